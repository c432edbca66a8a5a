/** What a reader of papers was not sure of, as facts; the sentence for each is in `wording/papers/doubts.ts`. */

/** Parts of a file that are not read, each told. */
type LeftOut =
  | { is: 'macros' | 'not UTF-8' }
  | { is: 'pictures' | 'unseen letters' | 'hidden rows' | 'hidden columns'; many: number }
  | { is: 'head or foot' | 'margin' | 'deleted' | 'outside paragraphs'; words: string }
  | { is: 'hidden sheet'; rows: number }
  | { is: 'uncomputed' | 'failed formulas'; cells: readonly string[] };

/** Lines and cells whose place in a table is not certain. */
type Misplaced =
  | { is: 'outside table' | 'between plans' | 'under heading' | 'no heading' | 'in no cell'; words: string }
  | { is: 'no place' | 'no title' | 'no heading row' | 'no report named' | 'empty row' }
  | { is: 'taken for a title'; words: string }
  | { is: 'damaged copy'; name: string; words: string; lent: readonly ('level' | 'points' | 'progress')[] }
  | { is: 'damaged words'; all: readonly string[] }
  | { is: 'another width'; cells: number; headings: number; numbered: boolean }
  | { is: 'half a word'; half: string }
  | { is: 'other letters'; word: string; ours: string }
  | { is: 'columns touch'; left: string; right: string }
  /** `both`: its comment too. */
  | { is: 'shared cell'; due: string; both: boolean };

/** What words leave open or ask to be careful with. */
type Meant =
  /** The paper has no month; "2022-11" of its latest report, or empty. */
  | { is: 'no month'; asOf: string }
  | { is: 'no year' }
  | { is: 'no status'; words: string }
  | { is: 'names people'; names: readonly string[] }
  | { is: 'sensitive' | 'promises later'; words: string }
  /** A heading without a year, and the year it was taken for. */
  | { is: 'month without year'; words: string; taken: number }
  /** A person changed it in the register since the last paper, and it stands. */
  | { is: 'ours stands'; what: KeptFact; ours: string; papers: string };

/** What a paper says again of a row. */
export type KeptFact = 'status' | 'deadline' | 'owner' | 'original date' | 'words';

export type Doubt = LeftOut | Misplaced | Meant;
