import { Paragraph, type IParagraphOptions, type XmlComponent } from 'docx';

/** A paragraph with children of any kind: the options of `docx` take no moved runs, which it does not know. */
export function paragraphOf(options: IParagraphOptions, children: readonly XmlComponent[]): Paragraph {
  const paragraph = new Paragraph(options);
  for (const child of children) paragraph.addChildElement(child);
  return paragraph;
}
