import { pointIndex, pointLetters } from '../../vietnamese/official/point-letters.ts';
import { fold } from '../../vietnamese/fold.ts';
import { motto, nationTitle } from '../layout.ts';
import { numberPattern, type Placed, type Recognised } from './components.ts';
import type { Component } from './findings.ts';
import type { LaidParagraph } from './paper-layout.ts';
import type { Report } from './report.ts';
import { sources } from './sources.ts';

/** Wording of the fixed components, numbers, dates, letters of điểm, end marks. */
export function checkWords({ placed, kind }: Recognised, report: Report): void {
  for (const { component, paragraph } of placed) {
    if (component === 'nation') checkNation(paragraph, report);
    if (component === 'motto') checkMotto(paragraph, report);
    if (component === 'number') checkNumber(paragraph, kind, report);
    if (component === 'place-date') checkPlaceDate(paragraph, report);
    if (component === 'addressee') checkAddressee(paragraph, report);
    if (component === 'article') checkArticle(paragraph, report);
    if (component === 'capacity') checkCapacity(paragraph, report);
    if (component === 'signer') checkSigner(paragraph, report);
    checkDates(component, paragraph, report);
  }
  checkBases(placed, report);
  checkPoints(placed, report);
  checkRecipients(placed, kind, report);
}

const spaced = (text: string) => text.trim().replace(/\s+/g, ' ').normalize('NFC');

function checkNation(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text).toUpperCase().replace('HOÀ', 'HÒA');
  if (text === nationTitle) return;
  report.say({
    code: 'wording',
    component: 'nation',
    found: spaced(at.text),
    asked: nationTitle,
    source: sources.nation,
    at,
  });
}

function checkMotto(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text);
  if (text === motto) return;
  report.say({ code: 'wording', component: 'motto', found: text, asked: motto, source: sources.nation, at });
}

function checkNumber(at: LaidParagraph, kind: Recognised['kind'], report: Report): void {
  const text = at.text.trim().normalize('NFC');
  const say = (code: 'number-format' | 'number-zero' | 'number-symbol', found: string, asked: string) =>
    report.say({ code, component: 'number', found, asked, source: sources.number, at });
  const match = /^Số:\s*([\d\s.…_]*)([a-zđ]?)\s*\/\s*(\S+)$/u.exec(text);
  if (!match || !numberPattern.test(text)) {
    say('number-format', text, 'Số: 05/QĐ-UBND');
    return;
  }
  const [, digits = '', suffix = '', symbol = ''] = match;
  if (/^\d$/.test(digits.trim())) say('number-zero', `${digits.trim()}${suffix}`, `0${digits.trim()}${suffix}`);
  if (kind === undefined || kind === 'other') return;
  const [first = ''] = symbol.split('-');
  if (kind === 'CV' ? first === 'CV' : first !== kind) {
    say('number-symbol', symbol, kind === 'CV' ? symbol.replace(/^CV-/, '') : `${kind}-…`);
  }
}

function checkPlaceDate(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text);
  const blank = '[\\d.…_ ]*';
  const form = new RegExp(`^\\S.*\\p{L}, ngày ${blank} ?tháng ${blank} ?năm ${blank}$`, 'u');
  if (form.test(text)) return;
  report.say({
    code: 'date-format',
    component: 'place-date',
    found: text,
    asked: 'Vân Khê, ngày 05 tháng 02 năm 2026',
    source: sources.date,
    at,
  });
}

/** The zeros of a date in words: days under 10, months 1 and 2, and no other month. */
function checkDates(component: Component, at: LaidParagraph, report: Report): void {
  const severity = component === 'place-date' ? 'error' : 'advice';
  const say = (code: 'date-zero' | 'date-extra-zero', found: string, asked: string) =>
    report.say({ code, component, found, asked, source: sources.date, severity, at });
  for (const [, day = '', month = ''] of at.text
    .normalize('NFC')
    .matchAll(/ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm/giu)) {
    if (/^[1-9]$/.test(day)) say('date-zero', `ngày ${day}`, `ngày 0${day}`);
    if (/^[12]$/.test(month)) say('date-zero', `tháng ${month}`, `tháng 0${month}`);
    if (/^0[3-9]$/.test(month)) say('date-extra-zero', `tháng ${month}`, `tháng ${month.slice(1)}`);
  }
}

function checkAddressee(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text);
  if (!fold(text).startsWith('kinh gui') || text.startsWith('Kính gửi:')) return;
  report.say({
    code: 'wording',
    component: 'addressee',
    found: text.slice(0, 20),
    asked: 'Kính gửi:',
    source: sources.recipients,
    at,
  });
}

