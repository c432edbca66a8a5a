/** The outline of a page that is on its way, so that nothing is ever blank. */
import { useEffect, useState } from 'react';
import { Button, Skeleton, SkeletonItem, makeStyles } from '@fluentui/react-components';
import { frame } from '../../wording/tab';
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
});

// By then a person wonders; every request behind it has a limit of its own.
const USUAL_MS = 10_000;

export function Outline({ className }: { className?: string }) {
  const styles = useStyles();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), USUAL_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      {slow && (
        <div className={styles.slow}>
          <p className={styles.words} role="status">
            {waiting.slow}
          </p>
          <Button onClick={() => location.reload()}>{waiting.reload}</Button>
        </div>
      )}
      <Skeleton aria-label={frame.loading} className={className ?? styles.outline}>
        {Array.from({ length: 8 }, (_, at) => (
          <div key={at} className={styles.line}>
            <SkeletonItem size={20} />
            <SkeletonItem size={20} />
            <SkeletonItem size={20} />
          </div>
        ))}
      </Skeleton>
    </>
  );
}
