/** A step of closing being recorded: what it rests on, a link, and for another authority who signed and when. */
import { Field, Input, Textarea } from '@fluentui/react-components';
import { type Authority, type TakenStep } from '../../inspection/recommendation/closing';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import { closing as say } from '../../wording/recommendations/tabClosing';
import { takeClosingStep } from '../../workflows/closing/takeClosingStep';
import { besideField, useFormStyles } from '../saving/FormFrame';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { ChangeForm } from '../changing/ChangeForm';
import type { Ends } from '../saving/InPlace';

const BESIDE = {
  'no words': 'basis',
  'too many words': 'basis',
  'not a link': 'evidence',
  'no authority named': 'signedBy',
  'day to come': 'on',
  'day unlikely': 'on',
} as const;

type Props = Ends & {
  row: Kept<Recommendation>;
  step: TakenStep;
  /** Set where somebody else's sign-off is written down. */
  recordedFor: Authority | undefined;
};

type Filled = { basis: string; evidence: string; signedBy: string; on: string };

export function StepForm({ row, step, recordedFor, ...ends }: Props) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const { typed, type, ...draft } = useTyped<Filled>(`${step} of ${row.id} by ${me.id}`);
  const { basis = '', evidence = '', signedBy = '', on = '' } = typed;
  return (
    <ChangeForm
      row={row}
      label={say.take[step]}
      send={say.take[step]}
      beside={BESIDE}
      mine={{ what: say.title, mine: say.step(step), theirs: lastOf }}
      change={(seen, key) =>
        takeClosingStep(register, { seen, step, basis, evidence, signedBy, on, actor: actor(), key })
      }
      draft={draft}
      {...ends}
    >
      {(act) => (
        <>
          <Field label={say.basis[step]} required {...besideField(act, BESIDE, 'basis')}>
            <Textarea
              name="basis"
              autoFocus
              resize="vertical"
              value={basis}
              onChange={(_, { value }) => type({ basis: value })}
            />
          </Field>
          <Field label={say.evidence} {...besideField(act, BESIDE, 'evidence')}>
            <Input
              type="url"
              name="evidence"
              value={evidence}
              onChange={(_, { value }) => type({ evidence: value })}
            />
          </Field>
          {recordedFor !== undefined && (
            <Field
              label={say.signedBy(recordedFor.name)}
              required
              className={styles.short}
              {...besideField(act, BESIDE, 'signedBy')}
            >
              <Input
                name="signedBy"
                maxLength={120}
                value={signedBy}
                onChange={(_, { value }) => type({ signedBy: value })}
              />
            </Field>
          )}
          {step === 'signed off' && (
            <Field label={say.signedOn} className={styles.short} {...besideField(act, BESIDE, 'on')}>
              <Input type="date" name="on" value={on} onChange={(_, { value }) => type({ on: value })} />
            </Field>
          )}
        </>
      )}
    </ChangeForm>
  );
}

export const lastOf = ({ closing }: Recommendation): string => {
  const last = closing.at(-1);
  return last === undefined ? say.notYet : say.step(last.step);
};
