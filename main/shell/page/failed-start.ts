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

/**
 * The full-screen page for data that could not be opened. It needs nothing of the screen's build: what happened, what
 * to do, and the folder in question, under the same policy as every page.
 */
export function failedStartPage(error: AppError, folder: string, nonce: string, language: Language = 'vi'): string {
  const { frame, shell } = languages[language];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(shell.productName)}</title>
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
</style>
</head>
<body>
<main role="alert">
<h1>${escape(frame.failedTitle)}</h1>
<p>${escape(errorText(error, language))}</p>
<p>${escape(shell.failedHint)}</p>
<dl><dt>${escape(frame.dataFolder)}</dt><dd>${escape(folder)}</dd></dl>
</main>
</body>
</html>
`;
}
