import type { titlesCertificatesMethods } from '#shared/contract/methods/titles-certificates.ts';
import { fail, ok, type Result } from '#shared/contract/result.ts';
import { chairPlace, writtenNumber } from '#shared/documents/letterhead.ts';
import { communeName } from '#shared/office/commune-name.ts';
import type { StandingUnit } from '#shared/titles/board.ts';
import {
  certificatePrint,
  certificateTrial,
  certificateValues,
  shippedCertificates,
  type Certificate,
  type CertificateValues,
} from '#shared/titles/certificates.ts';
import type { TitleKind } from '#shared/titles/criteria-set.ts';
import { certificateTitle, titleNames } from '#shared/titles/papers/words.ts';
import type { Handlers } from '../handlers.ts';
import type { Ports } from '../ports.ts';
import { loadYear, type LoadedYear } from './load.ts';
import { rowsOf, scored, type ScoredYear } from './scored-year.ts';

type Where = { readonly year: number; readonly title: TitleKind; readonly unit?: string };

/** What the certificates of one unit's rows say; empty before its decision. */
function certificatesOf(year: ScoredYear, standing: StandingUnit): readonly Certificate[] {
  const { decision } = standing.unit;
  if (decision === undefined) return [];
  const signer = year.office.signers.find((item) => item.name === decision.signer) ?? year.office.signers[0];
  const place = chairPlace(signer);
  return rowsOf(year, standing)
    .filter((row) => row.outcome === 'passed')
    .map((row) => ({
      subject: row.subject,
      values: certificateValues({
        name: row.name,
        address: row.address,
        unitName: standing.unit.name,
        communeName: communeName(year.commune),
        titleName: certificateTitle(year.title, row.name),
        year: year.year,
        streak: row.streak,
        decision: { number: writtenNumber(decision.number), on: decision.on },
        place: year.commune.place,
        signer: { name: place.name ?? '', post: place.capacity.join('\n') },
      }),
    }));
}

/** Stands in a trial print before anybody has passed; an invented household. */
function sampleValues(year: LoadedYear, today: string): CertificateValues {
  return certificateValues({
    name: 'Nguyễn Văn Mẫu',
    address: 'Số 1, ngõ Giữa',
    unitName: year.units[0]?.unit.name ?? '',
    communeName: communeName(year.commune),
    titleName: certificateTitle(year.title, ''),
    year: year.year,
    streak: 1,
    decision: { number: '00', on: today },
    place: year.commune.place,
    signer: { name: year.office.signers[0]?.name ?? '', post: chairPlace(year.office.signers[0]).capacity.join('\n') },
  });
}

async function layoutOf(ports: Ports, title: TitleKind) {
  const criteria = await ports.store.read('criteria');
  if (!criteria.ok) return criteria;
  const own = criteria.value.certificates?.[title];
  if (own !== undefined) return ok({ layout: own, provenance: undefined });
  return ok(shippedCertificates.parse(await ports.resources.json('legal/titles-certificates.json'))[title]);
}

async function sheetOf(ports: Ports, input: Where) {
  const loaded = await loadYear(ports, input);
  if (!loaded.ok) return loaded;
  const year = scored(loaded.value);
  if (!year.ok) return year;
  const layout = await layoutOf(ports, input.title);
  if (!layout.ok) return layout;
  const units = year.value.units.filter(({ id }) => input.unit === undefined || id === input.unit);
  const certificates = units.flatMap((standing) => certificatesOf(year.value, standing));
  const sample = certificates[0]?.values ?? sampleValues(year.value, ports.clock.today());
  return ok({
    year: year.value,
    unit: units.length === 1 ? units[0] : undefined,
    sample,
    certificates,
    ...layout.value,
  });
}

async function save(ports: Ports, year: LoadedYear, name: string, bytes: Result<Uint8Array>) {
  if (!bytes.ok) return bytes;
  const folder = `Danh hiệu ${titleNames[year.title]}`;
  return ports.files.savePaper([String(year.year), folder, 'Giấy công nhận'], `${name}.docx`, bytes.value);
}

/** Certificates, printed onto stock that a printing house made: only what differs, where the office says. */
export const certificateHandlers = {
  'titles.certificates': async (input, ports) => {
    const sheet = await sheetOf(ports, input);
    if (!sheet.ok) return sheet;
    const { layout, provenance, certificates, sample } = sheet.value;
    return ok({ layout, provenance, certificates, sample });
  },

  'titles.setCertificates': async (input, ports) =>
    ports.store.change({ name: 'titles.setCertificates', args: { title: input.title } }, ['criteria'], (books) => {
      const { [input.title]: _before, ...others } = books.criteria.certificates ?? {};
      books.criteria.certificates = input.layout === undefined ? others : { ...others, [input.title]: input.layout };
      return ok({ saved: true as const });
    }),

  'titles.writeCertificates': async (input, ports) => {
    const sheet = await sheetOf(ports, input);
    if (!sheet.ok) return sheet;
    const { year, unit, layout, certificates } = sheet.value;
    const asked = input.subjects === undefined ? undefined : new Set(input.subjects);
    const chosen = certificates.filter(({ subject }) => asked?.has(subject) ?? true);
    if (chosen.length === 0) return fail('no-certificates', { year: year.year });
    const whose = unit === undefined ? communeName(year.commune) : unit.unit.name;
    const name = `Giấy công nhận ${titleNames[year.title]} ${String(year.year)}, ${whose}, ${String(chosen.length)} tờ`;
    const bytes = await ports.word.writeStock(certificatePrint(name, layout, chosen));
    const saved = await save(ports, year, name, bytes);
    return saved.ok ? ok({ ...saved.value, certificates: chosen.length }) : saved;
  },

  'titles.tryCertificates': async (input, ports) => {
    const sheet = await sheetOf(ports, input);
    if (!sheet.ok) return sheet;
    const { year, layout, sample } = sheet.value;
    const name = `In thử giấy công nhận ${titleNames[year.title]} ${String(year.year)}`;
    return save(ports, year, name, await ports.word.writeStock(certificateTrial(name, layout, sample)));
  },
} satisfies Handlers<typeof titlesCertificatesMethods>;
