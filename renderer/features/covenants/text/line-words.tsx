import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { placeOf, referencesIn } from '#shared/covenants/reading/references.ts';

/** The words of a line with its references shown for what they are. */
export function LineWords({
  text,
  at,
  items,
  dead,
}: {
  readonly text: string;
  readonly at: string;
  /** The covenant has numbered lines instead of điều. */
  readonly items: boolean;
  /** Words of the references here that point to nothing. */
  readonly dead: ReadonlySet<string> | undefined;
}) {
  const { t } = useTranslation();
  const pieces = useMemo(() => piecesOf(text, at, items), [text, at, items]);
  return pieces.map((piece, index) =>
    piece.kind === undefined ? (
      piece.text
    ) : (
      <span
        key={index}
        className={`line-reference line-reference-${dead?.has(piece.text) === true ? 'dead' : piece.kind}`}
        title={
          dead?.has(piece.text) === true
            ? t('covenantText.editor.pointsNowhere')
            : piece.kind === 'external'
              ? t('covenantText.editor.pointsOutside')
              : t('covenantText.editor.pointsTo', { text: piece.text })
        }
      >
        {piece.text}
      </span>
    ),
  );
}

type Piece = { readonly text: string; readonly kind: 'internal' | 'external' | undefined };

function piecesOf(text: string, at: string, items: boolean): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of referencesIn(text, placeOf(at), items)) {
    const start = text.indexOf(found.text, from);
    if (start < 0) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), kind: undefined });
    pieces.push({ text: found.text, kind: found.kind === 'external' ? 'external' : 'internal' });
    from = start + found.text.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: undefined });
  return pieces;
}
