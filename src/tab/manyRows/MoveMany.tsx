/** Moves the promised day of the chosen recommendations to one day, for one reason. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import { many as words } from '../../wording/recommendations/tabMany';
import { deadlineForm as say } from '../../wording/recommendations/tabRecommendation';
import { moveDeadline } from '../../workflows/coordinating/moveDeadline';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';
import type { Many } from './useMany';

const BESIDE = { 'not a day': 'to', 'no reason': 'reason' } as const;

export function MoveMany({ many, ...form }: ManyFormProps) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  // What is typed outlives a reload and a look at another page; it stays for those that could not be moved.
  const { draft, change: type, forget } = useDraft(`move many by ${me.id}`);
  const { day: to, words: reason, evidence: askedBy } = draft;
  const run: Many['run'] = async (rows, change) => {
    const all = await many.run(rows, change);
    if (all) forget();
    return all;
  };
  const whyNot = () => {
    if (!isDay(to)) return { code: 'not a day', given: to } as const;
    return reason.trim() === '' ? ({ code: 'no reason' } as const) : undefined;
  };
  return (
    <ManyForm
      {...form}
      many={{ ...many, run }}
      {...{ beside: BESIDE, whyNot }}
      label={words.moveTitle}
      send={words.moveSend(form.rows.length)}
      change={(seen, key) =>
        moveDeadline(register, { seen, to, reason, askedBy: askedBy.trim(), actor: actor(), key })
      }
    >
      {(act) => (
        <>
          <Field label={say.to} required className={styles.short} {...besideField(act, BESIDE, 'to')}>
            <Input
              type="date"
              name="to"
              autoFocus
              value={to}
              onChange={(_, { value }) => type({ day: value })}
            />
          </Field>
          <Field label={say.reason} required hint={say.reasonHint} {...besideField(act, BESIDE, 'reason')}>
            <Textarea
              name="reason"
              resize="vertical"
              value={reason}
              onChange={(_, { value }) => type({ words: value })}
            />
          </Field>
          <Field label={say.askedBy} hint={say.askedByHint}>
            <Input name="askedBy" value={askedBy} onChange={(_, { value }) => type({ evidence: value })} />
          </Field>
        </>
      )}
    </ManyForm>
  );
}
