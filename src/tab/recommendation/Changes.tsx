/** A coordinator's two changes, opened in place: the status and the deadline. */
import { makeStyles } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import { deadlineForm, page, statusForm } from '../../wording/tabRecommendation';
import { DeadlineForm } from './DeadlineForm';
import { InPlace } from './InPlace';
import { StatusForm } from './StatusForm';

const useStyles = makeStyles({ changes: { marginTop: '12px' } });

export function Changes({ row }: { row: Kept<Recommendation> }) {
  const styles = useStyles();
  return (
    <div className={styles.changes}>
      <InPlace
        openings={[
          {
            ...{ name: 'status', words: page.changeStatus, saved: statusForm.saved },
            form: (ends) => <StatusForm key="status" {...{ row, ...ends }} />,
          },
          {
            ...{ name: 'deadline', words: page.moveDeadline, saved: deadlineForm.saved },
            form: (ends) => <DeadlineForm key="deadline" {...{ row, ...ends }} />,
          },
        ]}
      />
    </div>
  );
}
