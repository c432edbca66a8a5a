/** A coordinator appoints: a new holder from a day on, a deputy, a manager, or nobody; and says when the holder is away. */
import { useId, useState } from 'react';
import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import type { Person, Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { type Verdict, refused } from '../../inspection/verdict';
import { conflict as say } from '../../wording/recommendations/tabConflict';
import { people } from '../../wording/tabPeople';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { appointHolder } from '../../workflows/roles/appointHolder';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import { TwoVersions } from '../saving/TwoVersions';
import { isChanged, useAct } from '../session/act';
import { useKeepRow, useRefresh, useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { AwayFields } from './AwayFields';
import { PersonPick } from '../pieces/PersonPick';
import { BESIDE } from './beside';
import { awayOf, roleLines } from './roleLines';
import { useRoleStyles } from './roleStyles';

const WHATS = ['holder', 'deputy', 'away', 'manager', 'directorate', 'vacant'] as const;
type What = (typeof WHATS)[number];

const HINTS = { holder: people.personHint, deputy: people.deputyHint, manager: people.managerHint } as const;

type Props = { role: Kept<Role>; onSaved: (change: Changed<Role>) => void; onClose: () => void };
type Filled = {
  what: What;
  person: Person | undefined;
  from: string;
  until: string;
  acting: boolean;
  directorate: string;
};

/** Based on the role as it stood when the form was opened; what somebody else saved since is shown beside mine. */
function useAppoint({ role, onSaved }: Props) {
  const { register, actor } = useSession();
  const { act, run, rest } = useAct<Kept<Role>>();
  const [seen] = useState(role);
  const [theirs, setTheirs] = useState<Kept<Role>>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const appoint = async (
    { what, person, from, until, acting, directorate }: Filled,
    onto: Kept<Role>,
  ): Promise<Verdict<Kept<Role>>> => {
    const base = { seen: onto, actor: actor() };
    if (what === 'deputy' || what === 'manager')
      return appointHolder(register, { ...base, set: what, person });
    if (what === 'directorate') return appointHolder(register, { ...base, set: 'directorate', directorate });
    if (what === 'away' && from === '' && until === '')
      return appointHolder(register, { ...base, set: 'away', away: undefined });
    if (what === 'away') {
      const away = awayOf({ from, until });
      if (away === undefined) return refused({ code: 'not a day', given: isDay(from) ? until : from });
      return appointHolder(register, { ...base, set: 'away', away });
    }
    if (!isDay(from)) return refused({ code: 'not a day', given: from });
    if (what === 'vacant') return appointHolder(register, { ...base, set: 'vacant', from });
    if (person === undefined) throw new Error('Nobody was chosen.');
    return appointHolder(register, { ...base, set: 'holder', person, from, acting });
  };
  async function save(filled: Filled, onto: Kept<Role> = seen) {
    setTheirs(undefined);
    const saved = await run(async () => {
      try {
        return await appoint(filled, onto);
      } catch (error) {
        if (isChanged(error)) setTheirs(await register.roles.find(role.id));
        throw error;
      }
    });
    if (saved !== undefined) {
      keepRow('roles', saved);
      onSaved({ before: onto, after: saved });
    }
    await refresh('roles');
  }
  const keepTheirs = async () => {
    setTheirs(undefined);
    rest();
    await refresh('roles');
  };
  return { act, save, theirs, keepTheirs };
}

export function RoleForm(props: Props) {
  const { role, onClose } = props;
  const styles = useFormStyles();
  const roles = useRoleStyles();
  const { today } = useSession();
  const [filled, setFilled] = useState<Filled>({
    what: 'holder',
    person: undefined,
    from: today,
    until: '',
    acting: false,
    directorate: role.directorate,
  });
  const [missing, setMissing] = useState(false);
  const { act, save, theirs, keepTheirs } = useAppoint(props);
  const fill = (part: Partial<Filled>) => {
    setMissing(false);
    setFilled((before) => ({ ...before, ...part }));
  };
  const { what, person, from, until, acting, directorate } = filled;
  const turn = (next: What) => {
    const away = next === 'away' ? role.away : undefined;
    fill({ what: next, from: away?.from ?? today, until: away?.until ?? '' });
  };
  const namesOne = what === 'holder' || what === 'deputy' || what === 'manager';
  const send = () => {
    const nobody = what === 'holder' && person === undefined;
    setMissing(nobody);
    if (!nobody) void save(filled);
  };
  const wrongPerson = missing
    ? ({ validationMessage: people.choosePerson, validationState: 'error' } as const)
    : besideField(act, BESIDE, 'person');
  const conflict = theirs && (
    <TwoVersions
      lines={roleLines(theirs, filled, today)}
      said={say.unsaid}
      onKeep={() => void keepTheirs().then(onClose)}
      onApply={() => void save(filled, theirs)}
    />
  );
  return (
    <FormFrame
      label={people.changeRole(role.name)}
      act={act}
      beside={BESIDE}
      send={people.save}
      sending={saving}
      onSend={send}
      onClose={onClose}
      instead={conflict}
    >
      <Field label={people.what}>
        <RadioGroup
          layout="horizontal"
          className={roles.whats}
          value={what}
          onChange={(_, { value }) => turn(WHATS.find((each) => each === value) ?? 'holder')}
        >
          {WHATS.map((each) => (
            <Radio key={each} value={each} label={people.whats[each]} />
          ))}
        </RadioGroup>
      </Field>
      {namesOne && (
        <Field
          key={what}
          label={people.person}
          required={what === 'holder'}
          hint={HINTS[what]}
          className={styles.short}
          {...wrongPerson}
        >
          <PersonPick chosen={person} choose={(chosen) => fill({ person: chosen })} />
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
        <Field label={people.from} required className={styles.short} {...besideField(act, BESIDE, 'from')}>
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
    </FormFrame>
  );
}

/** Counted by its name, so the names there are already are offered. */
function DirectorateField({ value, fill }: { value: string; fill: (value: string) => void }) {
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
