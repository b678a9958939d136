import { communeName } from '#shared/office/commune-name.ts';
import { paragraph, table } from '#shared/documents/build.ts';
import type { OfficialDocument } from '#shared/documents/model.ts';
import { committeeLetterhead, committeeNumber, committeePlace } from '#shared/documents/letterhead.ts';
import { officialDate, officialNumber } from '#shared/vietnamese/official/dates.ts';
import { capital, type CasePaper } from './frame.ts';

/** One village in the commune's summary and register. */
export type RegisterLine = {
  readonly village: string;
  readonly docName: string;
  readonly decision: string;
  readonly on: string | undefined;
  readonly state: string;
  readonly covered: number;
  readonly topics: number;
};

/** The commune's report on all its covenants. */
export function summaryPaper(
  { commune, signer, law, today }: Pick<CasePaper, 'commune' | 'signer' | 'law' | 'today'>,
  lines: readonly RegisterLine[],
): OfficialDocument {
  const full = lines.filter((line) => line.topics > 0 && line.covered === line.topics).length;
  const recognised = lines.filter((line) => line.on !== undefined).length;
  const rate = lines.length === 0 ? 0 : Math.round((full / lines.length) * 1000) / 10;
  const year = today.slice(0, 4);
  return {
    title: `Báo cáo hương ước, quy ước năm ${year}`,
    kind: 'BC',
    paper: 'covenants.summary',
    layout: 'official',
    letterhead: {
      ...committeeLetterhead(commune, { place: commune.place, date: today }),
      number: committeeNumber('BC'),
    },
    heading: { type: 'BÁO CÁO', summary: `Kết quả xây dựng, thực hiện hương ước, quy ước năm ${year}` },
    addressees: [
      commune.receiver === '' ? `Ủy ban nhân dân ${commune.parent}` : `${commune.receiver} ${commune.parent}`,
    ],
    body: [
      paragraph(
        `${capital(communeName(commune))} có ${officialNumber(lines.length)} thôn, tổ dân phố; ${officialNumber(recognised)} nơi có hương ước, quy ước được công nhận; ${officialNumber(full)} nơi đã bổ sung đủ các nội dung ứng xử văn minh, bằng ${String(rate).replace('.', ',')} %. Danh sách như sau:`,
      ),
      registerTable(lines),
    ],
    recipients: ['Như trên', 'Đảng ủy, Hội đồng nhân dân (để báo cáo)', `Lưu: VT, ${law.letterUnit}`],
    signatures: { places: [committeePlace(signer)] },
  };
}

function registerTable(lines: readonly RegisterLine[]) {
  return table(
    [
      { head: 'TT', width: 7, align: 'center' },
      { head: 'Thôn, tổ dân phố', width: 23, align: 'left' },
      { head: 'Tên gọi', width: 16, align: 'left' },
      { head: 'Quyết định công nhận', width: 25, align: 'left' },
      { head: 'Tình trạng', width: 17, align: 'left' },
      { head: 'Nội dung ứng xử', width: 12, align: 'center' },
    ],
    lines.map((line, index) => [
      String(index + 1),
      line.village,
      line.docName,
      line.on === undefined ? '' : `${line.decision === '' ? '' : `Số ${line.decision}, `}${officialDate(line.on)}`,
      line.state,
      `${String(line.covered)}/${String(line.topics)}`,
    ]),
    { size: 12 },
  );
}

/** The register of covenants of the commune, as a list to keep. */
export function registerPaper(
  { commune, today }: Pick<CasePaper, 'commune' | 'today'>,
  lines: readonly RegisterLine[],
): OfficialDocument {
  return {
    title: 'Sổ hương ước, quy ước',
    kind: 'other',
    paper: 'covenants.register',
    layout: 'free',
    letterhead: committeeLetterhead(commune, { place: commune.place, date: today }),
    heading: { type: 'SỔ HƯƠNG ƯỚC, QUY ƯỚC', summary: `Đến ${officialDate(today)}` },
    body: [registerTable(lines)],
  };
}
