/** What a row of a paper leaves to be done: a task for each sub-row, or one for all of it. */
import { readDeadline } from '../readDeadline';
import type { PaperRow, PaperTask } from '../paper';
import type { Recommendation } from '../recommendation';
import { readStatus } from '../status';
import { type Task, stageOf } from '../task';
import type { MeantTask } from './meant';
import { paperDay, paperMoment } from './paperDate';

const CONCERN = /^cause\s+of\s+concern\b/i;
const LABEL =
  /^(?:[Rr]ecommendations?|[Aa]reas?\s+for\s+(?:[Ii]mprovement|[Aa]ttention|[Ee]nhancement)|[Cc]ause\s+of\s+concern)\s*(?:\(#\d+\))?\s*(?=[A-Z\n])/;

/** What is to be done, in the report's words: without the label, and of a concern the recommendation under it. */
export function askIn(text: string): string {
  const under = CONCERN.test(text) ? /\bRecommendation\s*(?:\(#\d+\))?\s+(?=[A-Z])/.exec(text) : null;
  const words = under === null ? text : text.slice(under.index + under[0].length);
  return words.replace(LABEL, '').trim() || text;
}

/** A row with sub-rows has a task for each; any other row that is ours to do is one task: all of it. */
export function tasksOf(row: PaperRow, whole: Omit<Recommendation, 'reportId'>, asOf: string): MeantTask[] {
  if (row.tasks.length > 0) return row.tasks.map((task, at) => partOf(task, whole, { at, asOf }));
  const notOurs =
    row.accepted?.toUpperCase() === 'NA' || (whole.status === 'White' && whole.owners.length === 0);
  if (notOurs || (whole.status === undefined && whole.owners.length === 0)) return [];
  const stage = whole.closed === undefined ? stageOf(whole.status) : 'done';
  return [
    {
      ...shared(whole, 0),
      asks: askIn(whole.text),
      status: whole.status,
      stage,
      ...saidBy(row.comments, asOf),
    },
  ];
}

const shared = (
  { key, report, number, owners, original, deadline, moves }: Omit<Recommendation, 'reportId'>,
  at: number,
) => ({
  key: `${key}|task ${at + 1}`,
  report,
  number,
  owners,
  original,
  deadline,
  moves,
  evidence: '',
});

function partOf(
  task: PaperTask,
  whole: Omit<Recommendation, 'reportId'>,
  { at, asOf }: { at: number; asOf: string },
): MeantTask {
  const due = readDeadline(task.due ?? '');
  const said = readStatus(task.status ?? '');
  const own = { original: due.original, deadline: due.now, moves: due.moves };
  const stage = said.closed ? 'done' : stageOf(said.status);
  return {
    ...shared(whole, at),
    ...own,
    asks: task.comments ?? askIn(whole.text),
    status: said.status,
    stage,
    ...saidBy(task.comments, asOf),
  };
}

/** The paper's comment is the last that is known to have been said. */
function saidBy(comments: string | null, asOf: string): Pick<Task, 'lastSaid' | 'lastAnswer'> {
  const on = paperDay(asOf);
  if (comments === null || on === undefined) return { lastSaid: undefined, lastAnswer: '' };
  return { lastSaid: { words: comments, by: '', on }, lastAnswer: paperMoment(asOf) };
}
