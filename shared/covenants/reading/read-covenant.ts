import type { CovenantTree } from '../tree.ts';
import type { SourceDocument } from '../source-document.ts';
import { abolishedBodyWarnings } from './abolished-bodies.ts';
import { buildTree, tableRows } from './build-tree.ts';
import { classifyBody } from './classify.ts';
import { conductArticles } from './conduct-articles.ts';
import { readIdentity } from './identity.ts';
import { decomposedParagraphs, encodingName } from './encoding-name.ts';
import { reportFonts } from './fonts-report.ts';
import { isLeftOut, type Line } from './line.ts';
import type { ChangeView, ReadingOptions, RoleOverrides } from './options.ts';
import { letterheadLines, otherLines, titleLines } from './outer-lines.ts';
import { proveLossless } from './proof.ts';
import type { CovenantReading, OtherView } from './reading.ts';
import { fieldReferences } from './field-references.ts';
import { findReferences } from './references.ts';
import { signatoriesIn } from './signature-block.ts';
import {
  falseHeadingWarnings,
  letterWarnings,
  numberWarnings,
  referenceWarnings,
  separatorWarnings,
  shapeWarnings,
} from './structure-warnings.ts';
import { textParagraphsOf, toTextBlocks } from './text-blocks.ts';
import { foldSpaces } from './text-shape.ts';
import {
  encodingWarnings,
  revisionWarnings,
  sourceParagraphs,
  spacingWarnings,
  toneWarnings,
} from './text-warnings.ts';
import { applyChanges } from './view.ts';
import type { ReadingWarning } from './warnings.ts';
import { findZones } from './zones.ts';

/**
 * Reads a village's file into the neutral tree, with the proof that nothing was lost and everything that is to be asked
 * or told. Pure stages: changes → Unicode and automatic numbers → zones → lines → tree → references → report.
 */
export function readCovenant(source: SourceDocument, options: ReadingOptions = {}): CovenantReading {
  const view = options.view ?? 'accept_all';
  const changed = hasChanges(source);
  const main = readView(source, view, options.roles ?? {});
  const other = changed ? readView(source, view === 'accept_all' ? 'reject_all' : 'accept_all', {}) : undefined;
  return {
    ...main,
    ...(changed && { view }),
    ...(other !== undefined &&
      (view === 'accept_all' ? { reject_all: otherView(other, main) } : { accept_all: otherView(other, main) })),
  };
}

/** The neutral tree alone, as a version keeps it. */
export function neutralTree(reading: CovenantReading): CovenantTree {
  const { doc_name, unit, commune, title, preamble, signatories, counts, chapters, articles } = reading;
  const { headings, items, cross_references } = reading;
  return {
    ...(doc_name !== undefined && { doc_name }),
    ...(unit !== undefined && { unit }),
    ...(commune !== undefined && { commune }),
    title,
    preamble: [...preamble],
    signatories: [...signatories],
    counts,
    chapters,
    articles,
    ...(headings !== undefined && { headings }),
    ...(items !== undefined && { items }),
    cross_references,
  };
}

type ViewReading = Omit<CovenantReading, 'view' | 'reject_all' | 'accept_all'>;

function otherView({ counts, articles }: ViewReading, main: ViewReading): OtherView {
  const same = new Set(main.articles.map((article) => JSON.stringify(article)));
  return {
    counts,
    article_numbers: articles.map((article) => article.number),
    articles: articles.filter((article) => !same.has(JSON.stringify(article))),
  };
}

function hasChanges(source: SourceDocument): boolean {
  return Object.values(source.changes).some((count) => count > 0);
}

