/** A coordinator takes away a task that was handed out here and that nobody has answered. */
import { Field, Textarea } from '@fluentui/react-components';
import type { Task } from '../../inspection/recommendation/task';
import type { Kept } from '../../inspection/register';
import { taskForm as say } from '../../wording/recommendations/tabTasks';
import { takeTaskAway } from '../../workflows/coordinating/handOutTask';
import { FormFrame, besideField } from '../saving/FormFrame';
import type { Ends } from '../saving/InPlace';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { useSendingTask } from './useSendingTask';

const BESIDE = { 'no reason': 'reason' } as const;

export function TakeTaskAway({ task, ...ends }: Ends & { task: Kept<Task> }) {
  const { register, actor, me } = useSession();
  const { typed, type, ...draft } = useTyped<{ reason: string }>(`task ${task.id} not needed by ${me.id}`);
  const { reason = '' } = typed;
  const { act, send } = useSendingTask(ends, draft);
  return (
    <FormFrame
      {...{ label: say.takeAwayOf(task.asks.slice(0, 80)), act, beside: BESIDE, draft }}
      {...{ send: say.takeIt, sending: say.saving, onClose: ends.onClose }}
      onSend={() => void send((key) => takeTaskAway(register, { seen: task, reason, actor: actor(), key }))}
    >
      <Field label={say.why} required hint={say.whyHint} {...besideField(act, BESIDE, 'reason')}>
        <Textarea
          name="reason"
          autoFocus
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => type({ reason: value })}
        />
      </Field>
    </FormFrame>
  );
}
