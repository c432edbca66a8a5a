/** A coordinator sets its level and tier, and keeps it out of public papers. */
import { useState } from 'react';
import { Field, Select, Textarea } from '@fluentui/react-components';
import { type Recommendation, STEPS_OF_THREE } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { marks as say } from '../../wording/recommendations/tabClosing';
import { markSensitive, setLevel } from '../../workflows/coordinating/markRecommendation';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useCalled } from '../session/reading';
import { useSession } from '../session/Session';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';

type Row = Kept<Recommendation>;
const oneOf = (value: string) => STEPS_OF_THREE.find((each) => String(each) === value);

export function LevelForm({ row, ...ends }: Ends & { row: Row }) {
  const styles = useFormStyles();
  const { register, actor } = useSession();
  const called = useCalled();
  const [level, setLevelTo] = useState(String(row.level ?? ''));
  const [tier, setTier] = useState(String(row.tier ?? ''));
  const choices = (names: readonly string[]) =>
    names.map((name, at) => (
      <option key={name} value={at === 0 ? '' : at}>
        {name}
      </option>
    ));
  return (
    <ChangeForm
      row={row}
      label={say.changeLevel}
      send={say.save}
      beside={{}}
      mine={{
        what: say.levelLabel,
        mine: say.level(oneOf(level)),
        theirs: (theirs) => say.level(theirs.level),
      }}
      change={(seen, key) =>
        setLevel(register, { seen, level: oneOf(level), tier: oneOf(tier), actor: actor(), key })
      }
      {...ends}
    >
      {() => (
        <>
          <Field label={say.levelLabel} className={styles.short}>
            <Select name="level" autoFocus value={level} onChange={(_, { value }) => setLevelTo(value)}>
              {choices(say.levels(called))}
            </Select>
          </Field>
          <Field label={say.tierLabel} className={styles.short}>
            <Select name="tier" value={tier} onChange={(_, { value }) => setTier(value)}>
              {choices(say.tiers)}
            </Select>
          </Field>
        </>
      )}
    </ChangeForm>
  );
}

const BESIDE = { 'no reason': 'reason', 'no change': 'reason' } as const;

export function SensitiveForm({ row, ...ends }: Ends & { row: Row }) {
  const { register, actor } = useSession();
  const [reason, setReason] = useState(row.sensitive);
  return (
    <ChangeForm
      row={row}
      label={say.mark}
      send={say.save}
      beside={BESIDE}
      mine={{ what: say.reason, mine: reason, theirs: ({ sensitive }) => sensitive }}
      change={(seen, key) => markSensitive(register, { seen, reason, actor: actor(), key })}
      {...ends}
    >
      {(act) => (
        <Field label={say.reason} hint={say.reasonHint} {...besideField(act, BESIDE, 'reason')}>
          <Textarea
            name="reason"
            autoFocus
            resize="vertical"
            value={reason}
            onChange={(_, { value }) => setReason(value)}
          />
        </Field>
      )}
    </ChangeForm>
  );
}
