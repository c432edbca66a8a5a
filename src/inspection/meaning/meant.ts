/** What a paper's words mean, as plain values not yet kept anywhere: what the importer and the proposals work on. */
import type { PaperWarning } from '../paper';
import type { Recommendation } from '../recommendation';
import type { Report } from '../report';
import type { Task } from '../task';

export type MeantTask = Omit<Task, 'recommendationId'>;

export type MeantRecommendation = {
  recommendation: Omit<Recommendation, 'reportId'>;
  tasks: readonly MeantTask[];
  /** Whether the owner was acting when the paper was written, by role. */
  actingFor: readonly string[];
};

export type MeantReport = { report: Report; recommendations: readonly MeantRecommendation[] };

export type PaperMeaning = {
  asOf: string;
  reports: readonly MeantReport[];
  warnings: readonly PaperWarning[];
};
