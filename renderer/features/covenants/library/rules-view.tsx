import { ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import {
  Banner,
  Button,
  NameCell,
  PageColumn,
  Sheet,
  State,
  Table,
  Tag,
  Toolbar,
  type Column,
  type StateTone,
} from '#renderer/ui/index.ts';
import type { OfficeRule, Severity } from '#shared/covenants/checks/rules.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { ruleName } from './rule-name.ts';

const tones: { readonly [S in Severity]: StateTone } = { error: 'bad', warning: 'wait', notice: 'none' };

/** The checks by which covenants are looked through: the office ticks them, words them anew, turns one off. */
export function CheckRulesView({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const rules = useSnapshot('covenants.checkRules', {}, ['legal']);
  const [chosen, setChosen] = useState<string>();
  const columns = useMemo(
    (): readonly Column<OfficeRule>[] => [
      {
        key: 'rule',
        head: t('covenantsLibrary.rules.tab'),
        width: { share: 5, least: 280 },
        cell: (rule) => <NameCell name={ruleName(rule)} note={rule.explanation} />,
      },
      {
        key: 'severity',
        head: t('covenantsLibrary.rules.severity'),
        width: 140,
        cell: (rule) =>
          rule.off ? (
            <State tone="none">{t('covenantsLibrary.rules.off')}</State>
          ) : (
            <State tone={tones[rule.severity]}>{t(`covenantsLibrary.checks.severity.${rule.severity}`)}</State>
          ),
      },
      {
        key: 'source',
        head: t('covenants.library.source'),
        width: { share: 3, least: 220 },
        priority: 2,
        cell: (rule) => (
          <span className="ellipsis">{[rule.source.law, rule.source.article].filter(Boolean).join(', ')}</span>
        ),
      },
      {
        key: 'checked',
        head: t('covenants.column.state'),
        width: 180,
        priority: 2,
        cell: (rule) =>
          rule.checked ? (
            <Tag tone="ok">{t('covenantsLibrary.clause.checked')}</Tag>
          ) : (
            <Tag tone="wait">{t('covenants.library.unchecked')}</Tag>
          ),
      },
    ],
    [t],
  );
  const list = rules.value?.rules ?? [];
  const open = list.find((rule) => rule.id === chosen);
  return (
    <PageColumn>
      <Toolbar>
        <Button size="small" icon={ArrowLeft} onClick={onBack}>
          {t('covenants.tabs.clauses')}
        </Button>
        <h2>{t('covenantsLibrary.rules.title')}</h2>
      </Toolbar>
      <ErrorBanner error={rules.error} />
      {rules.value !== undefined && <Banner>{rules.value.note}</Banner>}
      <Sheet fill bare label={t('covenantsLibrary.rules.title')}>
        <Table
          label={t('covenantsLibrary.rules.title')}
          rows={list}
          rowKey={(rule) => rule.id}
          rowName={ruleName}
          columns={columns}
          selected={chosen}
          onSelect={(rule) => setChosen(rule.id)}
        />
      </Sheet>
      {open !== undefined && <RuleDialog key={open.id} rule={open} onClose={() => setChosen(undefined)} />}
    </PageColumn>
  );
}
