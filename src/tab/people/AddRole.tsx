/** A coordinator adds a role that no paper has named yet; added by mistake, it is taken back. */
import { useRef, useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { people } from '../../wording/tabPeople';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { addRole, takeBackRole } from '../../workflows/roles/addRole';
import { useLayout } from '../pieces/layout';
import { FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import { UndoButton } from '../saving/UndoButton';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { DirectorateField } from './DirectorateField';

const BESIDE = { 'no role name': 'name', 'role is there': 'name' } as const;

export function AddRole() {
  const layout = useLayout();
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<Kept<Role>>();
  const button = useRef<HTMLButtonElement>(null);
  const close = (words: string, role?: Kept<Role>) => {
    setOpen(false);
    setSaid(words);
    setAdded(role);
    button.current?.focus();
  };
  const takeBack = async (role: Kept<Role>) => {
    const done = await takeBackRole(register, role, actor());
    await refresh('roles');
    return done;
  };
  return (
    <div>
      <div className={layout.row}>
        <Button ref={button} aria-expanded={open} onClick={() => (open ? close('') : setOpen(true))}>
          {people.add}
        </Button>
        <span role="status" className={layout.strong}>
          {said}
        </span>
        {added !== undefined && (
          <UndoButton
            key={added.id}
            work={() => takeBack(added)}
            onUndone={() => close(people.addedUndone(added.name))}
          />
        )}
      </div>
      {open && <NewRole onAdded={(role) => close(people.added(role.name), role)} onClose={() => close('')} />}
    </div>
  );
}

function NewRole({ onAdded, onClose }: { onAdded: (role: Kept<Role>) => void; onClose: () => void }) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const { act, run } = useAct<Kept<Role>>();
  const refresh = useRefresh();
  const { typed, type, ...draft } = useTyped<{ name: string; directorate: string }>(`new role by ${me.id}`);
  const { name = '', directorate = '' } = typed;
  // The name last sent in vain: it may have arrived, and only its answer been lost.
  const lost = useRef('');
  const adding = async () => {
    try {
      return await addRole(register, { name, directorate, actor: actor(), again: lost.current === name });
    } catch (error) {
      lost.current = name;
      throw error;
    }
  };
  const send = async () => {
    const role = await run(adding);
    await refresh('roles');
    if (role === undefined) return;
    draft.forget();
    onAdded(role);
  };
  return (
    <FormFrame
      label={people.add}
      act={act}
      beside={BESIDE}
      send={people.addSend}
      sending={saving}
      onSend={() => void send()}
      onClose={onClose}
      draft={draft}
    >
      <Field label={people.name} required className={styles.short} {...besideField(act, BESIDE, 'name')}>
        <Input
          name="name"
          autoFocus
          autoComplete="off"
          maxLength={120}
          value={name}
          onChange={(_, { value }) => type({ name: value })}
        />
      </Field>
      <DirectorateField value={directorate} fill={(value) => type({ directorate: value })} />
    </FormFrame>
  );
}
