/** The three facts one looks for first: status, owner, and what is due. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation';
import { shared } from '../../wording/tab';
import { page } from '../../wording/tabRecommendation';
import { recommendationDue } from '../pieces/due';
import { NARROW, useLayout } from '../pieces/layout';
import { Owners, type RolesByName } from '../pieces/Owners';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { useToday } from '../session/Session';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: '24px',
    rowGap: '12px',
    margin: '20px 0 0',
    padding: '12px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  value: { margin: '4px 0 0' },
});

export function Facts({ row, roles }: { row: Recommendation; roles: RolesByName }) {
  const styles = useStyles();
  const layout = useLayout();
  const today = useToday();
  const name = mergeClasses(layout.quiet, layout.small);
  return (
    <dl className={styles.facts} aria-label={page.where}>
      <div>
        <dt className={name}>{page.status}</dt>
        <dd className={styles.value}>
          <StatusBadge status={row.status} />{' '}
          {row.closed !== undefined && <span className={layout.quiet}>{shared.closed(row.closed)}</span>}
        </dd>
      </div>
      <div>
        <dt className={name}>{page.owner}</dt>
        <dd className={styles.value}>
          <Owners owners={row.owners} roles={roles} today={today} />
        </dd>
      </div>
      <div>
        <dt className={name}>{page.due}</dt>
        <dd className={styles.value}>
          <Standing full due={recommendationDue(row, today)} />
        </dd>
      </div>
    </dl>
  );
}
