/** What the definition in force makes of the facts, beside the status that somebody declared. */
import type { Day } from '../day';
import { type Deadline, currentDeadline } from './deadline';
import type { DefinitionSet } from './definitions';
import type { Closing, Status } from './status';
import type { Stage } from './task';

export type Facts = {
  status: Status | undefined;
  closed: Closing | undefined;
  original: Deadline;
  deadline: Deadline;
  tasks: readonly { stage: Stage }[];
};

export type Implied =
  | { is: 'agrees' }
  /** The definition says outright that it is another. */
  | {
      is: 'differs';
      status: Status;
      because: 'past its day' | 'implemented' | 'not ours' | 'no longer relevant' | 'work is left';
    }
  /** The definition allows another, and leaves it to judgement. */
  | { is: 'may differ'; status: Status; because: 'past its day' };

/** `on` is the last day of the period. */
export function impliedStatus(facts: Facts, definitions: DefinitionSet, on: Day): Implied {
  const implied = impliedBy(facts, definitions, on);
  return implied.is === 'agrees' || implied.status === facts.status ? { is: 'agrees' } : implied;
}

function impliedBy(facts: Facts, { whiteFor, pastItsDay }: DefinitionSet, on: Day): Implied {
  const { status, closed, tasks } = facts;
  if (closed === 'implemented') return { is: 'differs', status: 'Green', because: 'implemented' };
  if ((closed === 'not ours' || closed === 'no longer relevant') && whiteFor.includes(closed))
    return { is: 'differs', status: 'White', because: closed };
  if (closed !== undefined) return { is: 'agrees' };
  if (status === 'Green' && tasks.some(({ stage }) => stage === 'open'))
    return { is: 'differs', status: 'Amber', because: 'work is left' };
  const { lastDay } = currentDeadline(facts);
  // White is another's turn, and Green pending sign-off is done as far as we can do it: neither is beyond its date.
  const isOurs = status === 'Amber' || status === undefined;
  if (!isOurs || lastDay === undefined || lastDay >= on || pastItsDay === 'nothing') return { is: 'agrees' };
  return {
    is: pastItsDay === 'Red' ? 'differs' : 'may differ',
    status: 'Red',
    because: 'past its day',
  };
}
