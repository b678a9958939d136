import type { AppError } from '#shared/contract/errors.ts';
import { errorText } from '#shared/i18n/error-text.ts';
import { languages, type Language } from '#shared/i18n/index.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark);

/** A page that needs nothing of the screen's build; it stands under the same policy as every page. */
type PlainPage = {
  readonly language: Language;
  readonly nonce: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly fact?: { readonly name: string; readonly value: string };
  readonly link?: { readonly text: string; readonly address: string };
};

function plainPage({ language, nonce, title, paragraphs, fact, link }: PlainPage): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escape(languages[language].shell.productName)}</title>
<style nonce="${escape(nonce)}">
  :root { color-scheme: light; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #f4f1ea; color: #1b2130;
         font: 16px/1.6 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', sans-serif; word-spacing: .04em; }
  main { box-sizing: border-box; width: min(640px, 92vw); padding: 32px 40px; background: #fff; border: 1px solid #d2cbbc;
         border-top: 4px solid #ae2a1e; border-radius: 8px; }
  h1 { margin: 0 0 12px; font-size: 22px; line-height: 30px; font-weight: 600; }
  p { margin: 0 0 16px; }
  dt { font-size: 13px; color: #626877; }
  dd { margin: 2px 0 0; padding: 8px 12px; background: #ece8df; border-radius: 4px; overflow-wrap: anywhere; user-select: all; }
  a { display: inline-block; padding: 6px 16px; border-radius: 6px; background: #27468a; color: #fff; text-decoration: none; }
  a:focus-visible { outline: 2px solid #1b2130; outline-offset: 2px; }
</style>
</head>
<body>
<main role="alert">
<h1>${escape(title)}</h1>
${paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
${fact === undefined ? '' : `<dl><dt>${escape(fact.name)}</dt><dd>${escape(fact.value)}</dd></dl>`}
${link === undefined ? '' : `<a href="${escape(link.address)}">${escape(link.text)}</a>`}
</main>
</body>
</html>
`;
}

/** The full-screen page for data that could not be opened: what happened, what to do, and the folder in question. */
export function failedStartPage(error: AppError, folder: string, nonce: string, language: Language = 'vi'): string {
  const { frame, shell } = languages[language];
  return plainPage({
    language,
    nonce,
    title: frame.failedTitle,
    paragraphs: [errorText(error, language), shell.failedHint],
    fact: { name: frame.dataFolder, value: folder },
  });
}

/** The page in the place of a screen whose process has died. */
export function crashPage(address: string, nonce: string, language: Language = 'vi'): string {
  const { crashed } = languages[language].shell;
  return plainPage({
    language,
    nonce,
    title: crashed.title,
    paragraphs: [crashed.body],
    link: { text: crashed.reopen, address },
  });
}
