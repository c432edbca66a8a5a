/** Signing in without a tenant: our own server on this machine lends the identity of one of a few people. */
import { z } from 'zod';
import { RegisterError } from '../../inspection/register';
import type { SignIn } from './signIn';

const LocalPeople = z.array(z.object({ id: z.string(), name: z.string(), what: z.string() }));
export type LocalPerson = z.infer<typeof LocalPeople>[number];

const Pass = z.object({ token: z.string().min(1), expires: z.union([z.string(), z.number()]) });
const Kept = Pass.extend({ personId: z.string() });
type Kept = z.infer<typeof Kept>;

const KEY = 'recommendation-tracker sign-in';
const SPARE_MS = 60_000;

export async function localPeople(): Promise<LocalPerson[]> {
  const response = await fetch('/local/people', { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`/local/people answered ${response.status}`);
  return LocalPeople.parse(await response.json());
}

/** Undefined when nobody has been chosen in this window. */
export function signedInBefore(): Kept | undefined {
  const read = Kept.safeParse(parsed(sessionStorage.getItem(KEY)));
  return read.success ? read.data : undefined;
}

export async function signInAs(personId: string): Promise<Kept> {
  const response = await fetch('/local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  if (!response.ok) throw new RegisterError('signed out', `/local/sign-in answered ${response.status}`);
  const kept = { personId, ...Pass.parse(await response.json()) };
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
