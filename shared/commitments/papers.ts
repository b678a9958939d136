import { cell, paragraph, run, table, titleLine } from '#shared/documents/build.ts';
import { committeeLetterhead, committeePlace } from '#shared/documents/letterhead.ts';
import type { Block, Letterhead, OfficialDocument } from '#shared/documents/model.ts';
import type { LayoutSettings } from '#shared/documents/layout.ts';
import type { Commune, Signer } from '#shared/office/book.ts';
import { communeName } from '#shared/office/commune-name.ts';
import { shortDate } from '#shared/vietnamese/official/dates.ts';

/** A person's line in a list of a campaign. */
export type ListedPerson = { readonly name: string; readonly post: string; readonly note: string };

/** The people of one unit, in list order. */
export type ListedUnit = { readonly name: string; readonly people: readonly ListedPerson[] };

/** What every paper of a campaign names. */
export type CampaignNames = {
  readonly commune: Commune;
  readonly campaign: string;
  readonly form: string;
  readonly year: number;
  readonly due: string | undefined;
};

const letterhead = ({ commune, year }: CampaignNames): Letterhead =>
  committeeLetterhead(commune, { place: commune.place, year });

/** Room for a name, then for a day. */
const handedLine = (who: string, when: string): Block =>
  paragraph([who, { type: 'dots', width: 'line' }, when], { indent: 'none', align: 'left' });

/** The cover of a unit's envelope: what is in it, for whom, until when. */
export function envelopeCover(
  unit: ListedUnit,
  names: CampaignNames,
  contents: readonly string[],
  settings?: LayoutSettings,
): OfficialDocument {
  return {
    title: `Bìa túi ${unit.name}`,
    kind: 'other',
    paper: 'commitments.envelope-cover',
    layout: 'free',
    ...(settings === undefined ? {} : { settings }),
    letterhead: letterhead(names),
    heading: { type: 'TÚI HỒ SƠ KÝ CAM KẾT', summary: `${names.form}, năm ${names.year}` },
    body: [
      paragraph([run('Đơn vị: '), run(unit.name === '' ? '…………………………' : unit.name, { bold: true })], {
        indent: 'none',
      }),
      paragraph(`Số người ký: ${unit.people.length}`, { indent: 'none' }),
      ...(names.due === undefined
        ? []
        : [paragraph(`Nộp lại trước ngày: ${shortDate(names.due)}`, { indent: 'none' })]),
      paragraph('Trong túi có:', { indent: 'none' }),
      { type: 'list', mark: '-', items: contents.map((content) => [content]) },
      handedLine('Người nhận túi: ', ' Ngày nhận: ……/……/………'),
      handedLine('Người nộp lại: ', ' Ngày nộp: ……/……/………'),
    ],
  };
}

/** The list of a unit's people that goes with their forms. */
export function envelopeList(unit: ListedUnit, names: CampaignNames, settings?: LayoutSettings): OfficialDocument {
  return {
    title: `Danh sách ký ${unit.name}`,
    kind: 'other',
    paper: 'commitments.envelope-list',
    layout: 'free',
    ...(settings === undefined ? {} : { settings }),
    letterhead: letterhead(names),
    heading: { type: 'DANH SÁCH NGƯỜI KÝ CAM KẾT', summary: `${names.form}, năm ${names.year}` },
    body: [
      titleLine(unitTitle(unit)),
      table(
        [
          { head: 'STT', width: 8, align: 'center' },
          { head: 'Họ và tên', width: 34 },
          { head: 'Chức vụ', width: 34 },
          { head: 'Tình trạng', width: 24 },
        ],
        unit.people.map((person, row) => [String(row + 1), person.name, person.post, person.note]),
      ),
    ],
  };
}

const unitTitle = ({ name, people }: ListedUnit) => `${name === '' ? 'Chưa rõ đơn vị' : name} (${people.length} người)`;

