/** A report as the heading of its recommendations: when it came out, how many it made, how many are open and late. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { list } from '../../wording/recommendations/tabRecommendations';
import { useLayout } from '../pieces/layout';
import type { Heading } from '../lines/entries';
import type { RowPlace } from './rowPlace';
import { CARDS } from './useNarrow';

const useStyles = makeStyles({
  row: {
    boxSizing: 'border-box',
    padding: '16px 12px 8px 6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    cursor: 'pointer',
  },
  // On paper it stands with the first of its rows.
  leads: { breakAfter: 'avoid' },
  cell: { display: 'flex', alignItems: 'baseline', flexWrap: 'wrap', columnGap: '8px' },
  title: { display: 'inline-flex', columnGap: '6px', overflowWrap: 'anywhere' },
  counts: { [CARDS]: { paddingLeft: '26px' } },
  fold: { flexShrink: 0, position: 'relative', top: '3px' },
});

type Props = { heading: Heading; place: RowPlace; fold: (group: string, shut: boolean) => void };

export function GroupRow({ heading, place, fold }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { title, aside, all, open, late, folded, group } = heading;
  const Fold = folded ? ChevronRightRegular : ChevronDownRegular;
  return (
    <div
      role="row"
      aria-level={1}
      aria-expanded={!folded}
      {...place}
      className={mergeClasses(place.className, styles.row, !folded && styles.leads, layout.focusable)}
      onClick={() => fold(group, !folded)}
    >
      <div role="gridcell" aria-colspan={5} className={styles.cell}>
        <span className={mergeClasses(styles.title, layout.strong)}>
          <Fold aria-hidden="true" className={styles.fold} />
          {title}
        </span>{' '}
        <span className={mergeClasses(styles.counts, layout.quiet, layout.small)}>
          {[...(aside === '' ? [] : [aside]), list.group(all, open, late)].join(' · ')}
        </span>
      </div>
    </div>
  );
}
