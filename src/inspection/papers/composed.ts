/** A paper composed from frozen positions, as facts: what each cell, count and section will say, and from which rows. */
import type { Authority, LineStep } from '../recommendation/closing';
import type { Day } from '../day';
import type { Deadline, Move } from '../recommendation/deadline';
import type { DefinitionSet } from '../recommendation/definitions';
import type { Layout, PaperField } from './layout';
import type { PaperColour } from './paper';
import type { Kind } from '../recommendation/recommendation';
import type { RollUp } from '../periods/rollUp';
import type { Direction } from '../periods/sinceLast';
import type { Disagreement } from '../periods/checkStated';
import type { Closing, Status } from '../recommendation/status';

export const AUDIENCES = ['board', 'public'] as const;
/** Whom the paper is for: the public does not read what is sensitive, or who a person is. */
export type Audience = (typeof AUDIENCES)[number];

/** `said` is what an imported paper printed in the cell, and is printed again as it was; undefined in a paper of our own. */
export type ComposedCell =
  | { is: 'words'; said: string }
  | {
      is: 'status';
      said: string | undefined;
      status: Status | undefined;
      closed: Closing | undefined;
      isNew: boolean;
    }
  | { is: 'deadline'; said: string | undefined; deadline: Deadline; moves: readonly Move[] }
  | {
      is: 'last time';
      said: string | undefined;
      before: { status: Status | undefined; closed: Closing | undefined } | 'new';
    }
  | { is: 'direction'; said: string | undefined; direction: Direction }
  | { is: 'level'; said: string | undefined; level: number | undefined }
  | { is: 'tier'; said: string | undefined; tier: number | undefined; closed: boolean };

/** What hangs on a cell as a footnote. */
export type ComposedNote =
  /** The status given is not what the definition in force makes of the facts. */
  | { is: 'differs'; implied: Status; explanation: string }
  | { is: 'fell back'; because: string }
  | { is: 'merged'; with: readonly string[] };

export type ComposedRow = {
  /** The recommendation; empty for the plan of a whole report. */
  id: string;
  report: string;
  number: string;
  status: Status | undefined;
  cells: readonly { field: PaperField; cell: ComposedCell }[];
  notes: readonly ComposedNote[];
};

export type ComposedReport = {
  key: string;
  title: string;
  /** The title, short enough to stand before a row. */
  short: string;
  /** "A national report HMICFRS", without the date. */
  line: string;
  publishedSaid: string;
  notes: readonly string[];
  /** The sentence an imported paper states, were it none; undefined where the counted one is printed. */
  stated: string | undefined;
  /** The sentence counted from the rows, those that an earlier paper closed among them. */
  rollUp: RollUp;
  /** Where the sentence that is printed does not agree with the rows; none in a paper that may go out. */
  disagreements: readonly Disagreement[];
  /** What every row of it is, when all are of one kind. */
  kind: Kind | undefined;
  /** Columns nobody filled in this report are absent. */
  fields: readonly PaperField[];
  rows: readonly ComposedRow[];
};

/** Where a line of a section points: the recommendation, by name. */
export type Place = { id: string; report: string; number: string };

export type MoveLine = Place & { move: Move };
export type SilentLine = { role: string; rows: readonly Place[] };
export type ClosingLine = Place & {
  status: Status | undefined;
  /** The day of each step that stands; a step sent back stands no more. */
  claimed: Day | undefined;
  reviewed: Day | undefined;
  tested: Day | undefined;
  signedOff: Day | undefined;
  level: number | undefined;
  next: NextStep;
};
/** `authority` is who signs off at its level; undefined for every other step, and where nobody has set a level. */
export type NextStep = { step: LineStep | undefined; authority: Authority | undefined };
export type WaitingLine = Place & {
  body: string;
  what: string;
  askedBy: string;
  nextChase: Day | undefined;
};
export type WithheldLine = Place &
  ({ is: 'sensitive'; reason: string } | { is: 'named people'; times: number });

export type ComposedPaper = {
  layout: Layout;
  audience: Audience;
  /** Printed on every page; empty when there is none. */
  marking: string;
  /** Its name, for the head of the paper; empty for none. */
  organisation: string;
  title: string;
  asOf: string;
  board: string;
  day: Day | undefined;
  /** Not frozen yet: the words say so on every page. */
  draft: boolean;
  /** The import of it, or of the paper before, was cut off: rows may lack. */
  incomplete: 'this' | 'before' | undefined;
  /** The month of the paper before; empty for a first paper. */
  lastAsOf: string;
  definitions: DefinitionSet;
  /** The key as an imported paper printed it; empty where the definitions in force are printed. */
  legend: readonly PaperColour[];
  preamble: string;
  reports: readonly ComposedReport[];
  /** Positions that this layout's rows cannot show: plans in a tracker, recommendations in a review. */
  unlisted: number;
  /** Rows that were not so last time. */
  since: { newGreen: readonly string[]; newRed: readonly string[]; fellBack: readonly string[] };
  moves: readonly MoveLine[];
  /** Undefined for an imported paper, which says nothing of either. */
  silent: readonly SilentLine[] | undefined;
  closing: readonly ClosingLine[] | undefined;
  waiting: readonly WaitingLine[];
  withheld: readonly WithheldLine[];
};
