/** Which role it is in truth, and what will happen to what it owns. */
import { Field, ProgressBar, Select } from '@fluentui/react-components';
import type { Role } from '../../inspection/reminders/owner';
import { people } from '../../wording/tabPeople';
import type { Act } from '../session/act';
import { useLayout } from '../pieces/layout';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useRoles } from '../session/reading';
import { BESIDE } from './beside';
import type { JoinStep } from './useRoleNames';

type Props = {
  role: Role;
  open: number;
  value: string;
  fill: (value: string) => void;
  act: Act;
  step: JoinStep | undefined;
};

export function JoinField({ role, open, value, fill, act, step }: Props) {
  const styles = useFormStyles();
  const layout = useLayout();
  const roles = useRoles();
  const others = roles.is === 'here' ? roles.value.rows.filter(({ name }) => name !== role.name) : [];
  const byName = others.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'en-GB'));
  return (
    <>
      <Field label={people.joinInto} required className={styles.short} {...besideField(act, BESIDE, 'into')}>
        <Select name="into" value={value} onChange={(_, { value: next }) => fill(next)}>
          <option value="">{people.chooseRole}</option>
          {byName.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      {value !== '' && <p className={layout.words}>{people.joinMeans(role.name, value, open)}</p>}
      {step !== undefined && (
        <ProgressBar
          aria-label={people.whats.same}
          aria-valuetext={people.joining(step.done, step.of)}
          value={step.done}
          max={step.of}
        />
      )}
    </>
  );
}
