import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { fillDocumentTexts } from '#main/tools/document-texts.ts';
import { frame } from '#shared/i18n/vi/frame.ts';

describe('fillDocumentTexts', () => {
  it('fills every place of the document that is shown before any script', async () => {
    const html = fillDocumentTexts(await readFile(new URL('../../../renderer/index.html', import.meta.url), 'utf8'));
    expect(html).toContain(frame.neverStarted);
    expect(html).not.toContain('%frame.');
  });

  it('does not let a document through that asks for what is no text', () => {
    expect(() => fillDocumentTexts('<p>%frame.kind%</p>')).toThrow('frame.kind');
    expect(() => fillDocumentTexts('<p>%frame.nothing%</p>')).toThrow('frame.nothing');
  });
});
