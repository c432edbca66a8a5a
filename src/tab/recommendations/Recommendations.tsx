/** The screen of all recommendations, under the reports that made them. */
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { definitionsOn } from '../../inspection/recommendation/definitions';
import { type Role, isCoordinator } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, KeptSetting, Reading } from '../../inspection/register';
import { type Report, shortTitle } from '../../inspection/report/report';
import type { Task } from '../../inspection/recommendation/task';
import { list } from '../../wording/recommendations/tabRecommendations';
import { search } from '../../wording/recommendations/tabSearch';
import { byName } from '../pieces/Owners';
import { late } from '../frame/late';
import { afterDrawing } from '../session/afterDrawing';
import { useLayout } from '../pieces/layout';
import { ShareLink } from '../pieces/ShareLink';
import { Shown } from '../pieces/Shown';
import { RenamedOwners } from './RenamedOwners';
import { Trouble } from '../pieces/Trouble';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { together, useRecommendations, useReports, useRoles, useSetting, useTasks } from '../session/reading';
import { useSession, useToday } from '../session/Session';
import { choicesOf } from '../lines/choices';
import { csvOf, download } from '../lines/csv';
import { entriesOf } from '../lines/entries';
import { FilterBar } from './FilterBar';
import { isNarrowed } from '../lines/filter';
import { findingOf } from '../lines/finding';
import { Grid } from '../grid/Grid';
import { groupsBy } from '../lines/grouping';
import { linesOf, sorted } from '../lines/lines';
import { narrowing } from '../lines/narrowing';
import { pickingOf } from '../grid/picking';
import { useChosen } from '../grid/useChosen';
import { useDeeper } from '../lines/useDeeper';
import { useFilter } from './useFilter';
import { useTextsReady } from '../lines/useTextsReady';

// Nobody has chosen a row when the list comes up, so the code of the bar comes after it.
const ManyBar = late(() => import('../manyRows/ManyBar').then((m) => m.ManyBar));

export function Recommendations() {
  usePageTitle(list.title);
  const fetched = together({
    ...{ rows: useRecommendations(), reports: useReports(), roles: useRoles(), tasks: useTasks() },
    own: useSetting('definitions'),
  });
  return (
    <Shown heading={list.title} of={fetched}>
      {(read) => <List {...read} />}
    </Shown>
  );
}

type ListProps = {
  rows: Reading<Recommendation>;
  reports: Reading<Report>;
  roles: Reading<Role>;
  tasks: Reading<Task>;
  own: { kept: KeptSetting<'definitions'> | undefined };
};

function List(props: ListProps) {
  const { rows, reports, roles } = props;
  const layout = useLayout();
  const { filter, change, type } = useFilter();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { lines, choices, named } = useLines(props);
  // The box shows each key at once; the rows follow as soon as the machine can.
  const followed = useDeferredValue(filter);
  const { sort, down, group } = followed;
  const inOrder = useMemo(() => sorted(lines, { sort, down }), [lines, sort, down]);
  const searches = filter.q.trim() !== '';
  const { reach, unreadable, texts, passagesOf } = useDeeper(searches);
  const narrow = useMemo(() => narrowing(inOrder, texts), [inOrder, texts]);
  const kept = useMemo(() => narrow(followed), [narrow, followed]);
  const { q, columns } = followed;
  const finding = useMemo(() => findingOf({ q, columns, passagesOf }), [q, columns, passagesOf]);
  const groups = useMemo(() => groupsBy(group, reports.rows), [group, reports]);
  const entries = useMemo(() => entriesOf(kept, groups, folded), [kept, groups, folded]);
  useTextsReady(lines);
  const { me, today } = useSession();
  const chosen = useChosen();
  const [chose, setChose] = useState(false);
  if (!chose && chosen.ids.size > 0) setChose(true);
  // Should it not come, the bar asks for it again and says so.
  useEffect(() => afterDrawing(() => void ManyBar.fetch().catch(() => undefined)), []);
  const coordinates = useMemo(() => isCoordinator(roles.rows, me.id, today), [roles, me, today]);
  const picking = useMemo(() => pickingOf(coordinates, chosen, entries), [coordinates, chosen, entries]);
  /** In the order in which they stand, those under folded headings too. */
  const save = () => {
    const all = entriesOf(kept, groups, new Set());
    const lined = all.flatMap((entry) => (entry.is === 'line' ? [entry.line] : []));
    download(csvOf(lined, followed.columns), list.csv.name(today));
  };
  const fold = useCallback(
    (which: string, shut: boolean) =>
      setFolded(
        (before) => new Set(shut ? [...before, which] : [...before].filter((each) => each !== which)),
      ),
    [],
  );
  return (
    <>
      <div className={layout.head}>
        <h1 className={layout.title}>{list.title}</h1>
        <span role="status" className={layout.quiet}>
          {list.found(kept.length, lines.length)}
          {searches && reach.is === 'coming' && ` · ${search.coming}`}
        </span>
        <div className={mergeClasses(layout.row, layout.notPrinted)}>
          <ShareLink title={list.title} />
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowDownloadRegular />}
            aria-label={list.download}
            title={list.download}
            onClick={save}
          >
            {list.csvShort}
          </Button>
        </div>
      </div>
      <UnreadableRows rows={[...reports.unreadable, ...rows.unreadable]} />
      <FilterBar filter={filter} choices={choices} change={change} type={type} coordinates={coordinates} />
      {searches && reach.is === 'failed' && (
        <Trouble {...reach} title={search.failedTitle} lacking={search.failed(reach.lists)} />
      )}
      {searches && unreadable.length > 0 && (
        <UnreadableRows
          rows={unreadable.map(({ row }) => row)}
          title={search.unreadTitle(unreadable.map(({ list: of }) => of))}
        />
      )}
      <RenamedOwners owners={filter.owner} roles={named} change={change} />
      {kept.length === 0 ? (
        <p className={layout.quiet}>{isNarrowed(filter) ? list.none : list.empty}</p>
      ) : (
        <Grid
          entries={entries}
          roles={named}
          filter={followed}
          change={change}
          fold={fold}
          picking={picking}
          finding={finding}
        />
      )}
      {coordinates && chose && (
        <Suspense fallback={null}>
          <ManyBar rows={rows.rows} chosen={chosen} roles={roles.rows} shown={kept} />
        </Suspense>
      )}
    </>
  );
}

function useLines({ rows, reports, roles, tasks, own }: ListProps) {
  const today = useToday();
  const named = useMemo(() => byName(roles.rows), [roles]);
  const lines = useMemo(() => {
    const definitions = definitionsOn(today, own.kept?.value ?? []);
    return linesOf({
      ...{ rows: rows.rows, reports: reports.rows, roles: named, tasks: tasks.rows, definitions, today },
    });
  }, [rows, reports, named, tasks, own, today]);
  const choices = useMemo(() => {
    const titles = new Map(reports.rows.map((report: Kept<Report>) => [report.id, shortTitle(report)]));
    return choicesOf(lines, titles);
  }, [lines, reports]);
  return { lines, choices, named };
}
