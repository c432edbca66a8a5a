/** The names that papers print for a role, one a line. */
import { Field, Textarea } from '@fluentui/react-components';
import { people } from '../../wording/tabPeople';
import type { Act } from '../session/act';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { BESIDE } from './beside';

type Props = { value: string; fill: (value: string) => void; act: Act };

export function OtherNamesField({ value, fill, act }: Props) {
  const styles = useFormStyles();
  return (
    <Field
      label={people.otherNames}
      hint={people.otherNamesHint}
      className={styles.short}
      {...besideField(act, BESIDE, 'names')}
    >
      <Textarea name="names" rows={3} value={value} onChange={(_, { value: next }) => fill(next)} />
    </Field>
  );
}
