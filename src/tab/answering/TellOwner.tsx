/** Whether the one who is given something is told of it: with the next morning's card, and asked how it stands. */
import { useState } from 'react';
import { Checkbox } from '@fluentui/react-components';
import { hears } from '../../inspection/asking/askForUpdate';
import type { Day } from '../../inspection/day';
import type { Role } from '../../inspection/reminders/owner';
import { ask as say } from '../../wording/asking/tabAsk';
import { many, ownerForm } from '../../wording/recommendations/tabMany';
import { useLayout } from '../pieces/layout';
import type { Beside } from '../saving/FormFrame';
import { RoleSelect } from '../saving/RoleSelect';
import type { Act } from '../session/act';
import { useSession } from '../session/Session';
import { useAnswerDay } from './AskFields';

export type Telling = {
  /** By when an answer is wanted; undefined where nobody is to be told. */
  answerBy: Day | undefined;
  tells: boolean;
  by: Day;
  choose: (tells: boolean) => void;
};

export function useTelling(): Telling {
  const by = useAnswerDay();
  const [tells, choose] = useState(true);
  return { answerBy: tells ? by : undefined, tells, by, choose };
}

type Props = {
  telling: Telling;
  /** The one that was chosen, where it is known who holds it. */
  role?: Role | undefined;
};

export function TellOwner({ telling: { tells, by, choose }, role }: Props) {
  const layout = useLayout();
  const { today } = useSession();
  if (role !== undefined && !hears(role, today)) return <p className={layout.quiet}>{say.nobodyToTell}</p>;
  return (
    <Checkbox
      name="tells"
      label={say.tell(by)}
      checked={tells}
      onChange={(_, { checked }) => choose(checked === true)}
    />
  );
}

type OwnerProps = {
  telling: Telling;
  roles: readonly Role[];
  owner: string;
  act: Act;
  beside: Beside;
  onChoose: (owner: string) => void;
};

/** Of a recommendation: to which role it goes, and whether that is told. */
export function NewOwner({ telling, roles, owner, act, beside, onChoose }: OwnerProps) {
  return (
    <>
      <RoleSelect
        {...{ act, beside, label: ownerForm.role, hint: ownerForm.hint, none: many.noRole }}
        roles={roles.map(({ name }) => name)}
        autoFocus
        value={owner}
        onChoose={onChoose}
      />
      <TellOwner telling={telling} role={roles.find(({ name }) => name === owner)} />
    </>
  );
}
