import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, go } from '#renderer/frame/route.ts';
import { Button } from '#renderer/ui/index.ts';
import type { CoverageMatrix } from '#shared/contract/methods/covenants-procedure.ts';
import type { CoverageCell, CoverageState } from '#shared/covenants/coverage/coverage.ts';
import { fold } from '#shared/vietnamese/fold.ts';
import { articleOf } from '../provision-page.tsx';
import type { MatrixRow } from './marks.ts';

const states = ['has', 'partly', 'no'] as const;

/** Beside the chosen cell: the provision that shows it, the words that were found, and the three answers. */
export function CellProof({
  row,
  cell,
  topic,
  anchor,
  onSay,
}: {
  readonly row: MatrixRow;
  readonly cell: CoverageCell;
  readonly topic: CoverageMatrix['topics'][number];
  /** The cell on the screen. */
  readonly anchor: HTMLElement | undefined;
  readonly onSay: (state: CoverageState) => void;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number }>();
  useLayoutEffect(() => {
    const frame = box.current?.offsetParent?.getBoundingClientRect();
    const at = anchor?.getBoundingClientRect();
    const own = box.current?.getBoundingClientRect();
    if (frame === undefined || at === undefined || own === undefined) return;
    const below = at.bottom - frame.top + 8;
    const top = below + own.height <= frame.height ? below : Math.max(8, at.top - frame.top - own.height - 8);
    const left = Math.max(8, Math.min(at.left - frame.left - own.width / 2, frame.width - own.width - 8));
    setPlace({ left, top });
  }, [anchor]);
  const { id } = row;
  return (
    <div
      ref={box}
      className="cell-proof"
      role="region"
      aria-label={`${row.villageName} · ${topic.name}`}
      style={place === undefined ? { visibility: 'hidden' } : place}
    >
      <div className="cell-proof-head">
        <b>
          {row.villageName} · {topic.short ?? topic.name}
        </b>
        {cell.at !== '' && (
          <span className="small ink-3 nowrap">{t('covenantsProcedure.matrix.match', { percent: cell.match })}</span>
        )}
      </div>
      {cell.at === '' ? (
        <p className="small ink-2">{t('covenantsProcedure.matrix.nothing')}</p>
      ) : (
        <blockquote>
          {cell.label}: {marked(cell.text, cell.words)}
        </blockquote>
      )}
      <p className="cell-proof-sample">{t('covenantsProcedure.matrix.sample', { text: topic.sample })}</p>
      <div className="cell-proof-actions">
        {states.map((state, index) => (
          <Button changes key={state} size="small" keys={String(index + 1)} onClick={() => onSay(state)}>
            {t(`covenantsProcedure.matrix.state.${state}`)}
          </Button>
        ))}
        <span className="grow" />
        {id !== undefined && cell.at !== '' && (
          <button type="button" className="link" onClick={() => go(addressOf('covenants', id, articleOf(cell.at)))}>
            {t('covenantsLibrary.matrix.open', { place: articleOf(cell.at) })}
          </button>
        )}
      </div>
    </div>
  );
}

/** The text with the words of the topic underlined, found as they are when folded. */
function marked(text: string, words: readonly string[]): ReactNode {
  const parts = text.split(/(\s+)/);
  const plain = parts.map((part) => fold(part).replace(/[^a-z0-9]+/g, ''));
  const hit = new Set<number>();
  for (const phrase of words) {
    const wanted = fold(phrase).split(/[^a-z0-9]+/);
    plain.forEach((_, start) => {
      const run = Array.from({ length: wanted.length * 2 - 1 }, (_unused, offset) => start + offset);
      const fits = wanted.every((word, index) => plain[start + index * 2] === word);
      if (fits) run.forEach((index) => hit.add(index));
    });
  }
  return parts.map((part, index) => (hit.has(index) ? <mark key={index}>{part}</mark> : part));
}
