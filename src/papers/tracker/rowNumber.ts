/** The numbers recommendations go by: 7, 4a, 3.2, "AFI 1", "Rec 2 (a)", "R3", "1 & 2", "(iv)", "PEEL-02". */
import { isDate } from '../dates';
import type { Layout } from '../columns/columns';
import { labelOf } from './rowKind';

const NAMED =
  '(?:(?:afi|rec|r|coc|cofc|recommendation|area for improvement|cause of concern|action|no|item)s?\\.?\\s*)?';
const ONE = '#?\\d{1,4}(?:[./]\\d{1,3}){0,2}\\s?[a-z]?(?:\\s?\\((?:[a-z]|[ivx]{1,5}|\\d{1,2})\\))?';
const NUMBER = new RegExp(`^\\(?${NAMED}${ONE}(?:\\s?(?:&|and|,|-|–|to)\\s?${ONE}){0,4}[.):]{0,2}$`, 'i');
/** "(iv)", and a register's own code: "PEEL-02", "22/CTAX/01", "E1.1". */
const ROMAN = /^\(?(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})[.)]{0,2}$/i;
const CODE = /^(?=\S*\d)[A-Z\d]{1,8}(?:[-/._][A-Z\d]{1,8}){0,4}$/;
// Four figures are a year, and a number before a small letter is part of a sentence.
const LEADING_NUMBER = /^(\d{1,3}[a-z]?)(?:[.)]?\s*\n|[.)]?\s+(?=["'“‘([]?\p{Lu})|$)/u;
const MONTH_AFTER = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d/i;

export function isNumber(words: string): boolean {
  const word = words.trim();
  if (word.length > 30 || isDate(word)) return false;
  return NUMBER.test(word) || ROMAN.test(word) || CODE.test(word);
}

/** A number that stands in the text: its column was lost, or it slipped over to the label. */
export function leadingNumber(text: string, { fields }: Layout): { no: string; rest: string } | undefined {
  const found = LEADING_NUMBER.exec(text);
  if (found?.[1] === undefined) return undefined;
  const rest = text.slice(found[0].length).trim();
  if (MONTH_AFTER.test(rest) || (fields.includes('no') && labelOf(rest) === null)) return undefined;
  return { no: found[1], rest };
}
