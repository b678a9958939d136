import { CircleAlert, ChevronDown } from 'lucide-react';
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { formatNumber } from './format.ts';
import { Icon, type LucideIcon } from './icon.tsx';
import { Menu } from './menu.tsx';
import { moveInStrip } from './roving.ts';
import './page.css';

/** The places in a task, in the page head; or with `inSheet` at the top of a panel. Arrow keys move between them. */
export function Tabs<K extends string>({
  label,
  items,
  value,
  onChange,
  inSheet = false,
}: {
  readonly label: string;
  readonly items: readonly { readonly key: K; readonly label: string; readonly count?: number }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
  readonly inSheet?: boolean;
}) {
  return (
    <div
      className={classNames('tabs', inSheet && 'tabs-in-sheet')}
      role="tablist"
      aria-label={label}
      onKeyDown={(event) =>
        moveInStrip(event, (index) => {
          const item = items[index];
          if (item) onChange(item.key);
        })
      }
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="tab"
          aria-selected={item.key === value}
          tabIndex={item.key === value ? 0 : -1}
          onClick={() => onChange(item.key)}
        >
          {item.label}
          {item.count !== undefined && <span className="count">{formatNumber(item.count)}</span>}
        </button>
      ))}
    </div>
  );
}

/** One filter of a list with how many rows it lets through. `late` is drawn in red with its icon. */
export type Chip<K extends string> = {
  readonly key: K;
  readonly label: string;
  readonly count?: number;
  readonly late?: boolean;
  readonly icon?: LucideIcon;
};

/**
 * How many chips there is room for. All are drawn at first; each one that does not fit folds away before anything is
 * painted. A change of the strip's own width starts over.
 */
function useFittingCount(count: number): { readonly ref: RefObject<HTMLDivElement | null>; readonly fitting: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [fit, setFit] = useState({ fitting: count, count, width });
  const fitting = fit.count === count && fit.width === width ? fit.fitting : count;
  useLayoutEffect(() => {
    const strip = ref.current;
    if (strip === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(strip.clientWidth));
    observer.observe(strip);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const strip = ref.current;
    if (strip === null || fitting <= 1 || strip.scrollWidth <= strip.clientWidth) return;
    setFit({ fitting: fitting - 1, count, width });
  }, [fitting, count, width]);
  return { ref, fitting };
}

/** The filters of a list, one at a time. Those that find no room fold into “Lọc khác”; the chosen one stays in sight. */
export function Chips<K extends string>({
  label,
  items,
  value,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly Chip<K>[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}) {
  const { t } = useTranslation();
  const { ref, fitting } = useFittingCount(items.length);
  const shown = items.filter((item, index) => index < fitting || item.key === value);
  const folded = items.filter((item) => !shown.includes(item));
  const words = (item: Chip<K>) =>
    item.count === undefined ? item.label : `${item.label} ${formatNumber(item.count)}`;
  return (
    <div ref={ref} className="chips" role="group" aria-label={label}>
      {shown.map((item) => (
        <button
          key={item.key}
          type="button"
          className={classNames('chip', item.late && 'chip-late')}
          aria-pressed={item.key === value}
          onClick={() => onChange(item.key)}
        >
          {(item.icon ?? item.late) && <Icon of={item.icon ?? CircleAlert} size={14} />}
          {item.label} {item.count !== undefined && <b>{formatNumber(item.count)}</b>}
        </button>
      ))}
      {folded.length > 0 && (
        <Menu
          label={t('common.otherFilters')}
          items={folded.map((item) => ({ key: item.key, label: words(item), onSelect: () => onChange(item.key) }))}
          renderTrigger={(props) => (
            <button type="button" className="chip" {...props}>
              {t('common.otherFilters')}
              <Icon of={ChevronDown} size={14} />
            </button>
          )}
        />
      )}
    </div>
  );
}

/** One of two to four ways of looking at the same thing. */
export function Segmented<K extends string>({
  label,
  items,
  value,
  onChange,
}: {
  readonly label: string;
  readonly items: readonly { readonly key: K; readonly label: string; readonly icon?: LucideIcon }[];
  readonly value: K;
  readonly onChange: (key: K) => void;
}) {
  return (
    <div
      className="segmented"
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) =>
        moveInStrip(event, (index) => {
          const item = items[index];
          if (item) onChange(item.key);
        })
      }
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="radio"
          aria-checked={item.key === value}
          tabIndex={item.key === value ? 0 : -1}
          onClick={() => onChange(item.key)}
        >
          {item.icon && <Icon of={item.icon} size={16} />}
          {item.label}
        </button>
      ))}
    </div>
  );
}
