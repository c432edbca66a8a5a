/** Roles own things; people hold roles for a while, stand in for each other, or are missing. */
import { whyNotMeant } from '../meantDay';
import { addDays, type Day } from '../day';
import { allowed, refused, type Verdict } from '../verdict';
import { inPlainOrder } from '../language';

export type Person = {
  /** The directory's object id. */
  id: string;
  name: string;
};

/** One of those whom a search finds: of two of the same name the address tells which is which. */
export type FoundPerson = Person & {
  /** Where they are written to, or what they sign in with where they have no mailbox. */
  address: string;
};

/** A person as the directory has them now. */
export type DirectoryEntry = Person & {
  /** The name they sign in with. */
  signInName: string;
  /** Their account is open; undefined where this sign-in may not see it. Whoever left cannot answer. */
  enabled: boolean | undefined;
};

export type Holding = {
  person: Person;
  from: Day;
  /** The last day of it; undefined while it lasts. */
  until: Day | undefined;
  acting: boolean;
};

/** Both days included. */
export type Away = { from: Day; until: Day };

export type Role = {
  /** Unique; this is the name tasks use for their owner. */
  name: string;
  holdings: readonly Holding[];
  deputy: Person | undefined;
  /** To whom what is long late goes on; undefined where the directory says who the holder's manager is. */
  manager: Person | undefined;
  /** While its holder is away the deputy is written to. */
  away: Away | undefined;
  /** The part of the organisation it belongs to, as its overview counts by; empty while nobody has said. */
  directorate: string;
  /** Holders of such a role set statuses, move deadlines and appoint people. */
  coordinates: boolean;
};

/** A role by its name alone: nobody holds it, and it appoints nobody. */
export const vacantRole = (name: string): Role => ({
  ...{ name, holdings: [], deputy: undefined, manager: undefined, away: undefined },
  ...{ directorate: '', coordinates: false },
});

const lasts = (holding: Holding, on: Day): boolean =>
  holding.from <= on && (holding.until === undefined || on <= holding.until);

/** Who holds the role that day; undefined when it is vacant. Of two at once, the one who came later. */
export function holderOn(role: Role, on: Day): Holding | undefined {
  const current = role.holdings.filter((holding) => lasts(holding, on));
  return current.sort((a, b) => inPlainOrder(b.from, a.from))[0];
}

/** May this person speak for the role that day: as its holder or its deputy. */
export const speaksFor = (role: Role, personId: string, on: Day): boolean =>
  personId !== '' && (holderOn(role, on)?.person.id === personId || role.deputy?.id === personId);

export const awayOn = ({ away }: Pick<Role, 'away'>, on: Day): Away | undefined =>
  away !== undefined && away.from <= on && on <= away.until ? away : undefined;

/** Who is written to for a role, and whether nobody in earnest answers for it, which is the coordinator's problem. */
export type Hearing = {
  holder: Holding | undefined;
  hearer: { person: Person; as: 'holder' | 'acting' | 'deputy' } | undefined;
  /** Set when the deputy hears because the holder is away. */
  away: Away | undefined;
  uncovered: 'vacant' | 'account disabled' | undefined;
};

/** The deputy is written to while the holder is away or cannot be; a disabled account is written to never. */
export function hearingOn(role: Role, on: Day, isDisabled: (personId: string) => boolean): Hearing {
  const holder = holderOn(role, on);
  const deputy = role.deputy !== undefined && !isDisabled(role.deputy.id) ? role.deputy : undefined;
  const away = holder === undefined || deputy === undefined ? undefined : awayOn(role, on);
  const cut = holder !== undefined && isDisabled(holder.person.id);
  const uncovered = holder === undefined ? 'vacant' : cut ? 'account disabled' : undefined;
  const standsIn = deputy !== undefined && (uncovered !== undefined || away !== undefined);
  if (standsIn) return { holder, hearer: { person: deputy, as: 'deputy' }, away, uncovered };
  if (holder === undefined || cut) return { holder, hearer: undefined, away: undefined, uncovered };
  const as = holder.acting ? 'acting' : 'holder';
  return { holder, hearer: { person: holder.person, as }, away: undefined, uncovered };
}

/** The last time this person's holding of the role ended before that day, and who has it now. */
export function passedOn(
  role: Role,
  personId: string,
  on: Day,
): { role: string; to: string; on: Day } | undefined {
  const ended = role.holdings
    .filter(({ person, until }) => person.id === personId && until !== undefined && until < on)
    .sort((a, b) => inPlainOrder(b.until ?? '', a.until ?? ''))[0];
  if (ended?.until === undefined || speaksFor(role, personId, on)) return undefined;
  return { role: role.name, to: holderOn(role, on)?.person.name ?? '', on: addDays(ended.until, 1) };
}

export const rolesOf = <R extends Role>(roles: readonly R[], personId: string, on: Day): R[] =>
  roles.filter((role) => speaksFor(role, personId, on));

