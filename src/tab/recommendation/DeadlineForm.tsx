/** A coordinator moves the promised day: to when, why, and who asked. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { inWords, isDay } from '../../inspection/day';
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import { deadlineForm as say, saving } from '../../wording/tabRecommendation';
import { moveDeadline } from '../../workflows/moveDeadline';
import { FormFrame, besideField, useFormStyles } from '../pieces/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { Conflict } from './Conflict';
import { useChange } from './useChange';

const BESIDE = { 'not a day': 'to', 'no change': 'to', 'no reason': 'reason' } as const;

type Props = { row: Kept<Recommendation>; onSaved: () => void; onClose: () => void };

export function DeadlineForm({ row, onSaved, onClose }: Props) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  // What is typed outlives a reload and a look at another page, as an owner's answer does.
  const { draft, change: type, forget } = useDraft(`deadline of ${row.id} by ${me.id}`);
  const { day: to, words: reason, evidence: askedBy } = draft;
  const { act, theirs, seen, known, save, applyMine, keepTheirs } = useChange(row, () => {
    forget();
    onSaved();
  });
  const change = (onto: Kept<Recommendation>, key: string) =>
    moveDeadline(register, { seen: onto, to, reason, askedBy: askedBy.trim(), actor: actor(), key });
  const conflict = theirs && (
    <Conflict
      seen={seen}
      theirs={theirs}
      mine={{ due: isDay(to) ? inWords(to) : to }}
      known={known}
      onApply={() => applyMine(change)}
      onKeep={() => void keepTheirs().then(onClose)}
    />
  );
  return (
    <FormFrame
      label={say.title}
      act={act}
      beside={BESIDE}
      send={say.save}
      sending={saving}
      onSend={() => void save(change)}
      onClose={onClose}
      instead={conflict}
    >
      <Field label={say.to} required className={styles.short} {...besideField(act, BESIDE, 'to')}>
        <Input type="date" name="to" autoFocus value={to} onChange={(_, { value }) => type({ day: value })} />
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
    </FormFrame>
  );
}
