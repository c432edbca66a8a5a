/** Dates and months as papers print them. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** "11th May 2022", "1 st December 2016", "March 2016", "Nov-22", "30/4/2016", "30.04.2016", "2016-04-30": a day or a month, never a year alone. */
const PRINTED = `(?:(?:\\d{1,2}\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?)?${MONTH}[\\s,-]+(?:\\d{4}|\\d{2})|\\d{1,2}/\\d{1,2}/\\d{2,4}|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|20\\d\\d-\\d\\d-\\d\\d)(?!\\d)`;
const WHOLE = new RegExp(`^${PRINTED}\\.?$`, 'i');
const PUBLISHED = new RegExp(
  `\\b(?:published(?:\\s+date)?|date\\s+published|publication\\s+date|date\\s+of\\s+publication):?(?:\\s+(?:in|on))?\\s+(${PRINTED}|\\d{4}\\b)`,
  'i',
);
const MONTH_AND_YEAR = new RegExp(`\\b(${MONTH})[\\s,-]+(\\d{4}|\\d{2})(?!\\d)`, 'i');

export function isDate(words: string): boolean {
  return words.length < 40 && WHOLE.test(words.trim());
}

/** Where a text says when it was published: the words around the date, and the date as printed. */
export function publicationIn(text: string): { before: string; date: string; after: string } | undefined {
  const found = PUBLISHED.exec(text);
  if (found?.[1] === undefined) return undefined;
  return {
    before: text.slice(0, found.index),
    date: found[1],
    after: text.slice(found.index + found[0].length),
  };
}

/** As far as it is known: 2022-05-11, 2016-03 or 2016. */
export function knownDate(printed: string): string | null {
  if (/^20\d\d-\d\d-\d\d$/.test(printed.trim())) return printed.trim();
  const numbers = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2,4})$/.exec(printed.trim());
  if (numbers) return `${fullYear(numbers[3] ?? '')}-${two(numbers[2] ?? '')}-${two(numbers[1] ?? '')}`;
  const month = monthIn(printed);
  if (month === null) return /\d{4}/.exec(printed)?.[0] ?? null;
  const day = /^\d{1,2}(?=\D)/.exec(printed.trim())?.[0];
  return day === undefined ? month : `${month}-${two(day)}`;
}

/** The first month with its year, as 2022-11. */
export function monthIn(words: string): string | null {
  const found = MONTH_AND_YEAR.exec(words);
  const month = MONTHS.indexOf((found?.[1] ?? '').slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? null : `${fullYear(found?.[2] ?? '')}-${two(String(month))}`;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function two(number: string): string {
  return number.padStart(2, '0');
}
