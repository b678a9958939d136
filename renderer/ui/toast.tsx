import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import './overlay.css';

/** A thing just done, in words, with at most one action (undo, open). */
export type Toast = {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onClick: () => void };
};

type Shown = Toast & { readonly id: number };

const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** How long a toast stays: the time to read it and to reach for undo. */
const visibleMilliseconds = 8000;

/** Shows a toast for 8 seconds: `const toast = useToast(); toast({ text: 'Đã xóa 3 hộ', action: { … } })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

let nextId = 1;

/** The place where toasts appear; once, around the app. The newest two are shown. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    const shown = { ...toast, id: nextId++ };
    setToasts((all) => [...all, shown].slice(-2));
  }, []);
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const list = useMemo(
    () => toasts.map((toast) => <ToastRow key={toast.id} toast={toast} onGone={drop} />),
    [toasts, drop],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {list}
      </div>
    </ToastContext>
  );
}

function ToastRow({ toast, onGone }: { readonly toast: Shown; readonly onGone: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => onGone(toast.id), visibleMilliseconds);
    return () => clearTimeout(timer);
  }, [held, onGone, toast.id]);
  const { action } = toast;
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.text}
      {action && (
        <button
          type="button"
          onClick={() => {
            onGone(toast.id);
            action.onClick();
          }}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
