/** The heading row of a report's table: which of our fields each of its columns holds. */
import { type ColumnAnswers, foldedHeading, type PaperColumn } from '../../inspection/papers/paper';
import { plain } from '../cellText';
import { columnNamed, isColumnName } from './columnNames';
import { kindLike, KINDS } from '../tracker/rowKind';

export type Field = PaperColumn | 'unnamed';

export type Layout = {
  headings: readonly string[];
  fields: readonly Field[];
  /** Columns whose heading leaves a doubt, and what they are taken for. */
  unsure: readonly { column: number; heading: string; taken: Field }[];
  /** What the heading says every row is; null when it names several kinds. */
  kind: string | null;
  /** Words that ran into the first heading: they belong above the table. */
  lead: string | null;
};

type Reading = { field: Field; sure: boolean; revised: boolean };

const KIND_LIST = new RegExp(`^${KINDS}(?:(?:&/or|&|and/or|and|/|,|or)+${KINDS})*$`);
const LONGEST_HEADING = 60;
const LONGEST_MARKED = 100;
const MOST_COLUMNS = 100;
const UNNAMED: Reading = { field: 'unnamed', sure: false, revised: false };
// With so many columns known, the row is a heading however many are strange.
const PLENTY = 5;

export function layoutOf(cells: readonly string[], answers: ColumnAnswers = {}): Layout | undefined {
  if (cells.length < 3 || cells.length > MOST_COLUMNS || cells.slice(1).some((cell) => cell.length > 200))
    return undefined;
  if (!mayBeHeading(cells, answers)) return undefined;
  const { lead, heading } = withoutLead(cells[0] ?? '', answers);
  const headings = [heading, ...cells.slice(1).map(plain)];
  if (headings.some((words) => words.length > LONGEST_HEADING)) return undefined;
  const read = withTornHeading(
    headings,
    headings.map((words) => readingOf(words, answers)),
    answers,
  );
  const placed = onceEach(withDates(withText(read)));
  const fields = withBlankHeadings(
    headings,
    placed.map(({ field }) => field),
  );
  const known = new Set(fields.filter((field) => field !== 'unnamed'));
  const strange = headings.filter((words, i) => words !== '' && read[i]?.field === 'unnamed').length;
  if (!known.has('text') || known.size < 3 || (strange >= known.size && known.size < PLENTY))
    return undefined;
  const own = headings[fields.indexOf('text')] ?? '';
  return {
    headings,
    fields,
    unsure: unsureOf(headings, placed, fields, answers),
    kind: kindLike(own) ?? kindLike(heading + own) ?? kindLike(headings[fields.indexOf('no')] ?? ''),
    lead,
  };
}

/** Nearly every row is no heading, and this tells so without looking at all of it. */
function mayBeHeading(cells: readonly string[], answers: ColumnAnswers): boolean {
  let known = 0;
  for (const cell of cells) {
    if (cell.length > 0 && cell.length <= LONGEST_MARKED && isHeadingWord(plain(cell), answers)) known += 1;
    if (known === 2) return true;
  }
  return false;
}

