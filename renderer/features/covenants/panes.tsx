import { ListTree, PanelRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, useLayer, useRoom } from '#renderer/ui/index.ts';

/** The panes beside a covenant's text that have no room of their own in a narrow window, and which of them is drawn in. */
export type Panes = {
  /** For `data-open` of the element that holds the panes. */
  readonly open: 'tree' | 'side' | undefined;
  readonly hidden: readonly ('tree' | 'side')[];
  readonly toggle: (pane: 'tree' | 'side') => void;
  readonly close: () => void;
};

/** At 150 % the tree is a drawer, at 200 % the side pane too (design, “Layout”). Escape closes it. */
export function usePanes(): Panes {
  const room = useRoom();
  const [asked, setAsked] = useState<'tree' | 'side'>();
  const hidden = room === 'tiny' ? (['tree', 'side'] as const) : room === 'narrow' ? (['tree'] as const) : [];
  const open = hidden.find((pane) => pane === asked);
  const close = () => setAsked(undefined);
  useLayer(open !== undefined, close);
  return { open, hidden, close, toggle: (pane) => setAsked(pane === open ? undefined : pane) };
}

/** The buttons that draw hidden panes in; nothing where all have their room. */
export function PaneToggles({ panes, side }: { readonly panes: Panes; readonly side: string }) {
  const { t } = useTranslation();
  return panes.hidden.map((pane) => (
    <IconButton
      key={pane}
      icon={pane === 'tree' ? ListTree : PanelRight}
      size={16}
      label={pane === 'tree' ? t('covenantText.editor.tree') : side}
      aria-expanded={panes.open === pane}
      onClick={() => panes.toggle(pane)}
    />
  ));
}
