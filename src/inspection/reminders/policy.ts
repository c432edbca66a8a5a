/** What an organisation has decided about reminders: how long before, how often when late, on which days, to whom it goes on. */
import { type Calendar, NATIONS, type Nation, WEEKDAYS, type Weekday } from './calendar';

/** Ways to reach a person, tried in this order; each can be switched off. */
export const CHANNELS = ['chat', 'feed', 'mail'] as const;
export type Channel = (typeof CHANNELS)[number];

export type Policy = {
  /** So many days before the last day, largest first. */
  daysBefore: readonly number[];
  onTheDay: boolean;
  /** What is late is said again after so many days. */
  lateEvery: number;
  /** The hour of the morning, 0 to 23, on the clock of `zone`; an empty zone is the server's own. */
  hour: number;
  zone: string;
  workingDays: readonly Weekday[];
  holidays: Nation;
  /** From so many days late the manager of whoever holds the role hears of it too; undefined for never. */
  escalateAfter: number | undefined;
  /** Whether "done" needs a link to its evidence. */
  evidenceRequired: boolean;
  /** For how many days at most an owner may put a reminder off; 0 when nobody may. */
  mostSnoozeDays: number;
  channels: Readonly<Record<Channel, boolean>>;
};

/** What holds where nobody has decided otherwise. */
export const USUAL_POLICY: Policy = {
  daysBefore: [28, 14, 7, 1],
  onTheDay: true,
  lateEvery: 7,
  hour: 8,
  zone: '',
  workingDays: [1, 2, 3, 4, 5],
  holidays: 'england-and-wales',
  escalateAfter: 14,
  evidenceRequired: true,
  mostSnoozeDays: 14,
  channels: { chat: true, feed: true, mail: true },
};

export const calendarOf = ({ workingDays, holidays }: Policy): Calendar => ({
  workingDays,
  nation: holidays,
});

/** The days before at which something is said, the day itself among them as 0. */
export const stepsOf = ({
  daysBefore,
  onTheDay,
}: Pick<Policy, 'daysBefore' | 'onTheDay'>): readonly number[] =>
  onTheDay ? [...daysBefore, 0] : daysBefore;

/** How far ahead a task can first be spoken of, in days. */
export const horizon = (policy: Pick<Policy, 'daysBefore' | 'onTheDay'>): number =>
  Math.max(0, ...stepsOf(policy));

export const MOST_STEPS = 10;
export const MOST_DAYS_BEFORE = 365;

/** Which field of a policy cannot be as it is given, and the limits it must keep. */
export type PolicyFault =
  | { field: 'daysBefore'; is: 'not days' | 'too many'; most: number }
  | {
      field: 'lateEvery' | 'escalateAfter' | 'mostSnoozeDays' | 'hour';
      is: 'out of range';
      least: number;
      most: number;
    }
  | { field: 'workingDays' | 'channels'; is: 'none' };

const whole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;

/** Everything that is wrong with it; empty for a policy that can be kept. The zone is checked where zones are known. */
export function faultsOf(policy: Policy): readonly PolicyFault[] {
  const { daysBefore, lateEvery, hour, workingDays, escalateAfter, mostSnoozeDays, channels } = policy;
  const faults: PolicyFault[] = [];
  const range = (
    field: 'lateEvery' | 'escalateAfter' | 'mostSnoozeDays' | 'hour',
    value: number,
    least: number,
    most: number,
  ) => {
    if (!whole(value, least, most)) faults.push({ field, is: 'out of range', least, most });
  };
  if (!daysBefore.every((days) => whole(days, 1, MOST_DAYS_BEFORE)))
    faults.push({ field: 'daysBefore', is: 'not days', most: MOST_DAYS_BEFORE });
  else if (new Set(daysBefore).size > MOST_STEPS)
    faults.push({ field: 'daysBefore', is: 'too many', most: MOST_STEPS });
  range('lateEvery', lateEvery, 1, 90);
  range('hour', hour, 0, 23);
  if (escalateAfter !== undefined) range('escalateAfter', escalateAfter, 1, 365);
  range('mostSnoozeDays', mostSnoozeDays, 0, 90);
  if (!workingDays.some((each) => WEEKDAYS.includes(each))) faults.push({ field: 'workingDays', is: 'none' });
  if (!CHANNELS.some((each) => channels[each])) faults.push({ field: 'channels', is: 'none' });
  return faults;
}

/** In the one form that is kept: steps once each and largest first, weekdays in their order. */
export const tidied = (policy: Policy): Policy => ({
  ...policy,
  daysBefore: [...new Set(policy.daysBefore)].sort((a, b) => b - a),
  workingDays: WEEKDAYS.filter((each) => policy.workingDays.includes(each)),
});

export const isNation = (word: unknown): word is Nation => NATIONS.some((nation) => nation === word);
