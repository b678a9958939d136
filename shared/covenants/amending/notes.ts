import type { AppliedDraft } from './apply.ts';
import type { Change } from './changes.ts';
import type { PlacedRow } from './comparison.ts';
import type { DraftProvision } from './draft.ts';
import { fullName } from './names.ts';
import type { Amendment, NumberingMode } from './operations.ts';
import type { Note } from './outcome.ts';
import { numberIn } from './reference-text.ts';
import type { AmendingSentences, Spot } from './sentences.ts';
import { fill, noteWords, partNames } from './wording.ts';

/** What the notes are written from. */
export type NoteSources = {
  readonly draft: AppliedDraft;
  readonly changes: readonly Change[];
  readonly sentences: AmendingSentences;
  readonly mode: NumberingMode;
  readonly amendment: Amendment | undefined;
};

/**
 * The notes of the consolidated text: one per row of the comparison table, one per phrase, per sentence of a reference
 * and per part of a split, each with the place in the amending paper that makes the change.
 */
export function writeNotes(sources: NoteSources, rows: readonly PlacedRow[]): Note[] {
  const changes = new Map(sources.changes.map((change) => [change.id, change]));
  return rows.flatMap((placed) => {
    const { kind, operations } = placed.row;
    if (kind === 'reference') return referenceNotes(sources, placed);
    return operations.flatMap((operation) => {
      const change = changes.get(operation);
      if (!change) return [];
      const by = sources.sentences.spotOf(operation);
      const parts = placed.provision.parts;
      if (change.kind === 'split' && parts) {
        return parts.map((part) => ({
          label: fullName(sources.draft.outline, part, numberIn('final')),
          text: sentence(
            sources,
            thisUnit(sources, part),
            fill(noteWords.splitFrom, { old: placed.row.old_label ?? '' }),
            by,
          ),
        }));
      }
      const { label, what, did } = noteOf(sources, placed, change);
      return [{ label, text: sentence(sources, what, did, by) }];
    });
  });
}

function noteOf(
  sources: NoteSources,
  placed: PlacedRow,
  change: Change,
): { label: string | null; what: string; did: string } {
  const { row, provision } = placed;
  const label = row.new_label;
  const self = thisUnit(sources, provision);
  const oldName = row.old_label ?? '';
  switch (change.kind) {
    case 'insert':
      return { label, what: self, did: noteWords.inserted };
    case 'replace': {
      const lead = provision.level === 'article' ? noteWords.leadOfArticle : noteWords.leadOfClause;
      return { label, what: change.part === 'lead' ? lead : self, did: noteWords.amended };
    }
    case 'repeal': {
      const stays = sources.mode === 'keep' && change.part === 'whole' && provision.level !== 'dash';
      if (stays)
        return {
          label: fullName(sources.draft.outline, provision, numberIn('final')),
          what: self,
          did: noteWords.repealed,
        };
      return { label: null, what: oldName.slice(0, 1).toUpperCase() + oldName.slice(1), did: noteWords.repealed };
    }
    case 'replace-phrase': {
      const did = change.with === '' ? noteWords.dropped : fill(noteWords.replaced, { with: change.with });
      return { label, what: fill(noteWords.phrase, { find: change.find }), did };
    }
    case 'rename': {
      const did = change.target.text === '' ? noteWords.named : noteWords.renamed;
      return { label, what: fill(noteWords.title, { unit: unitOf(sources, provision) }), did };
    }
    case 'move':
      return { label, what: self, did: fill(noteWords.moved, { old: oldName }) };
    case 'split':
      return { label, what: self, did: noteWords.splitIntoPoints };
    case 'merge':
      return { label, what: self, did: fill(noteWords.merged, { old: oldName }) };
  }
}

function referenceNotes(sources: NoteSources, placed: PlacedRow): Note[] {
  const { row, provision } = placed;
  const unit = unitOf(sources, provision);
  const titled = row.old_label?.startsWith(`${partNames.title} `) ?? false;
  const own = fill(noteWords.this, { unit });
  const place = titled ? `${partNames.title} ${own}` : own.slice(0, 1).toLowerCase() + own.slice(1);
  const spots = sources.sentences.spotsOfReferences.get(provision) ?? [];
  return spots.map((by) => ({
    label: row.new_label,
    text: sentence(sources, fill(noteWords.referenceIn, { place }), noteWords.corrected, by),
  }));
}

function unitOf(sources: NoteSources, one: DraftProvision): string {
  return noteWords.units[sources.draft.outline.items ? 'items' : 'articles'][one.level];
}

function thisUnit(sources: NoteSources, one: DraftProvision): string {
  return fill(noteWords.this, { unit: unitOf(sources, one) });
}

function sentence(sources: NoteSources, what: string, change: string, by: Spot): string {
  const point = by.letter === undefined ? '' : fill(noteWords.point, { letter: by.letter });
  const alone = sources.sentences.sentences.length < 2;
  const clause = alone ? '' : fill(noteWords.clause, { number: String(by.sentence) });
  const where = point + clause + noteWords.article;
  return fill(noteWords.whole, { what, change, where, amendment: amendmentName(sources) });
}

/** Days under 10 and months 1 and 2 have a leading zero (Nghị định 30/2020/NĐ-CP). */
function amendmentName(sources: NoteSources): string {
  const { amendment } = sources;
  const { name, unit } = sources.draft.outline;
  const paper = amendment?.name ?? fill(noteWords.unnamed, { covenant: `${name} ${unit}` });
  const [year, month, day] = amendment?.effective?.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined) return paper;
  const plainMonth = Number(month) < 3 ? month : String(Number(month));
  return paper + fill(noteWords.inForce, { day, month: plainMonth, year });
}
