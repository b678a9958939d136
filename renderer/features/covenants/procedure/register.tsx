import { Eye } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useCommand, useSnapshot } from '#renderer/api/index.ts';
import { usePaperPreview } from '#renderer/features/documents/index.tsx';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import {
  Bar,
  Button,
  ButtonGroup,
  Chips,
  formatDate,
  PageColumn,
  SearchInput,
  Sheet,
  State,
  Table,
  Toolbar,
  useToast,
  type Column,
} from '#renderer/ui/index.ts';
import type { RegisterRow } from '#shared/contract/methods/covenants-procedure.ts';
import { ok } from '#shared/contract/result.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { stageTones } from './board.tsx';

const filters = ['all', 'recognised', 'full', 'missing'] as const;
type Filter = (typeof filters)[number];
const full = (row: RegisterRow) => row.id !== undefined && row.covered === row.topics;
const fits: { readonly [F in Filter]: (row: RegisterRow) => boolean } = {
  all: () => true,
  recognised: (row) => row.on !== undefined,
  full,
  missing: (row) => !full(row),
};

/** The register of the commune's covenants, to look at, to print and to take away as Excel or Word. */
export function CovenantRegister({ today }: { readonly today: string }) {
  const { t } = useTranslation();
  const toast = useToast();
  const register = useSnapshot('covenants.register', {}, ['covenant-', 'case-', 'registry', 'office']);
  const write = useCommand('covenants.writeRegister');
  const open = useCommand('files.open');
  const [find, setFind] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const rows = register.value ?? [];
  const save = async (format: 'xlsx' | 'docx' | 'summary') => {
    const answer = await write.run({ format });
    if (!answer.ok) return;
    const { name, ref } = answer.value;
    toast({
      text: t('covenantsProcedure.register.saved', { name }),
      action: { label: t('covenantsProcedure.case.open'), onClick: () => void open.run({ file: ref }) },
    });
  };
  const preview = usePaperPreview();
  const look = (format: 'docx' | 'summary') =>
    preview.show({
      ask: () => call('covenants.registerPaper', { format }),
      folders: [today.slice(0, 4), 'Hương ước, quy ước'],
      saveWord: async () => {
        const answer = await write.run({ format });
        return answer.ok ? ok([answer.value]) : answer;
      },
    });
  const shown = useMemo(() => {
    const wanted = fold(find);
    return (register.value ?? []).filter(
      (row) => fits[filter](row) && (wanted === '' || fold(`${row.villageName} ${row.decision}`).includes(wanted)),
    );
  }, [register.value, find, filter]);
  const columns = useMemo(
    (): readonly Column<RegisterRow>[] => [
      {
        key: 'village',
        head: t('covenants.column.village'),
        width: { share: 3, least: 160 },
        sort: { value: (row) => row.villageName },
        cell: (row) => row.villageName,
      },
      { key: 'name', head: t('covenantsProcedure.register.name'), width: 104, priority: 3, cell: (row) => row.docName },
      {
        key: 'decision',
        head: t('covenantsProcedure.register.decision'),
        width: { share: 2, least: 150 },
        sort: { value: (row) => row.decision },
        cell: (row) =>
          row.decision === '' && row.on !== undefined ? t('covenantsProcedure.register.none') : row.decision,
      },
      {
        key: 'on',
        head: t('covenantsProcedure.register.on'),
        width: 110,
        sort: { value: (row) => row.on ?? '' },
        cell: (row) => <span className="num">{row.on === undefined ? '' : formatDate(row.on)}</span>,
      },
      {
        key: 'state',
        head: t('covenantsProcedure.register.state'),
        width: 180,
        sort: { value: (row) => row.stage },
        cell: (row) => <State tone={stageTones[row.stage]}>{t(`covenantsProcedure.stage.${row.stage}`)}</State>,
      },
      {
        key: 'topics',
        head: t('covenantsProcedure.register.topics'),
        width: 160,
        priority: 2,
        sort: { value: (row) => row.covered },
        cell: (row) =>
          row.id === undefined ? (
            ''
          ) : (
            <span className="topic-bar">
              <Bar parts={[{ value: row.covered, tone: full(row) ? 'ok' : 'ink' }]} total={row.topics} />
              <span className="num">
                {row.covered}/{row.topics}
              </span>
            </span>
          ),
      },
    ],
    [t],
  );
  return (
    <PageColumn>
      <ErrorBanner error={write.error ?? register.error ?? preview.error} />
      {preview.element}
      <Toolbar
        end={
          <>
            <Button size="small" icon={Eye} foldable busy={preview.busy} onClick={() => void look('docx')}>
              {t('covenantsProcedure.register.print')}
            </Button>
            <Button changes size="small" busy={write.busy} onClick={() => void save('summary')}>
              {t('covenantsProcedure.register.summary')}
            </Button>
            <ButtonGroup
              changes
              label={t('covenantsProcedure.tabs.register')}
              actions={(['xlsx', 'docx'] as const).map((format) => ({
                label: t(`covenantsProcedure.register.export.${format}`),
                disabled: write.busy,
                onClick: () => void save(format),
              }))}
            />
          </>
        }
      >
        <SearchInput value={find} onChange={setFind} placeholder={t('covenantsProcedure.register.find')} />
        <Chips
          label={t('covenantsProcedure.register.state')}
          value={filter}
          onChange={setFilter}
          items={filters.map((key) => ({
            key,
            label: t(`covenantsProcedure.register.filter.${key}`),
            count: rows.filter(fits[key]).length,
          }))}
        />
      </Toolbar>
      <Sheet fill bare label={t('covenantsProcedure.tabs.register')}>
        <Table
          label={t('covenantsProcedure.tabs.register')}
          rows={shown}
          rowKey={(row) => row.village}
          rowName={(row) => row.villageName}
          columns={columns}
          onOpen={(row) => {
            if (row.id !== undefined) go(addressOf('covenants', row.id, 'case', 'standing'));
          }}
          foot={<span>{t('covenants.foot', { shown: shown.length, total: rows.length })}</span>}
        />
      </Sheet>
    </PageColumn>
  );
}
