/** A coordinator appoints: a new holder from a day on, a deputy, a manager, or nobody; says who is away, and what else it is called. */
import { useState } from 'react';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { conflict as say } from '../../wording/recommendations/tabConflict';
import { people } from '../../wording/tabPeople';
import { saving } from '../../wording/recommendations/tabRecommendation';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { FormFrame } from '../saving/FormFrame';
import { TwoVersions } from '../saving/TwoVersions';
import { useSession } from '../session/Session';
import { AppointFields } from './AppointFields';
import { BESIDE } from './beside';
import { JoinField } from './JoinField';
import { OtherNamesField } from './OtherNamesField';
import { roleLines } from './roleLines';
import { useRoleStyles } from './roleStyles';
import { type Filled, useAppoint } from './useAppoint';
import { useJoin, useOtherNames } from './useRoleNames';

const APPOINTING = ['holder', 'deputy', 'away', 'manager', 'directorate', 'vacant'] as const;
const WHATS = [...APPOINTING, 'names', 'same'] as const;
type What = (typeof WHATS)[number];

export type RoleFormProps = {
  role: Kept<Role>;
  names: readonly string[];
  /** Of its tasks, how many are open. */
  open: number;
  /** With what changed of the role itself, where anything of it did. */
  onSaved: (change?: Changed<Role>) => void;
  /** It went into this role. */
  onJoined: (into: string) => void;
  onClose: () => void;
};

/** Who holds it is saved in one way, its names in two others; the form is one. */
function useRoleForm({ role, names, onSaved, onJoined }: RoleFormProps) {
  const { today } = useSession();
  const [what, setWhat] = useState<What>('holder');
  const [filled, setFilled] = useState<Filled>({
    ...{ what: 'holder', person: undefined, from: today, until: '', acting: false },
    directorate: role.directorate,
  });
  const [lines, setLines] = useState(names.join('\n'));
  const [into, setInto] = useState('');
  const [missing, setMissing] = useState(false);
  const appointing = useAppoint(role, onSaved);
  const naming = useOtherNames(role);
  const joining = useJoin(role);
  const fill = (part: Partial<Filled>) => {
    setMissing(false);
    setFilled((before) => ({ ...before, ...part }));
  };
  const turn = (next: What) => {
    setWhat(next);
    const appoints = APPOINTING.find((each) => each === next);
    const away = next === 'away' ? role.away : undefined;
    if (appoints !== undefined) fill({ what: appoints, from: away?.from ?? today, until: away?.until ?? '' });
  };
  const send = async () => {
    if (what === 'names') return (await naming.save(lines)) && onSaved();
    if (what === 'same') return (await joining.join(into)) && onJoined(into);
    const nobody = what === 'holder' && filled.person === undefined;
    setMissing(nobody);
    return !nobody && appointing.save(filled);
  };
  const { act } = what === 'names' ? naming : what === 'same' ? joining : appointing;
  return {
    ...{ what, turn, filled, fill, lines, setLines, into, setInto },
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
      send={what === 'same' ? people.join : people.save}
      sending={step === undefined ? saving : people.joining(step.done, step.of)}
      onSend={() => void form.send()}
      onClose={onClose}
      instead={conflict}
    >
      <Field label={people.what}>
        <RadioGroup
          layout="horizontal"
          className={roles.whats}
          value={what}
          onChange={(_, { value }) => form.turn(WHATS.find((each) => each === value) ?? 'holder')}
        >
          {WHATS.map((each) => (
            <Radio key={each} value={each} label={people.whats[each]} />
          ))}
        </RadioGroup>
      </Field>
      {what === 'names' && <OtherNamesField value={form.lines} fill={form.setLines} act={act} />}
      {what === 'same' && <JoinField {...{ role, open, act, step }} value={form.into} fill={form.setInto} />}
      {what !== 'names' && what !== 'same' && (
        <AppointFields {...{ role, filled, act }} fill={form.fill} missing={form.missing} />
      )}
    </FormFrame>
  );
}
