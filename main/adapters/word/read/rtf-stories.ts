import {
  noChanges,
  type NumberingDefinitions,
  type SourceBlock,
  type SourceChanges,
  type SourceComment,
  type SourceListPlace,
  type SourceNote,
  type SourceParagraph,
  type SourceRun,
} from '#shared/covenants/source-document.ts';
import { blockBuilder, type BlockBuilder } from './block-builder.ts';
import { drawnLabels } from './drawn-labels.ts';

/** Layout of the paragraph at hand. */
export type RtfParagraph = {
  alignment: SourceParagraph['alignment'];
  firstLine: number;
  list: number;
  level: number;
  inTable: boolean;
};

/** Look of the text at hand. */
export type RtfLook = {
  readonly font: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly change: SourceRun['change'];
};

/** A text inside the text: it is begun, filled like the body, and ended. */
export type StoryKind = 'annotation' | 'note' | 'text-box';

export type RtfStories = {
  addRun(text: string, look: RtfLook): void;
  /** A piece of the number that the writing program drew before the paragraph. */
  addLabel(text: string): void;
  endParagraph(layout: Readonly<RtfParagraph>): void;
  endCell(layout: Readonly<RtfParagraph>): void;
  endRow(): void;
  begin(): void;
  end(kind: StoryKind, layout: Readonly<RtfParagraph>, author: string): void;
  finish(layout: Readonly<RtfParagraph>): RtfContent;
};

export type RtfContent = {
  readonly blocks: readonly SourceBlock[];
  readonly comments: readonly SourceComment[];
  readonly notes: readonly SourceNote[];
  readonly changes: SourceChanges;
  /** Lists of the numbers that were drawn and that no list of the file defines. */
  readonly drawn: NumberingDefinitions;
};

type Story = { builder: BlockBuilder; paragraphs: SourceParagraph[]; runs: SourceRun[]; label: string };

/** An empty document. */
export function rtfStories(): RtfStories {
  const comments: SourceComment[] = [];
  const notes: SourceNote[] = [];
  const boxes: SourceParagraph[] = [];
  const changes = { ...noChanges };
  const labels = drawnLabels();
  const body = newStory();
  const inner: Story[] = [];
  let index = 0;
  let lastChange: SourceRun['change'];
  const story = (): Story => inner.at(-1) ?? body;

  function endParagraph(layout: Readonly<RtfParagraph>): void {
    const current = story();
    const list = listPlace(layout, current.label.trim());
    const made: SourceParagraph = {
      kind: 'paragraph',
      index,
      runs: current.runs,
      ...(layout.alignment !== undefined && { alignment: layout.alignment }),
      firstLine: layout.firstLine,
      ...(list !== undefined && { list }),
    };
    index += 1;
    current.runs = [];
    current.label = '';
    current.paragraphs.push(made);
    current.builder.add(made, layout.inTable);
  }

  /** The list's own definition where the file has one; else the number as the writing program left it. */
  function listPlace(layout: Readonly<RtfParagraph>, label: string): SourceListPlace | undefined {
    if (layout.list > 0) return { list: String(layout.list), level: layout.level, by: 'paragraph' };
    if (label === '') return undefined;
    return labels.place(label);
  }

  return {
    addRun(text, { font, bold, italic, change }) {
      const run: SourceRun = {
        text,
        ...(font !== undefined && font !== '' && { font, fontFrom: 'run' as const }),
        ...(bold && { bold: true }),
        ...(italic && { italic: true }),
        ...(change !== undefined && { change }),
      };
      if (change !== lastChange && change === 'inserted') changes.insertedGroups += 1;
      if (change !== lastChange && change === 'deleted') changes.deletedGroups += 1;
      lastChange = change;
      const { runs } = story();
      const last = runs.at(-1);
      if (last !== undefined && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push(run);
    },
    addLabel(text) {
      story().label += text;
    },
    endParagraph,
    endCell(layout) {
      endParagraph({ ...layout, inTable: true });
      story().builder.endCell();
    },
    endRow: () => story().builder.endRow(),
    begin() {
      inner.push(newStory());
    },
    end(kind, layout, author) {
      if (story().runs.length > 0) endParagraph(layout);
      const paragraphs = inner.pop()?.paragraphs ?? [];
      if (kind === 'annotation') {
        const text = paragraphs.map(textOf).join('\n').trim();
        comments.push({ id: String(comments.length), author, date: '', text });
      } else if (kind === 'note') {
        const id = `note-${notes.length}`;
        notes.push({ id, paragraphs });
        story().runs.push({ text: '', notes: [id] });
      } else boxes.push(...paragraphs.map((box) => ({ ...box, textBox: true })));
    },
    finish(layout) {
      if (story().runs.length > 0) endParagraph(layout);
      return {
        blocks: [...body.builder.finish(), ...boxes],
        comments,
        notes,
        changes,
        drawn: labels.finish(),
      };
    },
  };
}

function newStory(): Story {
  return { builder: blockBuilder(), paragraphs: [], runs: [], label: '' };
}

function sameLook(a: SourceRun, b: SourceRun): boolean {
  return a.notes === undefined && lookOf(a) === lookOf(b);
}

function lookOf(run: SourceRun): string {
  return `${run.font ?? ''}|${run.bold ?? ''}|${run.italic ?? ''}|${run.change ?? ''}`;
}

function textOf(paragraph: SourceParagraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
