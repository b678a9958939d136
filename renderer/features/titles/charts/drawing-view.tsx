import type { Drawing, Shape } from '#shared/titles/charts.ts';

/** A chart on the screen. */
export function DrawingView({ drawing, label }: { readonly drawing: Drawing; readonly label: string }) {
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${String(drawing.width)} ${String(drawing.height)}`}
      role="img"
      aria-label={label}
    >
      {drawing.shapes.map((shape, index) => (
        // Shapes have no names; their order is the drawing's.
        <ShapeView key={String(index)} shape={shape} />
      ))}
    </svg>
  );
}

function ShapeView({ shape }: { readonly shape: Shape }) {
  const ink = `ink-${shape.ink}`;
  switch (shape.kind) {
    case 'line':
      return (
        <polyline
          className={`drawing-line ${ink}`}
          points={shape.points.map(([x, y]) => `${String(x)},${String(y)}`).join(' ')}
          strokeDasharray={shape.dashed === true ? '4 4' : undefined}
        />
      );
    case 'bar':
      return (
        <rect className={`drawing-fill ${ink}`} x={shape.x} y={shape.y} width={shape.width} height={shape.height} />
      );
    case 'dot':
      return <circle className={`drawing-fill ${ink}`} cx={shape.x} cy={shape.y} r={shape.radius} />;
    case 'text':
      return (
        <text
          className={`drawing-fill ${ink}`}
          x={shape.x}
          y={shape.y}
          textAnchor={shape.align}
          fontWeight={shape.bold === true ? 600 : 400}
        >
          {shape.text}
        </text>
      );
  }
}
