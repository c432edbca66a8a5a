/** The screen of the round: for each open paper who has answered, who is silent, who was not reached, and what to do. */
import { useEffect } from 'react';
import { Link } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { type Role, isCoordinator } from '../../inspection/reminders/owner';
import { type Period, inTime } from '../../inspection/periods/period';
import type { Kept, Reading } from '../../inspection/register';
import { isGoingOut } from '../../inspection/reminders/round';
import type { Round as RoundKept } from '../../inspection/reminders/roundRecord';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { round as say } from '../../wording/chat/tabRound';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { together, useFetched, useRecommendations, useRefresh, useRoles, useTasks } from '../session/reading';
import { useSession } from '../session/Session';
import { LateSilence } from './LateSilence';
import { PaperRound } from './PaperRound';

type Read = {
  periods: Reading<Period>;
  rounds: Reading<RoundKept>;
  recommendations: Reading<Recommendation>;
  tasks: Reading<Task>;
  roles: Reading<Role>;
};

export function Round() {
  usePageTitle(say.title);
  const layout = useLayout();
  const { register } = useSession();
  const fetched = together({
    periods: useFetched(['periods'], () => register.periods.all()),
    rounds: useFetched(['rounds'], () => register.rounds.all()),
    recommendations: useRecommendations(),
    tasks: useTasks(),
    roles: useRoles(),
  });
  return (
    <div className={layout.reading}>
      <Shown heading={say.title} of={fetched}>
        {(read) => <Rounds {...read} />}
      </Shown>
    </div>
  );
}

// While a call goes out, the bot's work is looked for as often.
const LOOK_AGAIN_MS = 3_000;

function Rounds({ periods, rounds, recommendations, tasks, roles }: Read) {
  const layout = useLayout();
  const { me, today } = useSession();
  const refresh = useRefresh();
  const goesOut = rounds.rows.some(isGoingOut);
  useEffect(() => {
    if (!goesOut) return;
    const timer = setInterval(() => void refresh('rounds', 'tasks'), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [goesOut, refresh]);
  const coordinates = isCoordinator(roles.rows, me.id, today);
  const shown = shownNow(periods.rows, rounds.rows);
  return (
    <>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.title}</h1>
      </div>
      <p className={layout.quiet}>{say.explain}</p>
      {!coordinates && <p className={layout.quiet}>{say.readOnly}</p>}
      <UnreadableRows rows={rounds.unreadable} />
      {!periods.rows.some(({ state }) => state === 'open') && (
        <p>
          {say.noPeriod}{' '}
          <Link className={mergeClasses(layout.link, layout.inSentence, layout.notPrinted)} to="/papers">
            {coordinates ? say.toPapers : say.papers}
          </Link>
        </p>
      )}
      {shown.map(({ period, round }) => (
        <PaperRound
          key={period.id}
          {...{ period, round, coordinates }}
          tasks={tasks.rows}
          roles={roles.rows}
        />
      ))}
      <LateSilence recommendations={recommendations.rows} tasks={tasks.rows} roles={roles.rows} />
    </>
  );
}

type ShownRound = { period: Kept<Period>; round: Kept<RoundKept> | undefined };

/** Those of open papers; where none is open, the last one there was. */
function shownNow(
  periods: readonly Kept<Period>[],
  rounds: readonly Kept<RoundKept>[],
): readonly ShownRound[] {
  const all = inTime(periods).map((period) => ({
    period,
    round: rounds.find(({ key }) => key === period.key),
  }));
  const open = all.filter(({ period }) => period.state === 'open');
  return open.length > 0 ? open : all.filter(({ round }) => round !== undefined).slice(-1);
}
