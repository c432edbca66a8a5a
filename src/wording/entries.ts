/** What the history of a recommendation says of a change, written down in these words as it is saved. */
import { type Day, inWords } from '../inspection/day';
import { currentDeadline } from '../inspection/recommendation/deadline';
import type { Task } from '../inspection/recommendation/task';
import type { Awaits, Link, Recommendation } from '../inspection/recommendation/recommendation';

const judgement = ({ status, closed }: Pick<Recommendation, 'status' | 'closed'>): string =>
  `${status ?? 'no status'}${closed === undefined ? '' : ` (closed: ${closed})`}`;

type Marks = Pick<Recommendation, 'level' | 'tier'>;

const levels = ({ level, tier }: Marks): string =>
  `level ${level ?? 'as its report'}, tier ${tier ?? 'as its report'}`;

type Asked = Pick<Recommendation, 'text' | 'number' | 'kind' | 'original'>;
type Facts = Pick<Task, 'asks' | 'owners' | 'original' | 'deadline'>;

const whose = ({ owners }: Facts): string => owners.join(', ') || 'nobody';
const dayOf = (task: Facts): string => currentDeadline(task).said || 'no date';
const by = (task: Facts): string => (currentDeadline(task).said === '' ? '.' : `, by ${dayOf(task)}.`);

export const entries = {
  judgement,
  judged: (before: Recommendation, after: Recommendation, reason: string) =>
    `${judgement(before)} → ${judgement(after)} ${reason}`.trim(),
  assigned: (before: readonly string[], owner: string) => `${before.join(', ') || 'nobody'} → ${owner}`,
  /** To whoever has just been given it. */
  nowWith: (owner: string) => `It now belongs to ${owner}.`,
  askedToo: (until: Day | undefined) =>
    until === undefined ? '' : ` Asked to say how it stands by ${inWords(until)}.`,
  taskAdded: (task: Facts) => `New: ${task.asks} For ${whose(task)}${by(task)}`,
  taskGone: (task: Facts, reason: string) => `Taken away: ${task.asks} ${reason.trim()}`,
  /** Empty where both say the same. */
  taskChanged: (before: Facts, after: Facts, reason: string): string => {
    const said = [
      ...(before.asks === after.asks ? [] : [`“${before.asks}” → “${after.asks}”`]),
      ...(whose(before) === whose(after) ? [] : [`${whose(before)} → ${whose(after)}`]),
      ...(dayOf(before) === dayOf(after) ? [] : [`${dayOf(before)} → ${dayOf(after)}`]),
    ];
    return said.length === 0 ? '' : `${said.join('; ')}. ${reason.trim()}`.trim();
  },
  /** Empty where both say the same. */
  corrected: (before: Asked, after: Asked): string => {
    const said = [
      ...(before.text === after.text ? [] : [`“${before.text}” → “${after.text}”`]),
      ...(before.number === after.number ? [] : [`number ${before.number} → ${after.number}`]),
      ...(before.kind === after.kind ? [] : [`${before.kind} → ${after.kind}`]),
      ...(before.original.said === after.original.said
        ? []
        : [`first promised ${before.original.said || 'no date'} → ${after.original.said || 'no date'}`]),
    ];
    return said.length === 0 ? '' : `${said.join('; ')}.`;
  },
  enteredByMistake: ({ report, number, text }: Recommendation) =>
    `Taken away as entered by mistake: ${report}, ${number}. ${text}`,
  broughtBack: ({ report, number }: Recommendation) =>
    `Brought back after it had been taken away: ${report}, ${number}.`,
  moved: (before: string, said: string, reason: string) => `${before || 'no date'} → ${said}. ${reason}`,
  /** It hangs on another whose date moved, and a person left it. */
  dateLeft: (other: string, to: Day) => `The date was left as it is. By ${other} it would be ${inWords(to)}.`,
  linked: ({ is, words }: Link, other: Pick<Recommendation, 'report' | 'number'> | undefined) =>
    `${is}: ${other?.report ?? ''}, ${other?.number ?? ''}. ${words}`.trim(),
  unlinked: ({ is, key, words }: Link) => `No longer ${is}: ${key} ${words}`.trim(),
  levels,
  levelled: (before: Marks, after: Marks) => `${levels(before)} → ${levels(after)}`,
  notSensitive: 'No longer sensitive.',
  waits: ({ body, what, nextChase }: Awaits) =>
    `Waits on ${body}: ${what}.${nextChase === undefined ? '' : ` They are asked next on ${inWords(nextChase)}.`}`,
  waitsNoMore: (body: string) => `No longer waits on ${body}.`,
  /** Somebody else's sign-off, written down here. */
  writtenDownBy: (authority: string, person: string) => `${authority}, written down by ${person}`,
  signed: (person: string, asRole: string, basis: string) => `${person}, ${asRole}: ${basis}`,
} as const;
