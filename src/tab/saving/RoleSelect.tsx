/** The role that something goes to, chosen from those there are. */
import { Field, Select } from '@fluentui/react-components';
import type { Act } from '../session/act';
import { type Beside, besideField, useFormStyles } from './FormFrame';

type Props = {
  label: string;
  hint: string;
  roles: readonly string[];
  /** What stands there while none is chosen. */
  none: string;
  value: string;
  act: Act;
  beside: Beside;
  autoFocus?: boolean;
  onChoose: (role: string) => void;
};

export function RoleSelect({ label, hint, roles, none, value, act, beside, autoFocus, onChoose }: Props) {
  const styles = useFormStyles();
  return (
    <Field label={label} required hint={hint} className={styles.role} {...besideField(act, beside, 'owner')}>
      <Select
        name="owner"
        autoFocus={autoFocus === true}
        value={value}
        onChange={(_, { value: role }) => onChoose(role)}
      >
        <option value="">{none}</option>
        {roles.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}
