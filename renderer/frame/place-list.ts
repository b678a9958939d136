import {
  Award,
  ChartColumn,
  ClipboardList,
  FilePenLine,
  House,
  ScrollText,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';
import type { PlaceName } from './route.ts';

/** A place on the spine. The first seven answer to Ctrl+1 … Ctrl+7 in this order. */
export type Place = { readonly name: PlaceName; readonly icon: LucideIcon };

/** The home page and the four tasks. */
export const taskPlaces: readonly Place[] = [
  { name: 'home', icon: House },
  { name: 'covenants', icon: ScrollText },
  { name: 'titles', icon: Award },
  { name: 'commitments', icon: FilePenLine },
  { name: 'programme', icon: ClipboardList },
];

/** What the tasks draw from and lead to. */
export const basePlaces: readonly Place[] = [
  { name: 'registry', icon: Users },
  { name: 'reports', icon: ChartColumn },
];

/** At the foot of the spine. */
export const settingsPlace: Place = { name: 'settings', icon: Settings };
