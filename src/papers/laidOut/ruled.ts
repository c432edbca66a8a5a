/** A stretch of a laid-out table with its columns parted, a column of numbers without a heading of its own among them. */
import type { ColumnAnswers } from '../../inspection/papers/paper';
import { planLayoutOf } from '../review/planColumns';
import { type Field, layoutOf } from '../columns/columns';
import { fragmentsOf, sliced, type Span } from './fragments';
import { guttersOf, mayBeRow } from './gutters';
import type { HeadColumn } from './laidHeading';
import type { Keys } from './laidRows';
import { leftEdge, wordsBegin } from './numberColumn';
import type { Section } from './sections';

export type Ruled = Section & {
  /** What the heading row says of each column; '' for one without a heading. */
  headings: readonly string[];
  cuts: readonly number[];
  unsure: readonly { left: string; right: string }[];
  keys: Keys;
  /** What a column holds by its heading; undefined in a key of colours and in a review of plans. */
  fields: readonly Field[] | undefined;
  /** Where lines of each column begin that a wide blank parts from what stands before. */
  begins: readonly ReadonlySet<number>[];
  /** Words that stand in a column with wide blanks on both sides, on some page. */
  values: readonly ReadonlySet<string>[];
};

const LONGEST_VALUE = 20;

type Half = Omit<Ruled, 'begins' | 'values'> & { voters: readonly string[]; words: number | undefined };

/** `free` tells which lines may be rows at all. */
export function ruled(
  lines: readonly string[],
  sections: readonly Section[],
  { answers, free }: { answers: ColumnAnswers; free: (at: number) => boolean },
): Ruled[] {
  const halves = sections.map((section): Half => {
    const headings = section.columns.map(({ heading }) => heading);
    const places = Array.from({ length: section.to - section.from }, (_, i) => section.from + i);
    const voters = votersIn(
      places.filter(free).map((at) => lines[at] ?? ''),
      section.columns,
    );
    const { cuts, unsure } = guttersOf(section.columns, voters);
    const fields = layoutOf(headings, answers)?.fields;
    const keys = keysOf(headings, fields, answers);
    const words = isUnnumbered(headings, keys) ? wordsBegin(voters, spanOf(cuts, keys.text)) : undefined;
    return { ...section, headings, cuts, unsure, keys, fields, voters, words };
  });
  // One page with numbers tells that there is such a column on all pages of tables headed so.
  const numbered = new Set(
    halves.flatMap(({ headings, words }) => (words === undefined ? [] : said(headings))),
  );
  const whole = halves.map((half) => (numbered.has(said(half.headings)) ? withNumbers(half) : half));
  const values = new Map(
    whole.map(({ headings }) => [said(headings), headings.map(() => new Set<string>())]),
  );
  return whole.map((half) => {
    const seen = values.get(said(half.headings)) ?? [];
    return { ...half, begins: beginsIn(half, seen), values: seen };
  });
}

function beginsIn({ cuts, voters }: Half, seen: readonly Set<string>[]): Set<number>[] {
  const begins = [...cuts, 0].map(() => new Set<number>());
  for (const { from, to, words } of voters.flatMap(fragmentsOf)) {
    const column = cuts.filter((cut) => cut <= from).length;
    begins[column]?.add(from);
    if (words.length <= LONGEST_VALUE && to <= (cuts[column] ?? Infinity)) seen[column]?.add(words);
  }
  return begins;
}

const said = (headings: readonly string[]): string => headings.join('|');

const isUnnumbered = (headings: readonly string[], { number, opens }: Keys): boolean =>
  headings.length > 2 && number === undefined && opens === undefined;

const spanOf = (cuts: readonly number[], column: number): Span => ({
  from: cuts[column - 1] ?? 0,
  to: cuts[column] ?? Infinity,
});

/** In the manner of a heading over two columns: it stands in the first, where the numbers are. */
function withNumbers(half: Half): Half {
  const { headings, cuts, keys, voters, words, fields } = half;
  const { text } = keys;
  const behind = (column: number | undefined) =>
    column !== undefined && column > text ? column + 1 : column;
  const cut = words ?? leftEdge(voters, spanOf(cuts, text));
  return {
    ...half,
    headings: headings.toSpliced(text + 1, 0, ''),
    cuts: cuts.toSpliced(text, 0, cut),
    fields: fields?.toSpliced(text, 0, 'no'),
    keys: {
      ...{ number: text, text: text + 1, opens: undefined, status: behind(keys.status) },
      ...{ due: behind(keys.due), comments: behind(keys.comments) },
    },
  };
}

const NO_KEYS = { status: undefined, due: undefined, comments: undefined };

function keysOf(
  headings: readonly string[],
  fields: readonly Field[] | undefined,
  answers: ColumnAnswers,
): Keys {
  const at = (found: number) => (found < 0 ? undefined : found);
  if (fields !== undefined)
    return {
      ...{ number: at(fields.indexOf('no')), text: fields.indexOf('text') },
      ...{ status: at(fields.indexOf('status')), due: at(fields.indexOf('due')) },
      ...{ comments: at(fields.indexOf('comments')), opens: undefined },
    };
  if (headings.length === 2) return { ...NO_KEYS, number: 0, text: 1, opens: /^\P{Ll}/u };
  const plan: readonly unknown[] = planLayoutOf(headings, answers)?.fields ?? [];
  return {
    ...{ ...NO_KEYS, number: at(plan.indexOf('level')), text: plan.indexOf('name') },
    opens: /^level/i,
  };
}

/** A sentence that runs across the columns tells nothing of where they part. */
function votersIn(lines: readonly string[], columns: readonly HeadColumn[]): string[] {
  const rows = lines.filter((line) => mayBeRow(line, columns));
  const { cuts } = guttersOf(columns, rows);
  return rows.filter((line) => sliced(line, cuts).crossed < Math.max(2, cuts.length / 2));
}
