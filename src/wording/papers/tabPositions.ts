/** What the tab says of papers, their periods, and where a recommendation stood in each. */
import type { Disagreement } from '../../inspection/periods/checkStated';
import type { Day } from '../../inspection/day';
import { type Period, monthInWords } from '../../inspection/periods/period';
import type { Position } from '../../inspection/periods/position';
import type { Direction, SinceLast } from '../../inspection/periods/sinceLast';
import type { FindingKind } from '../../inspection/periods/unexplained';
import { count, dayInWords, deadlineInWords } from '../facts';
import { claimInWords } from './paperProblems';
import { namesInWords } from '../names';

const DIRECTIONS: Readonly<Record<Direction, string>> = {
  up: '↑ better than last time',
  down: '↓ worse than last time',
  same: '↔ as last time',
  aside: '↔ moved to or from White',
  new: 'first time in a paper',
};

export const stood = {
  title: 'Where it stood',
  none: 'No paper has it yet. It is written down here when a period is closed, or a paper of the past is imported.',
  caption: 'Its position in each paper, the latest first',
  month: monthInWords,
  direction: (since: SinceLast) => DIRECTIONS[since.direction],
  fellBack: (because: string) =>
    because === '' ? 'Green fell back; no reason was given.' : `Green fell back: ${because}`,
  implied: (status: string, why: string) =>
    `By the definition then in force: ${status}.${why === '' ? ' No explanation was given.' : ` ${why}`}`,
  due: (position: Position) =>
    `Due then: ${deadlineInWords(position.deadline.said === '' ? position.original : position.deadline)}`,
  movedSince: (many: number) =>
    many === 1 ? 'moved once since the paper before' : `moved ${many} times since the paper before`,
  silentMove: 'changed since the paper before, with no move on record',
  originalFrom: (said: string) => `The paper before gave “${said}” as its first date.`,
  silence: 'No update was received.',
  silenceOf: (roles: readonly string[]) => `No update was received from ${namesInWords(roles)}.`,
  whole: 'Its report as a whole',
  wholeFacts: ({ level, tier, closed }: Position) =>
    [
      ...(level === undefined ? [] : [`level ${level}`]),
      ...(tier === undefined ? [] : [`tier ${tier}`]),
      ...(closed === undefined ? [] : ['plan closed']),
    ].join(', '),
} as const;

const STATES: Readonly<Record<Period['state'], string>> = {
  open: 'Open',
  closing: 'Being closed: not finished',
  closed: 'Closed',
};

const FINDING_TITLES: Readonly<Record<FindingKind, (many: number) => string>> = {
  'fell back': (many) => `Green fell back on ${count(many, 'row')}: say why`,
  'differs from the definition': (many) =>
    `${count(many, 'row')} ${many === 1 ? 'is' : 'are'} judged otherwise than the definition says: say why`,
  'no rationale': (many) =>
    `${count(many, 'row')} ${many === 1 ? 'needs' : 'need'} a rationale for being Red`,
  'may differ from the definition': (many) =>
    `${count(many, 'row')} past ${many === 1 ? 'its' : 'their'} date: the definition allows Red`,
  'moved without a reason': (many) => `The date moved on ${count(many, 'row')} without a reason`,
  'date may follow': (many) =>
    `${count(many, 'date')} would follow another that moved or is complete: decide on ${many === 1 ? 'its' : 'their'} page`,
  'no status': (many) => `${count(many, 'row')} ${many === 1 ? 'has' : 'have'} no status`,
  'no update received': (many) => `No update on ${count(many, 'row')}: the paper will say so`,
};

