/** The papers: previewed and printed anywhere in the app, checked and numbered in the settings. */
export { FormatChecker } from './format-checker.tsx';
export { NumberRegister } from './number-register.tsx';
export { usePaperPreview, type PaperPreview, type PreviewRequest } from './use-paper-preview.tsx';
export { TemplateList } from './template-list.tsx';
export { DocumentPreview, type PreviewTarget } from './preview.tsx';
