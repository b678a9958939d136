import { holds, placedBlocks, type PlacedBlock } from '#shared/documents/fill-form.ts';
import { keepsNext } from '#shared/documents/flow/body.ts';
import { isSigned } from '#shared/documents/flow/ending.ts';
import type { Part } from '#shared/documents/flow/parts.ts';
import type { FormValues } from '#shared/documents/form-values.ts';
import type { Block } from '#shared/documents/model.ts';
import type { BroughtImage } from './stamp-text.ts';
import type { BlockTraits } from './traits.ts';
import type { Units, UnitUse } from './units.ts';

/** Nothing to put in. */
export const noTexts: readonly string[] = [];
export const noImages: readonly BroughtImage[] = [];

/** A block with fields in its place among the others. */
export type BlockStep = {
  readonly block: PlacedBlock['block'];
  readonly part: number;
  readonly traits: BlockTraits;
  readonly closes: boolean;
  readonly signed: boolean;
  readonly keepNext: boolean;
  readonly blocks: readonly Block[];
  readonly place: number;
  /** Of a list's member; left out, the person's own. */
  readonly values: FormValues | undefined;
};

/** What stands in a part for people of whom the same conditions hold: what is the same for all, and blocks to be filled. */
export type PlanStep = UnitUse | BlockStep;

export type Planner = (part: Part, index: number, values: FormValues) => readonly PlanStep[];

/** The key of a block's unit before its texts are known. */
export function unitId(
  { part, traits, closes }: Pick<BlockStep, 'part' | 'traits' | 'closes'>,
  keepNext: boolean,
): string {
  return `${String(part)} ${String(traits.id)} ${closes ? 'closes' : ''}${keepNext ? 'keeps' : ''}`;
}

/**
 * Plans are made once for each combination of conditions. Once their fixed units are compiled, those that follow each other are one: a
 * person then costs the blocks with fields alone.
 */
export function planner(units: Units, traitsOf: (block: Block) => BlockTraits): Planner {
  const plans = new Map<string, readonly PlanStep[]>();
  const merged = new Set<string>();
  const shapes = new Map<Part, Shape>();
  return (part, index, values) => {
    const shape = shapes.get(part) ?? shapeOf(part.body);
    shapes.set(part, shape);
    if (shape.repeats) return stepsOf(part, index, values, units, traitsOf, true);
    const key = `${String(index)} ${shape.conditions.map((field) => (holds(values, field) ? '1' : '0')).join('')}`;
    const known = plans.get(key);
    if (known === undefined) {
      const made = stepsOf(part, index, values, units, traitsOf, false);
      plans.set(key, made);
      return made;
    }
    if (merged.has(key) || !known.every((step) => !('unit' in step) || step.unit.stencil !== undefined)) return known;
    const joined = joinFixed(known);
    plans.set(key, joined);
    merged.add(key);
    return joined;
  };
}

type Shape = { readonly conditions: readonly string[]; readonly repeats: boolean };

function shapeOf(blocks: readonly Block[]): Shape {
  const conditions = new Set<string>();
  let repeats = false;
  const walk = (block: Block): void => {
    if (block.type === 'each') repeats = true;
    if (block.type === 'when') conditions.add(block.field);
    if (block.type === 'each' || block.type === 'when') block.blocks.forEach(walk);
  };
  blocks.forEach(walk);
  return { conditions: [...conditions], repeats };
}

/** Something stands below the body: places to sign, place and date, or recipients. */
export function isEnded({ ending }: Part): boolean {
  return isSigned(ending) || ending.closing !== undefined || (ending.recipients?.length ?? 0) > 0;
}

function stepsOf(
  part: Part,
  index: number,
  values: FormValues,
  units: Units,
  traitsOf: (block: Block) => BlockTraits,
  ownValues: boolean,
): readonly PlanStep[] {
  const placed = placedBlocks(part.body, values);
  const blocks = placed.map(({ block }) => block);
  const signed = isSigned(part.ending);
  const ended = isEnded(part);
  const alone = !ended && placed.length === 0;
  const head = units.of(`${alone ? 'alone' : 'head'} ${String(index)}`, alone, () => ({ kind: 'head', part: index }));
  return [
    { unit: head, texts: noTexts, images: noImages },
    ...placed.map((own, place): PlanStep => {
      const { block } = own;
      const traits = traitsOf(block);
      const closes = !ended && place === placed.length - 1;
      const keepNext = keepsNext(blocks, place, signed);
      const step = { block, part: index, traits, closes, signed, keepNext, blocks, place };
      if (!traits.fixed) return { ...step, values: ownValues ? own.values : undefined };
      const unit = units.of(unitId(step, keepNext), closes, () => ({ kind: 'block', part: index, block, keepNext }));
      return { unit, texts: noTexts, images: noImages };
    }),
  ];
}

/** Fixed units without holes that follow each other as one; what ends a section stays by itself. */
function joinFixed(steps: readonly PlanStep[]): readonly PlanStep[] {
  const joined: PlanStep[] = [];
  let text = '';
  const flush = () => {
    if (text === '') return;
    const unit = { source: { kind: 'joined' }, closes: false, stencil: { fixed: [text], holes: [] } } as const;
    joined.push({ unit: { ...unit }, texts: noTexts, images: noImages });
    text = '';
  };
  for (const step of steps) {
    const plain = 'unit' in step && !step.unit.closes && step.unit.stencil?.holes.length === 0;
    if (plain) text += step.unit.stencil?.fixed[0] ?? '';
    else {
      flush();
      joined.push(step);
    }
  }
  flush();
  return joined;
}
