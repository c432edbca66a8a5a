/** What a committee paper says once it has been read, in its own words; what the words mean is a second step. */
import type { Doubt } from './doubt';
import type { Place } from './place';

/** One line of the key that explains the colours. */
export type PaperColour = { colour: string; definition: string };

/** A sub-row under a recommendation: the force's own task with its own status, date and comment. */
export type PaperTask = { status: string | null; due: string | null; comments: string | null };

/** A row of a report's table. A cell that is blank in the paper is null. */
export type PaperRow = {
  no: string | null;
  /** "recommendation", "area for improvement" …, as a label or the column heading says; null when neither does. */
  kind: string | null;
  text: string | null;
  /** Numbers on the inspectorate's own register, as "#15345". */
  refs: readonly string[];
  status: string | null;
  due: string | null;
  originalDue: string | null;
  comments: string | null;
  owner: string | null;
  position: string | null;
  direction: string | null;
  resources: string | null;
  accepted: string | null;
  tasks: readonly PaperTask[];
  mergedWith: readonly string[];
};

/** A row in which nothing is written. */
export const BLANK_ROW: PaperRow = {
  no: null,
  kind: null,
  text: null,
  refs: [],
  status: null,
  due: null,
  originalDue: null,
  comments: null,
  owner: null,
  position: null,
  direction: null,
  resources: null,
  accepted: null,
  tasks: [],
  mergedWith: [],
};

export type PaperReport = {
  title: string;
  /** The descriptive sentence under the title, without the date. */
  line: string | null;
  scope: string | null;
  publishedRaw: string | null;
  /** As far as it is known: 2022-05-11, 2016-03 or 2016. */
  published: string | null;
  summaryRaw: string | null;
  notes: string | null;
  columns: readonly string[];
  rows: readonly PaperRow[];
};

/** A line of an action-plan review: a whole report in one row. */
export type PaperPlan = {
  name: string;
  year: string | null;
  level: string | null;
  actionPoints: {
    afis: number | null;
    recommendations: number | null;
    causesOfConcern: number | null;
    raw: string | null;
  };
  progressReview: string | null;
  completion: string | null;
  update: string | null;
  closed: boolean;
};

/** Something the reader saw and could not be sure of, with the place to look at. */
export type PaperWarning = {
  /**
   * First line of the file that the warning is about, counted from 1; 0 when it is about the whole file.
   * In Word and Excel files a line is a paragraph outside tables or a row of a table.
   */
  line: number;
  place: Place;
  what: Doubt;
};

/** How each line of the file was used; read + joined + passed + warned is the number of lines. */
export type PaperCount = {
  lines: number;
  /** Lines that began something: a title, a row, a sentence. */
  read: number;
  /** Lines joined to what an earlier line began. */
  joined: number;
  /** Blank lines, repeated headings, separators, ghosts of damaged lines: nobody's words. */
  passed: number;
  /** Lines with words that found no place; each has a warning. */
  warned: number;
};

export type Paper = {
  document: {
    title: string | null;
    /** The month the paper speaks of, as 2022-11, when anything says so. */
    asOf: string | null;
    legend: readonly PaperColour[];
    preamble: string | null;
    tiers?: readonly { tier: string; definition: string }[];
  };
  reports: readonly PaperReport[];
  /** Only in an action-plan review. */
  plans?: readonly PaperPlan[];
  warnings: readonly PaperWarning[];
  count: PaperCount;
};

/** What a column of a table can hold: a field of a row, or something that rows are sorted by. */
export const PAPER_COLUMNS = [
  'no',
  'kind',
  'text',
  'refs',
  'status',
  'due',
  'originalDue',
  'comments',
  'owner',
  'position',
  'direction',
  'resources',
  'accepted',
  /** Names the report a row belongs to, in a sheet that holds several. */
  'report',
  /** When that report was published. */
  'published',
  /** The words of the force's own task under the recommendation. */
  'task',
  'level',
  'tier',
  /** How many findings of each kind a plan has. */
  'points',
  /** Read, and left out because a person said so. */
  'ignore',
] as const;
export type PaperColumn = (typeof PAPER_COLUMNS)[number];

/** A heading that the reader could not place with certainty: asked once, and remembered. */
export type ColumnQuestion = {
  /** As printed. */
  heading: string;
  /** Where it stands first. */
  place: Place;
  /** The first different values under it, at most five, as plain words. */
  samples: readonly string[];
  /** What the reader took it for until somebody answers; 'comments' keeps words that fit nowhere else. */
  guess: PaperColumn;
};

/** What people answered, by the heading as `foldedHeading` makes it. */
export type ColumnAnswers = Readonly<Record<string, PaperColumn>>;

/** A heading without case, accents, spaces and punctuation, so that damaged and decorated copies are one. */
export function foldedHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%]+/gu, '');
}

/** A file that is no paper at all, with the reason that names the sentence to show. */
export type NotAPaper = {
  reason:
    | 'empty'
    | 'too large'
    | 'not text'
    | 'no report'
    /** A PDF. */
    | 'pdf'
    /** .doc or .xls, from before 2007. */
    | 'old office'
    /** Encrypted with a password. */
    | 'password'
    /** A zip that is cut short or altered, or lacks its main part. */
    | 'damaged'
    /** A zip that would unpack to far more than any paper needs. */
    | 'swollen'
    /** XML with a DOCTYPE: the way in for entities that grow without end or fetch files. */
    | 'declares entities'
    /** A zip that is neither Word nor Excel. */
    | 'other zip';
};

export type PaperRead =
  { is: 'paper'; paper: Paper; questions: readonly ColumnQuestion[] } | ({ is: 'not a paper' } & NotAPaper);
