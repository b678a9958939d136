import type { AppError } from '../contract/errors.ts';
import { fill } from './fill.ts';
import { languages, type Language } from './index.ts';

/** What an expected failure tells the clerk: what happened, and what to do next. */
export function errorText(error: AppError, language: Language): string {
  return fill(languages[language].errors[error.code], error.params);
}
