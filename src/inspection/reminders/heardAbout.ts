/** What the owner of one task, and their manager, would hear of it on which mornings, if nobody ever answered. */
import { dayOff } from './calendar';
import { type Day, addDays, daysBetween, inWords } from '../day';
import { NO_DEADLINE } from '../recommendation/deadline';
import type { Person, Role } from './owner';
import { type Policy, calendarOf, horizon } from './policy';
import { planReminders } from './reminder';
import type { Kept } from '../register';
import type { Task } from '../recommendation/task';
import { inPlainOrder } from '../language';

/** `left` is negative once it is late. */
export type Heard = { on: Day; left: number; to: 'owner' | 'manager' };

const owner: Person = { id: 'owner', name: '' };
const manager: Person = { id: 'manager', name: '' };
const ROLE = 'owner';

const role: Role = {
  ...{ name: ROLE, deputy: undefined, manager, away: undefined, directorate: '', coordinates: false },
  holdings: [{ person: owner, from: '0001-01-01' as Day, until: undefined, acting: false }],
};

// Long enough to see what is late said again, and again after a holiday.
const MOST_LATE = 28;
const MOST_TOLD_LATE = 3;

/**
 * The mornings on which something is said, first to last, until it is some weeks late and a manager has heard too. It is the reminders' own
 * rule that is asked, day by day, so that it cannot say anything else than the rounds will do.
 */
export function heardAbout(due: Day, policy: Policy): Heard[] {
  const told = new Map<string, Day>();
  const heard: Heard[] = [];
  const last = addDays(due, MOST_LATE + (policy.escalateAfter ?? 0) + policy.lateEvery);
  for (let today = addDays(due, -horizon(policy)); today <= last; today = addDays(today, 1)) {
    if (dayOff(today, calendarOf(policy)) !== undefined) continue;
    const { reminders } = planReminders({
      ...{ tasks: [taskDue(due)], roles: [role], today, heldOn: today, policy },
      ...{ lastTold: (personId) => told.get(personId), managerOf: () => manager },
    });
    for (const { person } of reminders) {
      told.set(person.id, today);
      heard.push({ on: today, left: daysBetween(today, due), to: person === owner ? 'owner' : 'manager' });
    }
  }
  return heard;
}

function taskDue(due: Day): Kept<Task> {
  const deadline = { ...NO_DEADLINE, said: inWords(due), lastDay: due };
  return {
    ...{ id: '1', version: '', key: '', recommendationId: '', report: '', number: '', asks: '' },
    ...{ owners: [ROLE], status: undefined, stage: 'open', original: deadline, deadline, moves: [] },
    ...{ lastSaid: undefined, lastAnswer: '', hush: undefined, disowned: undefined, evidence: '' },
    ...{ asked: undefined, handed: undefined },
  };
}

/** Everything before it is late, and of the endless rest what each hears first; in time. */
export function theGist(heard: readonly Heard[]): Heard[] {
  const late = (to: Heard['to']) => heard.filter((each) => each.to === to && each.left < 0);
  const first = [...late('owner').slice(0, MOST_TOLD_LATE), ...late('manager').slice(0, 1)];
  return [...heard.filter(({ left }) => left >= 0), ...first].sort((a, b) => inPlainOrder(a.on, b.on));
}
