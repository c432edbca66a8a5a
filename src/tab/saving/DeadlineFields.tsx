/** Moving a promised day, of one row or of many: to when, why, and who asked. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { deadlineForm as say } from '../../wording/recommendations/tabRecommendation';
import type { Act } from '../session/act';
import type { Draft } from '../session/drafts';
import { type Beside, besideField, useFormStyles } from './FormFrame';

export const BESIDE_DEADLINE = {
  'not a day': 'to',
  'day unlikely': 'to',
  'no change': 'to',
  'no reason': 'reason',
} as const satisfies Beside;

type DeadlineFieldsProps = { draft: Draft; onType: (part: Partial<Draft>) => void; act: Act };

export function DeadlineFields({ draft, onType, act }: DeadlineFieldsProps) {
  const styles = useFormStyles();
  const beside = (name: string) => besideField(act, BESIDE_DEADLINE, name);
  return (
    <>
      <Field label={say.to} required className={styles.short} {...beside('to')}>
        <Input
          type="date"
          name="to"
          autoFocus
          value={draft.day}
          onChange={(_, { value }) => onType({ day: value })}
        />
      </Field>
      <Field label={say.reason} required hint={say.reasonHint} {...beside('reason')}>
        <Textarea
          name="reason"
          resize="vertical"
          value={draft.words}
          onChange={(_, { value }) => onType({ words: value })}
        />
      </Field>
      <Field label={say.askedBy} hint={say.askedByHint}>
        <Input
          name="askedBy"
          maxLength={200}
          value={draft.evidence}
          onChange={(_, { value }) => onType({ evidence: value })}
        />
      </Field>
    </>
  );
}
