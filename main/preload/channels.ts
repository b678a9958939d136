/** The IPC channels between the preload script and the Electron shell. Everything is text or a list of texts. */
export const channels = {
  /** The text of a call in, the text of its Result out. */
  call: 'le-lang:call',
  /** The text of an event, from the main process. */
  event: 'le-lang:event',
  /** A `PickRequest` as text in, the text of a Result out. */
  pickFiles: 'le-lang:pick-files',
  /** `{ paths, accept }`, the paths as the preload script read them off dropped files, as text in; the text of a Result out. */
  takeFiles: 'le-lang:take-files',
  /** Nothing in; the text of a Result out. */
  printers: 'le-lang:printers',
  /** `{ choice }` with a `PrintChoice` as text in, or `{}` for the system's dialog; the text of a Result out. */
  print: 'le-lang:print',
  /** A `PdfRequest` as text in, the text of a Result out. */
  savePdf: 'le-lang:save-pdf',
} as const;
