import * as fc from 'fast-check';
import { pointLetter } from '#shared/vietnamese/official/point-letters.ts';
import { formatNumber } from '#shared/covenants/reading/automatic-labels.ts';
import { roman } from '#shared/vietnamese/official/roman.ts';
import { combiningText, tcvn3Runs, vniText } from './legacy-encoders.ts';
import { docxFile, numbered, paragraph, run, table } from './docx-file.ts';

const WORDS = (
  'gia đình thôn xóm bà con giữ gìn vệ sinh đường làng ngõ nhà văn hóa cùng nhau bàn bạc thống nhất thực hiện nếp sống ' +
  'việc cưới tang lễ hội quỹ khuyến học người cao tuổi trẻ em trồng cây không xả rác ồn ào sau giờ nghỉ được giúp đỡ ' +
  'đoàn kết hòa thuận quyết định nghĩa tình ruộng vườn mương nước chợ đình chùa kỷ niệm truyền thống quê hương thủy lợi'
).split(' ');
const STARTS = ['Mọi', 'Gia', 'Nhà', 'Bà', 'Người', 'Thôn', 'Trẻ', 'Ứng', 'Ông', 'Ở', 'Đường', 'Việc', 'Xóm'];

/** A covenant to be written in some form and read back. */
export type ModelArticle = {
  readonly title: string;
  readonly lead: readonly string[];
  readonly points: readonly ModelPoint[];
  readonly clauses: readonly ModelClause[];
};
export type ModelClause = {
  readonly text: string;
  readonly points: readonly ModelPoint[];
  readonly dashes: readonly string[];
};
export type ModelPoint = { readonly text: string; readonly dashes: readonly string[] };
export type Model = {
  readonly preamble: readonly string[];
  /** One group without chapters, else the articles of each chapter. */
  readonly chapters: readonly { readonly title: string; readonly articles: readonly ModelArticle[] }[];
  readonly withChapters: boolean;
};

export type Form = {
  readonly article: string;
  readonly clause: string;
  readonly point: string;
  readonly dash: string;
  readonly chapter: string;
  readonly titleApart: boolean;
  readonly automatic: boolean;
  /** Articles begin with 1 in every chapter. */
  readonly restart: boolean;
  readonly encoding: 'nfc' | 'nfd' | 'combining' | 'tcvn3' | 'tcvn3-private' | 'vni' | 'mixed';
  /** Seeds of where runs are cut, lines broken and spaces spoiled. */
  readonly damage: readonly number[];
  readonly signatures: boolean;
};

const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: min, maxLength: max }).map((list) => list.join(' '));
const opening = (min: number, max: number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...STARTS), words(min, max)).map(([first, rest]) => `${first} ${rest}`);
const sentence = opening(4, 22).map((text) => `${text}.`);
const item = opening(2, 10).map((text) => `${text};`);
const introduction = opening(2, 6).map((text) => `${text}:`);

const dashes = fc.array(item, { minLength: 1, maxLength: 3 });
const point: fc.Arbitrary<ModelPoint> = fc.oneof(
  { weight: 5, arbitrary: item.map((text) => ({ text, dashes: [] })) },
  { weight: 1, arbitrary: fc.record({ text: introduction, dashes }) },
);
const points = fc.array(point, { minLength: 1, maxLength: 8 });
const clause: fc.Arbitrary<ModelClause> = fc.oneof(
  { weight: 4, arbitrary: sentence.map((text) => ({ text, points: [], dashes: [] })) },
  { weight: 2, arbitrary: fc.record({ text: introduction, points, dashes: fc.constant([]) }) },
  { weight: 1, arbitrary: fc.record({ text: introduction, points: fc.constant([]), dashes }) },
);
const article: fc.Arbitrary<ModelArticle> = fc.record({
  title: opening(1, 6),
  lead: fc.array(sentence, { maxLength: 2 }),
  points: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: points }),
  clauses: fc.array(clause, { maxLength: 5 }),
});
const articles = fc.array(article, { minLength: 1, maxLength: 5 });

export const randomModel: fc.Arbitrary<Model> = fc.record({
  preamble: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  withChapters: fc.boolean(),
  chapters: fc.array(fc.record({ title: opening(1, 5).map((text) => text.toUpperCase()), articles }), {
    minLength: 1,
    maxLength: 4,
  }),
});

export const randomForm: fc.Arbitrary<Form> = fc.record({
  article: fc.constantFrom(
    'Điều {n}. ',
    'Điều {n}: ',
    'ĐIỀU {n}. ',
    'Điều {n} - ',
    'Điều {n}.',
    'Điều thứ {w}. ',
    'Điều {n}.- ',
  ),
  clause: fc.constantFrom('{n}. ', '{n}) ', '{n}/ ', '{n}.', '{n} . ', '{n}- ', 'Khoản {n}. '),
  point: fc.constantFrom('{l}) ', '{l}. ', '{l}/ ', '{l})', '{l} ) '),
  dash: fc.constantFrom('- ', '+ ', '– ', '-'),
  chapter: fc.constantFrom('Chương {r}', 'CHƯƠNG {r}', 'Chương {r}. ', 'Chương {n}: '),
  titleApart: fc.boolean(),
  automatic: fc.boolean(),
  restart: fc.boolean(),
  encoding: fc.constantFrom('nfc', 'nfd', 'combining', 'tcvn3', 'tcvn3-private', 'vni', 'mixed'),
  damage: fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 24 }),
  signatures: fc.boolean(),
});

