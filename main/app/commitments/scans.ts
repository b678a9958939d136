import type { ScanPlace, Signature } from '#shared/commitments/book.ts';
import { base64 } from '#shared/commitments/ink-image.ts';
import type { Mark } from '#shared/commitments/marking.ts';
import { signaturesOf } from '#shared/commitments/resign.ts';
import { judgePages } from '#shared/commitments/scan-reading.ts';
import type { CampaignId, FileRef, PersonId } from '#shared/contract/ids.ts';
import type { SavedPaper } from '#shared/contract/methods/app.ts';
import type { ScanReading } from '#shared/contract/methods/commitments-signing.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import type { CallContext } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { campaignAndRegistry, dayOf, openCampaign, viewOf, yearOf, type Found } from './campaign-view.ts';
import { recordMarks, signingMarks } from './signing.ts';

/** A file of two hundred pages at 300 dots an inch may have this much. */
const scanLimitMegabytes = 400;

/** What is on every page of a file; keeps nothing. */
export async function readScan(
  ports: Ports,
  call: CallContext,
  input: { readonly campaign: CampaignId; readonly file: FileRef },
): Promise<Result<ScanReading>> {
  const found = await campaignAndRegistry(ports, input.campaign);
  if (!found.ok) return found;
  const info = await ports.files.info(input.file);
  if (!info.ok) return info;
  const bytes = await ports.files.bytes(input.file, scanLimitMegabytes);
  if (!bytes.ok) return bytes;
  const pages = await ports.scans.readPages(bytes.value, info.value.name, ({ page }, total) => {
    call.progress(page, total);
    return !call.cancelled();
  });
  if (!pages.ok) return pages;
  const { campaign } = found.value;
  const rows = new Map(viewOf(found.value, ports.clock.today()).people.map((row) => [row.id, row]));
  const kept = scansOf(found.value);
  const again = new Set([...rows.values()].flatMap((row) => (row.again === undefined ? [] : [row.id])));
  return ok({
    name: info.value.name,
    keptBefore: kept.some((scan) => scan.name === info.value.name && scan.bytes === info.value.size),
    pages: judgePages(pages.value, campaign.mark, campaign.records, again).map((finding) => {
      const row = finding.personId === undefined ? undefined : rows.get(finding.personId);
      return {
        page: finding.page,
        verdict: finding.verdict,
        code: finding.code,
        person: row?.id,
        name: row?.name,
        unit: row?.unit,
        hasScan: row?.hasScan ?? false,
      };
    }),
  });
}

const scansOf = ({ campaign }: Found): readonly ScanPlace[] =>
  campaign.records.flatMap((record) => signaturesOf(record).flatMap(({ scan }) => scan ?? []));

/** One page of a file as a picture. */
export async function scanPage(ports: Ports, file: FileRef, page: number) {
  const info = await ports.files.info(file);
  if (!info.ok) return info;
  const bytes = await ports.files.bytes(file, scanLimitMegabytes);
  if (!bytes.ok) return bytes;
  const image = await ports.scans.pageImage(bytes.value, info.value.name, page);
  return image.ok ? ok({ type: image.value.type, base64: base64(image.value.bytes) }) : image;
}

