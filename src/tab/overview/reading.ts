/** What the overview reads: the lists that the tab keeps, and of the papers where every row stood in each. */
import { useMemo } from 'react';
import { type Forecast, forecastOf } from '../../inspection/overview/forecast';
import { type Overview, overviewOf } from '../../inspection/overview/overview';
import type { OverviewFacts } from '../../inspection/overview/overviewFacts';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import {
  type Fetched,
  together,
  useFetched,
  usePeriods,
  useRecommendations,
  useReports,
  useRoles,
  useTasks,
} from '../session/reading';
import { useSession } from '../session/Session';

export type Known = {
  facts: OverviewFacts;
  reports: readonly Kept<Report>[];
  overview: Overview;
  forecast: Forecast;
};

/** Three requests beside the tab's own: papers, where rows stood in them, and rounds. */
export function useOverview(): Fetched<Known> {
  const { register, today } = useSession();
  const read = together({
    recommendations: useRecommendations(),
    reports: useReports(),
    tasks: useTasks(),
    roles: useRoles(),
    periods: usePeriods(),
    rounds: useFetched(['rounds'], () => register.rounds.all()),
    positions: useFetched(['positions', 'all'], (asking) => register.positions.all(asking)),
  });
  const value = read.is === 'here' ? read.value : undefined;
  const { recommendations, reports, tasks, roles, periods, rounds, positions } = value ?? {};
  const known = useMemo(() => {
    if (!recommendations || !reports || !tasks || !roles || !periods || !rounds || !positions)
      return undefined;
    const facts: OverviewFacts = {
      ...{ today, recommendations: recommendations.rows, tasks: tasks.rows, roles: roles.rows },
      ...{ periods: periods.rows, rounds: rounds.rows, positions: positions.rows },
    };
    return { facts, reports: reports.rows, overview: overviewOf(facts), forecast: forecastOf(facts) };
  }, [today, recommendations, reports, tasks, roles, periods, rounds, positions]);
  if (read.is !== 'here') return read;
  return known === undefined ? { is: 'fetching' } : { ...read, value: known };
}