/** The tree that must be read back, in the shape of the exchange format. */
export function expectedTree(model: Model, form: Form) {
  const letter = (at: number): string => (form.automatic ? formatNumber(at + 1, 'lowerLetter') : pointLetter(at));
  const asPoints = (list: readonly ModelPoint[]) =>
    list.map(({ text, dashes: below }, at) => ({ label: letter(at), text, dashes: [...below] }));
  const typedDigits = !form.automatic && form.chapter.includes('{n}');
  let running = 0;
  const chapters = model.chapters.map((chapter, at) => {
    if (form.restart && model.withChapters) running = 0;
    return {
      number: typedDigits ? String(at + 1) : roman(at + 1),
      title: chapter.title,
      articles: chapter.articles.map((source) => {
        running += 1;
        return {
          number: String(running),
          title: source.title,
          lead: [...source.lead],
          points: asPoints(source.points),
          clauses: source.clauses.map((inner, index) => ({
            number: String(index + 1),
            text: inner.text,
            points: asPoints(inner.points),
            dashes: [...inner.dashes],
          })),
        };
      }),
    };
  });
  return { preamble: [...model.preamble], chapters: model.withChapters ? chapters : [], groups: chapters };
}

const ORDINALS = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ');

function ordinal(value: number): string {
  if (value <= 10) return ORDINALS[value - 1] ?? '';
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const units = ['', 'một', 'hai', 'ba', 'bốn', 'lăm', 'sáu', 'bảy', 'tám', 'chín'];
  if (tens === 1) return `mười ${units[ones] ?? ''}`.trim();
  const name = ['', '', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'][tens] ?? '';
  return `${name} mươi ${ones === 1 ? 'mốt' : (units[ones] ?? '')}`.trim();
}

/** The covenant as a Word file in a form; what was spoiled must be mended by reading. */
export function writeModel(model: Model, form: Form): Uint8Array {
  const writer = new FormWriter(form);
  const out: string[] = [
    table(
      [[writer.cell('XÃ VÂN KHÊ') + writer.cell('THÔN ĐÔNG KHÊ'), writer.cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]],
      false,
    ),
    writer.heading('QUY ƯỚC'),
    writer.heading('Thôn Đông Khê'),
    writer.heading('LỜI NÓI ĐẦU'),
    ...model.preamble.map((text) => writer.line(text)),
  ];
  let running = 0;
  model.chapters.forEach((chapter, at) => {
    if (model.withChapters) {
      if (form.restart) running = 0;
      out.push(...writer.chapter(at + 1, chapter.title));
    }
    for (const source of chapter.articles) {
      running += 1;
      out.push(...writer.article(running, source.title));
      out.push(...source.lead.map((text) => writer.line(text)));
      out.push(...writer.points(source.points));
      source.clauses.forEach((inner, index) => {
        out.push(writer.clause(index + 1, inner.text), ...writer.points(inner.points));
        out.push(...inner.dashes.map((text) => writer.dash(text)));
      });
    }
  });
  if (form.signatures) {
    const cell = (office: string, name: string): string =>
      writer.cell(office) + writer.cell('(Ký, ghi rõ họ tên)') + writer.cell(name);
    out.push(
      table([[cell('TRƯỞNG BAN CÔNG TÁC MẶT TRẬN', 'Nguyễn Thị Bình'), cell('TRƯỞNG THÔN', 'Đỗ Văn Ước')]], false),
    );
  }
  return docxFile({ body: out.join(''), numbering: numberingOf(form.restart) });
}

function numberingOf(restart: boolean): string {
  return (
    `<w:abstractNum w:abstractNumId="0">${listLevel(0, 'upperRoman', 'Chương %1')}` +
    listLevel(1, 'decimal', 'Điều %2.', restart ? '' : '<w:lvlRestart w:val="0"/>') +
    `${listLevel(2, 'decimal', '%3.')}${listLevel(3, 'lowerLetter', '%4)')}${listLevel(4, 'bullet', '-')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  );
}

function listLevel(at: number, format: string, text: string, extra = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** Writes paragraphs in one form, spoiling them as the seeds say. */
class FormWriter {
  readonly #form: Form;
  #step = 0;

  constructor(form: Form) {
    this.#form = form;
  }

  #chance(every: number): boolean {
    const seeds = this.#form.damage;
    this.#step += 1;
    return ((seeds[this.#step % seeds.length] ?? 0) + this.#step * 7_919) % every === 0;
  }

  cell(text: string): string {
    return paragraph(this.#runs(text, true), '<w:jc w:val="center"/>');
  }

  heading(text: string): string {
    return this.cell(text);
  }

  line(text: string): string {
    return this.#body(text, '');
  }

  chapter(number: number, title: string): string[] {
    const { automatic, titleApart, chapter } = this.#form;
    const centered = '<w:jc w:val="center"/>';
    if (automatic) {
      const list = numbered(1, 0) + centered;
      return titleApart
        ? [paragraph('', list), paragraph(this.#runs(title, true), centered)]
        : [paragraph(this.#runs(`\n${title}`, true), list)];
    }
    const label = chapter.replace('{r}', roman(number)).replace('{n}', String(number));
    if (titleApart) return [label.trim(), title].map((text) => paragraph(this.#runs(text, true), centered));
    return [paragraph(this.#runs(`${label} ${title}`, true), centered)];
  }

  article(number: number, title: string): string[] {
    const { automatic, titleApart, article: form } = this.#form;
    if (automatic) return [paragraph(this.#runs(title, true), numbered(1, 1))];
    const label = form.replace('{n}', String(number)).replace('{w}', ordinal(number));
    if (titleApart && this.#chance(4)) {
      return [label, title].map((text) => paragraph(this.#runs(text.trim(), true), '<w:ind w:firstLine="720"/>'));
    }
    return [paragraph(this.#runs(label + title, true), '<w:ind w:firstLine="720"/>')];
  }

  clause(number: number, text: string): string {
    if (this.#form.automatic) return this.#body(text, numbered(1, 2));
    return this.#body(this.#form.clause.replace('{n}', String(number)) + text, '');
  }

  points(list: readonly ModelPoint[]): string[] {
    return list.flatMap(({ text, dashes: below }, at) => [
      this.#form.automatic
        ? this.#body(text, numbered(1, 3))
        : this.#body(this.#form.point.replace('{l}', pointLetter(at)) + text, ''),
      ...below.map((inner) => this.dash(inner)),
    ]);
  }

  dash(text: string): string {
    return this.#form.automatic ? this.#body(text, numbered(1, 4)) : this.#body(this.#form.dash + text, '');
  }

  /** A paragraph of the body: now and then broken by Enter, with stray spaces, or followed by an empty one. */
  #body(text: string, list: string): string {
    const said = text.split(' ');
    const at = said.findIndex((word, place) => place > 3 && place < said.length - 1 && /^\p{Ll}/u.test(word));
    const pieces = at > 0 && this.#chance(6) ? [said.slice(0, at).join(' '), said.slice(at).join(' ')] : [text];
    const spoiled = pieces.map((piece) => {
      if (this.#chance(5)) return piece.replace(/(\p{L}) (\p{L})/u, '$1  $2');
      if (this.#chance(7)) return piece.replace(/(\p{Ll}) (\p{Ll})/u, '$1\u00a0$2');
      if (this.#chance(9)) return piece.replace(/(\p{Ll}) (\p{Ll})/u, '$1\n$2');
      return this.#chance(8) ? `${piece} ` : piece;
    });
    const [first = '', ...rest] = spoiled;
    return (
      paragraph(this.#runs(first, false), `${list}<w:ind w:firstLine="720"/>`) +
      rest.map((piece) => paragraph(this.#runs(piece, false))).join('') +
      (this.#chance(10) ? paragraph('') : '')
    );
  }

  #runs(text: string, bold: boolean): string {
    return this.#encoded(text)
      .flatMap((piece) => {
        // A cut may fall between a letter and its mark; Unicode surrogates do not occur here.
        const cut = piece.text.length > 4 && this.#chance(3) ? 1 + (this.#step % (piece.text.length - 2)) : 0;
        const texts = cut === 0 ? [piece.text] : [piece.text.slice(0, cut), piece.text.slice(cut)];
        return texts.map((part) => run(part, { bold, ...(piece.font !== undefined && { font: piece.font }) }));
      })
      .join('');
  }

  #encoded(text: string): { text: string; font?: string }[] {
    const kinds = ['nfc', 'nfd', 'combining', 'tcvn3', 'vni'] as const;
    const { encoding } = this.#form;
    const kind = encoding === 'mixed' ? (kinds[this.#step % kinds.length] ?? 'nfc') : encoding;
    if (kind === 'tcvn3' || kind === 'tcvn3-private') {
      return tcvn3Runs(text.replace(/–/g, '-'), kind === 'tcvn3-private');
    }
    if (kind === 'vni') return [{ text: vniText(text.replace(/–/g, '-')), font: 'VNI-Times' }];
    if (kind === 'nfd') return [{ text: text.normalize('NFD'), font: 'Times New Roman' }];
    if (kind === 'combining') return [{ text: combiningText(text), font: 'Times New Roman' }];
    return [{ text: text.normalize('NFC'), font: 'Times New Roman' }];
  }
}