function checkArticle(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text);
  const label = /^Điều (\d+[a-zđ]?)/u.exec(text);
  if (!label || /^Điều \d+[a-zđ]?\.( |$)/u.test(text)) return;
  const [whole, number = ''] = label;
  const found = text.slice(0, whole.length + 2).trim();
  report.say({
    code: 'article-label',
    component: 'article',
    found,
    asked: `Điều ${number}.`,
    source: sources.body,
    at,
  });
}

const capacityForms: readonly (readonly [RegExp, string])[] = [
  [/^(T\/M|TM(?!\.))\b/u, 'TM.'],
  [/^(K\/T|KT(?!\.))\b/u, 'KT.'],
  [/^(T\/L|TL(?!\.))\b/u, 'TL.'],
  [/^(T\/UQ|TUQ(?!\.))\b/u, 'TUQ.'],
  [/^Q(?!\.)\s/u, 'Q.'],
];

function checkCapacity(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text);
  for (const [pattern, asked] of capacityForms) {
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    report.say({
      code: 'capacity-abbreviation',
      component: 'capacity',
      found: found.trim(),
      asked,
      source: sources.signature,
      at,
    });
  }
}

function checkSigner(at: LaidParagraph, report: Report): void {
  const text = spaced(at.text);
  const title = /^((GS|PGS|TSKH|TS|ThS|Ths|BS|BSCK\w*|CN|KS|DS|LS|NGƯT|NGND|Dr)\b[.,]?\s*)+/u.exec(text)?.[0];
  if (title === undefined || title.trim() === '') return;
  const asked = text.slice(title.length);
  report.say({ code: 'academic-title', component: 'signer', found: text, asked, source: sources.signature, at });
}

function checkBases(placed: readonly Placed[], report: Report): void {
  const bases = placed.filter(({ component }) => component === 'basis');
  bases.forEach(({ paragraph }, index) => {
    const text = paragraph.text.trimEnd();
    const asked = index === bases.length - 1 ? '.' : ';';
    if (text.endsWith(asked) || (asked === '.' && text.endsWith(','))) return;
    const found = /[\p{P}]$/u.exec(text)?.[0] ?? 'missing';
    report.say({ code: 'end-mark', component: 'basis', found, asked, source: sources.body, at: paragraph });
  });
}

/** Letters that are no điểm letters, and Word's list that goes from d to e. */
function checkPoints(placed: readonly Placed[], report: Report): void {
  let expected: number | undefined;
  let automatic = 0;
  for (const { component, paragraph } of placed) {
    automatic = paragraph.autoNumber === 'lowerLetter' && component !== 'table-text' ? automatic + 1 : 0;
    const say = (code: 'point-letter' | 'point-sequence' | 'point-automatic', found: string, asked: string) =>
      report.say({ code, component: 'point', found, asked, source: sources.body, at: paragraph });
    if (automatic === 5) say('point-automatic', 'e)', 'đ)');
    if (component !== 'point') {
      if (component !== 'body' && component !== 'hint') expected = undefined;
      continue;
    }
    const letter = paragraph.text.trim().normalize('NFC').slice(0, 1);
    const index = pointIndex(letter);
    const asked = expected === undefined ? undefined : pointLetters[expected];
    if (index === undefined) say('point-letter', `${letter})`, `${asked ?? 'a'})`);
    else if (asked !== undefined && index !== expected && index !== 0) say('point-sequence', `${letter})`, `${asked})`);
    expected = index === undefined ? (expected ?? 0) + 1 : index + 1;
  }
}

function checkRecipients(placed: readonly Placed[], kind: Recognised['kind'], report: Report): void {
  const lines = placed.filter(({ component }) => component === 'recipient');
  const { source } = { source: sources.recipients };
  lines.forEach(({ paragraph }, index) => {
    const text = paragraph.text.trim();
    const asked = index === lines.length - 1 ? '.' : ';';
    if (text.endsWith(asked)) return;
    const found = /[\p{P}]$/u.exec(text)?.[0] ?? 'missing';
    report.say({ code: 'end-mark', component: 'recipient', found, asked, source, at: paragraph });
  });
  const last = lines.at(-1);
  if (last && kind !== 'BB' && !/\bluu\s*:/.test(fold(last.paragraph.text))) {
    report.say({
      code: 'archive',
      component: 'recipient',
      found: spaced(last.paragraph.text),
      asked: 'Lưu: VT, …',
      source,
      at: last.paragraph,
    });
  }
}
