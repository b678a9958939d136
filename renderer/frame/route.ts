import { useSyncExternalStore } from 'react';

/** The places on the spine; a feature has the same name in every layer. */
export const places = [
  'home',
  'covenants',
  'titles',
  'commitments',
  'programme',
  'registry',
  'reports',
  'settings',
] as const;
export type PlaceName = (typeof places)[number];

/** Where the window is: a place, and what the place itself makes of the rest: `covenants/abc/compare`. */
export type Route = {
  readonly place: PlaceName | undefined;
  /** Parts after the place, decoded: `['abc', 'compare']`. */
  readonly rest: readonly string[];
};

function isPlace(name: string): name is PlaceName {
  return places.some((place) => place === name);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The route that an address names: `#/covenants/abc` or, as tasks and search hits write it, `covenants/abc`. */
export function parseRoute(address: string): Route {
  const [place = 'home', ...rest] = address
    .replace(/^#?\/?/, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded);
  return isPlace(place) ? { place, rest } : { place: undefined, rest: [place, ...rest] };
}

/** The address of a place and what is inside it, each part encoded. */
export function addressOf(place: PlaceName, ...rest: readonly string[]): string {
  return [place, ...rest].map(encodeURIComponent).join('/');
}

const listeners = new Set<() => void>();

/**
 * Goes to an address such as `covenants/abc`; back and forward of the window follow. The screen follows with the same
 * click: the browser tells of the new address only later, and a second click meanwhile would be taken for the old place.
 */
export function go(address: string): void {
  window.location.hash = `#/${address}`;
  for (const listener of listeners) listener();
}

function onRouteChange(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('hashchange', listener);
  };
}

let known: { readonly hash: string; readonly route: Route } | undefined;

function currentRoute(): Route {
  const { hash } = window.location;
  if (known?.hash !== hash) known = { hash, route: parseRoute(hash) };
  return known.route;
}

/** The place where the window is; empty when there is no such place. */
export function currentPlace(): PlaceName | '' {
  return currentRoute().place ?? '';
}

/** Where the window is now. A screen reads `rest`: its tab, the record that is open. */
export function useRoute(): Route {
  return useSyncExternalStore(onRouteChange, currentRoute);
}
