import type { vi } from '#shared/i18n/vi/index.ts';

declare module 'i18next' {
  // The library's way of typing keys is an interface that its users extend.
  interface CustomTypeOptions {
    defaultNS: 'translation';
    strictInterpolationChecks: true;
    resources: { translation: typeof vi };
    returnNull: false;
  }
}
