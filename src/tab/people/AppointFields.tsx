/** Whom a role gets, from which day, until when, or that nobody has it. */
import { Checkbox, Field, Input } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import { type Role, namedAfter } from '../../inspection/reminders/owner';
import { people } from '../../wording/tabPeople';
import { PersonPick } from '../pieces/PersonPick';
import { besideField, useFormStyles } from '../saving/FormFrame';
import type { Act } from '../session/act';
import { AwayFields } from './AwayFields';
import { BESIDE } from './beside';
import { DirectorateField } from './DirectorateField';
import { type Filled, namesOne } from './useAppoint';

const HINTS = { holder: people.personHint, deputy: people.deputyHint, manager: people.managerHint } as const;

type Props = {
  role: Role;
  filled: Filled;
  fill: (part: Partial<Filled>) => void;
  act: Act;
  /** A holder has to be chosen, and none is. */
  missing: boolean;
};

export function AppointFields({ role, filled, fill, act, missing }: Props) {
  const styles = useFormStyles();
  const { what, person, from, until, acting, directorate } = filled;
  const next = isDay(from) ? namedAfter(role, from)[0] : undefined;
  const wrongPerson = missing
    ? ({ validationMessage: people.choosePerson, validationState: 'error' } as const)
    : besideField(act, BESIDE, 'person');
  return (
    <>
      {namesOne(what) && (
        <Field
          key={what}
          label={people.person}
          required={what === 'holder'}
          hint={HINTS[what]}
          className={styles.short}
          {...wrongPerson}
        >
          <PersonPick chosen={person} choose={(chosen, typed) => fill({ person: chosen, typed })} />
        </Field>
      )}
      {what === 'directorate' && (
        <DirectorateField value={directorate} fill={(value) => fill({ directorate: value })} />
      )}
      {what === 'away' && (
        <AwayFields
          {...{ from, until, act, fill }}
          hint={role.deputy === undefined ? people.awayNoDeputy : people.awayHint}
        />
      )}
      {(what === 'holder' || what === 'vacant') && (
        <Field
          label={people.from}
          required
          hint={next && people.stillComes(next.person.name, next.from)}
          className={styles.short}
          {...besideField(act, BESIDE, 'from')}
        >
          <Input type="date" name="from" value={from} onChange={(_, { value }) => fill({ from: value })} />
        </Field>
      )}
      {what === 'holder' && (
        <Checkbox
          label={people.actingBox}
          checked={acting}
          onChange={(_, { checked }) => fill({ acting: checked === true })}
        />
      )}
    </>
  );
}
