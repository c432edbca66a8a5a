/** Gives the chosen recommendations to one role. */
import { useState } from 'react';
import type { Role } from '../../inspection/reminders/owner';
import { many as say } from '../../wording/recommendations/tabMany';
import { assignOwner } from '../../workflows/coordinating/assignOwner';
import { NewOwner, useTelling } from '../answering/TellOwner';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';

const BESIDE = { 'no such role': 'owner' } as const;

export function AssignMany({ roles, ...form }: ManyFormProps & { roles: readonly Role[] }) {
  const { register, actor } = useSession();
  const [owner, setOwner] = useState('');
  const telling = useTelling();
  const { answerBy } = telling;
  return (
    <ManyForm
      {...form}
      label={say.assignTitle}
      send={say.assignSend(form.rows.length)}
      beside={BESIDE}
      whyNot={() => (owner === '' ? { code: 'no such role', name: '' } : undefined)}
      change={(seen, key) => assignOwner(register, { seen, owner, answerBy, actor: actor(), key })}
    >
      {(act) => <NewOwner {...{ telling, roles, owner, act, beside: BESIDE }} onChoose={setOwner} />}
    </ManyForm>
  );
}
