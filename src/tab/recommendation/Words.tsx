/** The original words, folded when they are long. */
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { page } from '../../wording/tabRecommendation';
import { useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  words: {
    margin: '8px 0 4px',
    paddingLeft: '14px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
  },
  folded: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '6', overflow: 'hidden' },
});

// About six lines on a wide page; shorter words are never folded.
const LONG = 700;

export function Words({ text }: { text: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const long = text.length > LONG;
  const [whole, setWhole] = useState(false);
  return (
    <>
      <blockquote className={mergeClasses(styles.words, layout.words)}>
        <div className={mergeClasses(long && !whole && styles.folded)}>{text}</div>
      </blockquote>
      {long && (
        <Button size="small" appearance="subtle" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? page.less : page.whole}
        </Button>
      )}
    </>
  );
}
