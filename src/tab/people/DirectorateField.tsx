/** Where a role belongs. Counted by its name, so the names there are already are offered. */
import { useId } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { people } from '../../wording/tabPeople';
import { useFormStyles } from '../saving/FormFrame';
import { useRoles } from '../session/reading';

export function DirectorateField({ value, fill }: { value: string; fill: (value: string) => void }) {
  const styles = useFormStyles();
  const roles = useRoles();
  const list = useId();
  const known = roles.is === 'here' ? roles.value.rows.map(({ directorate }) => directorate) : [];
  return (
    <Field label={people.directorate} hint={people.directorateHint} className={styles.short}>
      <Input
        name="directorate"
        maxLength={120}
        autoComplete="off"
        input={{ list }}
        value={value}
        onChange={(_, { value: next }) => fill(next)}
      />
      <datalist id={list}>
        {[...new Set(known)]
          .filter((name) => name !== '')
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </Field>
  );
}
