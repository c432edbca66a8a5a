/** The list of tasks, with the day each is to be chased from beside it, so that a morning reads only those. */
import { z } from 'zod';
import type { AskedUpdate } from '../../inspection/asking/askedUpdate';
import { addDays, type Day } from '../../inspection/day';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import type { Handed } from '../../inspection/asking/handed';
import {
  type Disowned,
  type Hush,
  type LastSaid,
  STAGES,
  type Task,
  chaseDay,
} from '../../inspection/recommendation/task';
import { STATUSES } from '../../inspection/recommendation/status';
import * as cell from '../cells/shapes';
import { glance } from '../cells/fitting';
import { readOnce } from '../cells/readOnce';
import type { Layout } from './rows';
import type { Question } from './shelf';
import type { SiteDays } from '../siteDay';

const HushJson: z.ZodType<Hush> = z
  .object({
    is: z.enum(['put off', 'stopped', 'lifted']),
    ...{ until: cell.dayText.nullish(), reason: z.string(), by: z.string(), at: z.string() },
    dueThen: cell.dayText.nullish(),
  })
  .transform(({ until, dueThen, ...hush }) => ({
    ...hush,
    ...{ until: until ?? undefined, dueThen: dueThen ?? undefined },
  }));

const DisownedJson: z.ZodType<Disowned> = z.object({
  ...{ words: z.string(), by: z.string(), on: cell.dayText, owners: z.array(z.string()) },
});

const person = z.object({ id: z.string(), name: z.string() });

const AskedJson: z.ZodType<AskedUpdate> = z.object({
  ...{
    key: z.string(),
    by: person,
    at: z.string(),
    on: cell.dayText,
    until: cell.dayText,
    words: z.string(),
  },
});

const HandedJson: z.ZodType<Handed> = z
  .object({
    ...{
      key: z.string(),
      to: person,
      by: person,
      role: z.string(),
      on: cell.dayText,
      at: z.string(),
      note: z.string(),
    },
    until: cell.dayText.nullish(),
  })
  .transform(({ until, ...handed }) => ({ ...handed, until: until ?? undefined }));

const Cells = z.object({
  ...{ Key: cell.filledText, RecommendationId: cell.rowNumber, Report: cell.text, Number: cell.text },
  ...{
    Asks: cell.text,
    Owners: cell.names,
    Status: cell.choiceOrNone(STATUSES),
    Stage: cell.choice(STAGES),
  },
  ...{ DueSaid: cell.text, DueDate: cell.moment, DueAfter: cell.text, DueAfterMonths: cell.number },
  ...{ OriginalDueSaid: cell.text, OriginalDueDate: cell.moment },
  ...{ OriginalDueAfter: cell.text, OriginalDueAfterMonths: cell.number },
  ...{ Moves: cell.moves, LastAnswer: cell.text, Evidence: cell.text },
  ...{ LastSaid: cell.text, LastSaidBy: cell.text, LastSaidOn: cell.moment },
  ...{ Quiet: cell.json(HushJson.nullable(), 'null'), NotMine: cell.json(DisownedJson.nullable(), 'null') },
  ...{ Asked: cell.json(AskedJson.nullable(), 'null'), Handed: cell.json(HandedJson.nullable(), 'null') },
});
type Row = z.infer<typeof Cells>;

const isSaidWhole = ({ LastSaidOn, LastSaid, LastSaidBy }: Row): boolean =>
  LastSaidOn !== undefined || (LastSaid === '' && LastSaidBy === '');

const Row = Cells.refine(isSaidWhole, {
  path: ['LastSaidOn'],
  message: 'is empty although something was said',
});

