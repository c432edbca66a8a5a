/** A recommendation without a line: what this computer kept of it, for whoever only wants to look something up. */
import type { Role } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, LastRead } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { page } from '../../wording/recommendations/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { byName } from '../pieces/Owners';
import { Trouble } from '../pieces/Trouble';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { Outline } from '../frame/Outline';
import { useAgeOf, useLastRead } from '../session/lastRead';
import { together, useRecommendations, useRoles, useTasks } from '../session/reading';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { Head, useReportOf } from './Head';
import { Moves } from './Moves';
import { Tasks } from './Tasks';
import { Updates } from './Updates';

export function Unreached({ id, again }: { id: string; again: () => void }) {
  const layout = useLayout();
  const lists = together({ recommendations: useRecommendations(), tasks: useTasks(), roles: useRoles() });
  const said = useLastRead(id);
  if (lists.is === 'fetching' || said.is === 'fetching') return <Outline page />;
  const row = lists.is === 'here' && lists.value.recommendations.rows.find((each) => each.id === id);
  if (lists.is === 'failed' || !row)
    return (
      <>
        <h1 className={layout.title}>{page.one}</h1>
        <Trouble failure="unreachable" again={again} />
      </>
    );
  const last = said.is === 'here' ? said.value.kept : undefined;
  const tasks = lists.value.tasks.rows.filter((task) => task.recommendationId === id);
  return <KeptOf {...{ row, tasks, last, again }} roles={lists.value.roles.rows} />;
}

type KeptFacts = {
  row: Kept<Recommendation>;
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  last: LastRead | undefined;
  again: () => void;
};

/** Nothing is offered to be changed: what it would be based on may be old. */
function KeptOf({ row, tasks, roles, last, again }: KeptFacts) {
  const report = useReportOf(row);
  const lacking = useAgeOf(last);
  return (
    <>
      <Trouble failure="unreachable" again={again} lacking={lacking} />
      <Head row={row} report={report} />
      <Facts {...{ row, report, roles }} />
      <Moves row={row} />
      <Tasks tasks={tasks} roles={byName(roles)} text={row.text} readOnly />
      {last !== undefined && (
        <>
          <UnreadableRows rows={last.unreadable} />
          <Updates updates={last.rows} tasks={tasks} />
          <Evidence updates={last.rows} mine={[]} />
        </>
      )}
    </>
  );
}
