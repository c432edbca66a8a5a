/** How a question about a recommendation stands, from what stands on its tasks: unanswered, met by silence, or settled. */
import { type AskedUpdate, askedNow, isSilent } from './askedUpdate';
import type { Day } from '../day';
import type { Task } from '../recommendation/task';
import { inPlainOrder } from '../language';

export const QUESTIONS = ['waiting', 'silent', 'settled'] as const;

/** silent: the day by which it was to be answered has gone by. */
export type Question = { is: (typeof QUESTIONS)[number]; asked: AskedUpdate };

/** Of several questions the latest that still waits; undefined where none was ever asked. */
export function questionOf(tasks: readonly Task[], today: Day): Question | undefined {
  if (tasks.every(({ asked }) => asked === undefined)) return undefined;
  const waiting = latest(tasks.map(askedNow));
  if (waiting !== undefined)
    return { is: tasks.some((task) => isSilent(task, today)) ? 'silent' : 'waiting', asked: waiting };
  const settled = latest(tasks.map(({ asked }) => asked));
  return settled && { is: 'settled', asked: settled };
}

const latest = (asked: readonly (AskedUpdate | undefined)[]): AskedUpdate | undefined =>
  asked.filter((each) => each !== undefined).sort((a, b) => inPlainOrder(b.at, a.at))[0];
