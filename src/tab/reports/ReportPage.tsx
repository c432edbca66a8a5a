/** One report: what it is, where the reply to it stands, what it asks for, and a coordinator's forms. */
import { Link, useParams } from 'react-router';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Role } from '../../inspection/reminders/owner';
import { isCoordinator } from '../../inspection/reminders/owner';
import { type Row } from '../../inspection/overview/overviewFacts';
import { isUntouched } from '../../inspection/recommendation/untouched';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { inspectorateOf, replyClock } from '../../inspection/report/replyClock';
import type { ReportFacts } from '../../inspection/report/reportFacts';
import { deadlineInWords } from '../../wording/facts';
import { clockInWords, reports as say } from '../../wording/tabReports';
import { marks } from '../../wording/recommendations/tabClosing';
import { mistake } from '../../wording/recommendations/tabTasks';
import { mayReportGo, wholeReport } from '../../workflows/coordinating/takeEntered';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { recommendationDue } from '../pieces/due';
import { useLayout } from '../pieces/layout';
import { NotFound } from '../pieces/NotFound';
import { Shown } from '../pieces/Shown';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { usePageTitle } from '../frame/pageTitle';
import { useSession, useToday } from '../session/Session';
import { AddItem } from './AddItem';
import { EditReport } from './EditReport';
import { EnteredNote } from './EnteredNote';
import { InPlaceForm } from '../saving/InPlaceForm';
import { TakeAway, TakenNote } from '../saving/TakenAway';
import { ReplyForm } from './ReplyForm';
import { ReportLevel } from './ReportLevel';
import { RollUpSentence } from './RollUpSentence';
import { useReportFacts } from './reading';
import { namesInWords } from '../../wording/names';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  columns: { gridTemplateColumns: 'minmax(0, 1fr) 190px 190px' },
});

export function ReportPage() {
  const { id = '' } = useParams();
  const layout = useLayout();
  return (
    <div className={layout.reading}>
      <Shown heading={say.one} of={useReportFacts()}>
        {({ reports, roles }) => {
          const facts = reports.find(({ report }) => report.id === id);
          return facts === undefined ? (
            <NotFound what={say.missing} near="reports" />
          ) : (
            <Whole key={id} facts={facts} roles={roles} />
          );
        }}
      </Shown>
    </div>
  );
}

function Whole({ facts, roles }: { facts: ReportFacts; roles: readonly Kept<Role>[] }) {
  const layout = useLayout();
  const { me, today } = useSession();
  const { report, rows } = facts;
  usePageTitle(report.title);
  const coordinates = isCoordinator(roles, me.id, today);
  const by = inspectorateOf(report);
  const about = [
    ...(report.line.includes(by) ? [] : [by]),
    ...[report.line, say.published(report.publishedSaid), say.steps(facts)],
  ];
  return (
    <>
      <Link className={mergeClasses(layout.link, layout.small, layout.notPrinted)} to="/reports">
        ← {say.back}
      </Link>
      <div className={layout.head}>
        <h1 className={layout.title}>{report.title}</h1>
      </div>
      <p className={layout.quiet}>{about.filter((part) => part !== '').join(' · ')}</p>
      <EnteredNote report={report} />
      <TakenNote />
      {coordinates && (
        <div className={layout.stack}>
          <InPlaceForm words={say.edit} saved={say.saved}>
            {(ends) => <EditReport report={report} {...ends} />}
          </InPlaceForm>
          {mayReportGo(report) && rows.every((row) => isUntouched(row, [])) && (
            <Mistaken report={report} rows={rows.length} />
          )}
        </div>
      )}
      <p>
        {marks.level(report.plan?.level)}, {marks.tier(report.plan?.tier)}
      </p>
      {coordinates && (
        <InPlaceForm words={marks.changeLevel} saved={marks.levelSaved}>
          {(ends) => <ReportLevel report={report} {...ends} />}
        </InPlaceForm>
      )}
      <Reply facts={facts} coordinates={coordinates} />
      {report.plan !== undefined && <PlanOf plan={report.plan} />}
      <section aria-labelledby="asks">
        <h2 id="asks" className={layout.section}>
          {say.rows}
        </h2>
        <RollUpSentence facts={facts} />
        {report.summary !== '' && (
          <p className={mergeClasses(layout.quiet, layout.words)}>
            {say.summary}: {report.summary}
          </p>
        )}
        {coordinates && (
          <div style={{ margin: '12px 0' }}>
            <InPlaceForm words={say.addItem} saved={say.added}>
              {(ends) => <AddItem facts={facts} roles={roles} {...ends} />}
            </InPlaceForm>
          </div>
        )}
        <Rows rows={rows} reportId={report.id} />
      </section>
    </>
  );
}

