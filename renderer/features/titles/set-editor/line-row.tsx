import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { noScore } from '#shared/titles/book.ts';
import type { SetEdit } from '#shared/titles/edit-set.ts';
import { parsePoints, showPoints } from '#shared/titles/scoring.ts';
import { Checkbox, classNames, IconButton, Menu, type MenuItem } from '#renderer/ui/index.ts';
import { EditedText } from '../edited-text.tsx';

/** What a row shows of a standard, a criterion or a part. */
export type EditedLine = {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly max: number;
  /** Standards only. */
  readonly minimum?: number | undefined;
  /** Criteria only. */
  readonly codeOfConduct?: boolean;
};

export type LineLevel = 'standard' | 'criterion' | 'sub';

/** One line of the tree: its label, words and points; what else can be done with it is in the menu at its end. */
export function LineRow({
  line,
  level,
  onEdit,
}: {
  readonly line: EditedLine;
  readonly level: LineLevel;
  readonly onEdit: (edit: SetEdit) => void;
}) {
  const { t } = useTranslation();
  const { id } = line;
  const change = (part: Partial<Extract<SetEdit, { kind: 'line' }>>) => onEdit({ kind: 'line', ...line, ...part });
  const number = (text: string) => (parsePoints(text) === undefined ? t('titlesSets.number') : undefined);
  const needed = (text: string) => (text === '' ? t('titlesSets.needed') : number(text));
  return (
    <div className={classNames('set-row', `set-row-${level}`)}>
      <EditedText
        label={t('titlesSets.labelOf', { id })}
        value={line.label}
        faultOf={(text) => (text === '' ? t('titlesSets.needed') : undefined)}
        onCommit={(label) => change({ label })}
      />
      <EditedText
        label={t('titlesSets.titleOf', { id })}
        lines={line.title.length > 80 ? 2 : 1}
        value={line.title}
        faultOf={() => undefined}
        onCommit={(title) => change({ title })}
      />
      {level === 'standard' && (
        <EditedText
          label={t('titlesSets.minimumOf', { id })}
          value={line.minimum === undefined ? '' : showPoints(line.minimum)}
          placeholder={t('titlesSets.heads.minimum')}
          faultOf={number}
          onCommit={(text) => change({ minimum: text === '' ? undefined : parsePoints(text) })}
        />
      )}
      {line.codeOfConduct !== undefined && (
        <Checkbox inline checked={line.codeOfConduct} onChange={(codeOfConduct) => change({ codeOfConduct })}>
          {t('titlesSets.code')}
        </Checkbox>
      )}
      {level === 'sub' && <span />}
      <EditedText
        label={t('titlesSets.maxOf', { id })}
        value={showPoints(line.max)}
        faultOf={needed}
        onCommit={(text) => change({ max: parsePoints(text) ?? noScore })}
      />
      <LineMenu id={id} onEdit={onEdit} {...(level === 'criterion' ? { addLabel: t('titlesSets.addSub') } : {})} />
    </div>
  );
}

/** Moving a line among its siblings, adding below it, taking it away. */
export function LineMenu({
  id,
  addLabel,
  onEdit,
}: {
  readonly id: string;
  readonly addLabel?: string;
  readonly onEdit: (edit: SetEdit) => void;
}) {
  const { t } = useTranslation();
  const items: readonly MenuItem[] = [
    ...(addLabel === undefined
      ? []
      : [{ key: 'add', label: addLabel, icon: Plus, onSelect: () => onEdit({ kind: 'add', under: id }) }]),
    { key: 'up', label: t('titlesSets.up'), icon: ArrowUp, onSelect: () => onEdit({ kind: 'move', id, by: -1 }) },
    { key: 'down', label: t('titlesSets.down'), icon: ArrowDown, onSelect: () => onEdit({ kind: 'move', id, by: 1 }) },
    {
      key: 'remove',
      label: t('titlesSets.removeLine'),
      icon: Trash2,
      danger: true,
      separator: true,
      onSelect: () => onEdit({ kind: 'remove', id }),
    },
  ];
  return (
    <Menu
      label={t('titlesSets.actionsOf', { id })}
      align="end"
      items={items}
      renderTrigger={(props) => <IconButton icon={Ellipsis} label={t('titlesSets.actionsOf', { id })} {...props} />}
    />
  );
}
