import type { Drawing, Ink } from '#shared/titles/charts.ts';

/** Inks on paper: dark enough for a black-and-white printer, whatever the screen's colours are. */
const inks: { readonly [I in Ink]: string } = {
  axis: '#454C5C',
  grid: '#D2CBBC',
  bar: '#27468A',
  low: '#AE2A1E',
  words: '#1B2130',
  notes: '#626877',
};

/** Pixels of the picture per pixel of the drawing: 160 mm at about 300 dots per inch. */
const scale = 3;
const alignments = { start: 'left', middle: 'center', end: 'right' } as const;

/** Paints a chart as a PNG on white; undefined where the browser gives no canvas. */
export async function paintDrawing(
  drawing: Drawing,
): Promise<{ readonly blob: Blob; readonly width: number; readonly height: number } | undefined> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width * scale;
  canvas.height = drawing.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  const family = getComputedStyle(document.body).fontFamily;
  for (const shape of drawing.shapes) {
    context.fillStyle = inks[shape.ink];
    context.strokeStyle = inks[shape.ink];
    if (shape.kind === 'bar') context.fillRect(shape.x, shape.y, shape.width, shape.height);
    if (shape.kind === 'text') {
      context.font = `${shape.bold === true ? '600' : '400'} 12px ${family}`;
      context.textAlign = alignments[shape.align];
      context.fillText(shape.text, shape.x, shape.y);
    }
    if (shape.kind === 'dot') {
      context.beginPath();
      context.arc(shape.x, shape.y, shape.radius, 0, 2 * Math.PI);
      context.fill();
    }
    if (shape.kind === 'line') {
      context.setLineDash(shape.dashed === true ? [4, 4] : []);
      context.lineWidth = shape.ink === 'bar' ? 2 : 1;
      context.beginPath();
      shape.points.forEach(([x, y], index) => (index === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
      context.stroke();
    }
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob === null ? undefined : { blob, width: canvas.width, height: canvas.height };
}

/** A painted chart as a method takes it. */
export async function chartPicture(drawing: Drawing) {
  const painted = await paintDrawing(drawing);
  if (painted === undefined) return undefined;
  const bytes = new Uint8Array(await painted.blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return { data: btoa(text), width: painted.width, height: painted.height };
}
