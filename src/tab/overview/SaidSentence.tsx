/** A sentence in which every number is the way to its rows. */
import { Link } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Sentence, overview as say } from '../../wording/tabOverview';
import { useLayout } from '../pieces/layout';
import { figureAddress } from './rowSets';

const useStyles = makeStyles({
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

export function SaidSentence({ of }: { of: Sentence }) {
  const styles = useStyles();
  const layout = useLayout();
  return of.map(({ says, opens }, at) =>
    opens === undefined ? (
      <span key={at}>{says}</span>
    ) : (
      <Link
        key={at}
        className={mergeClasses(layout.link, layout.inSentence, styles.number)}
        to={figureAddress(opens)}
        aria-label={`${says}: ${say.figure(opens)}`}
      >
        {says}
      </Link>
    ),
  );
}
