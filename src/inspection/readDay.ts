/** Finds the days that words name, in every form the papers use; a month or a year stands for its last day. */
import { type Day, dayOf, monthEnd, monthNamed } from './day';

export type FoundDay = {
  lastDay: Day;
  /** Where in the words it begins, and where what follows it begins. */
  from: number;
  to: number;
};

type Form = { shape: RegExp; day: (parts: readonly string[]) => Day | undefined };

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

// Twice two digits is this century: the product's papers begin in 2013.
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const dayIn = (year: string, month: number | undefined, date: string): Day | undefined =>
  month === undefined ? undefined : dayOf(fullYear(year), month, Number(date));
const endOf = (year: string, month: string): Day | undefined => {
  const number = monthNamed(month);
  return number === undefined ? undefined : monthEnd(fullYear(year), number);
};
const YEAR = '(20\\d\\d|\\d\\d)';

// In order: a form that says more is tried before one that would read only a part of it.
const FORMS: readonly Form[] = [
  { shape: /\b(20\d\d)-(\d\d)-(\d\d)\b/g, day: ([y = '', m = '', d = '']) => dayIn(y, Number(m), d) },
  // Day first, as everyone in England writes it.
  {
    shape: /\b(\d{1,2})[/.](\d{1,2})[/.](20\d\d|\d\d)\b/g,
    day: ([d = '', m = '', y = '']) => dayIn(y, Number(m), d),
  },
  {
    shape: new RegExp(`\\b(\\d{1,2})\\s*(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}[\\s,]+${YEAR}\\b`, 'gi'),
    day: ([d = '', m = '', y = '']) => dayIn(y, monthNamed(m), d),
  },
  {
    shape: new RegExp(`\\b${MONTH}\\s*(?:[-–']\\s*)?${YEAR}\\b(?!\\d)(?!\\s*(?:st|nd|rd|th)\\b)`, 'gi'),
    day: ([m = '', y = '']) => endOf(y, m),
  },
  { shape: /(?<![\d/#.-])\b(20\d\d)\b(?!\s*\/\s*\d)/g, day: ([y = '']) => monthEnd(Number(y), 12) },
];

/** In the order in which they stand. No two overlap. */
export function findDays(words: string): FoundDay[] {
  const found: FoundDay[] = [];
  for (const { shape, day } of FORMS)
    for (const match of words.matchAll(shape)) {
      const lastDay = day(match.slice(1));
      const at = { from: match.index, to: match.index + match[0].length };
      if (lastDay !== undefined && found.every((other) => other.to <= at.from || at.to <= other.from))
        found.push({ lastDay, ...at });
    }
  return found.sort((a, b) => a.from - b.from);
}
