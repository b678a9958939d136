import { fold } from '#shared/vietnamese/fold.ts';
import { findPhrase } from '../amending/phrases.ts';
import type { ProvisionLine } from '../provision-lines.ts';
import { numberWarnings } from '../reading/structure-warnings.ts';
import type { CovenantTree } from '../tree.ts';
import { checkDates, checkRanges } from './figures.ts';
import type { FindingPlace, RawFinding } from './finding.ts';
import { addressOf, findingPlace } from './places.ts';
import type { CheckRule } from './rules.ts';

/** What the checks that count look at. */
export type CountedContext = {
  readonly lines: readonly ProvisionLine[];
  readonly tree: CovenantTree;
  readonly signatories: readonly string[];
  /** The commune as the covenant names it, and as the office is named: `xã Vân Hạ`. */
  readonly commune: string | undefined;
  readonly officeCommune: string | undefined;
  readonly inForce: (line: ProvisionLine) => boolean;
};

type Counted = NonNullable<CheckRule['counts']>;

const whole: FindingPlace = { at: '', label: '' };

/** What each counting check finds. */
export const countedChecks: { readonly [C in Counted]: (context: CountedContext) => readonly RawFinding[] } = {
  counts: toldCounts,
  vote: votes,
  date: ({ lines }) => checkDates(lines),
  range: ({ lines }) => checkRanges(lines),
  reference: ({ tree, lines }) =>
    tree.cross_references
      .filter((reference) => reference.kind === 'dangling')
      .map((reference) => ({ places: [placeAt(lines, reference.at)], words: reference.text })),
  'number-twice': ({ tree }) =>
    numberWarnings(tree).flatMap((warning): RawFinding[] => {
      if (warning.code === 'duplicate-article')
        return [{ places: [{ at: warning.number, label: '' }], words: `Điều ${warning.number}` }];
      if (warning.code !== 'duplicate-clause') return [];
      const { number, at } = warning;
      return [{ places: [{ at, label: '' }], words: /^\d/.test(at) ? `khoản ${number} Điều ${at}` : `mục ${number}` }];
    }),
  'number-gap': ({ tree }) =>
    numberWarnings(tree).flatMap((warning): RawFinding[] => {
      if (warning.code === 'number-gap')
        return [{ places: [{ at: warning.next, label: '' }], words: gapWords('Điều', warning) }];
      if (warning.code !== 'clause-gap') return [];
      const where = /^\d/.test(warning.at) ? ` của Điều ${warning.at}` : '';
      return [
        {
          places: [{ at: warning.at, label: '' }],
          words: `${gapWords(where === '' ? 'mục' : 'khoản', warning)}${where}`,
        },
      ];
    }),
  signatures: ({ signatories }) =>
    signatories.length > 0 && signatories.length < SIGNERS
      ? [{ places: [whole], words: String(signatories.length) }]
      : [],
  'old-commune': oldCommune,
  'said-twice': saidTwice,
};

/** Head of the village, head of the Mặt trận board, two households (Nghị định 61/2023/NĐ-CP, art. 6). */
const SIGNERS = 4;

function gapWords(noun: string, { after, next }: { readonly after: string; readonly next: string }): string {
  return after === '0' ? `đầu tiên là ${noun} ${next}` : `sau ${noun} ${after} là ${noun} ${next}`;
}

function placeAt(lines: readonly ProvisionLine[], at: string): FindingPlace {
  const line = lines.find((one) => one.at === at);
  return line === undefined ? { at, label: at } : findingPlace(line);
}

/** "Quy ước này gồm 6 chương, 31 điều", compared with what there is. */
function toldCounts({ lines, tree, inForce }: CountedContext): readonly RawFinding[] {
  const items = (tree.items ?? []).length > 0;
  return lines.flatMap((line): RawFinding[] => {
    if (line.state !== undefined) return [];
    const told =
      /(?:Quy|Hương) ước(?: này)?(?: gồm| có| gồm có)((?:(?:,| và)? ?\d+ (?:phần|chương|mục|điều)(?! khoản))+)/u.exec(
        line.text,
      )?.[1];
    if (told === undefined) return [];
    return [...told.matchAll(/(\d+) (chương|điều)/gu)].flatMap(([words, number, noun]) => {
      const there = noun === 'chương' ? tree.counts.chapters : tree.counts.articles;
      if (there === 0 || Number(number) === there) return [];
      const mended = `${String(there)} ${noun ?? ''}`;
      const address = addressOf(line, items);
      const correction =
        address === undefined || !inForce(line)
          ? {}
          : {
              correction: {
                record: { op: 'replace-phrase' as const, id: 'new', find: words, with: mended, at: [address] },
                with: mended,
              },
            };
      return [{ places: [findingPlace(line)], words: `${words}, trong bản có ${mended}`, ...correction }];
    });
  });
}

/** "151 trên 163 hộ": no more than there are, and more than half of them (Nghị định 61/2023/NĐ-CP, art. 10). */
function votes({ lines }: CountedContext): readonly RawFinding[] {
  return lines.flatMap((line): RawFinding[] => {
    if (!/thông qua|tán thành|nhất trí|đồng ý|biểu quyết/iu.test(line.text)) return [];
    return [...line.text.matchAll(/(\d+)(?: hộ)?(?: gia đình)? (?:trên|\/) (?:tổng số )?(\d+) hộ/gu)].flatMap(
      ([words, votes, all]) =>
        Number(votes) > Number(all) || 2 * Number(votes) <= Number(all)
          ? [{ places: [findingPlace(line)], words }]
          : [],
    );
  });
}

function oldCommune({ lines, tree, commune, officeCommune, inForce }: CountedContext): readonly RawFinding[] {
  if (commune === undefined || officeCommune === undefined || fold(commune) === fold(officeCommune)) return [];
  const holds = lines.filter((line) => line.state === undefined && findPhrase(line.text, commune).length > 0);
  if (holds.length === 0) return [];
  const items = (tree.items ?? []).length > 0;
  const reached = holds.some((line) => addressOf(line, items) !== undefined) && holds.every(inForce);
  const record = { op: 'replace-phrase' as const, id: 'new', find: commune, with: officeCommune, at: 'all' as const };
  return [
    {
      places: holds.map(findingPlace),
      words: commune,
      ...(reached ? { correction: { record, with: officeCommune } } : {}),
    },
  ];
}

/** Fewer words may well be the same by chance. */
const SAME_WORDS = 8;

function saidTwice({ lines }: CountedContext): readonly RawFinding[] {
  const known = new Map<string, ProvisionLine>();
  return lines.flatMap((line): RawFinding[] => {
    if (line.state !== undefined || !['clause', 'point', 'dash'].includes(line.level)) return [];
    const key = fold(line.text)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    if (key.split(' ').length < SAME_WORDS) return [];
    const first = known.get(key);
    if (first === undefined) {
      known.set(key, line);
      return [];
    }
    return [{ places: [findingPlace(line)], words: findingPlace(first).label }];
  });
}
