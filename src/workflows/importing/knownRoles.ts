/** Whom a paper names, in the names that the register has for its roles. */
import type { MeantRecommendation, PaperMeaning } from '../../inspection/meaning/meant';
import { type RoleNames, roleMeant, rolesMeant } from '../../inspection/reminders/roleNames';

/** What the paper prints stays as it is printed; only whose work it is goes by the register's names. */
export const inKnownRoles = (meaning: PaperMeaning, names: RoleNames): PaperMeaning => ({
  ...meaning,
  reports: meaning.reports.map((report) => ({
    ...report,
    recommendations: report.recommendations.map((each) => named(each, names)),
  })),
});

function named(said: MeantRecommendation, names: RoleNames): MeantRecommendation {
  const { recommendation, tasks, actingFor } = said;
  return {
    ...said,
    recommendation: { ...recommendation, owners: rolesMeant(names, recommendation.owners) },
    tasks: tasks.map((task) => ({ ...task, owners: rolesMeant(names, task.owners) })),
    actingFor: actingFor.map((each) => roleMeant(names, each)),
  };
}
