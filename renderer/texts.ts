import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/contract/errors.ts';
import { errorText } from '#shared/i18n/error-text.ts';
import type { Language } from '#shared/i18n/index.ts';

/** The language that the screen speaks now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'vi';
}

/** The words for an expected failure, in the screen's language. */
export function useErrorText(): (error: AppError) => string {
  const language = useLanguage();
  return useCallback((error: AppError) => errorText(error, language), [language]);
}
