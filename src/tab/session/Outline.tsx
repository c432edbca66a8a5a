/** The outline of a page that is on its way, so that nothing is ever blank. */
import { Skeleton, SkeletonItem, makeStyles } from '@fluentui/react-components';
import { frame } from '../../wording/tab';

const useStyles = makeStyles({
  outline: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '18px',
    padding: '20px 24px',
    maxWidth: '1040px',
  },
  line: { display: 'grid', gridTemplateColumns: '120px 1fr 96px', columnGap: '16px' },
});

export function Outline({ className }: { className?: string }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={frame.loading} className={className ?? styles.outline}>
      {Array.from({ length: 8 }, (_, at) => (
        <div key={at} className={styles.line}>
          <SkeletonItem size={20} />
          <SkeletonItem size={20} />
          <SkeletonItem size={20} />
        </div>
      ))}
    </Skeleton>
  );
}