function readView(source: SourceDocument, view: ChangeView, roles: RoleOverrides): ViewReading {
  const changed = applyChanges(source.blocks, view);
  const blocks = toTextBlocks(changed.blocks, source.numbering);
  const paragraphs = textParagraphsOf(blocks);
  const zones = findZones(blocks);
  const built = buildTree(classifyBody(zones.body, roles));
  const noteBlocks = toTextBlocks(
    applyChanges(
      source.notes.flatMap((note) => note.paragraphs),
      view,
    ).blocks,
    source.numbering,
  );
  const lines: readonly Line[] = [
    ...zones.others.filter((other) => other.before).flatMap((other) => otherLines(other.blocks, 'other-document')),
    ...letterheadLines(zones.letterhead),
    ...titleLines(zones.title, zones.notes),
    ...built.lines,
    ...otherLines(zones.signatures, 'signature'),
    ...zones.others.filter((other) => !other.before).flatMap((other) => otherLines(other.blocks, 'other-document')),
    ...otherLines(noteBlocks, 'note'),
  ];
  const title = foldSpaces(zones.title.map((paragraph) => foldSpaces(paragraph.text)).join(' '));
  const tree: Pick<CovenantTree, 'counts' | 'chapters' | 'articles' | 'headings' | 'items'> = {
    counts: built.counts,
    chapters: built.chapters,
    articles: built.articles,
    ...(built.headings !== undefined && { headings: built.headings }),
    ...(built.items !== undefined && { items: built.items }),
  };
  const references = findReferences(built.lines, tree);
  const fonts = reportFonts(paragraphs);
  const inBody = textParagraphsOf(zones.body);
  const file = sourceParagraphs(source.blocks);
  const { ambiguous, dangling } = referenceWarnings(references, tree);
  const decomposed = decomposedParagraphs(file);
  const numbering = numberingOf(built.lines);
  const orphans = built.lines.filter((line) => line.role === 'orphan');
  const boxes = built.lines.filter((line) => line.role === 'text-box').length;

  const warnings: ReadingWarning[] = [
    ...(numbering === 'typed'
      ? []
      : [{ code: 'auto-numbering', text: automaticText(built.lines) } satisfies ReadingWarning]),
    ...letterWarnings(built.lines),
    ...encodingWarnings(fonts, paragraphs, built.lines),
    ...shapeWarnings(built),
    ...numberWarnings(tree),
    ...orphans.map(({ at, text }): ReadingWarning => ({ code: 'orphan-text', at, text })),
    ...revisionWarnings(source),
    ...(decomposed > 0 ? [{ code: 'decomposed-unicode', paragraphs: decomposed } satisfies ReadingWarning] : []),
    ...falseHeadingWarnings(built.lines, references),
    ...spacingWarnings(built.lines, inBody),
    ...built.tables.map((table): ReadingWarning => ({
      code: 'table-in-article',
      article: table.article ?? '',
      rows: table.rows.length,
      columns: Math.max(0, ...table.rows.map((row) => row.length)),
    })),
    ...toneWarnings(paragraphs),
    ...ambiguous,
    ...separatorWarnings(built.lines),
    ...dangling,
    ...abolishedBodyWarnings(built.lines),
    ...(zones.others.length > 0
      ? [
          {
            code: 'several-documents',
            count: zones.others.length + 1,
            text: zones.others.map((other) => other.title).join('; '),
          } satisfies ReadingWarning,
        ]
      : []),
    ...(source.notes.length > 0 ? [{ code: 'footnotes', count: source.notes.length } satisfies ReadingWarning] : []),
    ...(boxes > 0 ? [{ code: 'text-boxes', count: boxes } satisfies ReadingWarning] : []),
    ...(source.format === 'doc'
      ? [{ code: 'old-binary-format', text: 'Word 97-2003 (.doc, OLE2)' } satisfies ReadingWarning]
      : []),
  ];

  const deleted = file.map((paragraph) => ({
    index: paragraph.index,
    text: paragraph.runs.map((run) => run.text).join(''),
  }));
  return {
    schema: 1,
    file: source.name,
    bytes: source.bytes,
    sha256: source.sha256,
    source: { name: source.name, bytes: source.bytes, sha256: source.sha256, format: source.format },
    kind: 'covenant',
    ...readIdentity(zones),
    title,
    encoding: encodingName(paragraphs, file),
    numbering,
    ...(numbering !== 'typed' && articleNumbering(built.lines)),
    ...fieldReferences(file, built.lines),
    preamble_paragraphs: built.preamble.length,
    ...tree,
    cross_references: references,
    preamble: built.preamble,
    signatories: signatoriesIn(zones.signatures),
    warnings,
    comments: source.comments.map((comment) => comment.text),
    comment_details: source.comments.map(({ author, date, text, id }) => ({
      author,
      date,
      text,
      at: commentPlace(id, source, built.lines),
    })),
    tables: built.tables,
    parts: built.parts,
    sections: built.sections,
    other_documents: zones.others.map((other) => ({
      title: other.title,
      paragraphs: textParagraphsOf(other.blocks).filter((paragraph) => paragraph.text.trim() !== '').length,
    })),
    fonts,
    missing: source.missing,
    code_of_conduct_at: conductArticles(built.articles),
    lossless: proveLossless([...paragraphs, ...textParagraphsOf(noteBlocks)], lines, built, title, deleted),
    lines: lines.map(({ key, sources, role, number, label, text, at, automatic, table }) => ({
      key,
      sources,
      role,
      in_tree: !isLeftOut(role),
      number,
      label,
      text,
      at,
      automatic: automatic !== '',
      table: table === undefined ? null : tableRows(table),
    })),
  };
}

function numberingOf(lines: readonly Line[]): CovenantReading['numbering'] {
  const numbered = lines.filter((line) => line.number !== '' && line.role !== 'dash');
  const automatic = numbered.filter((line) => line.automatic !== '').length;
  if (automatic === 0) return 'typed';
  return automatic === numbered.length ? 'automatic' : 'mixed';
}

/** "Số Chương, Điều, khoản, điểm lấy từ …": the kinds that Word numbered. */
function automaticText(lines: readonly Line[]): string {
  const names = [
    ['part', 'Phần'],
    ['chapter', 'Chương'],
    ['section', 'Mục'],
    ['article', 'Điều'],
    ['heading', 'phần'],
    ['item', 'mục'],
    ['clause', 'khoản'],
    ['point', 'điểm'],
  ] as const;
  const found = names.filter(([role]) => lines.some((line) => line.role === role && line.automatic !== ''));
  return `Số ${found.map(([, name]) => name).join(', ')} lấy từ đánh số tự động của Word (numbering.xml)`;
}

function articleNumbering(
  lines: readonly Line[],
): Pick<CovenantReading, 'articles_numbered_by_style' | 'articles_numbered_directly'> {
  const automatic = lines.filter((line) => line.role === 'article' && line.automatic !== '');
  const byStyle = automatic.filter((line) => line.automaticBy === 'style').length;
  return { articles_numbered_by_style: byStyle, articles_numbered_directly: automatic.length - byStyle };
}

function commentPlace(id: string, source: SourceDocument, lines: readonly Line[]): string {
  const paragraph = sourceParagraphs(source.blocks).find((candidate) =>
    candidate.runs.some((run) => run.comments?.includes(id) === true),
  );
  return lines.find((line) => paragraph !== undefined && line.sources.includes(paragraph.index))?.at ?? '';
}
