/** The screen of reports: each with its clock and its sentence, by date, level or tier; and the way to enter a new one. */
import { Link, useSearchParams } from 'react-router';
import { Button, Field, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { inNameOrder } from '../../inspection/language';
import { inOrderOfPaper } from '../../inspection/periods/freeze';
import { isCoordinator } from '../../inspection/reminders/owner';
import { inspectorateOf, repliesOwed, replyClock } from '../../inspection/report/replyClock';
import type { ReportFacts } from '../../inspection/report/reportFacts';
import { GROUPS, type GroupBy, clockInWords, reportForm, reports as say } from '../../wording/tabReports';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { usePageTitle } from '../frame/pageTitle';
import { useSession, useToday } from '../session/Session';
import { UndoneNote } from './EnteredNote';
import { TakenNote } from '../saving/TakenAway';
import { NewReport } from './NewReport';
import { RollUpSentence } from './RollUpSentence';
import { type ReportsKnown, useReportFacts } from './reading';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '16px', marginBottom: '8px' },
  report: { padding: '12px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: '0 0 2px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  pressing: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
});

export function Reports() {
  usePageTitle(say.title);
  const layout = useLayout();
  return (
    <div className={layout.reading}>
      <Shown heading={say.title} of={useReportFacts()}>
        {(known) => <Whole known={known} />}
      </Shown>
    </div>
  );
}

function Whole({ known: { reports, roles, unreadable } }: { known: ReportsKnown }) {
  const styles = useStyles();
  const layout = useLayout();
  const { me, today } = useSession();
  const [address, setAddress] = useSearchParams();
  const coordinates = isCoordinator(roles, me.id, today);
  const by = GROUPS.find((each) => each === address.get('by')) ?? 'date';
  const isNew = coordinates && address.has('new');
  const go = (next: { by: GroupBy; isNew: boolean }) =>
    setAddress({ ...(next.by === 'date' ? {} : { by: next.by }), ...(next.isNew ? { new: '' } : {}) });
  const owed = repliesOwed(
    reports.map(({ report }) => report),
    today,
  ).length;
  return (
    <>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.title}</h1>
        <span className={layout.quiet}>{say.tally(reports.length, owed)}</span>
      </div>
      {!coordinates && <p className={layout.quiet}>{say.readOnly}</p>}
      <UnreadableRows rows={unreadable} />
      <UndoneNote />
      <TakenNote />
      <div className={styles.bar}>
        {coordinates && (
          <Button appearance="primary" aria-expanded={isNew} onClick={() => go({ by, isNew: !isNew })}>
            {reportForm.new}
          </Button>
        )}
        {reports.length > 0 && (
          <Field label={say.groupBy}>
            <Select
              value={by}
              onChange={(_, { value }) => go({ by: GROUPS.find((each) => each === value) ?? 'date', isNew })}
            >
              {GROUPS.map((each) => (
                <option key={each} value={each}>
                  {say.groups[each]}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {isNew && <NewReport roles={roles} onClose={() => go({ by, isNew: false })} />}
      {reports.length === 0 && !isNew && (
        <p className={layout.quiet}>{coordinates ? say.emptyCoordinator : say.empty}</p>
      )}
      {groupsOf(reports, by).map(({ name, own }) => (
        <section key={name} aria-label={name === '' ? say.title : name}>
          {name !== '' && <h2 className={layout.section}>{name}</h2>}
          <ul className={layout.plainList}>
            {own.map((facts) => (
              <li key={facts.report.id} className={styles.report}>
                <OneReport facts={facts} under={name === '' ? 'h2' : 'h3'} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The newest first; in groups, those with a level or tier before those without. */
function groupsOf(all: readonly ReportFacts[], by: GroupBy): { name: string; own: ReportFacts[] }[] {
  const facts = new Map(all.map((each) => [each.report.id, each]));
  const groups = new Map<string, ReportFacts[]>();
  for (const report of inOrderOfPaper(all.map((each) => each.report))) {
    const each = facts.get(report.id);
    if (each === undefined) continue;
    const name = say.groupName(by, each);
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  const rank = (name: string): string => (/\d/.test(name) ? `0${name}` : `1${name}`);
  return [...groups]
    .map(([name, own]) => ({ name, own }))
    .sort((a, b) => inNameOrder(rank(a.name), rank(b.name)));
}

function OneReport({ facts, under: Heading }: { facts: ReportFacts; under: 'h2' | 'h3' }) {
  const styles = useStyles();
  const layout = useLayout();
  const clock = replyClock(facts.report, useToday());
  const { report } = facts;
  const about = [
    inspectorateOf(report),
    say.published(report.publishedSaid),
    say.steps(facts),
    report.plan?.closed === true ? say.planClosed : '',
  ];
  return (
    <>
      <Heading className={styles.name}>
        <Link className={layout.link} to={`/reports/${report.id}`}>
          {report.title}
        </Link>
      </Heading>
      <div className={mergeClasses(layout.quiet, layout.small)}>
        {about.filter((part) => part !== '').join(' · ')}
      </div>
      {clock.is !== 'other law' && clock.is !== 'no day' && (
        <div
          className={
            clock.is === 'late' ? styles.pressing : clock.is === 'runs' ? layout.strong : layout.quiet
          }
        >
          {clockInWords(clock)}
        </div>
      )}
      <RollUpSentence facts={facts} />
    </>
  );
}
