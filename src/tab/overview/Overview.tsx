/** A manager's first screen: what to know in sentences, then where it stands, what drifts, and what will be late. */
import { Link } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { byReport, trendOf, unitsOf } from '../../inspection/overview/overviewCounts';
import { isCoordinator } from '../../inspection/reminders/owner';
import { repliesOwed } from '../../inspection/report/replyClock';
import { type Report, shortTitle } from '../../inspection/report/report';
import { overview as say, sentencesOf } from '../../wording/tabOverview';
import { clockInWords } from '../../wording/tabReports';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { usePageTitle } from '../frame/pageTitle';
import { useSession, useToday } from '../session/Session';
import { Foresight, LateAndDrifting } from './Attention';
import { EmptyRegister, VacantRoles } from './FirstSteps';
import { type Known, useOverview } from './reading';
import { reportAddress, unitAddress } from './rowSets';
import { SaidSentence } from './SaidSentence';
import { type Bar, StandsChart } from './StandsChart';
import { Trend } from './Trend';

// Room for what to do and where it stands side by side.
const WIDE = '@media screen and (min-width: 1280px)';

const useStyles = makeStyles({
  page: { maxWidth: '1040px', [WIDE]: { maxWidth: 'none' } },
  columns: {
    [WIDE]: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', columnGap: '64px' },
  },
  sentences: {
    listStyleType: 'none',
    margin: '12px 0 0',
    padding: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  sentence: { padding: '6px 0', overflowWrap: 'anywhere' },
  replies: { margin: '2px 0 0', paddingLeft: '20px', fontSize: tokens.fontSizeBase300 },
});

export function Overview() {
  usePageTitle(say.title);
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Shown heading={say.title} of={useOverview()}>
        {(known) => <Whole known={known} />}
      </Shown>
    </div>
  );
}

function Whole({ known }: { known: Known }) {
  const styles = useStyles();
  const layout = useLayout();
  const { me, today } = useSession();
  const { facts, overview } = known;
  const coordinates = isCoordinator(facts.roles, me.id, today);
  const isEmpty = known.reports.length === 0 && facts.recommendations.length === 0;
  return (
    <>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.title}</h1>
        <span className={layout.quiet}>
          {say.asOf(today, overview.open.length, facts.recommendations.length)}
        </span>
      </div>
      {isEmpty ? (
        <EmptyRegister coordinates={coordinates} led={facts.roles.some((role) => role.coordinates)} />
      ) : (
        <>
          {coordinates && <VacantRoles vacant={overview.vacant} />}
          <div className={styles.columns}>
            <div>
              <Sentences known={known} />
              <LateAndDrifting known={known} />
              <Foresight known={known} />
            </div>
            <div>
              <Units known={known} />
              <Trend points={trendOf(facts)} />
              <Reports known={known} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function Sentences({ known }: { known: Known }) {
  const styles = useStyles();
  return (
    <ul className={styles.sentences} aria-label={say.sentences}>
      {sentencesOf(known.overview).map((sentence, at) => (
        <li key={at} className={styles.sentence}>
          <SaidSentence of={sentence} />
        </li>
      ))}
      <Replies reports={known.reports} />
    </ul>
  );
}

// The most pressing; the rest is one press away.
const MOST_REPLIES = 3;

/** What the law asks for by a day: how many, and the nearest of them. */
function Replies({ reports }: Pick<Known, 'reports'>) {
  const styles = useStyles();
  const layout = useLayout();
  const link = mergeClasses(layout.link, layout.inSentence);
  const owed = repliesOwed(reports, useToday());
  if (owed.length === 0) return null;
  const late = owed.filter(({ clock }) => clock.is === 'late').length;
  return (
    <li className={styles.sentence}>
      <Link className={link} to="/reports">
        {say.replies(owed.length, late)}
      </Link>
      <ul className={styles.replies}>
        {owed.slice(0, MOST_REPLIES).map(({ report, clock }) => (
          <li key={report.id}>
            <Link className={link} to={`/reports/${report.id}`}>
              {shortTitle(report)}
            </Link>
            : {clockInWords(clock)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Units({ known }: { known: Known }) {
  const layout = useLayout();
  const { by, units } = unitsOf(known.facts);
  const bars = units.map((unit): Bar => {
    const called = unit.name !== '' ? unit.name : by === 'role' ? say.nobody : say.noDirectorate;
    return { ...unit, called, to: (stands) => unitAddress(unit.name, stands) };
  });
  if (bars.length === 0) return null;
  return (
    <section aria-labelledby="units">
      <h2 id="units" className={layout.section}>
        {say.by[by]}
      </h2>
      <p className={layout.quiet}>
        {by === 'role' ? say.byRole : ''} {say.twice}
      </p>
      <StandsChart bars={bars} label={say.by[by]} />
    </section>
  );
}

const MOST_REPORTS = 10;

function Reports({ known }: { known: Known }) {
  const layout = useLayout();
  const titles = new Map(
    known.reports.map((report: Report & { id: string }) => [report.id, shortTitle(report)]),
  );
  const bars = byReport(known.facts.recommendations)
    .slice(0, MOST_REPORTS)
    .map((unit): Bar => ({
      ...unit,
      called: titles.get(unit.name) ?? say.noReport,
      to: (stands) => reportAddress(unit.name, stands),
    }));
  if (bars.length === 0) return null;
  return (
    <section aria-labelledby="by-report">
      <h2 id="by-report" className={layout.section}>
        {say.byReport}
      </h2>
      <StandsChart bars={bars} label={say.byReport} />
      <p>
        <Link className={mergeClasses(layout.link, layout.notPrinted)} to="/reports">
          {say.allReports}
        </Link>
      </p>
    </section>
  );
}
