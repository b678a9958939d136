import type { Operation } from '../amending/operations.ts';
import type { ClauseTopic } from '../clauses.ts';
import { headOf } from '../papers/signers.ts';
import type { ProvisionLine } from '../provision-lines.ts';
import { proposeTopics } from '../topic-matching.ts';
import type { RawFinding } from './finding.ts';
import {
  findPhrases,
  isNegated,
  opensNegatedList,
  sentenceAround,
  tokensOf,
  type Found,
  type Token,
} from './phrases.ts';
import { addressOf, findingPlace } from './places.ts';
import type { CheckRule } from './rules.ts';

/** What the wording is looked through with. */
export type WordingContext = {
  readonly unit: string;
  /** The covenant has numbered lines and no điều. */
  readonly items: boolean;
  readonly topics: readonly ClauseTopic[];
  /** Whether an operation may name this line: it stands like this in the text in force. */
  readonly inForce: (line: ProvisionLine) => boolean;
};

type Hit = { readonly rule: CheckRule; readonly raw: RawFinding };

const provisions: ReadonlySet<ProvisionLine['level']> = new Set(['article', 'clause', 'point', 'dash', 'lead']);

/** Looks through the lines by the phrases of the rules. What two rules find in the same words is told by the first. */
export function checkWording(
  lines: readonly ProvisionLine[],
  rules: readonly CheckRule[],
  context: WordingContext,
): readonly Hit[] {
  const worded = rules.filter((rule) => (rule.phrases ?? []).length > 0);
  const hits: Hit[] = [];
  let parent: ProvisionLine | undefined;
  for (const line of lines) {
    if (line.level === 'clause' || line.level === 'lead' || line.level === 'article') parent = line;
    if (line.state !== undefined || line.text === '') continue;
    const isForeword = line.level === 'preamble';
    if (!isForeword && !provisions.has(line.level)) continue;
    const tokens = tokensOf(line.text);
    const below = line.level === 'point' || line.level === 'dash';
    const listed = below && parent !== undefined && opensNegatedList(parent.text);
    const taken: Found[] = [];
    for (const rule of worded) {
      if (isForeword && rule.forewordToo !== true) continue;
      for (const found of findPhrases(tokens, rule.phrases ?? [])) {
        if (rule.negatedToo !== true && (listed || isNegated(tokens, found.first))) continue;
        if (!sentenceFits(tokens, found, rule)) continue;
        if (rule.topicsOnly === true && proposeTopics([line], context.topics).length === 0) continue;
        if (taken.some((one) => found.last >= one.first && found.first <= one.last)) continue;
        taken.push(found);
        hits.push({ rule, raw: rawOf(line, tokens, found, rule, context) });
      }
    }
  }
  return together(hits);
}

function sentenceFits(tokens: readonly Token[], { first, last }: Found, rule: CheckRule): boolean {
  const { from, to } = sentenceAround(tokens, first, last);
  const sentence = tokens.slice(from, to + 1);
  const has = (phrases: readonly string[]) => findPhrases(sentence, phrases).length > 0;
  return (rule.only === undefined || has(rule.only)) && (rule.unless === undefined || !has(rule.unless));
}

function rawOf(
  line: ProvisionLine,
  tokens: readonly Token[],
  found: Found,
  rule: CheckRule,
  context: WordingContext,
): RawFinding {
  const start = tokens[found.first]?.start ?? 0;
  const words = line.text.slice(start, tokens[found.last]?.end ?? start);
  const correction = correctionOf(line, tokens, found, rule, context);
  return { places: [findingPlace(line)], words, ...(correction === undefined ? {} : { correction }) };
}

function correctionOf(
  line: ProvisionLine,
  tokens: readonly Token[],
  found: Found,
  rule: CheckRule,
  context: WordingContext,
): RawFinding['correction'] {
  const offered = rule.corrections?.find((one) => one.phrase === found.phrase);
  const address = addressOf(line, context.items);
  if (offered === undefined || address === undefined || !context.inForce(line)) return undefined;
  const last = offered.span === 'phrase' ? found.last : sentenceAround(tokens, found.first, found.last).to;
  const first = tokens[found.first];
  const start = first?.start ?? 0;
  const end = tokens[last]?.end ?? start;
  const worded = offered.with.replaceAll('{head}', headOf(context.unit).toLocaleLowerCase('vi'));
  const written = first?.capital === true ? worded.charAt(0).toLocaleUpperCase('vi') + worded.slice(1) : worded;
  // What is dropped takes the comma before it along.
  const comma = written === '' ? (/,\s*$/u.exec(line.text.slice(0, start))?.[0].length ?? 0) : 0;
  const find = line.text.slice(start - comma, end);
  if (find.trim() === line.text.trim()) return undefined;
  const record: Operation = { op: 'replace-phrase', id: 'new', find, with: written, at: [address] };
  return { record, with: written };
}

/** Findings of rules that take all places together become one, with a correction everywhere. */
function together(hits: readonly Hit[]): readonly Hit[] {
  const told: Hit[] = [];
  const groups = new Map<string, number>();
  for (const hit of hits) {
    const key = `${hit.rule.id}|${hit.raw.words}`;
    const at = groups.get(key);
    const first = at === undefined ? undefined : told[at];
    if (hit.rule.together !== true || at === undefined || first === undefined) {
      groups.set(key, told.length);
      told.push(hit);
      continue;
    }
    const { record, with: words } = first.raw.correction ?? hit.raw.correction ?? {};
    const places = [...first.raw.places, ...hit.raw.places];
    const everywhere: RawFinding['correction'] =
      record?.op === 'replace-phrase' && words !== undefined
        ? { record: { ...record, at: 'all' }, with: words }
        : undefined;
    told[at] = {
      rule: hit.rule,
      raw: { places, words: first.raw.words, ...(everywhere === undefined ? {} : { correction: everywhere }) },
    };
  }
  return told;
}
