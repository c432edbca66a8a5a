/** A coordinator's new judgement: the status, whether and how it is closed, and why. */
import { useState } from 'react';
import { Field, Select, Textarea } from '@fluentui/react-components';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { STATUSES, isClosing, isStatus } from '../../inspection/recommendation/status';
import { statusForm as say } from '../../wording/recommendations/tabRecommendation';
import { changeStatus, judgedAnew } from '../../workflows/coordinating/changeStatus';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import type { Chosen } from '../saving/TwoVersions';
import { ChangeForm } from './ChangeForm';
import type { ConflictLine } from './Conflict';
import type { Ends } from '../saving/InPlace';

const BESIDE = { 'needs a reason': 'reason', 'no change': 'status' } as const;

export function StatusForm({ row, ...ends }: Ends & { row: Kept<Recommendation> }) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const [status, setStatus] = useState<string>(row.status ?? 'Amber');
  const [closed, setClosed] = useState<string>(row.closed ?? '');
  // The reason outlives a reload and a look at another page, as an owner's answer does.
  const { draft, change: type, ...begun } = useDraft(`status of ${row.id} by ${me.id}`);
  const { words: reason } = draft;
  /** Of each line what is mine, unless theirs was chosen. */
  const change = (seen: Kept<Recommendation>, key: string, chosen: Chosen<ConflictLine>) => {
    const mine = {
      status: isStatus(status) ? status : 'Amber',
      closed: isClosing(closed) ? closed : undefined,
    };
    return changeStatus(register, {
      seen,
      status: chosen.status === 'theirs' ? (seen.status ?? mine.status) : mine.status,
      closed: chosen.closed === 'theirs' ? seen.closed : mine.closed,
      ...{ reason, actor: actor(), key },
    });
  };
  return (
    <ChangeForm
      row={row}
      label={say.title}
      send={say.save}
      beside={BESIDE}
      mine={{ lines: { status, closed } }}
      change={change}
      // What ends it is not shown before it is sure.
      expected={(seen) =>
        isStatus(status) && status !== 'Green' && closed === ''
          ? judgedAnew({ seen, status, closed: undefined, reason })
          : undefined
      }
      draft={begun}
      {...ends}
    >
      {(act) => (
        <>
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
        </>
      )}
    </ChangeForm>
  );
}
