/** The page of one recommendation: where it stands, whose it is, what was promised, what was done, what the paper said. */
import { Link, useParams } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import { isCoordinator, rolesOf } from '../../inspection/owner';
import { type Recommendation, shortName } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report';
import { page } from '../../wording/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { NotFound } from '../pieces/NotFound';
import { byName } from '../pieces/Owners';
import { ShareLink } from '../pieces/ShareLink';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { listAddress } from '../session/listAddress';
import { usePageTitle } from '../session/pageTitle';
import { together, useReports, useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { Changes } from './Changes';
import { Closing } from './Closing';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { History } from './History';
import { Links } from './Links';
import { Marks } from './Marks';
import { MergedTasks } from './MergedTasks';
import { Moves } from './Moves';
import { PaperSaid } from './PaperSaid';
import { useRecommendation, useStood, useTasksOf, useUpdatesOf } from './reading';
import { Stood } from './Stood';
import { Tasks } from './Tasks';
import { Waiting } from './Waiting';
import { Words } from './Words';

export function RecommendationPage() {
  const { id = '' } = useParams();
  return /^\d+$/.test(id) ? <Page key={id} id={id} /> : <NotFound what={page.missing} />;
}

function Page({ id }: { id: string }) {
  const row = useRecommendation(id);
  const layout = useLayout();
  if (row.is === 'failed' && row.failure === 'missing') return <NotFound what={page.missing} />;
  return <div className={layout.reading}>{<Shown of={row}>{(value) => <Whole row={value} />}</Shown>}</div>;
}

function Whole({ row }: { row: Kept<Recommendation> }) {
  const layout = useLayout();
  const reports = useReports();
  const report = reports.is === 'here' ? reports.value.rows.find(({ id }) => id === row.reportId) : undefined;
  const title = `${row.report} · ${shortName(row)}`;
  usePageTitle(title);
  return (
    <>
      <Link className={mergeClasses(layout.link, layout.small)} to={listAddress.now}>
        ← {page.back}
      </Link>
      <div className={layout.head}>
        <h1 className={layout.title}>{title}</h1>
        {report !== undefined && (
          <span className={layout.quiet}>
            <Link className={mergeClasses(layout.link, layout.inSentence)} to={`/reports/${row.reportId}`}>
              {report.title}
            </Link>
            {report.publishedSaid !== '' && ` · ${page.published(report.publishedSaid)}`}
          </span>
        )}
      </div>
      <ShareLink title={title} />
      <Words text={row.text} />
      <Below row={row} report={report} />
    </>
  );
}

function Below({ row, report }: { row: Kept<Recommendation>; report: Report | undefined }) {
  const { me, today } = useSession();
  const fetched = together({ roles: useRoles(), tasks: useTasksOf(row.id), updates: useUpdatesOf(row.id) });
  return (
    <Shown of={fetched}>
      {({ roles, tasks, updates }) => {
        const named = byName(roles.rows);
        const coordinates = isCoordinator(roles.rows, me.id, today);
        const held = rolesOf(roles.rows, me.id, today).map(({ name }) => name);
        const mine = tasks.rows.filter(
          ({ stage, owners }) =>
            stage !== 'done' && (coordinates || owners.some((owner) => held.includes(owner))),
        );
        return (
          <>
            <Facts row={row} roles={named} />
            <Marks {...{ row, report, coordinates }} />
            {coordinates && <Changes row={row} roles={roles.rows} />}
            <Moves row={row} />
            <UnreadableRows rows={[...tasks.unreadable, ...updates.unreadable]} />
            <Tasks tasks={tasks.rows} roles={named} text={row.text} />
            <Evidence updates={updates.rows} mine={mine} />
            <MergedTasks row={row} roles={named} />
            <Closing {...{ row, report, tasks: tasks.rows, updates: updates.rows, roles: roles.rows }} />
            <Waiting row={row} roles={roles.rows} />
            <Links row={row} coordinates={coordinates} />
            <History updates={updates.rows} tasks={tasks.rows} />
            <StoodInPapers row={row} />
            <PaperSaid paper={row.paper} />
          </>
        );
      }}
    </Shown>
  );
}

function StoodInPapers({ row }: { row: Kept<Recommendation> }) {
  return <Shown of={useStood(row)}>{(read) => <Stood {...read} />}</Shown>;
}
