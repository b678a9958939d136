import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { contextOf } from '#main/adapters/word/write/context.ts';
import { writeItems } from '#main/adapters/word/write/items.ts';
import { documentOptions, documentPath } from '#main/adapters/word/write/write-docx.ts';
import { closed, wordSections } from '#main/adapters/word/write/sections.ts';
import { styleNames } from '#main/adapters/word/write/styles.ts';
import { blockFlow } from '#shared/documents/flow/body.ts';
import { endingFlow } from '#shared/documents/flow/ending.ts';
import type { FlowItem } from '#shared/documents/flow/flow.ts';
import type { Part } from '#shared/documents/flow/parts.ts';
import { cutAtUnits, imageMark, standInsIn, stencilOf, textMark, unitMark } from './markers.ts';
import type { Unit, UnitSource } from './units.ts';

/** The files of a .docx by path. */
export type PackageParts = { readonly [path: string]: Uint8Array };

async function partsOfPackage(document: Document): Promise<PackageParts> {
  return unzipSync(new Uint8Array(await Packer.toBuffer(document)));
}

/** The document.xml of a package as text. */
export function documentXml(parts: PackageParts): string {
  return strFromU8(parts[documentPath] ?? new Uint8Array());
}

function itemsOf(source: UnitSource, parts: readonly Part[]): readonly FlowItem[] {
  if (source.kind === 'joined') return [];
  if (source.kind === 'code') return [{ kind: 'code', text: textMark(0), caption: textMark(0), mark: imageMark(0) }];
  const part = parts[source.part];
  if (part === undefined) return [];
  switch (source.kind) {
    case 'head':
      return part.head();
    case 'block':
      return blockFlow(source.block, part.context, source.keepNext);
    case 'ending':
      return endingFlow({ ...part.ending, signatures: source.signatures }, part.context);
  }
}

/** What {@link compileUnits} answers: the package in which the units were written. */
export type Compiled = {
  readonly package: PackageParts;
  /** Relations of the images that stand in for what people bring. */
  readonly standIns: readonly string[];
};

/** Has `docx` write units in one go, and gives each its stencil. */
export async function compileUnits(
  form: OfficialDocument,
  parts: readonly Part[],
  wanted: readonly Unit[],
): Promise<Compiled> {
  return compile(form, parts, wanted, 0);
}

/** {@link compileUnits} together with the section properties for `papers` papers: 1, or 3 to know those of any number. */
export async function compileForm(
  form: OfficialDocument,
  parts: readonly Part[],
  wanted: readonly Unit[],
  papers: 1 | 3,
): Promise<Compiled & { readonly sections: SectionXml }> {
  const compiled = await compile(form, parts, wanted, papers);
  return { ...compiled, sections: sectionXml(documentXml(compiled.package), parts.length, papers) };
}

/** Papers without text stand before the units: their sections are as in a batch, and those of the units do not matter. */
async function compile(
  form: OfficialDocument,
  parts: readonly Part[],
  wanted: readonly Unit[],
  papers: 0 | 1 | 3,
): Promise<Compiled> {
  const context = contextOf(form, { nextId: () => 0 });
  const children = wanted.flatMap(({ source, closes }, index) => {
    const own = writeItems(itemsOf(source, parts), context);
    return [new Paragraph(unitMark(index)), ...(closes ? closed(own) : own)];
  });
  const [first] = parts;
  const all = [...children, new Paragraph(unitMark(wanted.length))];
  const empty = () => parts.map((part) => ({ ...part, children: [new Paragraph({ style: styleNames.end.id })] }));
  const sections = wordSections([
    ...Array.from({ length: papers }, empty).flat(),
    ...(first === undefined ? [] : [{ ...first, children: all }]),
  ]);
  const packed = await partsOfPackage(
    new Document({ ...documentOptions({ title: form.title, documents: [form] }), sections }),
  );
  const { units } = cutAtUnits(documentXml(packed));
  const standIns = new Set<string>();
  wanted.forEach((unit, index) => {
    const xml = units[index] ?? '';
    unit.stencil = stencilOf(xml);
    for (const relation of standInsIn(xml)) standIns.add(relation);
  });
  return { package: packed, standIns: [...standIns] };
}

/** The properties of a form's sections, in the first, a middle and the last paper of a batch, or in the only one. */
export type SectionXml = {
  readonly prologue: string;
  readonly epilogue: string;
  readonly first: readonly string[];
  readonly middle: readonly string[];
  readonly last: readonly string[];
};

function sectionXml(xml: string, parts: number, papers: 1 | 3): SectionXml {
  const properties = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/g) ?? [];
  const body = xml.indexOf('<w:body>') + '<w:body>'.length;
  const end = xml.lastIndexOf('</w:body>');
  const of = (paper: number) => properties.slice(paper * parts, (paper + 1) * parts);
  return {
    prologue: xml.slice(0, body),
    epilogue: xml.slice(end),
    first: of(0),
    middle: of(papers === 1 ? 0 : 1),
    last: of(papers - 1),
  };
}