function isHeadingWord(words: string, answers: ColumnAnswers): boolean {
  if (words.length > LONGEST_HEADING || !/\p{L}|#/u.test(words)) return false;
  const folded = foldedHeading(words);
  return isColumnName(folded) || Object.hasOwn(answers, folded) || isKindList(words);
}

function isKindList(words: string): boolean {
  return KIND_LIST.test(words.toLowerCase().replace(/\s+/g, ''));
}

/** Every name in the list is misspelt at most. */
function isDamagedKindList(words: string): boolean {
  const names = words.split(/&\/or|and\/or|[&,/]|\b(?:and|or)\b/i).map((name) => name.trim());
  return names.every((name) => kindLike(name) !== null);
}

function withoutLead(cell: string, answers: ColumnAnswers): { lead: string | null; heading: string } {
  const words = plain(cell);
  if (words.length <= LONGEST_HEADING && readingOf(words, answers).field !== 'unnamed')
    return { lead: null, heading: words };
  const end = Math.max(words.lastIndexOf('. '), words.lastIndexOf(': '));
  const heading = words.slice(end + 2);
  if (end < 0 || readingOf(heading, answers).field !== 'text') return { lead: null, heading: words };
  return { lead: words.slice(0, end + 1), heading };
}

function readingOf(heading: string, answers: ColumnAnswers): Reading {
  if (heading === '' || heading.length > LONGEST_HEADING) return UNNAMED;
  const folded = foldedHeading(heading);
  const answered = Object.hasOwn(answers, folded) ? answers[folded] : undefined;
  if (answered !== undefined) return { field: answered, sure: true, revised: false };
  // Headings are compared without spaces: scanning breaks them ("Reco mmendations").
  if (isKindList(heading)) return { field: 'text', sure: true, revised: false };
  const { column, sure, revised } = columnNamed(heading);
  // After the names: "Recommendation no" is one, and no misspelt "Recommendations".
  if (!sure && isDamagedKindList(heading)) return { field: 'text', sure: true, revised: false };
  return column === undefined ? UNNAMED : { field: column, sure, revised };
}

/** A heading torn in two by a narrow number column ("Reco", "mmendations") is one heading over both. */
function withTornHeading(
  headings: readonly string[],
  read: readonly Reading[],
  answers: ColumnAnswers,
): Reading[] {
  const [first = '', second = ''] = headings;
  const isTorn = second !== '' && read[0]?.field === 'unnamed' && read[1]?.field === 'unnamed';
  if (!isTorn || readingOf(first + second, answers).field !== 'text') return [...read];
  const over = { sure: true, revised: false };
  return [{ field: 'no', ...over }, { field: 'text', ...over }, ...read.slice(2)];
}

/** A list of actions with no recommendations beside them is about its actions. */
function withText(read: readonly Reading[]): Reading[] {
  if (read.some(({ field }) => field === 'text')) return [...read];
  const at = read.findIndex(({ field }) => field === 'task');
  return read.map((one, i) => (i === at ? { ...one, field: 'text' as const } : one));
}

/** Beside a revised date, the plain one is the original. */
function withDates(read: readonly Reading[]): Reading[] {
  const dates = read.filter(({ field }) => field === 'due');
  const hasOriginal = read.some(({ field }) => field === 'originalDue');
  if (dates.length < 2 || hasOriginal || !dates.some(({ revised }) => revised)) return [...read];
  const plainDate = dates.find(({ revised }) => !revised);
  return read.map((one) =>
    one === plainDate ? { ...one, field: 'originalDue' as const, sure: false } : one,
  );
}

/** The surest of several columns of one name has it; a register's number gives way to the paper's own. */
function onceEach(read: readonly Reading[]): Reading[] {
  const numbers = read.filter(({ field }) => field === 'no').length;
  return read.map((one, i) => {
    if (one.field === 'unnamed' || one.field === 'ignore') return one;
    const rivals = read.flatMap((other, j) =>
      other.field === one.field ? [{ j, rank: rankOf(other) }] : [],
    );
    const best = rivals.toSorted((a, b) => b.rank - a.rank || a.j - b.j)[0];
    if (best?.j === i) return one;
    const spare = one.field === 'no' && numbers === 2 && !read.some(({ field }) => field === 'refs');
    return spare ? { ...one, field: 'refs' as const, sure: false } : { ...UNNAMED };
  });
}

function rankOf({ sure, revised }: Reading): number {
  return (sure ? 2 : 0) + (revised ? 1 : 0);
}

/** A heading over two columns stands in the first of them: the number is there and the words are in the second. */
function withBlankHeadings(headings: readonly string[], named: readonly Field[]): Field[] {
  const fields = [...named];
  const text = fields.indexOf('text');
  if (!fields.includes('no') && text >= 0) {
    if (headings[text + 1] === '') fields.splice(text, 2, 'no', 'text');
    else if (text > 0 && headings[text - 1] === '') fields[text - 1] = 'no';
  }
  const due = fields.indexOf('due');
  if (!fields.includes('status') && due > 0 && headings[due - 1] === '' && fields[due - 1] === 'unnamed') {
    fields[due - 1] = 'status';
  }
  return fields;
}

function unsureOf(
  headings: readonly string[],
  placed: readonly Reading[],
  fields: readonly Field[],
  answers: ColumnAnswers,
): Layout['unsure'] {
  return headings.flatMap((heading, column) => {
    const taken = fields[column] ?? 'unnamed';
    const isMoved = placed[column]?.field !== taken;
    if (
      heading === '' ||
      isMoved ||
      placed[column]?.sure === true ||
      Object.hasOwn(answers, foldedHeading(heading))
    )
      return [];
    return [{ column, heading, taken }];
  });
}
