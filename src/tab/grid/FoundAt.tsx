/** Under the words of a row: where else in what was written about it a search found it, with the words marked. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Found } from '../../inspection/search/search';
import { isDay } from '../../inspection/day';
import { search } from '../../wording/recommendations/tabSearch';
import { useLayout } from '../pieces/layout';
import { dayWhere } from '../session/clock';
import { useSession } from '../session/Session';
import { useGridStyles } from './gridStyles';

const useStyles = makeStyles({
  found: { marginTop: '2px', overflowWrap: 'anywhere' },
  // Bold and underlined: seen in every theme, and in black and white on paper.
  hit: {
    backgroundColor: 'transparent',
    color: 'inherit',
    fontWeight: tokens.fontWeightBold,
    textDecorationLine: 'underline',
  },
});

export function FoundAt({ found: { place, pieces } }: { found: Found }) {
  const styles = useStyles();
  const grid = useGridStyles();
  const layout = useLayout();
  const { timeZone } = useSession();
  const at = 'on' in place ? place.on : '';
  const on = at === '' || isDay(at) || place.is === 'paper' ? at : dayWhere(timeZone, new Date(at));
  return (
    <div className={mergeClasses(styles.found, grid.clamped, layout.quiet, layout.small)}>
      {search.where(place, on)}:{' '}
      {pieces.map(({ text, hit }, piece) =>
        hit ? (
          <mark key={piece} className={styles.hit}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </div>
  );
}
