/** A report the inspectorate published about us, or about everyone. */
import type { Day } from '../day';
import type { Deadline } from '../recommendation/deadline';

/** How an action-plan review speaks of a report as a whole: who may close it, how far the evidence is, and when. */
export type Plan = {
  /** 1 to 3: who may close it. */
  level: number | undefined;
  /** 1 to 3: gathering evidence, evidence under review, ready for final review. */
  tier: number | undefined;
  completion: Deadline;
  update: string;
  closed: boolean;
  /** How many points it has, as printed: "21 AFIs 1 Recommendation". */
  points: string;
};

/** What became of the answer the law asks for: where it was published and when, or why none is owed. */
export type Reply = (
  | {
      is: 'published';
      on: Day;
      /** A link; empty when none was given. */
      link: string;
    }
  | { is: 'not owed'; why: string }
) & {
  /** The name of who wrote it down. */
  by: string;
};

export type Report = {
  /** Unique: two papers that speak of one report make the same key. */
  key: string;
  title: string;
  /** The descriptive sentence, as "A national report HMICFRS". */
  line: string;
  scope: string;
  /** Who published it; empty when only its line says so. */
  inspectorate: string;
  publishedSaid: string;
  /** The day it came out, or the first day of the month or year when no more is known. */
  published: Day | undefined;
  /** The roll-up sentence as the last paper printed it. */
  summary: string;
  notes: string;
  /** The month of the paper that last spoke of it, as 2022-11. */
  paper: string;
  /** Undefined until a review speaks of it. */
  plan: Plan | undefined;
  /** Undefined while nobody wrote one down. */
  reply: Reply | undefined;
};

/** The title without its spelling: case, marks and spaces differ between papers. */
const plain = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The year is part of the key, for inspections come round again under the same title. */
export function reportKey(title: string, published: string | null): string {
  const year = published?.slice(0, 4) ?? 'undated';
  return `${plain(title).slice(0, 180).trim()}|${year}`;
}

const MOST_LETTERS = 48;

/** A title short enough for a card's first line: up to its first colon or dash, cut at a word. */
export function shortTitle({ title, published }: Pick<Report, 'title' | 'published'>): string {
  const head = title.split(/\s[-–—]\s|:\s/)[0] ?? title;
  const name = head.length < 12 ? title : withoutHalfAQuote(head);
  const cut =
    name.length <= MOST_LETTERS ? name : `${name.slice(0, name.lastIndexOf(' ', MOST_LETTERS)).trimEnd()}…`;
  return published === undefined ? cut : `${cut} (${published.slice(0, 4)})`;
}

/** "A Review Of 'Fraud: Time To Choose'" is cut within its quotation: one mark that opens and none that closes. */
const withoutHalfAQuote = (head: string): string =>
  head.replace(/(^|\s)(?:'(?!.*\S'(?:\s|$))|‘(?!.*’)|“(?!.*”)|"(?!.*"))/u, '$1');
