import { FileType } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperTemplate } from '#shared/contract/methods/documents.ts';
import type { PaperTask } from '#shared/documents/product-papers.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { useSnapshot } from '../../api/index.ts';
import { SnapshotView } from '../../frame/snapshot-view.tsx';
import {
  Chips,
  EmptyState,
  PageColumn,
  SearchInput,
  Sheet,
  State,
  Table,
  Toolbar,
  type Column,
} from '../../ui/index.ts';
import { TemplatePanel } from './template-panel.tsx';

type Filter = PaperTask | 'all' | 'own';
const filters: readonly Filter[] = ['all', 'covenants', 'titles', 'commitments', 'registry', 'own'];

const isShown = ({ task, template }: PaperTemplate, filter: Filter) =>
  filter === 'all' || (filter === 'own' ? template !== undefined : task === filter);

/** Every kind of paper with the form it is printed from: the program's own, or a Word file of the office. */
export function TemplateList() {
  const templates = useSnapshot('documents.templates', {}, ['templates']);
  return <SnapshotView of={templates}>{(papers) => <Papers papers={papers} />}</SnapshotView>;
}

function Papers({ papers }: { readonly papers: readonly PaperTemplate[] }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [chosen, setChosen] = useState<string>();
  const shown = useMemo(
    () => papers.filter((paper) => isShown(paper, filter) && fold(t(`paperNames.${paper.paper}`)).includes(fold(text))),
    [papers, filter, text, t],
  );
  const columns = useMemo<readonly Column<PaperTemplate>[]>(
    () => [
      {
        key: 'paper',
        head: t('documents.template.column.paper'),
        width: { share: 3, least: 190 },
        cell: ({ paper }) => <b>{t(`paperNames.${paper}`)}</b>,
      },
      {
        key: 'task',
        head: t('documents.template.column.task'),
        width: 120,
        priority: 3,
        cell: ({ task }) => t(`documents.template.task.${task}`),
      },
      {
        key: 'inUse',
        head: t('documents.template.column.inUse'),
        width: { share: 2, least: 170 },
        cell: ({ template }) =>
          template === undefined ? (
            <span className="ink-3">{t('documents.template.ours')}</span>
          ) : (
            <State tone="ok">{template.name}</State>
          ),
      },
    ],
    [t],
  );
  const own = papers.filter(({ template }) => template !== undefined).length;
  const panel = papers.find(({ paper }) => paper === chosen);
  return (
    <>
      <PageColumn>
        <Toolbar>
          <SearchInput placeholder={t('documents.template.find')} value={text} onChange={setText} />
          <Chips
            label={t('documents.template.filter')}
            items={filters.map((key) => ({
              key,
              label:
                key === 'all' || key === 'own' ? t(`documents.template.${key}`) : t(`documents.template.task.${key}`),
              count: papers.filter((paper) => isShown(paper, key)).length,
            }))}
            value={filter}
            onChange={setFilter}
          />
        </Toolbar>
        <Sheet fill bare label={t('settings.templates')}>
          <Table
            label={t('settings.templates')}
            rows={shown}
            rowKey={({ paper }) => paper}
            rowName={({ paper }) => t(`paperNames.${paper}`)}
            columns={columns}
            selected={chosen}
            onSelect={({ paper }) => setChosen(paper)}
            empty={<EmptyState icon={FileType} title={t('documents.template.nothing')} />}
            foot={<span>{t('documents.template.count', { count: papers.length, own })}</span>}
          />
        </Sheet>
      </PageColumn>
      {panel !== undefined && <TemplatePanel key={panel.paper} paper={panel} onClose={() => setChosen(undefined)} />}
    </>
  );
}
