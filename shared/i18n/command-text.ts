import { fill } from './fill.ts';
import { languages, type Language } from './index.ts';

/** What the change log says of a command; undefined for one that has no words. */
export function commandText(
  name: string,
  args: { readonly [key: string]: string | number },
  language: Language,
): string | undefined {
  const texts: { readonly [command: string]: string } = languages[language].log;
  const text = Object.hasOwn(texts, name) ? texts[name] : undefined;
  return text === undefined ? undefined : fill(text, args);
}
