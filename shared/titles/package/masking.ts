import { maskId } from '#shared/vietnamese/id-number.ts';
import type { CriteriaSet } from '../criteria-set.ts';
import type { OutsideFacts, Rules } from '../decide.ts';
import { explainRow, type DecisionReason, type Explanation } from '../explain.ts';
import { reasonText, whyNot } from '../papers/reason-text.ts';
import type { PaperRow } from '../papers/paper-rows.ts';
import type { StandingUnit } from '../board.ts';

/** Nine digits or more in a row, however grouped, are an identity number or a telephone. */
const longNumber = /\d(?:[ .-]?\d){8,}/g;

/** A text with the long numbers in it hidden but for their last four digits. */
export function maskNumbers(text: string): string {
  return text.replace(longNumber, (found) => maskId(found.replace(/\D/g, '')));
}

/** A ground without the free words, names and sources that were noted with it; figures stay. */
function maskReason(reason: DecisionReason): DecisionReason {
  switch (reason.kind) {
    case 'excluded': {
      const { on: _, ...exclusion } = reason.exclusion;
      return { ...reason, exclusion: { ...exclusion, text: '', source: '' } };
    }
    case 'override':
      return { ...reason, override: { ...reason.override, who: 'người có thẩm quyền', text: 'có văn bản lưu tại xã' } };
    case 'corrected':
      return { ...reason, correction: { ...reason.correction, text: '' } };
    case 'not-registered':
    case 'not-scored':
    case 'pass-mark':
    case 'standard-minimum':
    case 'families-rate':
    case 'quota':
      break;
  }
  return reason;
}

function maskExplanation(explanation: Explanation): Explanation {
  return {
    ...explanation,
    reasons: explanation.reasons.map(maskReason),
    deductions: explanation.deductions.map((deduction) => ({ ...deduction, reason: undefined })),
  };
}

/**
 * Rows as a receiver needs them: the result with its grounds and figures, without what was noted about the people (who
 * said it, what happened), and without long numbers anywhere.
 */
export function maskRows(
  rows: readonly PaperRow[],
  { unit }: StandingUnit,
  set: CriteriaSet,
  rules: Rules,
  outside: OutsideFacts,
): readonly PaperRow[] {
  return rows.map((row, index) => {
    const name = maskNumbers(row.name);
    const address = maskNumbers(row.address);
    if (row.outcome === 'passed') return { ...row, name, address };
    const why = whyNot(maskExplanation(explainRow(set, rules, unit, index, row.outcome, outside)));
    return { ...row, name, address, why: why === '' ? reasonText({ kind: 'quota', tied: false }) : why };
  });
}
