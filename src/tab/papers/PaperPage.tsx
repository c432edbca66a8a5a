/** One paper: its board and span, what stands in the way of closing it, and its reports with counts that open their rows. */
import { Link, useParams } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { type Standing, positionsAt } from '../../inspection/periods/freeze';
import { unfinishedOf } from '../../inspection/papers/importRecord';
import { isCoordinator } from '../../inspection/reminders/owner';
import { inPaperOrder } from '../../inspection/periods/position';
import { findingsAt } from '../../inspection/periods/unexplained';
import { dayInWords } from '../../wording/facts';
import { papers } from '../../wording/papers/tabPositions';
import { unfinished } from '../../wording/papers/tabUnfinished';
import { useLayout } from '../pieces/layout';
import { NotFound } from '../pieces/NotFound';
import { Shown } from '../pieces/Shown';
import { isDay } from '../../inspection/day';
import { usePageTitle } from '../frame/pageTitle';
import { together, useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { ClosePaper } from './ClosePaper';
import { CorrectPaper } from './CorrectPaper';
import { ReportCounts } from './ReportCounts';
import { Unfinished } from './Unfinished';
import { useStanding } from './reading';

export function PaperPage() {
  const { period = '' } = useParams();
  return /^\d+$/.test(period) ? (
    <Page key={period} id={period} />
  ) : (
    <NotFound what={papers.missing} near="papers" />
  );
}

function Page({ id }: { id: string }) {
  const layout = useLayout();
  const { me, today } = useSession();
  const standing = useStanding(id);
  const fetched = together({ standing, roles: useRoles() });
  if (standing.is === 'failed' && standing.failure === 'missing')
    return <NotFound what={papers.missing} near="papers" />;
  return (
    <div className={layout.reading}>
      <Shown heading={papers.one} of={fetched}>
        {({ standing: read, roles }) => (
          <Whole standing={read} coordinates={isCoordinator(roles.rows, me.id, today)} />
        )}
      </Shown>
    </div>
  );
}

function Whole({ standing, coordinates }: { standing: Standing; coordinates: boolean }) {
  const layout = useLayout();
  const { period } = standing;
  usePageTitle(papers.name(period));
  const isOver = period.state === 'closed';
  // What an open paper says of last time comes from every paper before it.
  const half = isOver ? unfinishedOf(period, standing.unfinished) : standing.unfinished;
  const isHalf = isOver && half.length > 0;
  const positions = isOver
    ? inPaperOrder(standing.positions.filter(({ periodId }) => periodId === period.id))
    : positionsAt(standing);
  return (
    <>
      <Link className={mergeClasses(layout.link, layout.small, layout.notPrinted)} to="/papers">
        ← {papers.back}
      </Link>
      <div className={layout.head}>
        <h1 className={layout.title}>{papers.name(period)}</h1>
        <span role="status">{isHalf ? unfinished.state : papers.state(period)}</span>
      </div>
      <p className={layout.quiet}>{factsOf(period).join(' · ')}</p>
      <Link className={mergeClasses(layout.link, layout.notPrinted)} to={`/papers/${period.id}/print`}>
        {papers.asPrinted}
      </Link>
      <Unfinished heads={half} coordinates={coordinates} />
      {period.state === 'open' && coordinates && <CorrectPaper period={period} />}
      {!isOver && (
        <ClosePaper
          period={period}
          rows={positions.length}
          findings={findingsAt(standing)}
          coordinates={coordinates}
        />
      )}
      <ReportCounts standing={standing} positions={positions} />
    </>
  );
}

function factsOf(period: Standing['period']): string[] {
  const closedOn = period.closedAt.slice(0, 10);
  return [
    ...(period.title === '' ? [] : [period.title]),
    papers.board(period.board),
    ...(period.day === undefined ? [] : [papers.meets(period.day)]),
    papers.span(period),
    papers.definitions(period.definitions),
    ...(isDay(closedOn) ? [papers.closedBy(period.closedBy, dayInWords(closedOn))] : []),
  ];
}
