import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eventStreamReader } from '#renderer/api/event-stream.ts';

describe('eventStreamReader', () => {
  it('gives the data of whole messages and keeps the rest', () => {
    const read = eventStreamReader();
    expect(read('data: {"a":1}\n\ndata: {"b"')).toEqual(['{"a":1}']);
    expect(read(':2}\n\n')).toEqual(['{"b":2}']);
  });

  it('passes over comments, other fields and Windows line ends', () => {
    expect(eventStreamReader()(': hello\n\nevent: x\r\ndata: y\r\n\r\n')).toEqual(['y']);
  });

  it('joins the lines of one message', () => {
    expect(eventStreamReader()('data: a\ndata:b\n\n')).toEqual(['a\nb']);
  });

  it('reads the same however the text is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.json(), { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(200), { maxLength: 8 }),
        (values, cuts) => {
          const text = values.map((value) => `data: ${value}\n\n`).join('');
          const points = [...new Set(cuts.map((cut) => cut % text.length)), text.length].toSorted((a, b) => a - b);
          const read = eventStreamReader();
          const found = points.flatMap((to, index) => read(text.slice(points[index - 1] ?? 0, to)));
          expect(found).toEqual(values);
        },
      ),
      { numRuns: 100 },
    );
  });
});
