/** Whether this process could do its work now: reach the register, sign in to Teams, use the queue. */
import type { Register } from '../inspection/register';
import { elapsedMs } from './clock';
import type { Queue } from './queue/queue';

export const PARTS = ['register', 'signIn', 'queue'] as const;
export type Part = (typeof PARTS)[number];

/** Which parts are there; no reason leaves the server, for anybody may ask. */
export type Readiness = { ready: boolean } & Readonly<Record<Part, boolean>>;

export type ToCheck = {
  register: Pick<Register, 'settings'>;
  /** Rejects where the secret, the certificate or the identity is not taken. */
  signIn: () => Promise<unknown>;
  queue: Pick<Queue, 'check'>;
};

const WITHIN_MS = 5_000;
// Whoever asks each second costs the services behind no more than this.
const KEPT_MS = 10_000;

/** Never rejects. `elapsed` is for a test that has no time. */
export function readinessOf(
  { register, signIn, queue }: ToCheck,
  elapsed = elapsedMs,
): () => Promise<Readiness> {
  let kept: { at: number; found: Promise<Readiness> } | undefined;
  const checks: Readonly<Record<Part, () => Promise<unknown>>> = {
    register: () => register.settings.get('last morning'),
    signIn,
    queue: () => queue.check(),
  };
  const look = async (): Promise<Readiness> => {
    const [isRegister, isSignIn, isQueue] = await Promise.all(PARTS.map((part) => works(checks[part])));
    const found = {
      register: isRegister === true,
      signIn: isSignIn === true,
      queue: isQueue === true,
    };
    return { ready: PARTS.every((part) => found[part]), ...found };
  };
  return () => {
    if (kept === undefined || elapsed() - kept.at >= KEPT_MS) kept = { at: elapsed(), found: look() };
    return kept.found;
  };
}

async function works(check: () => Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), WITHIN_MS);
  });
  const done = check().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
