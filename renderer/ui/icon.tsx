import type { LucideIcon } from 'lucide-react';

export type { LucideIcon } from 'lucide-react';

/**
 * A Lucide icon in the stroke of the design. It is decoration: the word beside it (or the name of the button around it)
 * says what it means, so it is hidden from readers. Sizes: 14 in tags, 16 in buttons, 18 in lists, 20 on the spine.
 */
export function Icon({ of: Shape, size = 18, className }: { of: LucideIcon; size?: number; className?: string }) {
  return (
    <Shape
      aria-hidden="true"
      focusable="false"
      size={size}
      strokeWidth={size <= 14 ? 2 : size >= 28 ? 1.5 : 1.75}
      className={className === undefined ? 'icon' : `icon ${className}`}
    />
  );
}