/** Keeps the file and each page with its person, as one step. */
export async function keepScan(
  ports: Ports,
  input: {
    readonly campaign: CampaignId;
    readonly file: FileRef;
    readonly pages: readonly { readonly page: number; readonly person: PersonId }[];
    readonly signedOn?: string | undefined;
  },
): Promise<Result<{ readonly kept: number }>> {
  const found = await openCampaign(ports, input.campaign);
  if (!found.ok) return found;
  const rows = new Map(viewOf(found.value, ports.clock.today()).people.map((row) => [row.id, row]));
  const stranger = input.pages.find(({ person }) => !rows.has(person));
  if (stranger !== undefined) return fail('not-found', { what: stranger.person });
  const original = await ports.files.keepOriginal(input.file);
  if (!original.ok) return original;
  // Of two pages for one person the first is the form; the clerk sees the second marked so.
  const places = new Map<PersonId, ScanPlace>();
  for (const { page, person } of input.pages) {
    if (!places.has(person)) places.set(person, { ...original.value, page });
  }
  const markOf = (person: PersonId): Mark => {
    const row = rows.get(person);
    const scan = places.get(person);
    const current = row?.state === 'signed' ? row : undefined;
    const signedOn = current?.signedOn ?? input.signedOn;
    const how = current?.how === 'screen' ? 'screen' : 'scan';
    return {
      state: 'signed',
      ...(signedOn === undefined ? {} : { signedOn }),
      signed: { how, ...(scan === undefined ? {} : { scan }) },
    };
  };
  const people = [...places.keys()];
  const marks = signingMarks(found.value, { state: 'signed' }, ports.clock.today());
  const kept = await recordMarks(
    ports,
    found.value,
    'commitments.keepScan',
    people,
    (person) => {
      const base = marks(person);
      const own = markOf(person);
      const signed: Mark['signed'] = { ...base.signed, how: 'scan', ...own.signed };
      // Who had signed already keeps unit and wording of that day.
      const { unitId: _unit, formVersion: _version, ...scanOnly } = signed;
      const keeps = rows.get(person)?.state === 'signed';
      return { ...base, ...own, signed: keeps ? scanOnly : signed };
    },
    'signed',
  );
  return kept.ok ? ok({ kept: people.length }) : kept;
}

/** The newest signature of a person, whether or not it still counts. */
export function signatureOf({ campaign }: Found, person: PersonId): Signature | undefined {
  const record = campaign.records.find(({ personId }) => personId === person);
  return record === undefined ? undefined : signaturesOf(record).at(-1);
}

/** One person's scan, cut out of its file. */
export async function openScan(
  ports: Ports,
  input: { readonly campaign: CampaignId; readonly person: PersonId },
): Promise<Result<SavedPaper>> {
  const found = await campaignAndRegistry(ports, input.campaign);
  if (!found.ok) return found;
  const row = viewOf(found.value, dayOf(found.value.campaign, ports)).people.find(({ id }) => id === input.person);
  if (row === undefined) return fail('not-found', { what: input.person });
  const scan = signatureOf(found.value, row.id)?.scan;
  if (scan === undefined) return fail('no-scan', { name: row.name });
  return writeScans(ports, found.value, `Bản quét ${row.name}.pdf`, [scan]);
}

/** Pages of kept files as one PDF among the signed forms. */
export async function writeScans(
  ports: Ports,
  { campaign }: Found,
  name: string,
  scans: readonly ScanPlace[],
): Promise<Result<SavedPaper>> {
  const sources = await sourcesOf(ports, scans);
  if (!sources.ok) return sources;
  const pdf = await ports.scans.cut(sources.value);
  if (!pdf.ok) return pdf;
  return ports.files.savePaper([String(yearOf(campaign, ports)), 'Cam kết', 'Bản đã ký'], name, pdf.value);
}

/** A page of a file, as it is cut out of it. */
export type PageSource = { readonly bytes: Uint8Array; readonly name: string; readonly page: number };

/** The pages of scans with their files, each file read once. */
export async function sourcesOf(ports: Ports, scans: readonly ScanPlace[]): Promise<Result<readonly PageSource[]>> {
  const originals = new Map<string, Uint8Array>();
  const sources: PageSource[] = [];
  for (const scan of scans) {
    let bytes = originals.get(scan.sha256);
    if (bytes === undefined) {
      const original = await ports.files.readOriginal(scan);
      if (!original.ok) return original;
      bytes = original.value;
      originals.set(scan.sha256, bytes);
    }
    sources.push({ bytes, name: scan.name, page: scan.page });
  }
  return ok(sources);
}