export const papers = {
  asPrinted: 'The paper as it will print: Word, Excel, print',
  title: 'Papers',
  back: 'Papers',
  tally: (many: number, open: number) =>
    `${count(many, 'paper')}, ${open === 0 ? 'none open' : `${open} open`}`,
  empty: 'There is no paper yet.',
  emptyCoordinator: 'There is no paper yet. Open the period of the next one, or import papers of the past.',
  readOnly: 'A coordinator opens and closes papers; you can read them here.',
  name: ({ asOf }: Pick<Period, 'asOf'>) => monthInWords(asOf),
  board: (board: string) => (board === '' ? 'board not recorded' : board),
  meets: (day: Day) => `meets ${dayInWords(day)}`,
  state: ({ state, source }: Pick<Period, 'state' | 'source'>) =>
    source === 'imported paper' && state === 'closed' ? 'Imported' : STATES[state],
  span: ({ from, to }: Pick<Period, 'from' | 'to'>) => `${dayInWords(from)} to ${dayInWords(to)}`,
  definitions: (name: string) => `definitions of ${name}`,
  closedBy: (name: string, day: string) => `closed by ${name} on ${day}`,
  open: 'Open the next paper',
  importPast: 'Import a paper',
  one: 'Paper',
  missing: 'There is no such paper. It may have been removed.',
} as const;

export const openForm = {
  title: 'Open the next paper',
  month: 'Month the paper speaks of',
  paperTitle: 'Title',
  usualTitle: 'HMICFRS Report Recommendations',
  board: 'Board',
  day: 'Day the board meets',
  dayHint: 'Leave it empty while it is not known.',
  save: 'Open the paper',
  saving: 'Opening …',
} as const;

export const correctForm = {
  change: 'Change its title or day',
  save: 'Save',
  saving: 'Saving …',
  saved: 'The paper is saved.',
  undone: 'Undone. The paper is as it was before.',
  takeBack: 'Take this paper back',
  takeBackMeans:
    'It is then as if it had never been opened: nothing is frozen in it yet, and no row changes. Another month can be opened in its place.',
  takeItBack: 'Take it back',
  takingBack: 'Taking it back …',
  tookBack: (month: string) => `The paper of ${month} was taken back.`,
} as const;

export const closing = {
  title: 'Close this paper',
  explain: (many: number) =>
    `Closing freezes where ${count(many, 'row')} ${many === 1 ? 'stands' : 'stand'}. What is frozen never changes.`,
  unfinished:
    'It was cut off while it was being closed. Close it again to finish; nothing will be there twice.',
  close: 'Close and freeze',
  sure: (many: number) =>
    `${count(many, 'row')} ${many === 1 ? 'is' : 'are'} frozen as ${many === 1 ? 'it stands' : 'they stand'} now, for this paper for good: that cannot be taken back. Later changes are for the next paper.`,
  freeze: 'Freeze for good',
  notYet: 'Not yet',
  working: 'Closing …',
  progress: (done: number, of: number) => `${done} of ${count(of, 'row')} frozen`,
  stops: (many: number) =>
    many === 1
      ? '1 row stands in the way: it needs an explanation.'
      : `${count(many, 'row')} stand in the way: each needs an explanation.`,
  nothingStops: 'Nothing stands in the way.',
  inTheWay: 'What stands in the way',
  toLookAt: 'What to look at before',
  finding: (kind: FindingKind, many: number) => FINDING_TITLES[kind](many),
  declared: (status: string, implied: string) => `${status}; by the definition ${implied}`,
  explanation: (row: string) => `Explanation for ${row}`,
  explainIt: 'Explain',
  save: 'Save the explanation',
  saving: 'Saving …',
} as const;

export const counts = {
  title: 'Reports in it',
  explain: 'Press a number to see the rows behind it.',
  behind: (number: string) => `Rows behind “${number}”`,
  states: 'The paper states',
  rowsGive: 'Its rows give',
  noRows: 'none',
  disagreement: (each: Disagreement, called: string): string => {
    if (each.is === 'no sentence')
      return `The paper states no total, and has ${count(each.rows.length, 'row')}.`;
    if (each.is === 'number')
      return `It says ${each.stated} ${claimInWords(each.of, called)}; the rows show ${each.rows.length === 0 ? 'none' : each.rows.length}.`;
    return each.of === each.other
      ? `It says ${each.stated} ${claimInWords(each.of, called)} and, further on, ${each.otherStated}.`
      : `It says ${each.stated} ${claimInWords(each.of, called)}, and its parts make ${each.otherStated}.`;
  },
  showRows: 'Show the rows',
} as const;
