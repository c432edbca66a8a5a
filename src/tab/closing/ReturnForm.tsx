/** Why it is sent back or opened again, and which of its tasks are to be done again. */
import { useState } from 'react';
import { Checkbox, Field, Textarea } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { closing as say } from '../../wording/recommendations/tabClosing';
import { reopen, sendBack } from '../../workflows/closing/sendBack';
import { besideField } from '../saving/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { ChangeForm } from '../changing/ChangeForm';
import type { Ends } from '../saving/InPlace';
import { lastOf } from './StepForm';

const BESIDE = { 'no reason': 'reason' } as const;

type Props = Ends & { row: Kept<Recommendation>; tasks: readonly Kept<Task>[]; as: 'sent back' | 'reopened' };

export function ReturnForm({ row, tasks, as, ...ends }: Props) {
  const { register, actor, me } = useSession();
  const { draft, change: type, ...begun } = useDraft(`${as} of ${row.id} by ${me.id}`);
  const claimed = tasks.filter(({ stage }) => stage === 'claimed');
  const [again, setAgain] = useState(() => (claimed.length > 0 ? claimed : tasks).map(({ id }) => id));
  const { words: reason } = draft;
  const [title, work] = as === 'reopened' ? [say.reopen, reopen] : [say.sendBack, sendBack];
  return (
    <ChangeForm
      row={row}
      label={title}
      send={title}
      beside={BESIDE}
      mine={{ what: say.title, mine: say.step(as), theirs: lastOf }}
      change={(seen, key) => work(register, { seen, reason, taskIds: again, actor: actor(), key })}
      draft={begun}
      {...ends}
    >
      {(act) => (
        <>
          <Field label={say.reason} required hint={say.reasonHint} {...besideField(act, BESIDE, 'reason')}>
            <Textarea
              name="reason"
              autoFocus
              resize="vertical"
              value={reason}
              onChange={(_, { value }) => type({ words: value })}
            />
          </Field>
          {tasks.length > 1 && (
            <div role="group" aria-label={say.tasksAgain}>
              <div>{say.tasksAgain}</div>
              {tasks.map(({ id, asks }) => (
                <div key={id}>
                  <Checkbox
                    label={asks.slice(0, 90)}
                    checked={again.includes(id)}
                    onChange={(_, { checked }) =>
                      setAgain(checked === true ? [...again, id] : again.filter((each) => each !== id))
                    }
                  />
                </div>
              ))}
            </div>
          )}
        </>
      )}
    </ChangeForm>
  );
}
