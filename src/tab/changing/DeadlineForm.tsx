/** A coordinator moves the promised day: to when, why, and who asked. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { inWords, isDay } from '../../inspection/day';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { deadlineForm as say } from '../../wording/recommendations/tabRecommendation';
import { movedAlready, moveDeadline } from '../../workflows/coordinating/moveDeadline';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';

const BESIDE = { 'not a day': 'to', 'no change': 'to', 'no reason': 'reason' } as const;

export function DeadlineForm({ row, onSaved, onClose }: Ends & { row: Kept<Recommendation> }) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  // What is typed outlives a reload and a look at another page, as an owner's answer does.
  const { draft, change: type, forget } = useDraft(`deadline of ${row.id} by ${me.id}`);
  const { day: to, words: reason, evidence: askedBy } = draft;
  return (
    <ChangeForm
      row={row}
      label={say.title}
      send={say.save}
      beside={BESIDE}
      mine={{ lines: { due: isDay(to) ? inWords(to) : to } }}
      change={(seen, key) =>
        moveDeadline(register, { seen, to, reason, askedBy: askedBy.trim(), actor: actor(), key })
      }
      expected={(seen) => movedAlready({ seen, to, reason, askedBy: askedBy.trim(), actor: actor() })}
      onSaved={(undo) => {
        forget();
        onSaved(undo);
      }}
      onClose={onClose}
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
    </ChangeForm>
  );
}
