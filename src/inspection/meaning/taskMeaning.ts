/** What a row of a paper leaves to be done: a task for each sub-row, or one for all of it. */
import { readDeadline } from '../recommendation/readDeadline';
import type { PaperRow, PaperTask } from '../papers/paper';
import type { Recommendation } from '../recommendation/recommendation';
import { readStatus } from '../recommendation/status';
import { type Task, stageOf } from '../recommendation/task';
import { bulletsIn } from './bullets';
import { concernIn } from './concern';
import type { MeantTask } from './meant';
import { paperDay, paperMoment } from './paperDate';
import { remarksIn } from './remarks';
import { inPlainOrder } from '../language';

const LABEL =
  /^(?:[Rr]ecommendations?|[Aa]reas?\s+for\s+(?:[Ii]mprovement|[Aa]ttention|[Ee]nhancement)|[Cc]ause\s+of\s+concern)\s*(?:\(#\d+\))?\s*(?=[A-Z\n])/;

/** What is to be done, in the report's words: without the label, and of a concern the recommendation under it. */
export function askIn(text: string): string {
  const words = concernIn(text)?.recommendations[0]?.words ?? text;
  return words.replace(LABEL, '').trim() || text;
}

type Whole = Omit<Recommendation, 'reportId'>;

/**
 * A row with sub-rows has a task for each; any other row that is ours to do is one task: all of it. Beside it stand
 * the parts that the paper dates or judges for themselves. The whole keeps the key "task 1", whatever parts come and go.
 */
export function tasksOf(row: PaperRow, whole: Whole, asOf: string): MeantTask[] {
  if (row.tasks.length > 0) return row.tasks.map((task, at) => partOf(task, whole, { at, asOf }));
  const notOurs =
    row.accepted?.toUpperCase() === 'NA' || (whole.status === 'White' && whole.owners.length === 0);
  if (notOurs || (whole.status === undefined && whole.owners.length === 0)) return [];
  const stage = whole.closed === undefined ? stageOf(whole.status) : 'done';
  const all: MeantTask = {
    ...shared(whole, 'task 1'),
    asks: askIn(whole.text),
    status: whole.status,
    stage,
    ...saidBy(row.comments, asOf),
  };
  return [all, ...underConcern(whole, all), ...milestoneTasks(row, all), ...bulletTasks(row, all)];
}

/** The second and any further recommendation under a cause of concern; the first is what the whole asks. */
const underConcern = ({ text }: Whole, all: MeantTask): MeantTask[] =>
  (concernIn(text)?.recommendations.slice(1) ?? []).map(({ words }, at) => ({
    ...all,
    key: all.key.replace(/task 1$/, `task ${at + 2}`),
    asks: words,
  }));

/** "February 2021 for initial review [completed]": a part with an end of its own. The last part's end is the whole's. */
const milestoneTasks = ({ due }: PaperRow, all: MeantTask): MeantTask[] =>
  readDeadline(due ?? '')
    .milestones.slice(0, -1)
    .filter(({ what, completed }) => completed || /\bfor\b/.test(what))
    .map(({ what, lastDay, completed }, at): MeantTask => {
      const deadline = { said: what, lastDay, anchor: undefined };
      const judged = completed ? ({ status: 'Green', stage: 'done' } as const) : undefined;
      const key = all.key.replace(/task 1$/, `milestone ${at + 1}`);
      return { ...all, ...judged, key, asks: what, original: deadline, deadline, moves: [] };
    });

/** Bullets judged one by one are parts where a judgement differs from that of the whole. */
function bulletTasks({ text, comments }: PaperRow, all: MeantTask): MeantTask[] {
  const bullets = bulletsIn(text ?? '', comments ?? '');
  if (!bullets.some(({ status }) => status !== undefined && status !== all.status)) return [];
  return bullets.map(({ number, asks, status = all.status }) => ({
    ...{ ...all, key: all.key.replace(/task 1$/, `bullet ${number}`) },
    ...{ asks, status, stage: stageOf(status) },
  }));
}

const shared = ({ key, report, number, owners, original, deadline, moves }: Whole, part: string) => ({
  key: `${key}|${part}`,
  report,
  number,
  owners,
  original,
  deadline,
  moves,
  evidence: '',
  hush: undefined,
  disowned: undefined,
  asked: undefined,
  handed: undefined,
});

function partOf(task: PaperTask, whole: Whole, { at, asOf }: { at: number; asOf: string }): MeantTask {
  const due = readDeadline(task.due ?? '');
  const said = readStatus(task.status ?? '');
  const own = { original: due.original, deadline: due.now, moves: due.moves };
  const stage = said.closed ? 'done' : stageOf(said.status);
  return {
    ...shared(whole, `task ${at + 1}`),
    ...own,
    asks: task.comments ?? askIn(whole.text),
    status: said.status,
    stage,
    ...saidBy(task.comments, asOf),
  };
}

/** The latest dated entry of the comment is the last that is known to have been said; else all of it, for this paper. */
function saidBy(comments: string | null, asOf: string): Pick<Task, 'lastSaid' | 'lastAnswer'> {
  const paper = paperDay(asOf);
  if (comments === null || paper === undefined) return { lastSaid: undefined, lastAnswer: '' };
  const { dated } = remarksIn(comments, asOf);
  const [latest] = [...dated].sort((a, b) => inPlainOrder(b.at, a.at));
  const on = latest?.on !== undefined && latest.on < paper ? latest.on : paper;
  return { lastSaid: { words: latest?.words ?? comments, by: '', on }, lastAnswer: paperMoment(asOf) };
}
