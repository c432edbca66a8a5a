/** Headings that leave a doubt, asked about once each, with a few of the values under them. */
import { type ColumnQuestion, foldedHeading, type PaperColumn } from '../../inspection/papers/paper';
import { plain } from '../cellText';
import { isDate } from '../dates';
import type { Field, Layout } from './columns';
import { isStatusAlone } from './rowCells';
import { isNumber } from '../tracker/rowNumber';
import type { Place } from '../../inspection/papers/place';

type Asked = {
  heading: string;
  place: Place;
  samples: string[];
  taken: Field;
  free: ReadonlySet<PaperColumn>;
};
export type Questions = Map<string, Asked>;

const MOST_SAMPLES = 5;
const MOST_QUESTIONS = 60;
const LONGEST_SAMPLE = 200;

export function askAbout(questions: Questions, layout: Layout, place: Place) {
  for (const { heading, taken } of layout.unsure) {
    const folded = foldedHeading(heading);
    if (folded === '' || questions.has(folded) || questions.size >= MOST_QUESTIONS) continue;
    const free = new Set(
      (['no', 'status', 'due'] as const).filter((field) => !layout.fields.includes(field)),
    );
    questions.set(folded, { heading, place, samples: [], taken, free });
  }
}

export function sample(questions: Questions, layout: Layout, cells: readonly string[]) {
  for (const { column, heading } of layout.unsure) {
    const asked = questions.get(foldedHeading(heading));
    if (asked === undefined || asked.samples.length >= MOST_SAMPLES) continue;
    const words = plain((cells[column] ?? '').slice(0, 4 * LONGEST_SAMPLE)).slice(0, LONGEST_SAMPLE);
    if (words !== '' && !asked.samples.includes(words)) asked.samples.push(words);
  }
}

export function asked(questions: Questions): ColumnQuestion[] {
  return [...questions.values()].map(({ heading, place, samples, taken, free }) => ({
    heading,
    place,
    samples,
    guess: taken === 'unnamed' ? guessed(samples, free) : taken,
  }));
}

/** What the values look like, where the table lacks such a column; else words for the comments. */
function guessed(samples: readonly string[], free: ReadonlySet<PaperColumn>): PaperColumn {
  if (samples.length === 0) return 'comments';
  if (free.has('status') && samples.every(isStatusAlone)) return 'status';
  if (free.has('due') && samples.every(isDate)) return 'due';
  return free.has('no') && samples.every(isNumber) ? 'no' : 'comments';
}
