import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PlaceName } from '../frame/route.ts';

/** A screen as the frame shows it: it reads the rest of its address with `useRoute` and the office with `useOffice`. */
type Screen = LazyExoticComponent<ComponentType>;

/** The screen of each place, loaded when it is first opened. */
export const screens: { readonly [P in PlaceName]: Screen } = {
  home: lazy(async () => ({ default: (await import('./home/index.tsx')).HomeScreen })),
  covenants: lazy(async () => ({ default: (await import('./covenants/index.tsx')).CovenantsScreen })),
  titles: lazy(async () => ({ default: (await import('./titles/index.tsx')).TitlesScreen })),
  commitments: lazy(async () => ({ default: (await import('./commitments/index.tsx')).CommitmentsScreen })),
  programme: lazy(async () => ({ default: (await import('./programme/index.tsx')).ProgrammeScreen })),
  registry: lazy(async () => ({ default: (await import('./registry/index.tsx')).RegistryScreen })),
  reports: lazy(async () => ({ default: (await import('./reports/index.tsx')).ReportsScreen })),
  settings: lazy(async () => ({ default: (await import('./settings/index.tsx')).SettingsScreen })),
};
