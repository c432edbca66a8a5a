/** An action-plan review: every plan, which is a whole report, in one row, often damaged by scanning. */
import type { ColumnAnswers, ColumnQuestion, Paper } from '../../inspection/papers/paper';
import { plain } from '../cellText';
import { isDate, monthIn } from '../dates';
import type { Ledger } from '../ledger';
import { likeness } from '../likeness';
import type { PaperLine, RowLine } from '../lines';
import { runningLines } from '../pageFurniture';
import { askAbout, asked, type Questions, sample } from '../columns/columnQuestions';
import { askedLayout, planCells, type PlanCells, type PlanLayout, planLayoutOf } from './planColumns';
import { addLine, finishedPlan, isSound, planDraft, type PlanDraft } from './planDraft';
import type { Place } from '../../inspection/papers/place';

type Tier = { tier: string; definition: string };
type Reading = {
  title: string | null;
  preamble: string[];
  tiers: Tier[];
  layout: PlanLayout | undefined;
  plans: PlanDraft[];
  /** A start that cannot be told from a damaged copy until the next line is seen. */
  suspect: { cells: PlanCells; at: number } | undefined;
  /** The further lines of a heading that stands over several, as they are printed again on every page. */
  stacked: Set<string>;
  /** What is printed at the foot of pages. */
  feet: readonly string[];
  questions: Questions;
  answers: ColumnAnswers;
  ledger: Ledger;
};

const DAMAGED_COPY = 0.4;
const LONGEST_FOOT = 120;
const MOST_FEET = 5;
// In words, on each line of a heading.
const LONGEST_HEADING = 4;

export function readReview(
  lines: readonly PaperLine[],
  ledger: Ledger,
  answers: ColumnAnswers = {},
): Pick<Paper, 'document' | 'reports' | 'plans'> & { questions: ColumnQuestion[] } {
  const running = runningLines(lines);
  const reading: Reading = {
    title: null,
    preamble: [],
    tiers: [],
    layout: undefined,
    plans: [],
    suspect: undefined,
    stacked: new Set(),
    feet: feetOf(lines, running),
    questions: new Map(),
    answers,
    ledger,
  };
  for (const line of lines) {
    if (line.is === 'row' && !running.has(line.at)) readRow(reading, line);
    else if (line.is === 'text' && !running.has(line.at)) readSentence(reading, line.at, line.text);
    else if (line.is === 'part') ledger.mark(line.at, 'joined');
    else ledger.mark(line.at, 'passed');
  }
  settleSuspect(reading, undefined);
  const { title, tiers, preamble, plans } = reading;
  const asOf = title === null ? null : monthIn(title);
  const document = { title, asOf, legend: [], preamble: preamble.join('\n') || null, tiers };
  return {
    ...{ document, reports: [], plans: plans.map(finishedPlan) },
    questions: asked(reading.questions),
  };
}

function feetOf(lines: readonly PaperLine[], running: ReadonlySet<number>): string[] {
  const feet = lines.flatMap((line) => (line.is === 'text' && running.has(line.at) ? line.text : []));
  return [...new Set(feet)];
}

function readSentence(reading: Reading, at: number, text: string) {
  const tier = /^(tier \d)\s*[:–-]\s*(\S.*)$/i.exec(text);
  if (reading.title === null) reading.title = text;
  else if (tier !== null) reading.tiers.push({ tier: tier[1] ?? '', definition: tier[2] ?? '' });
  else if (reading.plans.length === 0) reading.preamble.push(text);
  else
    reading.ledger.unplaced({
      line: at,
      place: placeOf(reading),
      what: { is: 'between plans', words: text },
    });
  reading.ledger.mark(at, 'read');
}

function readRow(reading: Reading, line: RowLine) {
  const layout = planLayoutOf(line.cells, reading.answers);
  if (layout !== undefined) {
    askAbout(reading.questions, askedLayout(layout), line.place ?? placeOf(reading));
    reading.ledger.mark(line.at, reading.layout === undefined ? 'read' : 'passed');
    reading.layout = layout;
    return;
  }
  if (reading.layout === undefined) {
    reading.ledger.unplaced({
      line: line.at,
      place: { in: 'before plans' },
      what: { is: 'outside table', words: line.cells.map(plain).join(' | ') },
    });
    return;
  }
  sample(reading.questions, askedLayout(reading.layout), line.cells);
  const words = line.cells.join('\t');
  if (reading.plans.length > 0 && reading.stacked.has(words)) return reading.ledger.mark(line.at, 'passed');
  const cells = planCells(line.cells, reading.layout);
  if (isRunning(reading, cells)) reading.ledger.mark(line.at, 'passed');
  else if (isStart(cells)) startPlan(reading, cells, line.at);
  else {
    if (isStacked(reading)) reading.stacked.add(words);
    continuePlan(reading, cells, line.at);
  }
}

