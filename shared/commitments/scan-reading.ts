import type { PersonId } from '#shared/contract/ids.ts';
import type { SignatureRecord } from './book.ts';
import { readCode } from './form-code.ts';
import { isSpent } from './resign.ts';

/** What was seen on one page of a scan. */
export type ScannedPage = {
  /** From 1. */
  readonly page: number;
  /** The texts of all codes found on it, however the page lies. */
  readonly codes: readonly string[];
  readonly blank: boolean;
};

/**
 * What a page is taken for: whose form, the same person's again, an empty back side, a form of another campaign or
 * commune, one whose signature no longer counts, one that this campaign never printed, or a page on which no code could be read.
 */
export type PageVerdict = 'matched' | 'twice' | 'blank' | 'other-campaign' | 'outdated' | 'unknown' | 'unreadable';

/** A page with its verdict; `personId` of a page that is somebody's. */
export type PageFinding = {
  readonly page: number;
  readonly verdict: PageVerdict;
  readonly code?: string;
  readonly personId?: PersonId;
};

/**
 * Judges the pages of a scan in their order. Nothing is decided for an unreadable page: the clerk does that.
 * @param again who signed and is asked anew
 */
export function judgePages(
  pages: readonly ScannedPage[],
  mark: string | undefined,
  records: readonly SignatureRecord[],
  again: ReadonlySet<PersonId> = new Set(),
): readonly PageFinding[] {
  const byCode = new Map(records.flatMap(({ code, personId }) => (code === undefined ? [] : [[code, personId]])));
  const outdated = new Map(
    records.flatMap((record) => [
      ...(record.oldCodes ?? []).map((code) => [code, record.personId] as const),
      ...(record.code !== undefined && again.has(record.personId) && isSpent(record)
        ? [[record.code, record.personId] as const]
        : []),
    ]),
  );
  const seen = new Set<PersonId>();
  return pages.map(({ page, codes, blank }): PageFinding => {
    const read = codes.flatMap((text) => {
      const code = readCode(text);
      return code.ok ? [{ text, ...code.value }] : [];
    });
    const ours = read.find((code) => code.mark === mark) ?? read[0];
    if (ours === undefined) return { page, verdict: blank ? 'blank' : 'unreadable' };
    if (ours.mark !== mark) return { page, verdict: 'other-campaign', code: ours.text };
    const before = outdated.get(ours.person);
    if (before !== undefined) return { page, verdict: 'outdated', code: ours.text, personId: before };
    const personId = byCode.get(ours.person);
    if (personId === undefined) return { page, verdict: 'unknown', code: ours.text };
    const verdict = seen.has(personId) ? 'twice' : 'matched';
    seen.add(personId);
    return { page, verdict, code: ours.text, personId };
  });
}
