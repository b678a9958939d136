import type { z } from 'zod';

/** Carries the output type of a method beside its input schema; it has no value at run time. */
export type MethodSpec<I extends z.ZodType = z.ZodType, O = unknown> = {
  readonly input: I;
  /** `query` reads; `command` changes the data; `job` is long, reports progress and can be cancelled. */
  readonly kind: 'query' | 'command' | 'job';
  /** Type only. */
  readonly output?: O;
};

function spec<I extends z.ZodType>(kind: MethodSpec['kind'], input: I): { returns<O>(): MethodSpec<I, O> } {
  return { returns: () => ({ kind, input }) };
}

/** A method that only reads. `input` must be a strict object: an extra key is refused. */
export const query = <I extends z.ZodType>(input: I) => spec('query', input);

/** A method that changes the data. */
export const command = <I extends z.ZodType>(input: I) => spec('command', input);

/** A long method: its input carries `job`, made by the caller, under which progress is told and cancelling asked. */
export const job = <I extends z.ZodType>(input: I) => spec('job', input);

/** A map of methods by name; a feature's part of the door. */
export type MethodMap = { readonly [name: string]: MethodSpec };

/**
 * The methods of one map, each by its own name: unlike {@link MethodMap} it knows which names there are, so looking one
 * up cannot miss.
 */
export type MethodsOf<M> = { readonly [K in keyof M]: MethodSpec };

/** The input of a method as the caller writes it. */
export type InputOf<S extends MethodSpec> = z.input<S['input']>;

/** The output of a method. */
export type OutputOf<S extends MethodSpec> = S extends MethodSpec<z.ZodType, infer O> ? O : never;
