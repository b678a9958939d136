import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import type { TextLine } from '#shared/covenants/text/covenant-text.ts';

/** A table of the covenant; its cells can be typed in, its shape stays as the source had it. */
export function LineTable({
  line,
  readOnly,
  onEdit,
}: {
  readonly line: TextLine;
  readonly readOnly: boolean;
  readonly onEdit: (edits: readonly TextEdit[]) => unknown;
}) {
  const { t } = useTranslation();
  return (
    <table className="text-table">
      <tbody>
        {(line.rows ?? []).map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c}>
                {readOnly ? (
                  cell
                ) : (
                  <Cell
                    text={cell}
                    label={t('covenantText.editor.cell', { row: r + 1, column: c + 1 })}
                    onWrite={(text) => onEdit([{ kind: 'cell', line: line.id, row: r, column: c, text }])}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({
  text,
  label,
  onWrite,
}: {
  readonly text: string;
  readonly label: string;
  readonly onWrite: (text: string) => void;
}) {
  const [value, setValue] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    setKnown(text);
    setValue(text);
  }
  return (
    <textarea
      className="line-field"
      aria-label={label}
      rows={1}
      spellCheck={false}
      value={value}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => {
        if (value !== text) onWrite(value);
      }}
    />
  );
}
