/** Moves the promised day of the chosen recommendations to one day, for one reason. */
import { useState } from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import { many } from '../../wording/recommendations/tabMany';
import { deadlineForm as say } from '../../wording/recommendations/tabRecommendation';
import { moveDeadline } from '../../workflows/coordinating/moveDeadline';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';

const BESIDE = { 'not a day': 'to', 'no reason': 'reason' } as const;

export function MoveMany(form: ManyFormProps) {
  const styles = useFormStyles();
  const { register, actor } = useSession();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const whyNot = () => {
    if (!isDay(to)) return { code: 'not a day', given: to } as const;
    return reason.trim() === '' ? ({ code: 'no reason' } as const) : undefined;
  };
  return (
    <ManyForm
      {...form}
      {...{ beside: BESIDE, whyNot }}
      label={many.moveTitle}
      send={many.moveSend(form.rows.length)}
      change={(seen, key) =>
        moveDeadline(register, { seen, to, reason, askedBy: askedBy.trim(), actor: actor(), key })
      }
    >
      {(act) => (
        <>
          <Field label={say.to} required className={styles.short} {...besideField(act, BESIDE, 'to')}>
            <Input type="date" name="to" autoFocus value={to} onChange={(_, { value }) => setTo(value)} />
          </Field>
          <Field label={say.reason} required hint={say.reasonHint} {...besideField(act, BESIDE, 'reason')}>
            <Textarea
              name="reason"
              resize="vertical"
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <Field label={say.askedBy} hint={say.askedByHint}>
            <Input name="askedBy" value={askedBy} onChange={(_, { value }) => setAskedBy(value)} />
          </Field>
        </>
      )}
    </ManyForm>
  );
}
