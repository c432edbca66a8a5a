/** What the screens of reports read, all of it from the lists the tab keeps. */
import { grouped } from '../../inspection/periods/freeze';
import type { Role } from '../../inspection/reminders/owner';
import { type ReportFacts, reportFacts } from '../../inspection/report/reportFacts';
import type { Kept, Unreadable } from '../../inspection/register';
import { USUAL_ORGANISATION } from '../../inspection/settings';
import {
  type Fetched,
  together,
  useRecommendations,
  useReports,
  useRoles,
  useSetting,
  useTasks,
} from '../session/reading';

export type ReportsKnown = {
  reports: readonly ReportFacts[];
  roles: readonly Kept<Role>[];
  unreadable: readonly Unreadable[];
};

export function useReportFacts(): Fetched<ReportsKnown> {
  const organisation = useSetting('organisation');
  const fetched = together({
    reports: useReports(),
    rows: useRecommendations(),
    tasks: useTasks(),
    roles: useRoles(),
  });
  if (fetched.is !== 'here') return fetched;
  const { reports, rows, tasks, roles } = fetched.value;
  const set = organisation.is === 'here' ? organisation.value.kept?.value : undefined;
  const { called } = set ?? USUAL_ORGANISATION;
  const byReport = grouped(rows.rows, ({ reportId }) => reportId);
  const byRow = grouped(tasks.rows, ({ recommendationId }) => recommendationId);
  const all = reports.rows.map((report) =>
    reportFacts(report, { rows: byReport.get(report.id) ?? [], tasks: byRow, called }),
  );
  return { ...fetched, value: { reports: all, roles: roles.rows, unreadable: reports.unreadable } };
}
