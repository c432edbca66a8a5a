/** A coordinator appoints: a new holder from a day on, a deputy, a manager, or nobody; says who is away, and what else it is called. */
import { useState } from 'react';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Day } from '../../inspection/day';
import { type Role, isHeldFrom } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { conflict as say } from '../../wording/recommendations/tabConflict';
import { joining as sayJoining } from '../../wording/tabJoining';
import { people } from '../../wording/tabPeople';
import { saving } from '../../wording/recommendations/tabRecommendation';
import type { Changed } from '../../workflows/coordinating/undoChange';
import type { NamesChanged } from '../../workflows/roles/otherNames';
import { JoinField } from '../joining/JoinField';
import { Passing } from '../joining/Passing';
import { useJoin } from '../joining/useJoin';
import { FormFrame } from '../saving/FormFrame';
import { TwoVersions } from '../saving/TwoVersions';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';
import { AppointFields } from './AppointFields';
import { BESIDE } from './beside';
import { OtherNamesField } from './OtherNamesField';
import { roleLines } from './roleLines';
import { useRoleStyles } from './roleStyles';
import { type Filled, namesOne, useAppoint } from './useAppoint';
import { useOtherNames } from './useOtherNames';

const APPOINTING = ['holder', 'deputy', 'away', 'manager', 'directorate', 'vacant'] as const;
const WHATS = [...APPOINTING, 'names', 'same'] as const;
type What = (typeof WHATS)[number];

/** What there is to say of a role: of one that nobody holds, now or later, not that its holder is away or leaves. */
const whatsOf = (role: Role, today: Day): readonly What[] =>
  isHeldFrom(role, today) ? WHATS : WHATS.filter((each) => each !== 'away' && each !== 'vacant');

/** What changed: of the role itself, or of what else it is called. */
export type RoleChange = Changed<Role> | NamesChanged;

export type RoleFormProps = {
  role: Kept<Role>;
  names: readonly string[];
  /** Of its tasks, how many are open. */
  open: number;
  onSaved: (change: RoleChange) => void;
  /** It went into this role. */
  onJoined: (into: string) => void;
  onClose: () => void;
};

/** Who holds it is saved in one way, its names in two others; the form is one. */
function useRoleForm({ role, names, onSaved, onJoined }: RoleFormProps) {
  const { me, today } = useSession();
  // Each sent by itself: what is sent of the one does not take the other with it.
  const named = useTyped<{ names: string }>(`names of role ${role.id} by ${me.id}`);
  const placed = useTyped<{ directorate: string }>(`directorate of role ${role.id} by ${me.id}`);
  const [what, setWhat] = useState<What>(() =>
    named.begun ? 'names' : placed.begun ? 'directorate' : 'holder',
  );
  const [chosen, setChosen] = useState<Omit<Filled, 'directorate'>>({
    ...{ what: what === 'directorate' ? what : 'holder', person: undefined, typed: '' },
    ...{ from: today, until: '', acting: false },
  });
  const { directorate = role.directorate } = placed.typed;
  const filled: Filled = { ...chosen, directorate };
  const { names: lines = names.join('\n') } = named.typed;
  const [into, setInto] = useState('');
  const [missing, setMissing] = useState(false);
  const appointing = useAppoint(role, (change) => {
    if (what === 'directorate') placed.forget();
    onSaved(change);
  });
  const naming = useOtherNames(role);
  const joining = useJoin(role);
  const fill = ({ directorate: typed, ...part }: Partial<Filled>) => {
    setMissing(false);
    if (typed !== undefined) placed.type({ directorate: typed });
    setChosen((before) => ({ ...before, ...part }));
  };
  const turn = (next: What) => {
    setWhat(next);
    const appoints = APPOINTING.find((each) => each === next);
    if (appoints === undefined) return;
    const away = next === 'away' ? role.away : undefined;
    const person = next === 'deputy' || next === 'manager' ? role[next] : undefined;
    const days = { from: away?.from ?? today, until: away?.until ?? '' };
    fill({ what: appoints, ...days, person, typed: person?.name ?? '' });
  };
  const send = async () => {
    if (what === 'names') {
      const change = await naming.save(lines);
      if (change === undefined) return;
      named.forget();
      return onSaved(change);
    }
    if (what === 'same') return (await joining.join(into)) && onJoined(into);
    const mayBeNobody = what !== 'holder' && filled.typed.trim() === '';
    const nobody = namesOne(what) && filled.person === undefined && !mayBeNobody;
    setMissing(nobody);
    return !nobody && appointing.save(filled);
  };
  const { act } = what === 'names' ? naming : what === 'same' ? joining : appointing;
  return {
    ...{ what, turn, filled, fill, lines, into, setInto },
    setLines: (typed: string) => named.type({ names: typed }),
    draft: what === 'names' ? named : what === 'directorate' ? placed : undefined,
    ...{ missing, appointing, joining, act, send },
  };
}

export function RoleForm(props: RoleFormProps) {
  const { role, open, onClose } = props;
  const roles = useRoleStyles();
  const { today } = useSession();
  const form = useRoleForm(props);
  const { what, filled, act, joining, appointing } = form;
  const { theirs, keepTheirs, save } = appointing;
  const conflict = theirs && (
    <TwoVersions
      lines={roleLines(theirs, filled, today)}
      said={say.unsaid}
      onKeep={() => void keepTheirs().then(onClose)}
      onApply={() => void save(filled, theirs)}
    />
  );
  const { step } = joining;
  return (
    <FormFrame
      label={people.changeRole(role.name)}
      act={act}
      beside={BESIDE}
      send={what === 'same' ? sayJoining.join : people.save}
      sending={step === undefined ? saving : sayJoining.passing(step.done, step.of)}
      onSend={() => void form.send()}
      onClose={onClose}
      instead={conflict}
      draft={form.draft}
    >
      <Field label={people.what}>
        <RadioGroup
          layout="horizontal"
          className={roles.whats}
          value={what}
          onChange={(_, { value }) => form.turn(WHATS.find((each) => each === value) ?? 'holder')}
        >
          {whatsOf(role, today).map((each) => (
            <Radio key={each} value={each} label={people.whats[each]} />
          ))}
        </RadioGroup>
      </Field>
      {what === 'names' && <OtherNamesField value={form.lines} fill={form.setLines} act={act} />}
      {what === 'same' && (
        <>
          <JoinField {...{ role, open, act }} value={form.into} fill={form.setInto} />
          <Passing step={step} what={people.whats.same} />
        </>
      )}
      {what !== 'names' && what !== 'same' && (
        <AppointFields {...{ role, filled, act }} fill={form.fill} missing={form.missing} />
      )}
    </FormFrame>
  );
}
