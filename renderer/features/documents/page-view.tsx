import { memo, type CSSProperties } from 'react';
import { encode } from 'uqr';
import { faceOf, textWidth } from '#shared/documents/text-width.ts';
import { inkBlue, inkInField, penShare } from '#shared/commitments/ink.ts';
import type {
  LaidPage,
  PageCode,
  PageItem,
  PageLine,
  PagePicture,
  PageRun,
  PageStroke,
} from '#shared/documents/pages/page.ts';
import { classNames } from '../../ui/index.ts';
import './page-view.css';

/** How changes are told: by underline and strike alone, or in colour as well. */
export type ChangeLook = 'black' | 'colour';

/** Ascent of Times New Roman in shares of its size, and the height of its letters with both ends. */
const ascent = 0.891;
const letterHeight = 1.107;

const points = (value: number) => `${String(Math.round(value * 1000) / 1000)}pt`;

/** One A4 page at its true size; the reader's zoom is put on from outside. Everything on it has its place already. */
export const PageView = memo(function PageView({ page, look }: { readonly page: LaidPage; readonly look: ChangeLook }) {
  return (
    <div
      className={classNames('paper-page', look === 'colour' && 'paper-page-colour')}
      style={{ width: points(page.width), height: points(page.height) }}
    >
      {page.label !== undefined && <LineView line={page.label} />}
      {page.items.map((item, index) => (
        // Items of a page never change their order: the page is laid out anew as a whole.
        <ItemView key={index} item={item} />
      ))}
    </div>
  );
});

function ItemView({ item }: { readonly item: PageItem }) {
  switch (item.kind) {
    case 'line':
      return <LineView line={item} />;
    case 'stroke':
      return <StrokeView stroke={item} />;
    case 'code':
      return <CodeView code={item} />;
    case 'picture':
      return item.format === 'ink' ? (
        <InkView picture={item} />
      ) : (
        <img
          className="paper-at"
          alt={item.description}
          src={`data:image/${item.format === 'jpg' ? 'jpeg' : 'png'};base64,${item.data}`}
          style={{ left: points(item.x), top: points(item.y), width: points(item.width), height: points(item.height) }}
        />
      );
  }
}

/** Strokes of a pen, as sharp as the printer. */
function InkView({ picture }: { readonly picture: PagePicture }) {
  const ink = inkInField(picture.data);
  if (ink === undefined) return null;
  return (
    <svg
      className="paper-at"
      role="img"
      aria-label={picture.description}
      viewBox={`0 0 ${ink.width} ${ink.height}`}
      preserveAspectRatio="none"
      style={{
        left: points(picture.x),
        top: points(picture.y),
        width: points(picture.width),
        height: points(picture.height),
      }}
    >
      {ink.strokes.map((stroke, index) => (
        <polyline
          key={index}
          points={(stroke.length === 2 ? [...stroke, ...stroke] : stroke).join(' ')}
          fill="none"
          stroke={`rgb(${inkBlue.join(' ')})`}
          strokeWidth={penShare * ink.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
    </svg>
  );
}

function LineView({ line }: { readonly line: PageLine }) {
  return (
    <div
      className="paper-line"
      style={{ left: points(line.x), top: points(line.y), height: points(line.height) }}
      // Headings give a PDF its bookmarks.
      {...(line.heading === undefined ? {} : { role: 'heading', 'aria-level': line.heading })}
    >
      {line.runs.map((run, index) => (
        <RunView key={index} run={run} baseline={line.baseline} />
      ))}
    </div>
  );
}

function RunView({ run, baseline }: { readonly run: PageRun; readonly baseline: number }) {
  const size = run.superscript ? run.size * 0.65 : run.size;
  const raised = run.superscript ? run.size * 0.33 : 0;
  const style: CSSProperties = {
    left: points(run.x),
    top: points(baseline - raised - ascent * size),
    width: points(run.width + 1),
    fontSize: points(size),
    lineHeight: String(letterHeight),
    wordSpacing: points(run.spacing),
  };
  return (
    <span
      className={classNames(
        'paper-run',
        run.bold && 'paper-bold',
        run.italic && 'paper-italic',
        run.underline && 'paper-underline',
        run.strike && 'paper-strike',
        run.change !== undefined && `paper-${run.change}`,
        run.mark !== undefined && `paper-${run.mark}`,
      )}
      style={style}
      aria-hidden={run.dots || undefined}
    >
      {run.dots ? dotsFor(run) : run.text}
    </span>
  );
}

function dotsFor(run: PageRun): string {
  const one = textWidth('.', run.size, faceOf(run.bold, run.italic));
  return '.'.repeat(Math.max(0, Math.floor(run.width / one)));
}

function StrokeView({ stroke }: { readonly stroke: PageStroke }) {
  const { x, y, length, across } = stroke;
  const style = { left: points(x), top: points(y), [across ? 'width' : 'height']: points(length) };
  return <div className={across ? 'paper-across' : 'paper-down'} style={style} />;
}

function CodeView({ code }: { readonly code: PageCode }) {
  const { data, size } = encode(code.text, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((black, x) => (black ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return (
    <div className="paper-code" style={{ left: points(code.x), top: points(code.y), width: points(code.side) }}>
      <svg
        viewBox={`0 0 ${String(size)} ${String(size)}`}
        role="img"
        aria-label={code.text}
        shapeRendering="crispEdges"
      >
        <path d={squares.join('')} />
      </svg>
      {code.caption !== undefined && <span>{code.caption}</span>}
    </div>
  );
}
