/** What the import screen says: choosing a paper, what is asked, what it would change, and taking it back. */
import type { ImportState } from '../../inspection/papers/importRecord';
import type { PaperColumn } from '../../inspection/papers/paper';
import type { Place } from '../../inspection/papers/place';
import { count } from '../facts';
import { KEPT_FACTS, doubtInWords, keptInWords, placeInWords, warningInWords } from './doubts';

export const COLUMN_NAMES: Readonly<Record<PaperColumn, string>> = {
  no: 'Number',
  kind: 'Kind',
  text: 'What it asks',
  refs: 'Reference',
  status: 'Status',
  due: 'Due date',
  originalDue: 'Original due date',
  comments: 'Comments',
  owner: 'Owner',
  position: 'Position last time',
  direction: 'Direction of travel',
  resources: 'Resources',
  accepted: 'Accepted',
  report: 'Report it belongs to',
  published: 'Published',
  task: 'Task of the force',
  level: 'Level',
  tier: 'Tier',
  points: 'Counts of findings',
  ignore: 'Leave it out',
};

type Tally = { new: number; changed: number };

export const importing = {
  title: 'Import a paper',
  explain:
    'Choose a paper of the board: Word, Excel, CSV or text. Nothing is changed until you have seen what it would change and accepted it.',
  coordinatorsOnly:
    'A coordinator imports papers. Ask whoever holds such a role; People and roles shows who does.',
  choose: 'Choose a file',
  drop: 'or drop one here',
  paste: 'Paste the text of a paper',
  pasteHint: 'Copy a table out of Word or Excel and paste it here.',
  readPasted: 'Read what was pasted',
  pasted: 'What was pasted',
  reading: (name: string) => `Reading ${name}…`,
  another: 'Choose another paper',
  month: 'Month the paper speaks of',
  monthHint: 'The paper does not say it itself. Write it as 2022-11.',
  notAMonth: 'Write the month as 2022-11.',
  goOn: 'Show what it would change',
  columns: (many: number) => `${count(many, 'heading')} to place`,
  column: (heading: string, place: Place) => `“${heading}” (${placeInWords(place)}) holds`,
  samples: (words: readonly string[]) =>
    words.length === 0 ? 'Nothing is under it.' : `Under it: ${words.join(' · ')}`,
  preview: 'The first rows, as they would be read',
  asOf: (file: string, month: string) => `${file}, a paper of ${month}`,
  same: (many: number) => `${count(many, 'report')} we may know already`,
  isIt: (title: string, published: string) =>
    `Is “${title}”${published === '' ? '' : ` (${published})`} one of these?`,
  knownAs: (title: string, published: string, rows: number) =>
    `Yes: ${title}${published === '' ? '' : ` (${published})`}, ${count(rows, 'row')}`,
  isAnother: 'No, it is another report',
  counts: { new: 'new', changed: 'changed', same: 'same', older: 'older than the register' },
  shows: 'Show',
  chosen: (many: number, of: number) => `${many} of ${of} chosen`,
  all: 'Choose all that are new or changed',
  chooseReport: (title: string) => `All of ${title}`,
  row: (number: string) => (number === '' ? 'Without a number' : number),
  fields: { ...KEPT_FACTS, remark: 'Update', level: 'Level', tier: 'Tier', closed: 'Closed' },
  isClosed: (closed: boolean) => (closed ? 'yes' : 'no'),
  nothing: 'nothing',
  kept: keptInWords,
  board: 'Board it went to',
  boardHint: 'The paper does not say it. Leave it empty if you do not know.',
  accept: (many: number) => `Accept ${count(many, 'row')}`,
  /** Of rows that nobody need choose, for nothing of theirs changes. */
  placesToo: (many: number) =>
    `Where ${count(many, 'row')} stood in this paper is kept too; nothing else of ${many === 1 ? 'it' : 'them'} changes.`,
  acceptPlaces: (many: number) => `Keep where ${count(many, 'row')} stood`,
  nothingNew: 'The register has all of this paper already: there is nothing to accept.',
  accepting: 'Accepting…',
  steps: {
    reading: 'Reading',
    reports: 'Reports',
    recommendations: 'Recommendations',
    tasks: 'Tasks',
    roles: 'Roles',
    remarks: 'Updates',
    positions: 'Positions',
  } as Readonly<Record<string, string>>,
  step: (what: string, done: number, of: number) => `${what}: ${done} of ${of}`,
  warnings: (many: number) => count(many, 'thing to look at', 'things to look at'),
  warning: warningInWords,
  note: doubtInWords,
  /** What came of it: a review of plans brings reports and no rows. */
  done: (rows: Tally, reports: Tally, positions: number) => {
    if (rows.new + rows.changed + reports.new + reports.changed === 0 && positions > 0)
      return `Where ${count(positions, 'row')} stood in this paper is kept; nothing else has changed.`;
    const said = [
      ...(rows.new + rows.changed > 0 || reports.new + reports.changed === 0
        ? [`${count(rows.new, 'row')} added, ${rows.changed} changed`]
        : []),
      ...(reports.new + reports.changed > 0
        ? [`${count(reports.new, 'report')} added, ${reports.changed} changed`]
        : []),
    ];
    return `${said.join('; ')}.`;
  },
  runAgain: 'What was written stays; accept again and it goes on where it stopped.',
  undo: 'Undo this import',
  /** What the button shows comes first, for those who speak to it. */
  undoOf: (title: string) => `Undo this import: ${title}`,
  undoAsks: (added: number, changed: number) => {
    const parts = [
      ...(added > 0 ? [`${count(added, 'recommendation')} that it brought would go`] : []),
      ...(changed > 0 ? [`${count(changed, 'recommendation')} that it changed would be as before`] : []),
    ];
    const whole = parts.length === 0 ? 'What it brought would go' : parts.join(', and ');
    return `${whole}. What somebody has changed since stays, and is named.`;
  },
  undoIt: 'Undo it',
  undoing: 'Undoing…',
  undone: (restored: number, removed: number) =>
    `Undone: ${count(removed, 'entry', 'entries')} taken away, ${restored} put back.`,
  stayed: (many: number) =>
    `${count(many, 'entry', 'entries')} stayed, because somebody has changed them since:`,
  past: 'Imports so far',
  noPast: 'Nothing has been imported yet.',
  states: {
    running: 'not finished',
    done: 'done',
    undoing: 'undoing was cut off',
    undone: 'undone',
  } satisfies Record<ImportState, string>,
  pastLine: (added: number, changed: number) => `${added} new, ${changed} changed`,
  by: (name: string) => (name === '' ? 'by a command' : `by ${name}`),
} as const;
