import { useTranslation } from 'react-i18next';
import type { VersionEntry } from '#shared/contract/methods/covenants-editing.ts';

/** The name of a version; an edit without one says so. */
export function useVersionName(): (version: VersionEntry) => string {
  const { t } = useTranslation();
  return (version) => (version.name === '' ? t('covenantText.versions.unnamed') : version.name);
}
