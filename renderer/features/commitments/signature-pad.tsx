import { useEffect, useImperativeHandle, useRef, useState, type PointerEvent, type Ref } from 'react';
import type { Ink } from '#shared/commitments/ink.ts';

/** The box in which strokes are counted; its picture on paper is 40 × 18 mm. */
const box = { width: 400, height: 180 } as const;
/** Points nearer than this to the last say nothing new. */
const leastStep = 1.5;

const inside = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));

/** What the page asks of the pad. */
export type PadHandle = { clear(): void };

/** A box to sign in with pen, touch or mouse; told of every stroke as vectors. */
export function SignaturePad({
  label,
  onInk,
  handle,
}: {
  readonly label: string;
  readonly onInk: (ink: Ink | undefined) => void;
  readonly handle: Ref<PadHandle>;
}) {
  const [strokes, setStrokes] = useState<readonly (readonly number[])[]>([]);
  const drawing = useRef<number[]>(undefined);
  const [current, setCurrent] = useState<readonly number[]>([]);
  const surface = useRef<SVGSVGElement>(null);

  useImperativeHandle(handle, () => ({
    clear: () => {
      drawing.current = undefined;
      setStrokes([]);
      setCurrent([]);
    },
  }));
  useEffect(() => {
    onInk(strokes.length === 0 ? undefined : { ...box, strokes: strokes.map((stroke) => [...stroke]) });
  }, [strokes, onInk]);

  const at = (event: PointerEvent): readonly [number, number] => {
    const area = surface.current?.getBoundingClientRect();
    if (area === undefined) return [0, 0];
    const scale = Math.min(area.width / box.width, area.height / box.height);
    const left = area.left + (area.width - box.width * scale) / 2;
    const top = area.top + (area.height - box.height * scale) / 2;
    return [inside((event.clientX - left) / scale, box.width), inside((event.clientY - top) / scale, box.height)];
  };
  const begin = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = [...at(event)];
    setCurrent(drawing.current);
  };
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const points = drawing.current;
    if (points === undefined) return;
    const [x, y] = at(event);
    const [lastX = 0, lastY = 0] = points.slice(-2);
    if (Math.hypot(x - lastX, y - lastY) < leastStep || points.length > 7_000) return;
    points.push(x, y);
    setCurrent([...points]);
  };
  const end = () => {
    const points = drawing.current;
    drawing.current = undefined;
    setCurrent([]);
    if (points !== undefined) setStrokes((all) => [...all, points]);
  };

  return (
    <svg
      ref={surface}
      className="signature-pad"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {[...strokes, ...(current.length === 0 ? [] : [current])].map((stroke, index) => (
        <polyline key={index} points={stroke.length === 2 ? [...stroke, ...stroke].join(' ') : stroke.join(' ')} />
      ))}
    </svg>
  );
}
