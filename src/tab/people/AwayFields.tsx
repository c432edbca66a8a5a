/** From when until when the holder of a role is away, both days included; two empty days say that they are not. */
import { Field, Input } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import { people } from '../../wording/tabPeople';
import { besideField, useFormStyles } from '../saving/FormFrame';
import type { Act } from '../session/act';
import { useLayout } from '../pieces/layout';
import { BESIDE } from './beside';

type Props = {
  from: string;
  until: string;
  hint: string;
  act: Act;
  fill: (part: { from?: string; until?: string }) => void;
};

export function AwayFields({ from, until, hint, act, fill }: Props) {
  const styles = useFormStyles();
  const layout = useLayout();
  // It is the second day that is missing when the first one is there.
  const missing = act.is === 'refused' && act.refusal.code === 'not a day';
  const wrong = besideField(act, BESIDE, 'from');
  return (
    <>
      <div className={layout.row}>
        <Field label={people.awayFrom} className={styles.short} {...(missing && isDay(from) ? {} : wrong)}>
          <Input type="date" name="from" value={from} onChange={(_, { value }) => fill({ from: value })} />
        </Field>
        <Field
          label={people.awayUntil}
          className={styles.short}
          {...(missing && isDay(from) ? wrong : besideField(act, BESIDE, 'until'))}
        >
          <Input type="date" name="until" value={until} onChange={(_, { value }) => fill({ until: value })} />
        </Field>
      </div>
      <p className={layout.quiet}>{hint}</p>
    </>
  );
}
