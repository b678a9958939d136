import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import type { LucideIcon } from './icon.tsx';
import './overlay.css';

/**
 * Asks for a few things and then goes. The browser's own modal dialog: focus stays inside and returns, Escape closes,
 * what is behind is out of reach. Never open one above another.
 * @param onSubmit makes the dialog a form: Enter in a field, or the `type="submit"` button in `foot`, runs it
 */
export function Dialog({
  open,
  title,
  note,
  size = 'small',
  headEnd,
  footStart,
  foot,
  onClose,
  onSubmit,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly note?: ReactNode;
  /** 460, 720 and 1186 pixels; `large` keeps its height and pads nothing, for reviews with panes. */
  readonly size?: 'small' | 'medium' | 'large';
  /** Beside the title: the steps of an import. */
  readonly headEnd?: ReactNode;
  readonly footStart?: ReactNode;
  /** The buttons, the primary one last. */
  readonly foot: ReactNode;
  readonly onClose: () => void;
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = box.current;
    if (dialog === null) return;
    if (open && !dialog.open) {
      dialog.showModal();
      // The browser would take the cross in the head: the first thing to fill in comes first, or else the safe button.
      const field = dialog.querySelector<HTMLElement>('.dialog-body :is(input, textarea, select):not(:disabled)');
      (field ?? dialog.querySelector<HTMLElement>('.dialog-foot > button'))?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  if (!open) return null;
  const content = (
    <>
      <div className="dialog-head">
        <div>
          <h2 id={id}>{title}</h2>
          {note !== undefined && <div className="small ink-3">{note}</div>}
        </div>
        <div className="dialog-head-end">
          {headEnd}
          <IconButton icon={X} label={t('common.close')} onClick={onClose} />
        </div>
      </div>
      <div className="dialog-body">{children}</div>
      <div className="dialog-foot">
        <div className="dialog-foot-start">{footStart}</div>
        {foot}
      </div>
    </>
  );
  return (
    <dialog
      ref={box}
      className={classNames('dialog', size !== 'small' && `dialog-${size}`)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {onSubmit === undefined ? (
        content
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          {content}
        </form>
      )}
    </dialog>
  );
}

/**
 * The question before what leaves the office or cannot be undone: locking a year, deciding, handing over. Never for
 * delete, edit, move or import (those have undo). The title names the thing and the count, `action` repeats its verb,
 * and the focus is on the safe side.
 */
export function ConfirmDialog({
  open,
  title,
  action,
  decline,
  icon,
  danger = false,
  busy = false,
  onConfirm,
  onClose,
  children,
}: {
  readonly open: boolean;
  readonly title: string;
  readonly action: string;
  /** The safe side: “Chưa khóa”. */
  readonly decline: string;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button autoFocus onClick={onClose}>
            {decline}
          </Button>
          <Button
            kind={danger ? 'danger' : 'primary'}
            busy={busy}
            onClick={onConfirm}
            {...(icon === undefined ? {} : { icon })}
          >
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
