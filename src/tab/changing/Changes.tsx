/** A coordinator's changes, opened in place: the status, the deadline, the owner, its level, its sensitivity. */
import { makeStyles } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { isUntouched } from '../../inspection/recommendation/untouched';
import type { Kept } from '../../inspection/register';
import type { Role } from '../../inspection/reminders/owner';
import { ask } from '../../wording/asking/tabAsk';
import { marks } from '../../wording/recommendations/tabClosing';
import { ownerForm } from '../../wording/recommendations/tabMany';
import { deadlineForm, page, statusForm } from '../../wording/recommendations/tabRecommendation';
import { correctForm, mistake } from '../../wording/recommendations/tabTasks';
import { AskForm } from './AskForm';
import { CorrectForm } from './CorrectForm';
import { DeadlineForm } from './DeadlineForm';
import { InPlace, type Opening } from '../saving/InPlace';
import { LevelForm, SensitiveForm } from './MarkForms';
import { OwnerForm } from './OwnerForm';
import { MistakeForm } from './MistakeForm';
import { StatusForm } from './StatusForm';

const useStyles = makeStyles({ changes: { marginTop: '12px' } });

type Props = { row: Kept<Recommendation>; roles: readonly Role[]; tasks: readonly Task[] };

export function Changes({ row, roles, tasks }: Props) {
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
          {
            ...{ name: 'owner', words: ownerForm.open, saved: ownerForm.saved },
            form: (ends) => <OwnerForm key="owner" {...{ row, roles, ...ends }} />,
          },
          {
            ...{ name: 'ask', words: ask.open, saved: ask.saved },
            form: (ends) => <AskForm key="ask" {...{ row, ...ends }} />,
          },
          {
            ...{ name: 'level', words: marks.changeLevel, saved: marks.levelSaved },
            form: (ends) => <LevelForm key="level" {...{ row, ...ends }} />,
          },
          {
            ...{ name: 'correct', words: correctForm.open, saved: correctForm.saved },
            form: (ends) => <CorrectForm key="correct" {...{ row, ...ends }} />,
          },
          {
            ...{ name: 'sensitive', words: row.sensitive === '' ? marks.mark : marks.unmark },
            ...{ saved: marks.marked },
            form: (ends) => <SensitiveForm key="sensitive" {...{ row, ...ends }} />,
          },
          ...(isUntouched(row, tasks) ? [mistaken(row)] : []),
        ]}
      />
    </div>
  );
}

/** It is told on the next screen, for this one goes. */
const mistaken = (row: Kept<Recommendation>): Opening => ({
  ...{ name: 'mistake', words: mistake.open, saved: '' },
  form: ({ onClose }) => <MistakeForm key="mistake" {...{ row, onClose }} />,
});
