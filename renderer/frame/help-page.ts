import type { PlaceName, Route } from './route.ts';

/** A page of help: a place, or a screen inside it that has one of its own. */
export type HelpPage =
  | PlaceName
  | `covenants-${'import' | 'editor' | 'text' | 'case' | 'matrix' | 'clauses' | 'calendar'}`
  | `titles-${'grid' | 'exceptions' | 'sets' | 'package'}`
  | `settings-${'data' | 'trash' | 'protection' | 'templates'}`;

function covenantsPage([first, second]: Route['rest']): HelpPage {
  switch (first) {
    case undefined:
    case 'list':
      return 'covenants';
    case 'matrix':
    case 'clauses':
    case 'calendar':
      return `covenants-${first}`;
    case 'register':
      return 'covenants-calendar';
    case 'import':
    case 'folder':
      return 'covenants-import';
    default:
      if (second === 'case') return 'covenants-case';
      return second === 'text' || second === 'versions' ? 'covenants-text' : 'covenants-editor';
  }
}

/** The page of help that belongs to where the window is. */
export function helpPage(place: PlaceName, rest: Route['rest']): HelpPage {
  const [first, second] = rest;
  if (place === 'covenants') return covenantsPage(rest);
  if (place === 'titles') {
    if (second === 'grid' || second === 'exceptions' || second === 'sets' || second === 'package')
      return `titles-${second}`;
  }
  if (place === 'settings') {
    if (first === 'data' || first === 'trash' || first === 'protection' || first === 'templates')
      return `settings-${first}`;
  }
  return place;
}
