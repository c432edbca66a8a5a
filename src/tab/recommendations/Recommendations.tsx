/** The screen of all recommendations, under the reports that made them. */
import { useDeferredValue, useMemo, useState } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Role } from '../../inspection/owner';
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept, Reading } from '../../inspection/register';
import { type Report, shortTitle } from '../../inspection/report';
import { list } from '../../wording/tabRecommendations';
import { byName } from '../pieces/Owners';
import { useLayout } from '../pieces/layout';
import { ShareLink } from '../pieces/ShareLink';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../session/pageTitle';
import { together, useRecommendations, useReports, useRoles } from '../session/reading';
import { useToday } from '../session/Session';
import { choicesOf } from './choices';
import { entriesOf } from './entries';
import { FilterBar } from './FilterBar';
import { isNarrowed } from './filter';
import { Grid } from './Grid';
import { linesOf, narrowed } from './lines';
import { useFilter } from './useFilter';

export function Recommendations() {
  usePageTitle(list.title);
  const fetched = together({ rows: useRecommendations(), reports: useReports(), roles: useRoles() });
  return <Shown of={fetched}>{(read) => <List {...read} />}</Shown>;
}

type ListProps = { rows: Reading<Recommendation>; reports: Reading<Report>; roles: Reading<Role> };

function List({ rows, reports, roles }: ListProps) {
  const layout = useLayout();
  const { filter, change, type } = useFilter();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { lines, choices, named } = useLines({ rows, reports, roles });
  // The box shows each key at once; the rows follow as soon as the machine can.
  const followed = useDeferredValue(filter);
  const kept = useMemo(() => narrowed(lines, followed), [lines, followed]);
  const entries = useMemo(
    () => entriesOf(kept, followed, reports.rows, folded),
    [kept, followed, reports, folded],
  );
  const fold = (reportId: string, shut: boolean) =>
    setFolded(
      (before) => new Set(shut ? [...before, reportId] : [...before].filter((id) => id !== reportId)),
    );
  return (
    <>
      <div className={layout.head}>
        <h1 className={layout.title}>{list.title}</h1>
        <span role="status" className={layout.quiet}>
          {list.found(kept.length, lines.length)}
        </span>
        <ShareLink title={list.title} />
      </div>
      <UnreadableRows rows={[...reports.unreadable, ...rows.unreadable]} />
      <FilterBar filter={filter} choices={choices} change={change} type={type} />
      {kept.length === 0 ? (
        <p className={mergeClasses(layout.quiet)}>{isNarrowed(filter) ? list.none : list.empty}</p>
      ) : (
        <Grid entries={entries} roles={named} filter={followed} change={change} fold={fold} />
      )}
    </>
  );
}

function useLines({ rows, reports, roles }: ListProps) {
  const today = useToday();
  const named = useMemo(() => byName(roles.rows), [roles]);
  const lines = useMemo(() => linesOf(rows.rows, named, today), [rows, named, today]);
  const choices = useMemo(() => {
    const titles = new Map(reports.rows.map((report: Kept<Report>) => [report.id, shortTitle(report)]));
    return choicesOf(lines, titles);
  }, [lines, reports]);
  return { lines, choices, named };
}
