/** Whom a coordinator may ask for an update of one recommendation today: which of its tasks, or why of none. */
import { askedNow } from './askedUpdate';
import type { Day } from '../day';
import { type Role, holderOn } from '../reminders/owner';
import { type Recommendation, isOpen } from '../recommendation/recommendation';
import type { Kept } from '../register';
import { type Task, disownedNow } from '../recommendation/task';
import { type Verdict, allowed, refused } from '../verdict';

/** Working days that people are usually given for an answer. */
export const DAYS_TO_ANSWER = 5;

type Facts = {
  row: Recommendation;
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  today: Day;
};

/** A task that was asked about today and not answered is not asked about twice; an older question may be put anew. */
export function tasksToAsk({ row, tasks, roles, today }: Facts): Verdict<readonly Kept<Task>[]> {
  const left = isOpen(row) ? tasks.filter(({ stage }) => stage !== 'done') : [];
  if (left.length === 0) return refused({ code: 'nothing left to ask' });
  const open = left.filter(({ stage }) => stage === 'open');
  if (open.length === 0)
    return left.some(({ stage }) => stage === 'waiting')
      ? refused({ code: 'with another body', body: row.awaits?.body ?? '' })
      : refused({ code: 'under review' });
  const heard = open.filter(({ owners }) =>
    roles.some((role) => owners.includes(role.name) && hears(role, today)),
  );
  if (heard.length === 0) {
    const owners = [...new Set(open.flatMap((task) => task.owners))];
    return refused({ code: 'nobody to ask', owners });
  }
  const theirs = heard.filter((task) => disownedNow(task) === undefined);
  if (theirs.length === 0)
    return refused({
      code: 'said not theirs',
      by: heard.map((task) => disownedNow(task)?.by ?? '')[0] ?? '',
    });
  const fresh = theirs.filter((task) => askedNow(task)?.on !== today);
  const [first] = theirs;
  return fresh.length === 0 && first !== undefined
    ? refused({ code: 'asked today', by: askedNow(first)?.by.name ?? '' })
    : allowed(fresh);
}

/** Somebody reads what is written to this role, if not today's holder then the deputy. */
export const hears = (role: Role, today: Day): boolean =>
  holderOn(role, today) !== undefined || role.deputy !== undefined;
