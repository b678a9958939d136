import { sizeRanges, type Range } from '../layout.ts';
import type { Component } from './findings.ts';
import type { Alignment } from './paper-layout.ts';
import { sources } from './sources.ts';

/** How a component must look; what is left out is free. */
export type Look = {
  readonly size: Range;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly capitals?: boolean;
  readonly align?: Alignment;
  readonly source: string;
};

const body = sizeRanges.body;

/** The decree's table of components (appendix I, part I, sections II and V). */
export const looks: { readonly [C in Component]?: Look } = {
  nation: {
    size: sizeRanges.nation,
    bold: true,
    italic: false,
    capitals: true,
    align: 'center',
    source: sources.nation,
  },
  motto: {
    size: sizeRanges.motto,
    bold: true,
    italic: false,
    capitals: false,
    align: 'center',
    source: sources.nation,
  },
  'parent-agency': {
    size: sizeRanges.agency,
    bold: false,
    italic: false,
    capitals: true,
    align: 'center',
    source: sources.agency,
  },
  agency: {
    size: sizeRanges.agency,
    bold: true,
    italic: false,
    capitals: true,
    align: 'center',
    source: sources.agency,
  },
  number: { size: sizeRanges.number, bold: false, italic: false, align: 'center', source: sources.number },
  'place-date': { size: sizeRanges.placeDate, bold: false, italic: true, source: sources.date },
  type: {
    size: sizeRanges.heading,
    bold: true,
    italic: false,
    capitals: true,
    align: 'center',
    source: sources.heading,
  },
  summary: { size: sizeRanges.heading, bold: true, italic: false, align: 'center', source: sources.heading },
  'letter-summary': {
    size: sizeRanges.letterSummary,
    bold: false,
    italic: false,
    align: 'center',
    source: sources.heading,
  },
  authority: { size: body, bold: true, italic: false, capitals: true, align: 'center', source: sources.body },
  addressee: { size: body, bold: false, italic: false, source: sources.recipients },
  basis: { size: body, bold: false, italic: true, source: sources.body },
  resolution: { size: body, bold: true, italic: false, capitals: true, align: 'center', source: sources.body },
  body: { size: body, source: sources.body },
  part: { size: body, bold: true, italic: false, align: 'center', source: sources.body },
  chapter: { size: body, bold: true, italic: false, align: 'center', source: sources.body },
  section: { size: body, bold: true, italic: false, align: 'center', source: sources.body },
  'heading-title': { size: body, bold: true, italic: false, capitals: true, align: 'center', source: sources.body },
  article: { size: body, italic: false, source: sources.body },
  clause: { size: body, italic: false, source: sources.body },
  point: { size: body, bold: false, italic: false, source: sources.body },
  capacity: { size: body, bold: true, italic: false, capitals: true, align: 'center', source: sources.signature },
  signer: { size: body, bold: true, italic: false, capitals: false, align: 'center', source: sources.signature },
  'recipients-head': { size: sizeRanges.recipientsHead, bold: true, italic: true, source: sources.recipients },
  recipient: { size: sizeRanges.recipients, bold: false, italic: false, source: sources.recipients },
  'appendix-label': {
    size: sizeRanges.appendixLabel,
    bold: true,
    italic: false,
    align: 'center',
    source: sources.appendix,
  },
  'appendix-title': {
    size: sizeRanges.heading,
    bold: true,
    italic: false,
    capitals: true,
    align: 'center',
    source: sources.appendix,
  },
};
