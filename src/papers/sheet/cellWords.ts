/** A value of a sheet in the words that a person sees in its cell. */
import { MONTHS } from '../../inspection/day';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

// Escapes, quoted words, colours and conditions in brackets, and then the parts of a date or one other letter.
const PART = /\\(.)|"([^"]*)"|\[[^\]]*\]|(yyyy|yy|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d)|([\s\S])/gi;
// The clock: everything from the hour on.
const CLOCK = /[\s,]*(?:\[?h|s{1,2}|am\/pm|a\/p)[\s\S]*$/i;

export function cellWords(value: unknown, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateAsShown(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberAsShown(value, format);
  return typeof value === 'string' ? value : '';
}

/**
 * "mmm-yy" shows May-22 and means the month; "d mmmm yyyy" shows 14 July 2023. Figures with the month first are
 * turned into a date in words, for 3/4 would be read as the third of April here.
 */
export function dateAsShown(date: Date, format: string | undefined): string {
  const said = (format ?? '').split(';')[0]?.replace(CLOCK, '') ?? '';
  const isMonthFirst =
    /^[^dy]*m{1,2}[^m]*d/i.test(said.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && !/mmm/i.test(said);
  const code = !/[ymd]/i.test(said) || isMonthFirst ? 'd mmmm yyyy' : said;
  const shown = code.replace(PART, (_, escaped?: string, quoted?: string, part?: string, other?: string) => {
    if (part !== undefined) return partOf(date, part.toLowerCase());
    const letter = escaped ?? quoted ?? other ?? '';
    return letter === '_' || letter === '*' || letter === '@' ? '' : letter;
  });
  return shown.trim();
}

function partOf(date: Date, part: string): string {
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const day = date.getUTCDate();
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear()).slice(-2),
    mmmmm: month.slice(0, 1),
    mmmm: month,
    mmm: month.slice(0, 3),
    mm: String(date.getUTCMonth() + 1).padStart(2, '0'),
    m: String(date.getUTCMonth() + 1),
    dddd: DAYS[date.getUTCDay()] ?? '',
    ddd: (DAYS[date.getUTCDay()] ?? '').slice(0, 3),
    dd: String(day).padStart(2, '0'),
    d: String(day),
  };
  return parts[part] ?? '';
}

/** Without the noise that binary fractions leave behind. */
function numberAsShown(value: number, format: string | undefined): string {
  const percent = format?.includes('%') === true;
  return percent ? `${Number((value * 100).toPrecision(12))}%` : String(Number(value.toPrecision(15)));
}
