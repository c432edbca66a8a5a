/** The numbers recommendations go by: 7, 4a, 3.2, "AFI 1". */
import type { Layout } from './columns';
import { labelOf } from './rowKind';

const NUMBER =
  /^(?:(?:afi|rec|recommendation|area for improvement|cause of concern)s?\.?\s*)?#?\d{1,3}(?:\.\d{1,2}){0,2}\s?[a-z]?[.):]?$/i;
// Four figures are a year, and a number before a small letter is part of a sentence.
const LEADING_NUMBER = /^(\d{1,3}[a-z]?)(?:[.)]?\s*\n|[.)]?\s+(?=["'“‘([]?\p{Lu})|$)/u;
const MONTH_AFTER = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s+\d/i;

export function isNumber(words: string): boolean {
  return words.length <= 30 && NUMBER.test(words.trim());
}

/** A number that stands in the text: its column was lost, or it slipped over to the label. */
export function leadingNumber(text: string, { fields }: Layout): { no: string; rest: string } | undefined {
  const found = LEADING_NUMBER.exec(text);
  if (found?.[1] === undefined) return undefined;
  const rest = text.slice(found[0].length).trim();
  if (MONTH_AFTER.test(rest) || (fields.includes('no') && labelOf(rest) === null)) return undefined;
  return { no: found[1], rest };
}
