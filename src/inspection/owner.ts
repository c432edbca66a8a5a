/** Roles own things; people hold roles for a while, stand in for each other, or are missing. */
import { addDays, type Day } from './day';
import { allowed, refused, type Verdict } from './verdict';

export type Person = {
  /** The directory's object id. */
  id: string;
  name: string;
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

export type Role = {
  /** Unique; this is the name tasks use for their owner. */
  name: string;
  holdings: readonly Holding[];
  deputy: Person | undefined;
  /** Holders of such a role set statuses, move deadlines and appoint people. */
  coordinates: boolean;
};

const lasts = (holding: Holding, on: Day): boolean =>
  holding.from <= on && (holding.until === undefined || on <= holding.until);

/** Who holds the role that day; undefined when it is vacant. Of two at once, the one who came later. */
export function holderOn(role: Role, on: Day): Holding | undefined {
  const current = role.holdings.filter((holding) => lasts(holding, on));
  return current.sort((a, b) => b.from.localeCompare(a.from))[0];
}

/** May this person speak for the role that day: as its holder or its deputy. */
export const speaksFor = (role: Role, personId: string, on: Day): boolean =>
  personId !== '' && (holderOn(role, on)?.person.id === personId || role.deputy?.id === personId);

export const rolesOf = <R extends Role>(roles: readonly R[], personId: string, on: Day): R[] =>
  roles.filter((role) => speaksFor(role, personId, on));

export const isCoordinator = (roles: readonly Role[], personId: string, on: Day): boolean =>
  rolesOf(roles, personId, on).some((role) => role.coordinates);

/** Gives the role a holder from a day on; whoever held it until then holds it to the day before. */
export function appoint(
  role: Role,
  person: Person,
  { from, acting }: { from: Day; acting: boolean },
): Verdict<Role> {
  const before = holderOn(role, from);
  if (before?.person.id === person.id && before.acting === acting)
    return refused({ code: 'already holder', name: person.name, role: role.name });
  const ended = role.holdings
    .filter((holding) => holding.from < from)
    .map((holding) => (lasts(holding, from) ? { ...holding, until: addDays(from, -1) } : holding));
  return allowed({ ...role, holdings: [...ended, { person, from, until: undefined, acting }] });
}

/** Leaves the role without a holder from a day on. */
export function vacate(role: Role, from: Day): Role {
  const ended = role.holdings
    .filter((holding) => holding.from < from)
    .map((holding) => (lasts(holding, from) ? { ...holding, until: addDays(from, -1) } : holding));
  return { ...role, holdings: ended };
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
