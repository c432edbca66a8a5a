/** A paper with all its words in place, as blocks from top to bottom: the same for Word, Excel, print and the screen. */
import type { Day } from '../day';
import type { Status } from '../recommendation/status';

/** A stretch of a sentence. `rows` are the recommendations a number counts; `note` is the footnote that hangs on it. */
export type Run = { words: string; strong?: true; rows?: readonly string[]; note?: number };

export type PrintedCell = {
  /** A line a paragraph; one that opens with "- " is an item of a list. */
  words: string;
  /** The judgement the cell shows: a colour behind its words, never instead of them. */
  status?: Status;
  /** When the cell is a date and nothing else. */
  day?: Day;
  /** A count and nothing else. */
  number?: number;
  /** The footnotes that hang on it, by their place in the paper's list, from 1. */
  notes?: readonly number[];
};

export type PrintedColumn = {
  heading: string;
  /** Its part of the width, against the others'. */
  share: number;
  /** On one sheet with all reports, where its own heading differs from report to report. */
  flat?: string;
};

export type PrintedRow = {
  /** The recommendation it is of; empty when it is of none. */
  id: string;
  cells: readonly PrintedCell[];
};

export type PrintedTable = {
  is: 'table';
  /** What it lists, for those who cannot see where it stands. */
  caption: string;
  columns: readonly PrintedColumn[];
  /** What each row is, where its heading says so and another report's says another. */
  kind?: string;
  /** The column that names its row, counted from 0. */
  rowHead: number;
  rows: readonly PrintedRow[];
};

export type Block =
  | { is: 'heading'; level: 1 | 2; words: string }
  | { is: 'paragraph'; runs: readonly Run[]; look: 'plain' | 'count' | 'quiet' }
  | PrintedTable;

/** A part of the paper: a report, or a section of its own such as the dates moved. */
export type PrintedPart = {
  key: string;
  /** Its name in short, as the name of a sheet. */
  short: string;
  blocks: readonly Block[];
};

export type PrintedPaper = {
  title: string;
  /** At the head and foot of every page; empty when it has none. */
  marking: string;
  /** Beside the marking: which board, which day, which version. */
  standfirst: string;
  landscape: boolean;
  /** Before the first report: to whom, which version, what the colours mean. */
  opening: readonly Block[];
  /** The reports, with the rows. */
  reports: readonly PrintedPart[];
  /** What follows them. */
  sections: readonly PrintedPart[];
  /** From 1; a cell or a run names them by that number. */
  footnotes: readonly string[];
  /** "Page" and "of", as the foot of each page says them. */
  page: { page: string; of: string };
  /** The headings a flat sheet of all rows needs besides the paper's own. */
  sheets: {
    about: string;
    rows: string;
    /** Empty where each row is a report of its own. */
    report: string;
    kind: string;
    notes: string;
    lastDay: (heading: string) => string;
  };
};

/** The recommendations a sentence counts, once each. */
export const rowsBehind = (runs: readonly Run[]): string[] => [
  ...new Set(runs.flatMap(({ rows }) => rows ?? [])),
];

export const wordsOf = (runs: readonly Run[]): string => runs.map(({ words }) => words).join('');

/** The paragraphs of a cell, each with whether it is an item of a list. */
export const linesOf = (words: string): { words: string; item: boolean }[] =>
  words === ''
    ? []
    : words.split('\n').map((line) => {
        const item = line.startsWith('- ');
        return { words: item ? line.slice(2) : line, item };
      });
