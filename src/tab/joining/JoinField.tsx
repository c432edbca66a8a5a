/** Which role it is in truth, and what will happen to what it owns. */
import { Field, Select } from '@fluentui/react-components';
import { inNameOrder } from '../../inspection/language';
import type { Role } from '../../inspection/reminders/owner';
import { joining } from '../../wording/tabJoining';
import type { Act } from '../session/act';
import { useLayout } from '../pieces/layout';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useRoles } from '../session/reading';
import { BESIDE_INTO } from './beside';

type Props = {
  role: Role;
  open: number;
  value: string;
  fill: (value: string) => void;
  act: Act;
};

export function JoinField({ role, open, value, fill, act }: Props) {
  const styles = useFormStyles();
  const layout = useLayout();
  const roles = useRoles();
  const others = roles.is === 'here' ? roles.value.rows.filter(({ name }) => name !== role.name) : [];
  const byName = others.map(({ name }) => name).sort(inNameOrder);
  return (
    <>
      <Field label={joining.into} required className={styles.role} {...besideField(act, BESIDE_INTO, 'into')}>
        <Select name="into" value={value} onChange={(_, { value: next }) => fill(next)}>
          <option value="">{joining.choose}</option>
          {byName.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {value !== '' && <p className={layout.words}>{joining.means(role.name, value, open)}</p>}
    </>
  );
}
