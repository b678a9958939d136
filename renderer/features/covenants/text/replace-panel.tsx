import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, TextInput, useLayer } from '#renderer/ui/index.ts';
import type { TextEdit } from '#shared/covenants/editing/edit.ts';
import { findWords } from '#shared/covenants/editing/replace-words.ts';
import type { CovenantText } from '#shared/covenants/text/covenant-text.ts';
import type { PlacedLine } from '#shared/covenants/text/places.ts';
import { lineName } from './line-names.ts';

/** So many lines of the preview are drawn; all are replaced. */
const mostShown = 200;

/** Finds words in the whole text, shows every place as it will be, and replaces those that are ticked. */
export function ReplacePanel({
  text,
  placed,
  readOnly,
  onReplace,
  onShow,
  onClose,
}: {
  readonly text: CovenantText;
  readonly placed: readonly PlacedLine[];
  readonly readOnly: boolean;
  readonly onReplace: (edit: TextEdit, lines: number) => void;
  readonly onShow: (line: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [find, setFind] = useState('');
  const [fresh, setFresh] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useLayer(true, onClose);
  const found = useMemo(() => findWords(text, find), [text, find]);
  const lines = useMemo(() => {
    const ids = new Set(found.map((place) => place.line));
    return placed.filter(({ line }) => ids.has(line.id));
  }, [found, placed]);
  const chosen = lines.filter(({ line }) => !left.has(line.id));
  const apply = () => {
    const ids = chosen.map(({ line }) => line.id);
    onReplace({ kind: 'replace', find: find.normalize('NFC'), with: fresh, lines: ids }, ids.length);
  };
  return (
    <div className="replace-panel" role="search" aria-label={t('covenantText.replace.title')}>
      <TextInput
        autoFocus
        size="small"
        label={t('covenantText.replace.find')}
        placeholder={t('covenantText.replace.find')}
        value={find}
        onChange={(value) => {
          setFind(value);
          setLeft(new Set());
        }}
      />
      <TextInput
        size="small"
        label={t('covenantText.replace.with')}
        placeholder={t('covenantText.replace.with')}
        value={fresh}
        onChange={setFresh}
      />
      <Button size="small" disabled={readOnly || chosen.length === 0} onClick={apply}>
        {t('covenantText.replace.apply', { count: chosen.length })}
      </Button>
      <IconButton icon={X} label={t('common.close')} size={16} onClick={onClose} />
      {find !== '' && (
        <div className="replace-list">
          <div className="ink-3">
            {found.length === 0
              ? t('covenantText.replace.none')
              : t('covenantText.replace.count', { count: found.length, lines: lines.length })}
          </div>
          {lines.slice(0, mostShown).map((one) => (
            <div key={one.line.id} className="replace-row">
              <input
                type="checkbox"
                aria-label={lineName(one, t)}
                checked={!left.has(one.line.id)}
                onChange={(event) => {
                  const next = new Set(left);
                  if (event.target.checked) next.delete(one.line.id);
                  else next.add(one.line.id);
                  setLeft(next);
                }}
              />
              <button type="button" className="link" onClick={() => onShow(one.line.id)}>
                {lineName(one, t)}
              </button>
              <span className="text">
                <Preview text={one.line.text} find={find.normalize('NFC')} fresh={fresh} />
              </span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Preview({ text, find, fresh }: { readonly text: string; readonly find: string; readonly fresh: string }) {
  return text.split(find).map((piece, index) => (
    <span key={index}>
      {index > 0 && (
        <>
          <del>{find}</del>
          {fresh !== '' && <ins>{fresh}</ins>}
        </>
      )}
      {piece}
    </span>
  ));
}
