/** The last imported paper's own words about it, so that anyone can check the register against the print. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { PaperTrace } from '../../inspection/recommendation/recommendation';
import { asOfInWords, page } from '../../wording/recommendations/tabRecommendation';
import { NARROW, useLayout } from '../pieces/layout';
import { Part } from '../pieces/Part';

const useStyles = makeStyles({
  parts: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '6px',
    margin: 0,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '0' },
  },
  value: { margin: 0, [NARROW]: { marginBottom: '8px' } },
});

const PARTS = [
  'status',
  'position',
  'direction',
  'due',
  'originalDue',
  'owner',
  'resources',
  'accepted',
  'comments',
] as const;

export function PaperSaid({ paper }: { paper: PaperTrace }) {
  const styles = useStyles();
  if (paper.asOf === '') return null;
  return (
    <Part id="paper" name={page.paper(asOfInWords(paper.asOf))}>
      <dl className={styles.parts}>
        {PARTS.filter((part) => paper[part] !== '').map((part) => (
          <Cell key={part} name={page.paperParts[part]} words={paper[part]} />
        ))}
      </dl>
    </Part>
  );
}

function Cell({ name, words }: { name: string; words: string }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <dt className={layout.quiet}>{name}</dt>
      <dd className={mergeClasses(styles.value, layout.words)}>{words}</dd>
    </>
  );
}
