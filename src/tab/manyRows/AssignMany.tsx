/** Gives the chosen recommendations to one role. */
import { useState } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { many as say, ownerForm } from '../../wording/recommendations/tabMany';
import { assignOwner } from '../../workflows/coordinating/assignOwner';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useSession } from '../session/Session';
import { ManyForm, type ManyFormProps } from './ManyForm';

const BESIDE = { 'no such role': 'owner' } as const;

export function AssignMany({ roles, ...form }: ManyFormProps & { roles: readonly string[] }) {
  const styles = useFormStyles();
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
        <Field
          label={say.role}
          required
          hint={ownerForm.hint}
          className={styles.role}
          {...besideField(act, BESIDE, 'owner')}
        >
          <Select name="owner" autoFocus value={owner} onChange={(_, { value }) => setOwner(value)}>
            <option value="">{say.noRole}</option>
            {roles.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
    </ManyForm>
  );
}
