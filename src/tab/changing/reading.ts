/** All that the page of one recommendation reads; a row that a list has read before is shown at once. */
import type { Period } from '../../inspection/periods/period';
import { positionKey } from '../../inspection/periods/position';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { type Fetched, useFetched, useKeptRow } from '../session/reading';
import { useSession } from '../session/Session';

export function useRecommendation(id: string): Fetched<Kept<Recommendation>> {
  const { register } = useSession();
  const fetched = useFetched(['recommendation', id], () => register.recommendations.find(id));
  const before = useKeptRow<Recommendation>('recommendations', id);
  return fetched.is === 'fetching' && before !== undefined
    ? { is: 'here', value: before, stale: undefined }
    : fetched;
}

export function useTasksOf(id: string) {
  const { register } = useSession();
  return useFetched(['task', id], () => register.tasks.of(id));
}

export function useUpdatesOf(id: string) {
  const { register } = useSession();
  return useFetched(['updates', id], () => register.updates.of(id));
}

/** The entries that have been read so far. */
export function useKnownUpdates(id: string): ReadonlySet<string> {
  const read = useUpdatesOf(id);
  return new Set(read.is === 'here' ? read.value.rows.map((entry) => entry.id) : []);
}

/** Its positions, the papers they are of, and those of its report as a whole where a paper spoke of it so. */
export function useStood({ id, reportId }: Kept<Recommendation>) {
  const { register } = useSession();
  return useFetched(['positions', id], async (asking) => {
    const [positions, periods, reports, imports] = await Promise.all([
      register.positions.of(id, asking),
      register.periods.all(asking),
      register.reports.all(asking),
      register.imports.heads(asking),
    ]);
    const report = reports.rows.find((each) => each.id === reportId);
    const wholes = report === undefined ? [] : await wholesOf(register, report, periods.rows);
    return { positions: positions.rows, periods: periods.rows, wholes, imports: imports.rows };
  });
}

/** A paper's position of a whole report has the report's own key. */
async function wholesOf(register: Register, report: Report, periods: readonly Kept<Period>[]) {
  const naming = periods.filter(({ reports }) => reports.some(({ key }) => key === report.key));
  const found = await Promise.all(
    naming.map((period) => register.positions.withKey(positionKey(period, report))),
  );
  return found.filter((position) => position !== undefined);
}
