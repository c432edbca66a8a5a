/** A coordinator sets its level and tier, and keeps it out of public papers. */
import { useState } from 'react';
import { Field, Textarea } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { marks as say } from '../../wording/recommendations/tabClosing';
import { markSensitive, setLevel } from '../../workflows/coordinating/markRecommendation';
import { besideField } from '../saving/FormFrame';
import { LevelFields, type Levels } from '../saving/LevelFields';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';

type Row = Kept<Recommendation>;

export function LevelForm({ row, ...ends }: Ends & { row: Row }) {
  const { register, actor } = useSession();
  const [chosen, setChosen] = useState<Levels>({ level: row.level, tier: row.tier });
  return (
    <ChangeForm
      row={row}
      label={say.changeLevel}
      send={say.save}
      beside={{}}
      mine={{
        what: say.levelLabel,
        mine: say.level(chosen.level),
        theirs: (theirs) => say.level(theirs.level),
      }}
      change={(seen, key) => setLevel(register, { seen, ...chosen, actor: actor(), key })}
      {...ends}
    >
      {() => (
        <LevelFields
          {...chosen}
          none={say.asItsReport}
          onChoose={(part) => setChosen({ ...chosen, ...part })}
        />
      )}
    </ChangeForm>
  );
}

const BESIDE = { 'no reason': 'reason', 'as it stands': 'reason' } as const;

export function SensitiveForm({ row, ...ends }: Ends & { row: Row }) {
  const { register, actor, me } = useSession();
  const { typed, type, ...draft } = useTyped<{ reason: string }>(`sensitive ${row.id} by ${me.id}`);
  const { reason = row.sensitive } = typed;
  return (
    <ChangeForm
      row={row}
      label={say.mark}
      send={say.save}
      beside={BESIDE}
      mine={{ what: say.reason, mine: reason, theirs: ({ sensitive }) => sensitive }}
      change={(seen, key) => markSensitive(register, { seen, reason, actor: actor(), key })}
      draft={draft}
      {...ends}
    >
      {(act) => (
        <Field label={say.reason} hint={say.reasonHint} {...besideField(act, BESIDE, 'reason')}>
          <Textarea
            name="reason"
            autoFocus
            resize="vertical"
            value={reason}
            onChange={(_, { value }) => type({ reason: value })}
          />
        </Field>
      )}
    </ChangeForm>
  );
}
