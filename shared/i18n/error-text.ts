import { isError, type AppError } from '../contract/errors.ts';
import { fill } from './fill.ts';
import { languages, type Language } from './index.ts';

/** What an expected failure tells the clerk: what happened, and what to do next. */
export function errorText(error: AppError, language: Language): string {
  const texts = languages[language];
  if (isError(error, 'amendment-refused')) {
    const reason = texts.covenants.refusals[error.params.reason];
    return fill(texts.errors['amendment-refused'], { reason, at: error.params.at });
  }
  if (isError(error, 'case-refused')) {
    const { reason, have, need, article } = error.params;
    const text = fill(texts.covenantsProcedure.refusals[reason], { have, need });
    return fill(texts.errors['case-refused'], { reason: text, article: article === '' ? '' : `(${article})` }).trim();
  }
  if (isError(error, 'trash-refused')) {
    const { name, why } = error.params;
    return fill(texts.errors['trash-refused'], { reason: fill(texts.trash.refusals[why], { name }) });
  }
  if (isError(error, 'trash-conflict')) {
    const { name, why } = error.params;
    return fill(texts.errors['trash-conflict'], { reason: fill(texts.trash.conflicts[why], { name }) });
  }
  if (isError(error, 'edit-refused')) {
    return fill(texts.errors['edit-refused'], { reason: texts.covenants.editRefusals[error.params.reason] });
  }
  return fill(texts.errors[error.code], error.params);
}
