/** Follows fields, which nest: their codes are not text, their last results are. */
export type FieldTracker = {
  /** A `w:fldChar`: `begin`, `separate` or `end`. */
  mark(type: string): void;
  /** A `w:fldSimple`, which begins with its result. */
  simple(instruction: string): void;
  /** A piece of the code of the innermost field. */
  code(text: string): void;
  /** Text here is part of a code. */
  hidden(): boolean;
  /** The instruction whose result is being read: of a table of contents around it first, else the innermost. */
  instruction(): string | undefined;
};

/** A tracker that is in no field. */
export function fieldTracker(): FieldTracker {
  const stack: { instruction: string; inResult: boolean }[] = [];
  return {
    mark(type) {
      if (type === 'begin') stack.push({ instruction: '', inResult: false });
      else if (type === 'end') stack.pop();
      else if (type === 'separate') {
        const top = stack.at(-1);
        if (top !== undefined) top.inResult = true;
      }
    },
    simple(instruction) {
      stack.push({ instruction, inResult: true });
    },
    code(text) {
      const top = stack.at(-1);
      if (top !== undefined && !top.inResult) top.instruction += text;
    },
    hidden: () => stack.some((field) => !field.inResult),
    instruction() {
      const contents = stack.find((field) => /^\s*TOC\b/.test(field.instruction));
      return (contents ?? stack.at(-1))?.instruction.trim();
    },
  };
}
