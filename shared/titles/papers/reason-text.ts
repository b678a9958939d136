import { shortDate } from '#shared/vietnamese/official/dates.ts';
import type { DecisionReason, Deduction, Explanation } from '../explain.ts';
import { roundPoints, showPoints } from '../scoring.ts';

/** Who says so and since when: ` (Công an xã, 14/08/2026)`; nothing where nobody said. */
function attribution(source: string, on: string | undefined): string {
  const parts = [source, ...(on === undefined ? [] : [shortDate(on)])].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** One ground of a result as a paper says it. */
export function reasonText(reason: DecisionReason): string {
  switch (reason.kind) {
    case 'excluded': {
      const { text, source, on } = reason.exclusion;
      const what = [reason.ground, text].filter((part) => part !== '').join(': ');
      return `Không xét: ${what}${attribution(source, on)}`;
    }
    case 'not-registered':
      return 'Chưa đăng ký';
    case 'not-scored':
      return `Chưa chấm ${String(reason.criteria.length)} tiêu chí`;
    case 'pass-mark':
      return `Đạt ${showPoints(reason.had)} điểm, cần ${showPoints(reason.needed)} điểm`;
    case 'standard-minimum':
      return `Tiêu chuẩn ${reason.standard} đạt ${showPoints(reason.had)} điểm, cần ít nhất ${showPoints(reason.needed)} điểm`;
    case 'families-rate':
      return reason.had === undefined
        ? 'Chưa có tỷ lệ gia đình văn hóa của thôn, tổ dân phố'
        : `Tỷ lệ gia đình văn hóa ${showPoints(roundPoints(reason.had))} %, cần từ ${showPoints(reason.needed)} %`;
    case 'quota':
      return reason.tied ? 'Bằng điểm ở cuối chỉ tiêu, chờ chọn' : 'Đủ điểm nhưng vượt chỉ tiêu';
    case 'corrected': {
      const { at, text } = reason.correction;
      const day = shortDate(at.slice(0, 10));
      return `Sửa kết quả sau quyết định ngày ${day}${text === '' ? '' : `: ${text}`}`;
    }
    case 'override':
      break;
  }
  return `${reason.override.passed ? 'Công nhận' : 'Không công nhận'} theo ý kiến của ${reason.override.who}: ${reason.override.text}`;
}

/** A deduction as a paper says it: `I.4 trừ 4 điểm: Mở loa sau 22 giờ (Trưởng thôn, 17/11/2026)`. */
export function deductionText(deduction: Deduction): string {
  const lost = `${deduction.criterion} trừ ${showPoints(roundPoints(deduction.max - deduction.had))} điểm`;
  const { reason } = deduction;
  return reason === undefined ? lost : `${lost}: ${reason.text}${attribution(reason.source, reason.on)}`;
}

/** Why a row did not pass, in one line; empty for a row that passed. */
export function whyNot(explanation: Explanation): string {
  if (explanation.outcome === 'passed') return '';
  const byPoints = explanation.reasons.some(({ kind }) => kind === 'pass-mark' || kind === 'standard-minimum');
  return [...explanation.reasons.map(reasonText), ...(byPoints ? explanation.deductions.map(deductionText) : [])].join(
    '; ',
  );
}