function Mistaken({ report, rows }: { report: Kept<Report>; rows: number }) {
  const { register } = useSession();
  return (
    <InPlaceForm words={mistake.open} saved="">
      {({ onClose }) => (
        <TakeAway
          {...{ name: report.title, means: mistake.ofReport(rows), to: '/reports', onClose }}
          gather={() => wholeReport(register, report)}
        />
      )}
    </InPlaceForm>
  );
}

function Reply({ facts: { report }, coordinates }: { facts: ReportFacts; coordinates: boolean }) {
  const layout = useLayout();
  const { reply } = report;
  const clock = replyClock(report, useToday());
  return (
    <section aria-labelledby="reply">
      <h2 id="reply" className={layout.section}>
        {say.reply}
      </h2>
      <p className={clock.is === 'late' || clock.is === 'runs' ? layout.strong : undefined}>
        {clockInWords(clock)}{' '}
        {reply?.is === 'published' && reply.link !== '' && (
          <EvidenceLink href={reply.link} about={say.replyLink} />
        )}
        {reply !== undefined && reply.by !== '' && (
          <span className={layout.quiet}> ({say.replyBy(reply.by)})</span>
        )}
      </p>
      <p className={mergeClasses(layout.quiet, layout.small)}>{say.law}</p>
      {coordinates && (
        <InPlaceForm words={reply === undefined ? say.recordReply : say.changeReply} saved={say.saved}>
          {(ends) => <ReplyForm report={report} {...ends} />}
        </InPlaceForm>
      )}
    </section>
  );
}

function PlanOf({ plan }: { plan: NonNullable<ReportFacts['report']['plan']> }) {
  const layout = useLayout();
  const facts = [plan.points, deadlineInWords(plan.completion), plan.closed ? say.planClosed : ''];
  return (
    <section aria-labelledby="plan">
      <h2 id="plan" className={layout.section}>
        {say.plan}
      </h2>
      <p className={layout.quiet}>{facts.filter((part) => part !== '').join(' · ')}</p>
      {plan.update !== '' && <p className={layout.words}>{plan.update}</p>}
    </section>
  );
}

function Rows({ rows, reportId }: { rows: readonly Row[]; reportId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const today = useToday();
  if (rows.length === 0) return <p className={layout.quiet}>{say.noRows}</p>;
  return (
    <>
      <ul className={layout.plainList} aria-labelledby="asks">
        {rows.map((row) => (
          <li key={row.id} className={mergeClasses(layout.ruledLine, styles.columns)}>
            <span>
              <Link className={mergeClasses(layout.link, layout.words)} to={`/recommendations/${row.id}`}>
                {shortName(row)}
              </Link>
              <span className={layout.under}>{row.text.split('\n')[0]}</span>
              <span className={mergeClasses(layout.under, layout.quiet, layout.small)}>
                {namesInWords(row.owners)}
              </span>
            </span>
            <span>
              <StatusBadge status={row.status} />
            </span>
            <Standing due={recommendationDue(row, today)} />
          </li>
        ))}
      </ul>
      <p>
        <Link
          className={mergeClasses(layout.link, layout.notPrinted)}
          to={`/recommendations?report=${reportId}&show=all`}
        >
          {say.list}
        </Link>
      </p>
    </>
  );
}
