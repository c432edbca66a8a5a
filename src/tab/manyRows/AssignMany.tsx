/** Gives the chosen recommendations to one role. */
import { useState } from 'react';
import { many as say, ownerForm } from '../../wording/recommendations/tabMany';
import { assignOwner } from '../../workflows/coordinating/assignOwner';
import { RoleSelect } from '../saving/RoleSelect';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';

const BESIDE = { 'no such role': 'owner' } as const;

export function AssignMany({ roles, ...form }: ManyFormProps & { roles: readonly string[] }) {
  const { register, actor } = useSession();
  const [owner, setOwner] = useState('');
  return (
    <ManyForm
      {...form}
      label={say.assignTitle}
      send={say.assignSend(form.rows.length)}
      beside={BESIDE}
      whyNot={() => (owner === '' ? { code: 'no such role', name: '' } : undefined)}
      change={(seen, key) => assignOwner(register, { seen, owner, actor: actor(), key })}
    >
      {(act) => (
        <RoleSelect
          {...{ act, roles, beside: BESIDE, label: say.role, hint: ownerForm.hint, none: say.noRole }}
          autoFocus
          value={owner}
          onChoose={setOwner}
        />
      )}
    </ManyForm>
  );
}
