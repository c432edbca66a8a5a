/** A coordinator hands out a task, or changes one: what is to be done, by which role, until when. */
import { useState } from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { namesInWords } from '../../wording/names';
import { taskForm as say } from '../../wording/recommendations/tabTasks';
import { addTask, changeTask } from '../../workflows/coordinating/handOutTask';
import { TellOwner, useTelling } from '../answering/TellOwner';
import { dueHint } from '../pieces/dueHint';
import { FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import type { Ends } from '../saving/InPlace';
import { RoleSelect } from '../saving/RoleSelect';
import { type Act, isChanged } from '../session/act';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { useSendingTask } from './useSendingTask';

const BESIDE = {
  'no task words': 'asks',
  'no such role': 'owner',
  'day unlikely': 'day',
  'not a day': 'day',
  'no reason': 'reason',
} as const;

type Typed = { asks: string; owner: string; day: string; reason: string };

type AddProps = Ends & { row: Kept<Recommendation>; roles: readonly Role[] };

export function AddTaskForm({ row, roles, ...ends }: AddProps) {
  const { register, actor, me } = useSession();
  const { typed, type, ...draft } = useTyped<Typed>(`new task of ${row.id} by ${me.id}`);
  const { asks = '', owner = row.owners.length === 1 ? (row.owners[0] ?? '') : '', day = '' } = typed;
  const { act, send } = useSendingTask(ends, draft);
  const telling = useTelling();
  const { answerBy } = telling;
  return (
    <FormFrame
      {...{ label: say.add, act, beside: BESIDE, send: say.save, sending: say.saving, draft }}
      onSend={() =>
        void send((key) =>
          addTask(register, { recommendation: row, asks, owner, due: day, answerBy, actor: actor(), key }),
        )
      }
      onClose={ends.onClose}
    >
      <AsksField value={asks} act={act} fill={type} />
      <OwnerField {...{ act, roles }} value={owner} none={say.choose} fill={type} />
      <Field label={say.due} hint={dueHint(day, say.dueHint)} {...besideField(act, BESIDE, 'day')}>
        <Input name="day" maxLength={200} value={day} onChange={(_, { value }) => type({ day: value })} />
      </Field>
      <TellOwner telling={telling} role={roles.find(({ name }) => name === owner)} />
    </FormFrame>
  );
}

type ChangeProps = Ends & { task: Kept<Task>; roles: readonly Role[]; isWhole: boolean };

/** Of the task that is all of its recommendation the words are the inspectorate's. */
export function ChangeTaskForm({ task, roles, isWhole, ...ends }: ChangeProps) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const [seen, setSeen] = useState(task);
  const { typed, type, ...draft } = useTyped<Typed>(`task ${task.id} by ${me.id}`);
  const promised = currentDeadline(seen);
  const { asks = seen.asks, owner = '', day = promised.lastDay ?? '', reason = '' } = typed;
  const { act, send } = useSendingTask(ends, draft);
  const telling = useTelling();
  const { answerBy } = telling;
  const moves = day !== '' && promised.said !== '' && day !== promised.lastDay;
  const save = (key: string) => {
    const to = day === promised.lastDay ? '' : day;
    return changeTask(register, { seen, asks, owner, to, reason, answerBy, actor: actor(), key }).catch(
      async (error: unknown) => {
        // What I did not touch is theirs from now on; sent again, mine is written on top of it.
        if (isChanged(error)) setSeen(await register.tasks.find(task.id));
        throw error;
      },
    );
  };
  return (
    <FormFrame
      {...{ label: say.changeOf(task.asks.slice(0, 80)), act, beside: BESIDE, draft }}
      {...{ send: say.save, sending: say.saving }}
      onSend={() => void send(save)}
      onClose={ends.onClose}
    >
      {!isWhole && <AsksField value={asks} act={act} fill={type} />}
      <OwnerField
        {...{ act, roles }}
        value={owner}
        none={namesInWords(seen.owners) || say.choose}
        fill={type}
      />
      {owner !== '' && seen.stage === 'open' && (
        <TellOwner telling={telling} role={roles.find(({ name }) => name === owner)} />
      )}
      <Field
        label={say.day}
        hint={promised.said === '' ? undefined : say.dayHint}
        className={styles.short}
        {...besideField(act, BESIDE, 'day')}
      >
        <Input type="date" name="day" value={day} onChange={(_, { value }) => type({ day: value })} />
      </Field>
      {moves && (
        <Field label={say.reason} required {...besideField(act, BESIDE, 'reason')}>
          <Textarea
            name="reason"
            resize="vertical"
            value={reason}
            onChange={(_, { value }) => type({ reason: value })}
          />
        </Field>
      )}
    </FormFrame>
  );
}

type FieldProps = { value: string; act: Act; fill: (part: Partial<Typed>) => void };

const AsksField = ({ value, act, fill }: FieldProps) => (
  <Field label={say.asks} required hint={say.asksHint} {...besideField(act, BESIDE, 'asks')}>
    <Textarea
      name="asks"
      autoFocus
      resize="vertical"
      value={value}
      onChange={(_, { value: asks }) => fill({ asks })}
    />
  </Field>
);

const OwnerField = ({
  value,
  act,
  fill,
  roles,
  none,
}: FieldProps & { roles: readonly Role[]; none: string }) => (
  <RoleSelect
    {...{ act, value, none, beside: BESIDE, label: say.owner, hint: say.ownerHint }}
    roles={roles.map(({ name }) => name)}
    onChoose={(owner) => fill({ owner })}
  />
);
