/** Signing in without a tenant: our own server on this machine lends the identity of one of a few people. */
import { RegisterError } from '../../inspection/register';
import type { SignIn } from '../session/signIn';

export type LocalPerson = { id: string; name: string; what: string };
type Pass = { token: string; expires: string | number };
type Kept = Pass & { personId: string };

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
const isPerson = (value: unknown): value is LocalPerson =>
  isThing(value) && ['id', 'name', 'what'].every((name) => typeof value[name] === 'string');
const isPass = (value: unknown): value is Pass =>
  isThing(value) &&
  typeof value['token'] === 'string' &&
  value['token'] !== '' &&
  ['string', 'number'].includes(typeof value['expires']);
const isKept = (value: unknown): value is Kept =>
  isPass(value) && typeof Reflect.get(value, 'personId') === 'string';

const KEY = 'recommendation-tracker sign-in';
const SPARE_MS = 60_000;

export async function localPeople(): Promise<LocalPerson[]> {
  const response = await fetch('/local/people', { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`/local/people answered ${response.status}`);
  const people: unknown = await response.json();
  if (Array.isArray(people) && people.every(isPerson)) return people;
  throw new Error('/local/people answered something else.');
}

/** Undefined when nobody has been chosen in this window. */
export function signedInBefore(): Kept | undefined {
  const kept = parsed(sessionStorage.getItem(KEY));
  return isKept(kept) ? kept : undefined;
}

export async function signInAs(personId: string): Promise<Kept> {
  const response = await fetch('/local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  if (!response.ok) throw new RegisterError('signed out', `/local/sign-in answered ${response.status}`);
  const pass: unknown = await response.json();
  if (!isPass(pass)) throw new Error('/local/sign-in answered something else.');
  const kept = { personId, token: pass.token, expires: pass.expires };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  return kept;
}

/** A pass that has run out is renewed for the same person without asking again. */
export function localSignIn(first: Kept, leave: () => void): SignIn {
  let kept = first;
  let renewing: Promise<Kept> | undefined;
  async function token(): Promise<string> {
    if (runsOut(kept) - SPARE_MS > Date.now()) return kept.token;
    renewing ??= signInAs(kept.personId).finally(() => (renewing = undefined));
    kept = await renewing;
    return kept.token;
  }
  return {
    token,
    // One token opens both stand-ins, which decide by the person alone.
    tokenFor: token,
    allow: async () => undefined,
    personId: () => kept.personId,
    leave() {
      sessionStorage.removeItem(KEY);
      leave();
    },
  };
}

function runsOut({ expires }: Kept): number {
  if (typeof expires === 'string') return Date.parse(expires);
  return expires < 1e12 ? expires * 1000 : expires; // seconds, as tokens write it, or milliseconds
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined; // not ours: as good as nobody
  }
}
