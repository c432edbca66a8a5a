/** A coordinator's new judgement: the status, whether and how it is closed, and why. */
import { useState } from 'react';
import { Field, Select, Textarea } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import { STATUSES, isClosing, isStatus } from '../../inspection/status';
import { saving, statusForm as say } from '../../wording/tabRecommendation';
import { changeStatus } from '../../workflows/changeStatus';
import { FormFrame, besideField, useFormStyles } from '../pieces/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import type { Chosen } from '../pieces/TwoVersions';
import { Conflict, type ConflictLine } from './Conflict';
import { useChange } from './useChange';

const BESIDE = { 'needs a reason': 'reason', 'no change': 'status' } as const;

type Props = { row: Kept<Recommendation>; onSaved: () => void; onClose: () => void };

export function StatusForm({ row, onSaved, onClose }: Props) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const [status, setStatus] = useState<string>(row.status ?? 'Amber');
  const [closed, setClosed] = useState<string>(row.closed ?? '');
  // The reason outlives a reload and a look at another page, as an owner's answer does.
  const { draft, change: type, forget } = useDraft(`status of ${row.id} by ${me.id}`);
  const { words: reason } = draft;
  const { act, theirs, seen, known, save, applyMine, keepTheirs } = useChange(row, () => {
    forget();
    onSaved();
  });
  /** Of each line what is mine, unless theirs was chosen. */
  const changeTo =
    (chosen: Chosen<ConflictLine> = {}) =>
    (onto: Kept<Recommendation>, key: string) => {
      const mine = {
        status: isStatus(status) ? status : 'Amber',
        closed: isClosing(closed) ? closed : undefined,
      };
      return changeStatus(register, {
        seen: onto,
        status: chosen.status === 'theirs' ? (onto.status ?? mine.status) : mine.status,
        closed: chosen.closed === 'theirs' ? onto.closed : mine.closed,
        reason,
        actor: actor(),
        key,
      });
    };
  const conflict = theirs && (
    <Conflict
      seen={seen}
      theirs={theirs}
      mine={{ status, closed }}
      known={known}
      onApply={(chosen) => applyMine(changeTo(chosen))}
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
      onSend={() => void save(changeTo())}
      onClose={onClose}
      instead={conflict}
    >
      <Field label={say.status} required className={styles.short} {...besideField(act, BESIDE, 'status')}>
        <Select name="status" autoFocus value={status} onChange={(_, { value }) => setStatus(value)}>
          {STATUSES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label={say.closing} className={styles.short}>
        <Select name="closed" value={closed} onChange={(_, { value }) => setClosed(value)}>
          <option value="">{say.notClosed}</option>
          {say.closings.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say.reason} hint={say.reasonHint} {...besideField(act, BESIDE, 'reason')}>
        <Textarea
          name="reason"
          resize="vertical"
          value={reason}
          onChange={(_, { value }) => type({ words: value })}
        />
      </Field>
    </FormFrame>
  );
}
