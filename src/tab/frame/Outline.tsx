/** The outline of a page that is on its way, so that nothing is ever blank. */
import { useEffect, useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { frame } from '../../wording/tab';
import { FORCED, useLayout } from '../pieces/layout';
import { waiting } from '../../wording/site/tabSetUp';

const useStyles = makeStyles({
  outline: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '18px',
    padding: '20px 24px',
    maxWidth: '1040px',
  },
  slow: { padding: '20px 24px 0', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px' },
  words: { margin: 0 },
  line: { display: 'grid', gridTemplateColumns: '120px 1fr 96px', columnGap: '16px' },
  // One movement for all of it: a browser that is starting has better things to do than to move twenty-four.
  moving: {
    animationName: { '50%': { opacity: 0.4 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'ease-in-out',
    '@media screen and (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  bar: {
    height: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    [FORCED]: { backgroundColor: 'GrayText' },
  },
});

// By then a person wonders; every request behind it has a limit of its own.
const USUAL_MS = 10_000;

// After the page began to load. Kept rows are there by then, and drawing bars before them would only put them off.
const SOON_MS = 300;

const LINES = Array.from({ length: 8 }, (_, at) => at);

/** `page`: it stands for a whole page, which has a heading even then. */
export function Outline({ className, page = false }: { className?: string; page?: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const [slow, setSlow] = useState(false);
  const [drawn, setDrawn] = useState(() => !page || performance.now() >= SOON_MS);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), USUAL_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (drawn) return undefined;
    const timer = setTimeout(() => setDrawn(true), SOON_MS - performance.now());
    return () => clearTimeout(timer);
  }, [drawn]);
  return (
    <>
      {page && <h1 className={layout.readOut}>{frame.loading}</h1>}
      {slow && (
        <div className={styles.slow}>
          <p className={styles.words} role="status">
            {waiting.slow}
          </p>
          <Button onClick={() => location.reload()}>{waiting.reload}</Button>
        </div>
      )}
      <div
        role="progressbar"
        aria-busy
        aria-label={frame.loading}
        className={mergeClasses(styles.moving, className ?? styles.outline)}
      >
        {drawn &&
          LINES.map((at) => (
            <div key={at} className={styles.line}>
              <div className={styles.bar} />
              <div className={styles.bar} />
              <div className={styles.bar} />
            </div>
          ))}
      </div>
    </>
  );
}
