/** What a line of a table is to the lines above it: a row of its own, a sub-row, or what a page end cut off. */
import { plain } from '../cellText';
import { isDate } from '../dates';
import type { Layout } from '../columns/columns';
import { isStatusAlone, type RawCells } from '../columns/rowCells';
import type { RowDraft } from './rowDraft';
import { labelOf } from './rowKind';
import { leadingNumber } from './rowNumber';

const SMALL_STATUS =
  /^(?:in progress|not started|on track|off track|on hold|overdue|ongoing|open|outstanding|implemented|done|delayed|superseded|n\/a|not applicable)$/;

export type RowRole = 'row' | 'task' | 'continued';

export type RowSetting = {
  layout: Layout;
  above: RowDraft | undefined;
  /** A heading, a blank line or a rule stands between this line and the one above. */
  broken: boolean;
  /** Some row of this report has a number. */
  numbered: boolean;
  /** A row of a sheet, which no page end cuts. */
  sheet: boolean;
  /** Its number, or its words where there is no number, are merged down from the row above. */
  under: boolean;
};

export function roleOf(raw: RawCells, setting: RowSetting): RowRole {
  const { above, broken, layout } = setting;
  if (above === undefined) return 'row';
  if (setting.under) return 'task';
  if (raw.no !== undefined) return 'row';
  if (setting.sheet) return raw.text === undefined || raw.task !== undefined ? 'task' : 'row';
  const text = plain(raw.text ?? '');
  const number = leadingNumber(text, layout);
  const label = labelOf(number?.rest ?? text) !== null;
  const hasStatus = raw.status !== undefined && opensStatus(plain(raw.status));
  if (number !== undefined && (hasStatus || label)) return 'row';
  if (label && (hasStatus || (!broken && (raw.due ?? raw.comments) !== undefined))) return 'row';
  if (hasStatus) return standsAlone(text, setting) ? 'row' : 'task';
  return isUndecidedTask(raw, above, broken) ? 'task' : 'continued';
}

/** What a page end cut off a status goes on with a small letter; some papers print their statuses small. */
function opensStatus(words: string): boolean {
  return /^\W*\p{Lu}/u.test(words) || isStatusAlone(words) || SMALL_STATUS.test(words);
}

/** Where nothing is numbered, a new sentence with a status of its own is a new row. */
function standsAlone(text: string, { numbered }: RowSetting): boolean {
  return !numbered && /^["'“‘]?\p{Lu}/u.test(text);
}

/** A sub-row nobody has judged yet: no status, but a date and a comment of its own. */
function isUndecidedTask(raw: RawCells, above: RowDraft, broken: boolean): boolean {
  if (raw.comments === undefined || !isDate(plain(raw.due ?? ''))) return false;
  const before = above.parts.at(-1);
  const due = plain(before?.due?.at(-1) ?? '');
  const comments = plain(before?.comments?.at(-1) ?? '');
  return !broken || (isDate(due) && /[.!?]$/.test(comments) && /^\p{Lu}/u.test(plain(raw.comments)));
}