/** Coordinators, managers named for a role, and those who hold no role at all and only look, as chief officers do. */
export function looksAfterRounds(roles: readonly Role[], personId: string, on: Day): boolean {
  const isManager = roles.some(({ manager }) => manager?.id === personId);
  return isManager || isCoordinator(roles, personId, on) || rolesOf(roles, personId, on).length === 0;
}

export const isCoordinator = (roles: readonly Role[], personId: string, on: Day): boolean =>
  rolesOf(roles, personId, on).some((role) => role.coordinates);

/** Whether anybody can coordinate that day: holding such a role, or standing in for whoever does. */
export const isCoordinated = (roles: readonly Role[], on: Day): boolean =>
  roles.some((role) => role.coordinates && (holderOn(role, on) ?? role.deputy) !== undefined);

/** Who holds it before that day, to the day before at most; and who was named for a later day, which stays so. */
function parted({ holdings }: Role, from: Day): { before: Holding[]; later: Holding[] } {
  const before = holdings
    .filter((holding) => holding.from < from)
    .map((holding) => (lasts(holding, from) ? { ...holding, until: addDays(from, -1) } : holding));
  return { before, later: namedAfter({ holdings }, from) };
}

/** Who was named from a day after this one, the next of them first. */
export const namedAfter = ({ holdings }: Pick<Role, 'holdings'>, day: Day): Holding[] =>
  holdings.filter(({ from }) => from > day).sort((a, b) => inPlainOrder(a.from, b.from));

/** Somebody holds it that day, or was named for a later one. */
export const isHeldFrom = ({ holdings }: Pick<Role, 'holdings'>, day: Day): boolean =>
  holdings.some(({ until }) => until === undefined || until >= day);

/**
 * Gives the role a holder from a day on; whoever held it until then holds it to the day before, and whoever was named for a
 * later day takes over then, as when somebody acts until the one who is appointed comes.
 */
export function appoint(
  role: Role,
  person: Person,
  { from, acting }: { from: Day; acting: boolean },
): Verdict<Role> {
  const holder = holderOn(role, from);
  if (holder?.person.id === person.id && holder.acting === acting)
    return refused({ code: 'already holder', name: person.name, role: role.name });
  const { before, later } = parted(role, from);
  const [next, ...others] = later;
  const comesSooner = next?.person.id === person.id && next.acting === acting;
  const until = comesSooner ? next.until : next && addDays(next.from, -1);
  const after = comesSooner ? others : later;
  return allowed({ ...role, holdings: [...before, { person, from, until, acting }, ...after] });
}

/** From when until when its holder is away, both days included; undefined says that they are back. */
export function saysAway<R extends Role>(role: R, away: Away | undefined, today: Day): Verdict<R> {
  const unlikely = away && (whyNotMeant(away.from, today) ?? whyNotMeant(away.until, today));
  if (unlikely) return refused(unlikely);
  if (away !== undefined && away.until < away.from)
    return refused({ code: 'ends before it begins', from: away.from });
  if (away !== undefined && away.until < today) return refused({ code: 'day has passed', day: away.until });
  return allowed({ ...role, away });
}

/** Leaves the role without a holder from a day on, or until whoever was named for a later day comes. */
export function vacate(role: Role, from: Day): Role {
  const { before, later } = parted(role, from);
  return { ...role, holdings: [...before, ...later] };
}

/** What an owner cell says: the roles, and whether their holder was acting when it was written. */
export type SaidOwner = { roles: readonly string[]; acting: boolean };

const POST =
  /^(?:head|director|commander|chair|lead)\b|\b(?:manager|lead|officer|director|registrar|supt|superintendent)\b/i;
const ACTING = /^(?:acting|temporary|temp\.?|[at]\s*\/)\s*/i;
const RANK =
  /^(?:(?:det(?:ective)?|d)\b[./\s]*)?(?:ch(?:ief)?\b\.?\s*)?(?:superintendent|supt|inspector|insp|sergeant|sgt|dci|di|ds|commander|cmdr)\b\.?,?\s+/i;
// What is left must name a post by itself for the rank to go: "Supt Business Planning" without it is a department.
const NAMES_A_POST = /^(?:head|director|chair|lead)\b|\b(?:manager|officer|director|registrar|lead)$/i;

/**
 * "Acting Head of PPU" is the role Head of PPU. Two roles joined by "and" are two owners, but only when each half reads
 * as a post of its own: "Head of CJS and Custody" is one. A rank before a post belongs to whoever holds it now, not to
 * the post: one paper prints "Head of CJS and Custody" and "DCI Head of CJS and Custody", which is one desk.
 */
export function readOwner(said: string): SaidOwner {
  const words = said.replace(/\s+/g, ' ').trim();
  if (words === '') return { roles: [], acting: false };
  const acting = ACTING.test(words);
  const name = words.replace(ACTING, '').replace(/\s+&\s+/g, ' and ');
  const halves = name.split(/\s+and\s+|\s*[;\n]\s*/i);
  const apart = halves.length > 1 && halves.every((half) => POST.test(half));
  return { roles: (apart ? halves : [name]).map(withoutRank), acting };
}

function withoutRank(name: string): string {
  const post = name.replace(RANK, '');
  return NAMES_A_POST.test(post) ? post : name;
}
