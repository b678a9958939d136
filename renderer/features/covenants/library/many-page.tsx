import { ArrowLeft, Copy } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useJob, useSnapshot } from '#renderer/api/index.ts';
import { ErrorBanner } from '#renderer/frame/error-banner.tsx';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Banner, Button, IconButton, PageBody, PageHead, ProgressCard, useToast } from '#renderer/ui/index.ts';
import type { CovenantId } from '#shared/contract/ids.ts';
import type { ManyOffer, ManyResult } from '#shared/contract/methods/covenants-library.ts';
import type { CoverageMatrix } from '#shared/contract/methods/covenants-procedure.ts';
import { clauseText } from '#shared/covenants/clauses.ts';
import type { OfficeLibrary } from '#shared/covenants/library.ts';
import { handedCells, type HandedCell } from './handed-cells.ts';
import { ManyChoicePane, type ManyChoice } from './many-choice.tsx';
import { canTick, cellKey, manyRows, ticksAtFirst } from './many-rows.ts';
import { ManyTable } from './many-table.tsx';
import './library.css';

/** One amendment for many villages. The address may name what it begins with: `clause:<id>`, or `cells` of the matrix. */
export function ManyPage({ start }: { readonly start: string | undefined }) {
  const { t } = useTranslation();
  const library = useSnapshot('covenants.clauses', {}, ['legal']);
  const matrix = useSnapshot('covenants.coverage', { drafts: true }, ['covenant-', 'case-', 'registry', 'legal']);
  return (
    <>
      {(library.value === undefined || matrix.value === undefined) && (
        <PageHead title={t('covenantsLibrary.many.title')} />
      )}
      <ErrorBanner error={library.error ?? matrix.error} />
      {library.value !== undefined && matrix.value !== undefined && (
        <Many library={library.value} matrix={matrix.value} start={start} />
      )}
    </>
  );
}

function firstChoice(library: OfficeLibrary, start: string | undefined, cells: readonly HandedCell[]): ManyChoice {
  const named = start?.startsWith('clause:') === true ? [start.slice('clause:'.length)] : [];
  const topics = new Set(cells.map((cell) => cell.topic));
  const ofTopics = library.topics
    .filter((topic) => topics.has(topic.id))
    .flatMap((topic) => library.clauses.find((clause) => clause.topic === topic.id && !clause.retired)?.id ?? []);
  return {
    kind: 'clauses',
    clauses: new Set(named.length > 0 ? named : ofTopics),
    wording: 'short',
    find: '',
    with: '',
    reason: '',
  };
}

/** Milliseconds of quiet after which the places are looked for again. */
const PAUSE = 250;

