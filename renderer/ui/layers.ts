import { useEffect, useRef } from 'react';

type Layer = { readonly close: () => void };

const layers: Layer[] = [];

/** Closes the topmost open layer; false when there is none. The frame binds it to Escape. */
export function closeTopLayer(): boolean {
  const top = layers.at(-1);
  top?.close();
  return top !== undefined;
}

/** Registers a panel, tray or full-window mode as open, so that Escape closes the topmost one only. */
export function useLayer(open: boolean, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!open) return undefined;
    const layer: Layer = { close: () => latest.current() };
    layers.push(layer);
    return () => {
      layers.splice(layers.indexOf(layer), 1);
    };
  }, [open]);
}
