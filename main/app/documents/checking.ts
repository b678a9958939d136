import type { documentsMethods } from '#shared/contract/methods/documents.ts';
import { ok, type Result } from '#shared/contract/result.ts';
import { checkDocument, type KnownNames } from '#shared/documents/check/check-document.ts';
import type { CheckReport } from '#shared/documents/check/findings.ts';
import { communeName } from '#shared/office/commune-name.ts';
import type { Handlers } from '#main/app/handlers.ts';
import type { Ports } from '#main/app/ports.ts';
import { chosenFile } from './chosen-file.ts';

type CheckMethods = Pick<
  typeof documentsMethods,
  'documents.check' | 'documents.checkPaper' | 'documents.save' | 'documents.savePdf' | 'documents.correct'
>;

/** Where corrected copies go, below the year. */
const folder = 'Đã chỉnh thể thức';

const noNames: KnownNames = { signers: [], agency: [] };

/** The commune, its villages, signers, cadres and heads of households as the office spells them. */
async function namesOf({ store }: Ports): Promise<KnownNames> {
  const office = await store.read('office');
  const registry = await store.read('registry');
  const commune = office.ok ? office.value.commune : undefined;
  if (!office.ok || !registry.ok || commune === undefined) return noNames;
  const name = communeName(commune);
  const capitals = name.toUpperCase();
  const { signers } = office.value;
  const { people, households, villages } = registry.value;
  return {
    signers: signers.map((signer) => signer.name),
    agency: [capitals, `ỦY BAN NHÂN DÂN ${capitals}`, `UBND ${capitals}`, commune.parent.toUpperCase()],
    posts: signers,
    people: [...signers, ...people].map((one) => one.name).concat(households.map(({ head }) => head)),
    places: [name, ...villages.map((village) => `${villageKinds[village.kind]} ${village.name}`)],
  };
}

const villageKinds = { thon: 'thôn', 'to-dan-pho': 'tổ dân phố' } as const;

async function report(bytes: Uint8Array, name: string, ports: Ports): Promise<Result<CheckReport>> {
  const layout = await ports.word.readLayout(bytes, name);
  return layout.ok ? ok(checkDocument(layout.value, await namesOf(ports))) : layout;
}

/** The use-cases of the format checker. */
export const checkHandlers = {
  'documents.check': async ({ file }, ports) => {
    const chosen = await chosenFile(file, ports);
    return chosen.ok ? report(chosen.value.bytes, chosen.value.name, ports) : chosen;
  },

  'documents.checkPaper': async ({ document }, ports) => {
    const bytes = await ports.word.writeDocument(document);
    if (!bytes.ok) return bytes;
    const layout = await ports.word.readLayout(bytes.value, document.title);
    // A file of the office's template does not say what it follows; the paper does.
    const declared = { declared: document.layout };
    return layout.ok ? ok(checkDocument({ ...layout.value, ...declared }, await namesOf(ports))) : layout;
  },

  'documents.save': async ({ document, folders, name }, ports) => {
    const bytes = await ports.word.writeDocument(document);
    return bytes.ok ? ports.files.savePaper(folders, `${name}.docx`, bytes.value) : bytes;
  },

  'documents.savePdf': async ({ documents, folders, name }, ports) => {
    const bookmarks = documents.map(({ title }) => title);
    const bytes = await ports.pages.writePdf({ title: name, documents, bookmarks });
    return bytes.ok ? ports.files.savePaper(folders, `${name}.pdf`, bytes.value) : bytes;
  },

  'documents.correct': async ({ file }, ports) => {
    const chosen = await chosenFile(file, ports);
    if (!chosen.ok) return chosen;
    const { name, bytes } = chosen.value;
    const before = await report(bytes, name, ports);
    if (!before.ok) return before;
    const corrected = await ports.word.correctLayout(bytes, name);
    if (!corrected.ok) return corrected;
    const after = await report(corrected.value, name, ports);
    if (!after.ok) return after;
    const year = ports.clock.today().slice(0, 4);
    const copy = `${name.replace(/\.docx$/i, '')} (đã chỉnh thể thức).docx`;
    const paper = await ports.files.savePaper([year, folder], copy, corrected.value);
    return paper.ok ? ok({ paper: paper.value, before: before.value.findings.length, after: after.value }) : paper;
  },
} satisfies Handlers<CheckMethods>;
