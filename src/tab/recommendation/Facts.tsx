/** The facts one looks for first, in one line: status, owner, what is due, its level and tier. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { levelOf, tierOf } from '../../inspection/recommendation/closing';
import type { Role } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { shared } from '../../wording/tab';
import { marks } from '../../wording/recommendations/tabClosing';
import { item } from '../../wording/recommendations/tabItem';
import { page, saving } from '../../wording/recommendations/tabRecommendation';
import { recommendationDue } from '../pieces/due';
import { NARROW, useLayout } from '../pieces/layout';
import { Owners, byName } from '../pieces/Owners';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { useToday } from '../session/Session';
import { useIsSaving } from '../session/shownAtOnce';
import { ByDefinition } from '../changing/ByDefinition';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(0, 3fr) minmax(0, 2fr)',
    columnGap: '24px',
    rowGap: '12px',
    margin: '16px 0 12px',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  value: { margin: '4px 0 0' },
});

type FactsProps = {
  row: Kept<Recommendation>;
  report: Report | undefined;
  roles: readonly Role[];
  /** Undefined where they cannot be read: then nothing is said of what follows from them. */
  tasks?: readonly Task[];
  updates?: readonly Update[];
};

export function Facts({ row, report, roles, tasks, updates }: FactsProps) {
  const styles = useStyles();
  const layout = useLayout();
  const today = useToday();
  const busy = useIsSaving(row.id);
  const name = mergeClasses(layout.quiet, layout.small);
  return (
    <dl className={styles.facts} aria-label={page.where} aria-busy={busy}>
      <div>
        <dt className={name}>{page.status}</dt>
        <dd className={styles.value}>
          <StatusBadge status={row.status} />{' '}
          {row.closed !== undefined && <span className={layout.quiet}>{shared.closed(row.closed)}</span>}
          {busy && <span className={name}>{saving}</span>}
          {tasks && updates && <ByDefinition {...{ row, roles, tasks, updates }} />}
        </dd>
      </div>
      <div>
        <dt className={name}>{page.owner}</dt>
        <dd className={styles.value}>
          <Owners owners={row.owners} roles={byName(roles)} today={today} deputies />
        </dd>
      </div>
      <div>
        <dt className={name}>{page.due}</dt>
        <dd className={styles.value}>
          <Standing due={recommendationDue(row, today)} />
        </dd>
      </div>
      <div>
        <dt className={name}>{item.levelAndTier}</dt>
        <dd className={styles.value}>
          {marks.level(levelOf(row, report))}, {marks.tier(tierOf(row, report))}
          {row.sensitive !== '' && (
            <div>
              <strong className={layout.words}>{marks.sensitive(row.sensitive)}</strong>
            </div>
          )}
        </dd>
      </div>
    </dl>
  );
}
