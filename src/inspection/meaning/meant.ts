/** What a paper's words mean, as plain values not yet kept anywhere: what the importer and the proposals work on. */
import type { Paper, PaperWarning } from '../papers/paper';
import type { SaidBody } from './bodySaid';
import type { LinkSaid } from './linksSaid';
import type { Remark } from './remarks';
import type { PaperTrace, Recommendation } from '../recommendation/recommendation';
import type { Report } from '../report/report';
import type { Task } from '../recommendation/task';
import type { Place } from '../papers/place';

export type MeantTask = Omit<Task, 'recommendationId'>;

export type MeantRemark = Remark & {
  /** The key of the task it is about; empty when it is about the whole. */
  part: string;
  /** Without a date of its own: said in the month of the paper. */
  ofPaper: boolean;
};

export type MeantRecommendation = {
  recommendation: Omit<Recommendation, 'reportId'>;
  tasks: readonly MeantTask[];
  /** Whether the owner was acting when the paper was written, by role. */
  actingFor: readonly string[];
  /** What was said of it, oldest first, each with its own day. */
  remarks: readonly MeantRemark[];
  /** Words that tie it to other rows, not yet looked up. */
  links: readonly LinkSaid[];
  /** Which other body it waits for; undefined when it waits for none. */
  awaited: SaidBody | undefined;
  /** The sentences by which the paper withholds it from the public; empty when none does. */
  sensitive: string;
  /** People its words name: a public version must not print them. */
  names: readonly string[];
  place: Place;
};

export type MeantReport = {
  report: Report;
  /** The cells of a plan as a review prints them; NO_PAPER where the paper prints rows. */
  printed: PaperTrace;
  recommendations: readonly MeantRecommendation[];
};

export type PaperMeaning = {
  asOf: string;
  /** The board it went to; empty while nobody has said. */
  board: string;
  /** What it prints before its first report. */
  document: Pick<Paper['document'], 'title' | 'legend' | 'preamble'>;
  reports: readonly MeantReport[];
  warnings: readonly PaperWarning[];
};
