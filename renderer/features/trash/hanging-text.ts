import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Hanging } from '#shared/trash/hanging.ts';

/** What hangs on a thing, each in words: “12 hộ”. */
export function useHangingText(): (hanging: Hanging) => string {
  const { t } = useTranslation();
  return useCallback(({ what, count }: Hanging) => t(`trash.hanging.${what}`, { count }), [t]);
}