/** Sổ ký: a sheet per unit on which each person signs for the form, or in its place where the office wants one sheet. */
export function signingSheet(
  units: readonly ListedUnit[],
  names: CampaignNames,
  settings?: LayoutSettings,
): OfficialDocument {
  return {
    title: `Sổ ký ${names.campaign}`,
    kind: 'other',
    paper: 'commitments.signing-sheet',
    layout: 'free',
    ...(settings === undefined ? {} : { settings }),
    letterhead: letterhead(names),
    heading: { type: 'SỔ KÝ CAM KẾT', summary: `${names.form}, năm ${names.year}` },
    body: units.flatMap((unit, index): Block[] => [
      ...(index === 0 ? [] : [{ type: 'page-break' } satisfies Block]),
      titleLine(unitTitle(unit)),
      table(
        [
          { head: 'STT', width: 9, align: 'center' },
          { head: 'Họ và tên', width: 28 },
          { head: 'Chức vụ', width: 27 },
          { head: 'Ngày ký', width: 14 },
          { head: 'Chữ ký', width: 22 },
        ],
        unit.people.map((person, row) => [
          String(row + 1),
          person.name,
          person.post,
          '',
          // Two lines high, so that there is room to sign.
          cell([[' '], [' ']]),
        ]),
      ),
    ]),
  };
}

/** Those who have not signed, unit by unit, for the head of each unit. */
export function reminderList(units: readonly ListedUnit[], names: CampaignNames): OfficialDocument {
  const count = units.reduce((sum, unit) => sum + unit.people.length, 0);
  return {
    title: `Danh sách chưa ký ${names.campaign}`,
    kind: 'other',
    paper: 'commitments.reminder',
    layout: 'free',
    letterhead: letterhead(names),
    heading: { type: 'DANH SÁCH NGƯỜI CHƯA KÝ CAM KẾT', summary: `${names.form}, năm ${names.year}` },
    body: [
      paragraph(
        `Còn ${count} người ở ${units.length} đơn vị chưa ký.${names.due === undefined ? '' : ` Đề nghị các đơn vị hoàn thành trước ngày ${shortDate(names.due)}.`}`,
      ),
      ...units.flatMap((unit): Block[] => [
        titleLine(unitTitle(unit)),
        table(
          [
            { head: 'STT', width: 8, align: 'center' },
            { head: 'Họ và tên', width: 32 },
            { head: 'Chức vụ', width: 30 },
            { head: 'Tình trạng', width: 30 },
          ],
          unit.people.map((person, row) => [String(row + 1), person.name, person.post, person.note]),
        ),
      ]),
    ],
  };
}

/** The page that says that everybody signed, with the names behind it. */
export function certificate(
  units: readonly ListedUnit[],
  names: CampaignNames,
  signer: Signer | undefined,
): OfficialDocument {
  const count = units.reduce((sum, unit) => sum + unit.people.length, 0);
  const [only] = units;
  const who =
    units.length === 1 && only !== undefined
      ? only.name
      : `cán bộ, công chức, viên chức, người lao động của ${communeName(names.commune)}`;
  return {
    title: `Xác nhận 100 % ${names.campaign}`,
    kind: 'other',
    paper: 'commitments.certificate',
    layout: 'free',
    letterhead: letterhead(names),
    heading: { type: 'GIẤY XÁC NHẬN', summary: '100 % đã ký cam kết thực hiện quy tắc ứng xử' },
    body: [
      paragraph([
        `Xác nhận ${who}: `,
        run(`${count} trên ${count} người`, { bold: true }),
        ` thuộc diện phải ký đã ký “${names.form}” trong đợt “${names.campaign}”, đạt tỷ lệ 100 %.`,
      ]),
      paragraph('Danh sách người ký kèm theo là một phần của giấy xác nhận này.'),
    ],
    ...(signer === undefined ? {} : { signatures: { places: [committeePlace(signer)] } }),
    appendices: [
      {
        label: 'Phụ lục',
        title: 'DANH SÁCH NGƯỜI ĐÃ KÝ CAM KẾT',
        body: units.flatMap((unit): Block[] => [
          titleLine(unitTitle(unit)),
          table(
            [
              { head: 'STT', width: 8, align: 'center' },
              { head: 'Họ và tên', width: 36 },
              { head: 'Chức vụ', width: 36 },
              { head: 'Ngày ký', width: 20, align: 'center' },
            ],
            unit.people.map((person, row) => [String(row + 1), person.name, person.post, person.note]),
          ),
        ]),
      },
    ],
  };
}
