/** Dates that a comment promises in passing: "anticipated to be completed by end of June 2016", "within 4 weeks". */
import { type Day, addDays, addMonths } from '../day';
import { findDays } from '../readDay';

export type PromisedDate = { said: string; lastDay: Day | undefined };

const PROMISE =
  /\b(?:(?:anticipated|expected)\s+(?:to\s+be\s+)?(?:complet\w+|finished)(?:\s+date)?|unlikely\s+to\s+\w+(?:\s+\w+){0,3}|will\s+be\s+(?:finished|completed)|completed\s+by|scheduled\s+for|date\s+for\s+review\s+will\s+now\s+move\s+to|timescale\s+for\s+review\s+will\s+be|move\s+by\s+\d+\s+months\s+to)\b[^.\n;]{0,80}/gi;
// A bare "by" promises only when the date follows at once: not "by UPD in September 2016".
const BY = /\b(?:[Bb]y|[Aa]fter)\s+(?:the\s+)?(?:end\s+of\s+|early\s+)?(?=\d|[A-Z])[^.\n;]{0,20}/g;
const RELATIVE = /\b(?:within|in|over\s+the\s+next)\s+(?:(\d+)\s*[-–]\s*)?(\d+)\s+(weeks?|months?)\b/gi;

/** `from` is the day a count of weeks or months begins: the day of the remark, else the paper's. */
export function promisesIn(words: string, from: Day | undefined): PromisedDate[] {
  const dated = [...words.matchAll(PROMISE), ...words.matchAll(BY)].flatMap(([said]): PromisedDate[] => {
    const [day] = findDays(said);
    const bare = /^(?:by|after)\s/i.test(said) && (day?.from ?? 0) > 20;
    return day === undefined || bare ? [] : [{ said: said.slice(0, day.to).trim(), lastDay: day.lastDay }];
  });
  const counted = [...words.matchAll(RELATIVE)].map(([said, , count = '', unit = '']): PromisedDate => {
    if (from === undefined) return { said, lastDay: undefined };
    const isWeeks = unit.toLowerCase().startsWith('week');
    return { said, lastDay: isWeeks ? addDays(from, Number(count) * 7) : addMonths(from, Number(count)) };
  });
  return [...dated, ...counted].filter(
    ({ said }, at, all) => all.findIndex((other) => other.said.includes(said)) === at,
  );
}
