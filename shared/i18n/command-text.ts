import { chosenText } from './chosen-text.ts';
import { languages, type Language } from './index.ts';

/** What the change log says of a command; undefined for one that has no words. */
export function commandText(
  name: string,
  args: { readonly [key: string]: string | number },
  language: Language,
): string | undefined {
  return chosenText(languages[language].log, name, args);
}