/** No plan has begun: what stands under the heading still belongs to it. */
function isStacked({ plans, suspect }: Reading): boolean {
  return plans.length === 0 && suspect === undefined;
}

/** A page's foot that the scan took for a row. */
function isRunning({ feet }: Reading, cells: PlanCells): boolean {
  if (cells.name !== '' || cells.update.length > LONGEST_FOOT) return false;
  return feet.slice(0, MOST_FEET).some((words) => likeness(words, cells.update) > DAMAGED_COPY);
}

/** The level opens a plan; where it is damaged, a first count and a first sentence do. */
function isStart({ level, points, name, update }: PlanCells): boolean {
  if (name === '' || level === '') return false;
  return isSound('level', level) || (/^\d{1,3} AF/i.test(points) && !/^\p{Ll}/u.test(update));
}

function startPlan(reading: Reading, cells: PlanCells, at: number) {
  const isCopy = settleSuspect(reading, cells);
  const above = reading.plans.at(-1);
  const goesOn =
    /^\p{Ll}/u.test(cells.update) && above !== undefined && !/[.!?)]$/.test(above.update.at(-1) ?? '.');
  reading.ledger.mark(at, 'read');
  if (goesOn && !isCopy) {
    // The end of the update above, beside the first words of the next plan.
    addLine(above, { ...emptyCells(), update: cells.update });
    reading.suspect = { cells: { ...cells, update: '' }, at };
  } else reading.plans.push(planDraft(cells));
}

/** The next start decides: a line like it was its damaged copy, and lends it what it alone kept readable. */
function settleSuspect(reading: Reading, next: PlanCells | undefined): boolean {
  const { suspect } = reading;
  if (suspect === undefined) return false;
  reading.suspect = undefined;
  if (next === undefined || likeness(suspect.cells.name, next.name) < DAMAGED_COPY) {
    reading.plans.push(planDraft(suspect.cells));
    return false;
  }
  const mended = (['level', 'points', 'progress'] as const).filter(
    (field) => !isSound(field, next[field]) && isSound(field, suspect.cells[field]),
  );
  for (const field of mended) next[field] = suspect.cells[field];
  const words = Object.values(suspect.cells).join(' ').trim();
  reading.ledger.doubt({
    ...{ line: suspect.at, place: { in: 'plan', plan: reading.plans.length + 1 } },
    what: { is: 'damaged copy', name: next.name, words, lent: mended },
  });
  return true;
}

function continuePlan(reading: Reading, cells: PlanCells, at: number) {
  const isHeading = isStacked(reading);
  settleSuspect(reading, undefined);
  const plan = reading.plans.at(-1);
  if (isHeading || plan === undefined) return passHeading(reading, cells, at);
  reading.ledger.mark(at, 'joined');
  const ghosts = addLine(plan, cells);
  if (ghosts.length === 0) return;
  reading.ledger.doubt({ line: at, place: placeOf(reading), what: { is: 'damaged words', all: ghosts } });
}

/** Further lines of a stacked heading are nobody's words; what is longer than a heading is told. */
function passHeading({ ledger }: Reading, cells: PlanCells, at: number) {
  const words = Object.values(cells).filter((cell) => cell !== '');
  if (words.every(isHeadingWord)) return ledger.mark(at, 'passed');
  const what = { is: 'under heading', words: words.join(' | ') } as const;
  ledger.unplaced({ line: at, place: { in: 'before plans' }, what });
}

const isHeadingWord = (words: string): boolean =>
  words.split(' ').length <= LONGEST_HEADING &&
  (!/\d/.test(words) || isDate(words) || /^\d{4}\.?$/.test(words));

function emptyCells(): PlanCells {
  return { name: '', level: '', points: '', progress: '', completion: '', update: '' };
}

function placeOf({ plans }: Reading): Place {
  return plans.length === 0 ? { in: 'before plans' } : { in: 'plan', plan: plans.length };
}
