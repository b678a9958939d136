const paneSelectors = ['.spine', '.top-bar', '.frame-main', '.side-panel'] as const;
const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** Moves the focus to the next pane of the window, round and round: spine, top bar, screen, side panel. */
export function focusNextPane(): void {
  const panes = paneSelectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .filter((pane) => pane !== null);
  const inside = panes.filter((pane) => pane.contains(document.activeElement));
  // The side panel lies inside the screen: the innermost counts.
  const at = panes.findIndex((pane) => pane === inside.at(-1));
  const next = panes[(at + 1) % panes.length];
  const target = [...(next?.querySelectorAll<HTMLElement>(focusable) ?? [])].find((each) => each.tabIndex >= 0);
  (target ?? next)?.focus();
}

/**
 * Presses the one blue button of what is on top: a dialog, a tray, the side panel, else the screen. That button is the
 * next step everywhere, so one shortcut serves all screens.
 */
export function pressNextStep(): void {
  const layers = ['dialog[open]', '.tray', '.side-panel', '.frame-main'];
  for (const layer of layers) {
    const found = [...document.querySelectorAll<HTMLElement>(`${layer} .button-primary`)];
    const button = found.at(-1);
    if (button === undefined) continue;
    button.click();
    return;
  }
}
