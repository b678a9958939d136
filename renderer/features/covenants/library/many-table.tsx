import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Select, Sheet, State, Table, type Column, type StateTone } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import { canTick, type ManyRow } from './many-rows.ts';

const tones: { readonly [state: string]: StateTone } = {
  ready: 'ink',
  done: 'ok',
  has: 'none',
  'no-text': 'none',
  'no-place': 'wait',
  refused: 'bad',
  fixed: 'wait',
};

/** Village by village: what goes where, changeable until it is carried out, then what became of it. */
export function ManyTable({
  rows,
  ticked,
  finished,
  places,
  empty,
  onTick,
  onPlace,
  onOpen,
  onUndo,
}: {
  readonly rows: readonly ManyRow[];
  readonly ticked: ReadonlySet<string>;
  readonly finished: boolean;
  /** The clerk's own places, by the key of the row. */
  readonly places: ReadonlyMap<string, string>;
  readonly empty: string;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
  readonly onPlace: (key: string, article: string) => void;
  readonly onOpen: (covenant: CovenantId) => void;
  readonly onUndo: (covenant: CovenantId, villageName: string) => void;
}) {
  const { t } = useTranslation();
  const columns = useMemo((): readonly Column<ManyRow>[] => {
    const lastOf = new Set(
      rows.filter((row, index) => rows[index + 1]?.covenant !== row.covenant).map((row) => row.key),
    );
    return [
      {
        key: 'village',
        head: t('covenantsLibrary.many.column.village'),
        width: { share: 2, least: 108 },
        cell: (row) => <b className="ellipsis">{row.villageName}</b>,
      },
      {
        key: 'clause',
        head: t('covenantsLibrary.many.column.clause'),
        width: { share: 3, least: 170 },
        cell: (row) => <span className="ellipsis">{row.item?.title}</span>,
      },
      {
        key: 'place',
        head: t('covenantsLibrary.many.column.place'),
        width: { share: 3, least: 150 },
        cell: (row) => <Place row={row} finished={finished} article={places.get(row.key)} onPlace={onPlace} />,
      },
      {
        key: 'state',
        head: t('covenantsLibrary.many.column.state'),
        width: finished ? 250 : 220,
        priority: finished ? 1 : 2,
        cell: (row) => {
          const isOpen =
            row.item !== undefined && !(finished && row.item.result === 'ready') && row.village !== 'fixed';
          const state = isOpen && row.item !== undefined ? row.item.result : row.village;
          return (
            <span className="many-state">
              {!finished && state === 'ready' && row.item?.seen !== '' ? (
                <State tone="wait">{t('covenantsLibrary.many.seen', { place: row.item?.seen ?? '' })}</State>
              ) : (
                <State tone={tones[state] ?? 'none'}>{t(`covenantsLibrary.many.result.${state}`)}</State>
              )}
              {finished && row.village === 'done' && lastOf.has(row.key) && (
                <>
                  <Button kind="quiet" size="small" onClick={() => onOpen(row.covenant)}>
                    {t('covenantsLibrary.many.openVillage')}
                  </Button>
                  <Button kind="quiet" size="small" onClick={() => onUndo(row.covenant, row.villageName)}>
                    {t('covenantsLibrary.many.undoVillage')}
                  </Button>
                </>
              )}
            </span>
          );
        },
      },
    ];
  }, [t, rows, finished, places, onPlace, onOpen, onUndo]);
  return (
    <Sheet fill bare label={t('covenantsLibrary.many.where')}>
      <Table
        label={t('covenantsLibrary.many.where')}
        rows={rows}
        rowKey={(row) => row.key}
        rowName={(row) => `${row.villageName}, ${row.item?.title ?? ''}`}
        columns={columns}
        {...(finished
          ? {}
          : {
              ticked,
              onTick: (next: ReadonlySet<string>) =>
                onTick(new Set(rows.filter((row) => canTick(row) && next.has(row.key)).map((row) => row.key))),
            })}
        empty={<div className="side-note">{empty}</div>}
      />
    </Sheet>
  );
}

function Place({
  row,
  finished,
  article,
  onPlace,
}: {
  readonly row: ManyRow;
  readonly finished: boolean;
  readonly article: string | undefined;
  readonly onPlace: (key: string, article: string) => void;
}) {
  const { t } = useTranslation();
  const { item } = row;
  if (item === undefined) return null;
  if (finished || item.article === '' || row.articles.length === 0) return <span>{item.place}</span>;
  return (
    <Select
      size="small"
      label={t('covenantsLibrary.many.placeOf', { title: item.title, village: row.villageName })}
      value={article ?? item.article}
      onChange={(next) => onPlace(row.key, next)}
      options={row.articles.map(({ number, title }) => ({
        value: number,
        label: t('covenantsLibrary.many.article', { number, title }),
      }))}
    />
  );
}
