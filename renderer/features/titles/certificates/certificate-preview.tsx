import { certificatePrint, type CertificateLayout, type CertificateValues } from '#shared/titles/certificates.ts';

/** Points in millimetres. */
const millimetresPerPoint = 25.4 / 72;

/** The stock at its proportions with every text at its place, drawn in millimetres. */
export function CertificatePreview({
  label,
  layout,
  values,
}: {
  readonly label: string;
  readonly layout: CertificateLayout;
  readonly values: CertificateValues;
}) {
  const { width, height } = layout.sheet;
  // The printer's correction is for the printer: on the sheet the words stand where the layout says.
  const [texts = []] = certificatePrint('', { ...layout, shift: { x: 0, y: 0 } }, [{ subject: '', values }]).pages;
  return (
    <svg
      className="certificate-preview"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={label}
    >
      <rect width={width} height={height} className="certificate-sheet" />
      {texts.map((item, index) => {
        const size = item.size * millimetresPerPoint;
        const anchor = { left: 'start', center: 'middle', right: 'end' } as const;
        const at = { left: item.x, center: item.x + item.width / 2, right: item.x + item.width }[item.align];
        const lines = item.text.split('\n');
        return (
          // Two lines may be alike in everything; their order is that of the layout.
          <g key={String(index)}>
            <rect
              x={item.x}
              y={item.y}
              width={item.width}
              height={size * 1.3 * lines.length}
              className="certificate-place"
            />
            <text
              fontSize={size}
              textAnchor={anchor[item.align]}
              fontWeight={item.bold ? 700 : 400}
              fontStyle={item.italic ? 'italic' : 'normal'}
            >
              {lines.map((line, row) => (
                <tspan key={String(row)} x={at} y={item.y + size * (1 + 1.15 * row)}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
