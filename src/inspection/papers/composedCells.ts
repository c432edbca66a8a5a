/** The cells of one line of a paper: as an imported paper printed them, or as the frozen position has them. */
import type { ComposedCell } from './composed';
import { type Deadline, type Move, currentDeadline } from '../recommendation/deadline';
import type { PaperField } from './layout';
import type { ReportThen } from '../periods/period';
import type { Position, TaskThen } from '../periods/position';
import type { PaperTrace } from '../recommendation/recommendation';
import type { Direction } from '../periods/sinceLast';
import type { Closing, Status } from '../recommendation/status';

export type CellSource = {
  position: Position;
  before: Position | undefined;
  /** What the paper says of its report, above the rows. */
  report: Pick<ReportThen, 'title' | 'publishedSaid'>;
  direction: Direction;
  /** How the paper heads the column of the words: no label is needed where the heading says the kind. */
  kindIsSaid: boolean;
};

/** What of a line is the sub-row's own: its judgement, date and comment. */
export type Part = {
  printed: { [Cell in 'status' | 'due' | 'comments']: string | undefined };
  status: Status | undefined;
  closed: Closing | undefined;
  deadline: Deadline;
  moves: readonly Move[];
  said: string;
  isNew: boolean;
};

export function cellOf(field: PaperField, source: CellSource, part: Part): ComposedCell {
  const { position } = source;
  const { printed } = position;
  switch (field) {
    case 'number':
      return words(position.number);
    case 'words':
      return words(labelled(source));
    case 'accepted':
      return words(printed.accepted);
    case 'resources':
      return words(printed.resources);
    case 'points':
      return words(position.text);
    case 'status':
      return statusCell(part);
    case 'deadline':
      return { is: 'deadline', said: part.printed.due, deadline: part.deadline, moves: [] };
    case 'deadline with moves':
      return { is: 'deadline', said: part.printed.due, deadline: part.deadline, moves: part.moves };
    case 'original deadline':
      return {
        is: 'deadline',
        said: asPrinted(position, 'originalDue'),
        deadline: position.original,
        moves: [],
      };
    case 'said':
      return words(part.printed.comments ?? part.said);
    case 'owner':
      return words(asPrinted(position, 'owner') ?? position.owners.join('\n'));
    case 'position last time':
      return lastTime(source);
    case 'direction':
      return { is: 'direction', said: asPrinted(position, 'direction'), direction: source.direction };
    case 'level':
      return { is: 'level', said: undefined, level: position.level };
    case 'tier':
      return {
        is: 'tier',
        said: asPrinted(position, 'status'),
        tier: position.tier,
        closed: isClosedUnsaid(position),
      };
    case 'plan':
      return words(planName(source.report));
    case 'completion':
      return { is: 'deadline', said: asPrinted(position, 'due'), deadline: position.deadline, moves: [] };
  }
}

/** What an imported paper printed there, were it nothing; undefined in a paper of our own. */
const asPrinted = ({ printed }: Position, cell: keyof PaperTrace): string | undefined =>
  printed.asOf === '' ? undefined : printed[cell];

const words = (said: string): ComposedCell => ({ is: 'words', said });

const statusCell = ({ printed, status, closed, isNew }: Part): ComposedCell => ({
  is: 'status',
  said: printed.status,
  status,
  closed,
  isNew,
});

/** A plan whose date or update says that it is closed keeps the tier it reached. */
const isClosedUnsaid = ({ closed, tier, deadline, said }: Position): boolean =>
  closed !== undefined && !(tier !== undefined && /\bclosed\b/i.test(`${deadline.said} ${said}`));

/** The year stands behind the name, in brackets, unless the name has it already. */
function planName({ title, publishedSaid }: Pick<ReportThen, 'title' | 'publishedSaid'>): string {
  return publishedSaid === '' || title.includes(publishedSaid) ? title : `${title} (${publishedSaid})`;
}

/** A row says what kind it is unless its number, its own first words or the heading do. */
function labelled({ position: { kind, text, number }, kindIsSaid }: CellSource): string {
  const opens = text.slice(0, 60).replace(/\s+/g, ' ').toLowerCase();
  if (kind === 'recommendation' || kindIsSaid || opens.startsWith(kind) || /^afi/i.test(number)) return text;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}\n${text}`;
}

function lastTime({ position, before }: CellSource): ComposedCell {
  const said = asPrinted(position, 'position');
  if (before === undefined) return { is: 'last time', said, before: 'new' };
  return { is: 'last time', said, before: { status: before.status, closed: before.closed } };
}

/** The row as one line. */
export function wholePart(position: Position, isNew: boolean): Part {
  const { status, closed, moves, said } = position;
  return {
    printed: wholeCells(position),
    status,
    closed,
    deadline: currentDeadline(position),
    moves,
    said,
    isNew,
  };
}

function wholeCells(position: Position): Part['printed'] {
  const { printed, tasks } = position;
  if (printed.asOf === '') return NOT_PRINTED;
  if (tasks.length < 2) return printed;
  // Cells of sub-rows are traced as one text, which is no cell of the whole row.
  return { status: undefined, due: undefined, comments: undefined };
}

const NOT_PRINTED: Part['printed'] = { status: undefined, due: undefined, comments: undefined };

/** A line for each task; a row with one task, which is all of it, is one line. */
export function taskParts(position: Position, isNew: boolean): Part[] {
  const { tasks, printed } = position;
  if (tasks.length < 2) return [wholePart(position, isNew)];
  const cells = printed.asOf === '' ? undefined : partsPrinted(printed, tasks);
  return tasks.map((task, at) => ({
    printed: cells?.[at] ?? NOT_PRINTED,
    status: task.status,
    closed: undefined,
    deadline: currentDeadline(task),
    moves: task.moves,
    said: saidOf(task),
    isNew: false,
  }));
}

const saidOf = ({ asks, said }: TaskThen): string =>
  said === '' || said === asks ? asks : `${asks}\n${said}`;

/** An import joins the cells of sub-rows and leaves blank ones out; the tasks tell which were blank. */
function partsPrinted(printed: PaperTrace, tasks: readonly TaskThen[]): Part['printed'][] {
  const status = apart(
    printed.status,
    tasks.map((task) => task.status !== undefined || task.stage === 'done'),
  );
  const due = apart(
    printed.due,
    tasks.map(({ deadline, original }) => deadline.said !== '' || original.said !== ''),
  );
  const spoken = tasks.some(({ said }) => said !== '');
  return tasks.map((task, at) => ({
    status: status?.[at],
    due: due?.[at],
    comments: spoken ? task.said : at === 0 ? printed.comments : '',
  }));
}

/** The cells of the lines, from the text they were joined to. What was printed once for all stands on the first line. */
function apart(joined: string, filled: readonly boolean[]): string[] | undefined {
  const pieces = joined === '' ? [] : joined.split(' | ');
  const count = filled.filter(Boolean).length;
  if (pieces.length === 1 && count === filled.length) return filled.map((_, at) => (at === 0 ? joined : ''));
  const own = pieces.length === count + 1 ? pieces.shift() : undefined;
  if (pieces.length !== count) return undefined;
  const parts = filled.map((is) => (is ? (pieces.shift() ?? '') : ''));
  return own === undefined ? parts : [own, ...parts.slice(1)];
}
