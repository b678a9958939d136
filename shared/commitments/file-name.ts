/** What a file of one person's form may be named by. */
export type NameParts = {
  readonly place: number;
  readonly name: string;
  readonly post: string;
  readonly unit: string;
  readonly code: string;
};

/** The words that a pattern may hold, each replaced by the person's own. */
export const patternFields = ['stt', 'ho_ten', 'chuc_vu', 'don_vi', 'ma'] as const;
/** How files are named unless the clerk says otherwise. */
export const usualPattern = '{ho_ten}';

/** The name of a person's file after a pattern such as `{stt} {ho_ten}, {don_vi}`; without anything left, the name alone. */
export function fileNameOf(pattern: string, { place, name, post, unit, code }: NameParts): string {
  const values: { readonly [F in (typeof patternFields)[number]]: string } = {
    stt: String(place).padStart(3, '0'),
    ho_ten: name,
    chuc_vu: post,
    don_vi: unit,
    ma: code,
  };
  const filled = patternFields.reduce((text, field) => text.replaceAll(`{${field}}`, values[field]), pattern);
  const tidy = filled
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\s,;-]+$/g, '')
    .trim();
  return tidy === '' ? name : tidy;
}
