/** A coordinator gives it to another role. */
import { useState } from 'react';
import type { Role } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { ownerForm as say } from '../../wording/recommendations/tabMany';
import { assignOwner } from '../../workflows/coordinating/assignOwner';
import { NewOwner, useTelling } from '../answering/TellOwner';
import { useSession } from '../session/Session';
import { ChangeForm } from './ChangeForm';
import type { Ends } from '../saving/InPlace';
import { namesInWords } from '../../wording/names';

const BESIDE = { 'no such role': 'owner', 'no change': 'owner' } as const;

type Props = Ends & { row: Kept<Recommendation>; roles: readonly Role[] };

export function OwnerForm({ row, roles, ...ends }: Props) {
  const { register, actor } = useSession();
  const [owner, setOwner] = useState('');
  const telling = useTelling();
  const { answerBy } = telling;
  return (
    <ChangeForm
      row={row}
      label={say.title}
      send={say.save}
      beside={BESIDE}
      mine={{ what: say.role, mine: owner, theirs: ({ owners }) => namesInWords(owners) }}
      change={(seen, key) => assignOwner(register, { seen, owner, answerBy, actor: actor(), key })}
      expected={(seen) =>
        roles.some(({ name }) => name === owner) ? { ...seen, owners: [owner] } : undefined
      }
      {...ends}
    >
      {(act) => <NewOwner {...{ telling, roles, owner, act, beside: BESIDE }} onChoose={setOwner} />}
    </ChangeForm>
  );
}
