import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { languages, type Language } from '#shared/i18n/index.ts';
import { formatNumber } from './ui/format.ts';

const texts = createInstance();

/** Starts the texts in the language given. Resources are bundled, so this ends before the first paint. */
export function startTexts(language: Language): void {
  void texts.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: languages.vi }, en: { translation: languages.en } },
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    initAsync: false,
    returnNull: false,
  });
  // `{{count, number}}` groups digits as the rest of the screen does, in either language.
  texts.services.formatter?.add('number', (value) => (typeof value === 'number' ? formatNumber(value) : String(value)));
}

/** Changes the language of the screen at once. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  void texts.changeLanguage(language);
}
