/** A holder hands one piece of work to a deputy for a while, and stays accountable for it: to whom, until when, and whether it holds. */
import { whyNotAhead } from '../meantDay';
import { type Day, isDay } from '../day';
import { type Person, type Role, holderOn } from '../reminders/owner';
import { type Refusal, type Verdict, allowed, refused } from '../verdict';

export type Handed = {
  /** That of its entry in the ledger. */
  key: string;
  to: Person;
  /** Who held the role then; with another holder it is over. */
  by: Person;
  role: string;
  on: Day;
  /** The moment, in UTC. */
  at: string;
  /** The last day of it; undefined while nobody has named one. */
  until: Day | undefined;
  note: string;
};

type Work = { handed: Handed | undefined; owners: readonly string[]; stage: string };

/** With whom it is today: over with its last day, with the work, with its owner, and with the holder who handed it on. */
export function handedNow(
  { handed, owners, stage }: Work,
  roles: readonly Role[],
  today: Day,
): Handed | undefined {
  if (handed === undefined || stage === 'done' || !owners.includes(handed.role)) return undefined;
  if (handed.until !== undefined && handed.until < today) return undefined;
  const role = roles.find(({ name }) => name === handed.role);
  return role !== undefined && holderOn(role, today)?.person.id === handed.by.id ? handed : undefined;
}

/** To whom any of the work is handed today, each person once, in the order of the work. */
export function handedIn(works: readonly Work[], roles: readonly Role[], today: Day): Handed[] {
  const to = new Map<string, Handed>();
  for (const work of works) {
    const handed = handedNow(work, roles, today);
    if (handed !== undefined && !to.has(handed.to.id)) to.set(handed.to.id, handed);
  }
  return [...to.values()];
}

/** May this person answer because it was handed to them. */
export const isHandedTo = (work: Work, roles: readonly Role[], personId: string, today: Day): boolean =>
  personId !== '' && handedNow(work, roles, today)?.to.id === personId;

/** Did this person hand it on, so that it is with somebody else now. */
export const isHandedBy = (work: Work, roles: readonly Role[], personId: string, today: Day): boolean =>
  personId !== '' && handedNow(work, roles, today)?.by.id === personId;

/** The role for which this person answers in earnest and may hand its work on; a deputy cannot hand it further. */
export const roleToHand = (
  { owners }: Pick<Work, 'owners'>,
  roles: readonly Role[],
  personId: string,
  today: Day,
): Role | undefined =>
  roles.find(
    ({ name, ...role }) =>
      owners.includes(name) && holderOn({ name, ...role }, today)?.person.id === personId,
  );

export type HandOn = Pick<Handed, 'key' | 'by' | 'to' | 'at' | 'note'> & {
  today: Day;
  /** As typed; empty for no day. */
  until: string;
};

/** To the deputy named for the role, and only where none is named to somebody else. */
export function handOn<W extends Work>(work: W, roles: readonly Role[], asked: HandOn): Verdict<W> {
  const { key, by, to, today, at, until, note } = asked;
  const role = roleToHand(work, roles, by.id, today);
  if (role === undefined) return refused({ code: 'not yours to hand on', owners: work.owners });
  const refusal = whyNotTo(role, asked) ?? whyNotUntil(until, today);
  if (refusal !== undefined) return refused(refusal);
  const before = handedNow(work, roles, today);
  if (before !== undefined) return refused({ code: 'handed already', to: before.to.name });
  const last = isDay(until) ? until : undefined;
  const handed = { key, to, by, role: role.name, on: today, at, until: last, note: note.trim() };
  return allowed({ ...work, handed });
}

function whyNotTo(role: Role, { by, to }: HandOn): Refusal | undefined {
  if (to.id === '') return { code: 'nobody chosen' };
  if (to.id === by.id) return { code: 'yours already', role: role.name };
  const { deputy } = role;
  const isAnother = deputy !== undefined && deputy.id !== by.id && deputy.id !== to.id;
  return isAnother ? { code: 'has a deputy', role: role.name, name: deputy.name } : undefined;
}

function whyNotUntil(until: string, today: Day): Refusal | undefined {
  return until === '' ? undefined : whyNotAhead(until, today);
}
