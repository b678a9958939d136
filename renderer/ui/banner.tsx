import { CircleCheck, CircleX, Clock, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { Icon, type LucideIcon } from './icon.tsx';
import './overlay.css';

/** What a message is about: it sets colour and icon, never colour alone. */
export type Tone = 'info' | 'success' | 'warning' | 'error';

const icons: { readonly [T in Tone]: LucideIcon } = {
  info: Info,
  success: CircleCheck,
  warning: Clock,
  error: CircleX,
};

/**
 * A message that stays until its cause is gone or it is closed: what happened, and what to do. Errors are announced at
 * once, the rest when the reader pauses. For a thing just done that can be undone, use a toast.
 */
export function Banner({
  tone = 'info',
  icon,
  title,
  actions,
  onClose,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly title?: string;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className={`banner banner-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon of={icon ?? icons[tone]} />
      <div className="banner-text">
        {title !== undefined && <b>{title}</b>}
        {children}
      </div>
      {actions !== undefined && <div className="banner-actions">{actions}</div>}
      {onClose !== undefined && <IconButton icon={X} label={t('common.close')} size={16} onClick={onClose} />}
    </div>
  );
}