function Many({
  library,
  matrix,
  start,
}: {
  readonly library: OfficeLibrary;
  readonly matrix: CoverageMatrix;
  readonly start: string | undefined;
}) {
  const { t } = useTranslation();
  const toast = useToast();
  const cells = useMemo(() => (start === 'cells' ? handedCells() : []), [start]);
  const [choice, setChoice] = useState(() => firstChoice(library, start, cells));
  const look = useJob('covenants.amendMany');
  const carry = useJob('covenants.amendMany');
  const undo = useCommand('history.undo');
  const [preview, setPreview] = useState<readonly ManyResult[]>([]);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [places, setPlaces] = useState<ReadonlyMap<string, string>>(new Map());
  const [done, setDone] = useState<{ readonly results: readonly ManyResult[]; readonly stopped: boolean }>();
  const missing = useMemo(
    () =>
      new Map(
        matrix.topics.map((topic, index) => [
          topic.id,
          matrix.rows.filter((row) => row.id !== undefined && row.cells[index]?.state !== 'has').length,
        ]),
      ),
    [matrix],
  );
  const covenants = useMemo(() => {
    const chosen = new Set(cells.map((cell) => cell.covenant));
    const all = matrix.rows.flatMap((row) => row.id ?? []);
    return cells.length === 0 ? all : all.filter((id) => chosen.has(id));
  }, [matrix, cells]);
  const offer = useMemo(() => offerOf(library, choice), [library, choice]);
  const startLook = look.start;
  useEffect(() => {
    if (done !== undefined || offer === undefined || covenants.length === 0) return undefined;
    const timer = setTimeout(() => {
      void startLook((job) => ({ job, offer, covenants, apply: false })).then((answer) => {
        if (answer.ok) setPreview(answer.value.results);
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [offer, covenants, done, startLook]);

  const rows = useMemo(() => {
    const wanted = new Set(cells.map((cell) => cellKey(cell.covenant, cell.topic)));
    const topicOf = new Map(library.clauses.map((clause) => [clause.id, clause.topic]));
    const shown = manyRows(done?.results ?? (offer === undefined ? [] : preview));
    if (wanted.size === 0) return shown;
    return shown.filter((row) => wanted.has(cellKey(row.covenant, topicOf.get(row.item?.clause ?? '') ?? '')));
  }, [preview, done, offer, cells, library]);
  const ticked = useMemo(
    () =>
      new Set(rows.filter((row) => canTick(row) && ticksAtFirst(row) !== turned.has(row.key)).map((row) => row.key)),
    [rows, turned],
  );
  const chosen = rows.filter((row) => ticked.has(row.key));
  const villages = [...new Set(chosen.map((row) => row.covenant))];

  const apply = async () => {
    if (offer === undefined) return;
    const named = chosen.map((row) => ({ covenant: row.covenant, clause: row.item?.clause ?? '' }));
    const moved = named.flatMap((cell) => {
      const article = places.get(cellKey(cell.covenant, cell.clause));
      return article === undefined ? [] : [{ ...cell, article }];
    });
    const answer = await carry.start((job) => ({
      job,
      offer,
      covenants: villages,
      ...(offer.kind === 'clauses' ? { only: named, places: moved } : {}),
      apply: true,
    }));
    if (answer.ok) setDone(answer.value);
  };
  const takeBack = async (covenant: CovenantId, villageName: string) => {
    const answer = await undo.run({ book: `covenant-${covenant}` });
    if (!answer.ok || done === undefined) return;
    setDone({ ...done, results: done.results.filter((one) => one.covenant !== covenant) });
    toast({ text: t('covenantsLibrary.many.undone', { village: villageName }) });
  };
  const carried = done?.results.filter((one) => one.result === 'done').length ?? 0;
  return (
    <>
      <PageHead
        title={t('covenantsLibrary.many.title')}
        lead={<IconButton icon={ArrowLeft} label={t('covenantsLibrary.many.back')} onClick={() => go('covenants')} />}
        actions={
          done === undefined ? (
            <Button
              kind="primary"
              icon={Copy}
              busy={carry.running}
              disabled={chosen.length === 0 || look.running}
              onClick={() => void apply()}
            >
              {t('covenantsLibrary.many.apply', { clauses: chosen.length, villages: villages.length })}
            </Button>
          ) : (
            <Button onClick={() => setDone(undefined)}>{t('covenantsLibrary.many.title')}</Button>
          )
        }
      />
      <PageBody>
        <div className="many-panes">
          <ManyChoicePane library={library} missing={missing} choice={choice} onChange={setChoice} />
          <div className="many-result">
            <ErrorBanner error={look.error ?? carry.error ?? undo.error} />
            {look.running && (
              <ProgressCard title={t('covenantsLibrary.many.looking')} progress={look.progress} onStop={look.cancel} />
            )}
            {carry.running && (
              <ProgressCard
                title={t('covenantsLibrary.many.applying')}
                progress={carry.progress}
                onStop={carry.cancel}
                stopLabel={t('covenantsLibrary.many.stop')}
              />
            )}
            {done !== undefined && (
              <Banner
                tone={done.stopped ? 'warning' : 'success'}
                title={
                  done.stopped
                    ? t('covenantsLibrary.many.stopped', { done: carried })
                    : t('covenantsLibrary.many.done', { count: carried })
                }
              >
                {t('covenantsLibrary.many.doneNote')}
              </Banner>
            )}
            <ManyTable
              rows={rows}
              ticked={ticked}
              finished={done !== undefined}
              places={places}
              empty={t(choice.kind === 'clauses' ? 'covenantsLibrary.many.empty' : 'covenantsLibrary.many.emptyPhrase')}
              onTick={(next) => {
                const flipped = rows.filter((row) => canTick(row) && ticksAtFirst(row) !== next.has(row.key));
                setTurned(new Set(flipped.map((row) => row.key)));
              }}
              onPlace={(key, article) => setPlaces(new Map([...places, [key, article]]))}
              onOpen={(covenant) => go(addressOf('covenants', covenant))}
              onUndo={(covenant, name) => void takeBack(covenant, name)}
            />
          </div>
        </div>
      </PageBody>
    </>
  );
}

/** What is offered, once there is enough of it. */
function offerOf(library: OfficeLibrary, choice: ManyChoice): ManyOffer | undefined {
  if (choice.kind === 'phrase') {
    if (choice.find.trim() === '' || choice.find === choice.with) return undefined;
    return { kind: 'phrase', find: choice.find, with: choice.with, reason: choice.reason };
  }
  const clauses = library.clauses.filter(
    (clause) => choice.clauses.has(clause.id) && clauseText(clause, choice.wording, {}) !== '',
  );
  if (clauses.length === 0) return undefined;
  return { kind: 'clauses', clauses: clauses.map(({ id }) => ({ clause: id, wording: choice.wording })) };
}