export const taskList = (days: SiteDays): Layout<Task> => ({
  list: 'Tasks',
  key: ({ key }) => key,
  toFields: (task) => ({
    ...{ Title: glance(task.asks), Key: task.key, RecommendationId: cell.pointer(task.recommendationId) },
    ...{ Report: task.report, Number: task.number, Asks: task.asks, Owners: cell.namesCell(task.owners) },
    ...{ Status: task.status ?? null, Stage: task.stage, ChaseBy: cell.dayCell(chaseDay(task), days) },
    ...cell.deadlineCells('Due', task.deadline, days),
    ...cell.deadlineCells('OriginalDue', task.original, days),
    DueBy: cell.dayCell(currentDeadline(task).lastDay, days),
    ...cell.movesCells(task.moves),
    ...{ LastSaid: task.lastSaid?.words ?? '', LastSaidBy: task.lastSaid?.by ?? '' },
    LastSaidOn: cell.dayCell(task.lastSaid?.on, days),
    ...{ LastAnswer: task.lastAnswer, Evidence: task.evidence },
    ...quietCells(task),
    ...askedCells(task),
  }),
  row: readOnce({
    cells: Cells.shape,
    row: Row,
    holds: isSaidWhole,
    of: (row) => ({
      ...{ key: row.Key, recommendationId: row.RecommendationId, report: row.Report, number: row.Number },
      ...{ asks: row.Asks, owners: row.Owners, status: row.Status, stage: row.Stage },
      ...cell.bothDeadlines(row, days),
      ...{
        moves: row.Moves,
        lastSaid: lastSaidIn(row, days),
        lastAnswer: row.LastAnswer,
        evidence: row.Evidence,
      },
      ...{ hush: row.Quiet ?? undefined, disowned: row.NotMine ?? undefined },
      ...{ asked: row.Asked ?? undefined, handed: row.Handed ?? undefined },
    }),
  }),
});

const hushInWords = ({ is, until, by, at, reason }: Hush): string =>
  [`${is}${until === undefined ? '' : ` until ${until}`}`, `${by}, ${at.slice(0, 10)}`, reason]
    .filter((part) => part !== '')
    .join('; ');

/** As the app reads it, and beside it for people who read the list. */
const quietCells = ({ hush, disowned }: Task) => ({
  Quiet: hush === undefined ? null : JSON.stringify(hush),
  QuietSaid: hush === undefined ? '' : hushInWords(hush),
  NotMine: disowned === undefined ? null : JSON.stringify(disowned),
  NotMineSaid: disowned === undefined ? '' : `${disowned.by}, ${disowned.on}: ${disowned.words}`,
});

const askedInWords = ({ by, on, until, words }: AskedUpdate): string =>
  [`${by.name}, ${on}, by ${until}`, words].filter((part) => part !== '').join('; ');

const handedInWords = ({ to, by, role, on, until, note }: Handed): string =>
  [`to ${to.name} by ${by.name} (${role}), ${on}${until === undefined ? '' : `, until ${until}`}`, note]
    .filter((part) => part !== '')
    .join('; ');

const askedCells = ({ asked, handed }: Task) => ({
  Asked: asked === undefined ? null : JSON.stringify(asked),
  AskedSaid: asked === undefined ? '' : askedInWords(asked),
  Handed: handed === undefined ? null : JSON.stringify(handed),
  HandedSaid: handed === undefined ? '' : handedInWords(handed),
});

function lastSaidIn(row: Row, days: SiteDays): LastSaid | undefined {
  if (row.LastSaidOn === undefined) return undefined;
  return { words: row.LastSaid, by: row.LastSaidBy, on: days.dayAt(row.LastSaidOn) };
}

export const open: Question<Task> = {
  ...{ column: 'Stage', is: 'eq', value: 'open' },
  holds: ({ stage }) => stage === 'open',
};

/** One day more than asked: however SharePoint turns a day into a moment, none that counts is left out. */
export const chasedBy = (day: Day, days: SiteDays): Question<Task> => ({
  ...{ column: 'ChaseBy', is: 'le', value: days.momentOf(addDays(day, 1)) },
  holds: (task) => {
    const from = chaseDay(task);
    return from !== undefined && from <= day;
  },
});
