import { fold } from '../../vietnamese/fold.ts';
import { capacityLines, signatureName, type SigningAuthority } from '../../vietnamese/official/signers.ts';
import type { Placed } from './components.ts';
import type { Component } from './findings.ts';
import type { LaidParagraph } from './paper-layout.ts';
import type { Report } from './report.ts';
import { sources } from './sources.ts';

/** Names and offices as the register has them; a paper must spell them so. */
export type KnownNames = {
  readonly signers: readonly string[];
  /** Every way in which the office writes its own name and that of its parent authority, in capitals. */
  readonly agency: readonly string[];
  /** How each of the signers signs. */
  readonly posts?: readonly { readonly name: string; readonly post: string; readonly authority: SigningAuthority }[];
  /** People of the register, in office or not: cadres, heads of households. */
  readonly people?: readonly string[];
  /** With their kind, in a sentence: `thôn Đông Khê`, `xã Vân Khê`. */
  readonly places?: readonly string[];
};

const spaced = (text: string) => text.trim().replace(/\s+/g, ' ').normalize('NFC');
const same = (one: string, other: string) => one.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');

/** Names that are the register's but for their marks or a letter, and posts that are not the signer's. */
export function checkNames(placed: readonly Placed[], known: KnownNames, report: Report): void {
  checkWhole(placed, 'signer', known.signers, sources.signature, report);
  checkWhole(placed, 'agency', known.agency, sources.agency, report);
  checkWhole(placed, 'parent-agency', known.agency, sources.agency, report);
  checkSigners(placed, known, report);
  checkMentions(placed, known, report);
}

/** A component that is a name as a whole. */
function checkWhole(
  placed: readonly Placed[],
  component: Component,
  names: readonly string[],
  source: string,
  report: Report,
): void {
  const byFold = new Map(names.map((name) => [fold(name), name]));
  for (const { component: own, paragraph } of placed) {
    if (own !== component) continue;
    const text = spaced(paragraph.text);
    const asked = byFold.get(fold(text));
    if (asked === undefined || same(asked, text) || names.some((name) => same(name, text))) continue;
    report.say({ code: 'name-spelling', component, found: text, asked, source, severity: 'advice', at: paragraph });
  }
}

/** Who signs a paper of this office is spelt as the register has it, and signs in the post that it gives. */
function checkSigners(placed: readonly Placed[], known: KnownNames, report: Report): void {
  const posts = known.posts ?? [];
  const agencies = known.agency.map((name) => fold(name));
  const own = placed.some(
    ({ component, paragraph }) => component === 'agency' && agencies.includes(fold(paragraph.text)),
  );
  if (!own || posts.length === 0) return;
  const capacities = placed.filter(({ component }) => component === 'capacity').map(({ paragraph }) => paragraph);
  for (const { component, paragraph } of placed) {
    if (component !== 'signer') continue;
    const name = fold(signatureName(paragraph.text));
    if (name === '') continue;
    const signer = posts.find((one) => fold(signatureName(one.name)) === name);
    if (signer !== undefined) {
      checkPost(signer, capacities, report);
      continue;
    }
    if (known.people?.some((person) => fold(person) === name) === true) continue;
    // Somebody else may well have signed, a predecessor above all; one letter apart is a slip of the hand.
    const near = posts.find((one) => isNear(fold(signatureName(one.name)), name));
    if (near === undefined) continue;
    report.say({
      code: 'name-spelling',
      component,
      found: spaced(paragraph.text),
      asked: near.name,
      source: sources.signature,
      severity: 'advice',
      at: paragraph,
    });
  }
}

/** Whether two names differ in one letter: another one, one too many or one too few. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = long.length === short.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1);
}

function checkPost(
  { post, authority }: NonNullable<KnownNames['posts']>[number],
  capacities: readonly LaidParagraph[],
  report: Report,
): void {
  const written = capacities.map(({ text }) => fold(text));
  for (const line of capacityLines({ authority, post, head: 'Chủ tịch' })) {
    if (written.includes(fold(line))) continue;
    const at = capacities.at(-1);
    report.say({
      code: 'post-differs',
      component: 'capacity',
      found: at === undefined ? 'missing' : spaced(at.text),
      asked: line,
      source: sources.signature,
      severity: 'advice',
      ...(at === undefined ? {} : { at }),
    });
    return;
  }
}

/** Components that are one name, which is held against the register as a whole. */
const heldWhole: ReadonlySet<Component> = new Set<Component>(['signer', 'agency', 'parent-agency']);

/** Fewer words than this are too common to be taken for a person's name. */
const fewestNameWords = 3;

type Spelling = { readonly words: number; readonly asked: readonly string[] };

/** Names of people and places anywhere in the text, spelt otherwise than in the register. */
function checkMentions(placed: readonly Placed[], { people = [], places = [] }: KnownNames, report: Report): void {
  const spellings = new Map<string, Spelling>();
  const add = (name: string) => {
    const key = fold(name);
    const asked = [...(spellings.get(key)?.asked ?? []), spaced(name)];
    spellings.set(key, { words: key.split(' ').length, asked });
  };
  for (const name of people) if (name.trim().split(/\s+/).length >= fewestNameWords) add(name);
  for (const name of places) add(name);
  if (spellings.size === 0) return;
  const lengths = [...new Set([...spellings.values()].map(({ words }) => words))];
  const starts = new Set([...spellings.keys()].map((key) => key.split(' ', 1)[0]));
  for (const { component, paragraph } of placed) {
    if (heldWhole.has(component)) continue;
    const words = [...paragraph.text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const folded = words.map(([word]) => fold(word));
    folded.forEach((word, index) => {
      if (!starts.has(word)) return;
      for (const length of lengths) {
        const spelling = spellings.get(folded.slice(index, index + length).join(' '));
        if (spelling === undefined) continue;
        const found = words
          .slice(index, index + length)
          .map(([text]) => text)
          .join(' ');
        const [asked] = spelling.asked;
        if (asked === undefined || spelling.asked.some((name) => same(name, found))) continue;
        report.say({
          code: 'name-spelling',
          component,
          found,
          asked,
          source: sources.body,
          severity: 'advice',
          at: paragraph,
        });
      }
    });
  }
}
