/** What Graph's refusals mean to whoever asked: one of the register's failures, and a sentence without anyone's words. */
import { z } from 'zod';
import { RegisterError, type RegisterFailure } from '../../inspection/register';

/** One answer of Graph, alone or out of a batch; `badQuestion` when it was turned away each time and others were not. */
export type Answer = { status: number; body: unknown; badQuestion?: boolean };

/** What can go wrong, with one more kind than the register's: only a sentence of its own sets it apart. */
export type Trouble = RegisterFailure | 'bad question';

// A gateway may put anything into these two, and they go on into errors and logs.
const Code = z.string().regex(/^[\w.-]{1,80}$/);
const RequestId = z.string().regex(/^[\da-f-]{1,64}$/i);

const NO_CODE = 'without a code';
const ErrorBody = z.object({
  error: z.object({
    code: Code.catch(NO_CODE),
    message: z.string().catch(''),
    innerError: z.object({ 'request-id': RequestId.optional() }).optional().catch(undefined),
  }),
});

const NO_ERROR = { code: NO_CODE, message: '', innerError: undefined };

const SENTENCES: Record<Trouble, string> = {
  missing: 'is not there, or is hidden from this sign-in',
  changed: 'was changed by someone else since it was read',
  taken: 'has a unique key that is there already',
  busy: 'cannot be reached now, because Graph is busy; try again in a few minutes',
  forbidden: 'is closed to this sign-in',
  'signed out': 'cannot be reached without signing in again',
  unreachable: 'cannot be reached; look at the connection and try again',
  unreadable: 'came back in a form that makes no sense',
  refused: 'was refused by Graph',
  'bad question':
    'is asked for in a way that Graph turns away each time while it answers others; waiting does not help',
};

export const failed = (trouble: Trouble, what: string, cause?: unknown): RegisterError =>
  new RegisterError(trouble === 'bad question' ? 'refused' : trouble, `${what} ${SENTENCES[trouble]}.`, {
    cause,
  });

// 409 and the two codes: older backends said resourceModified with 409 where 412 is documented.
function failureOf(status: number, code: string, message: string): RegisterFailure {
  if (status === 401) return 'signed out';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'missing';
  if (status === 412 || (status === 409 && code === 'resourceModified')) return 'changed';
  // Programs should key on codes, but a unique clash has none of its own (n8n-io/n8n, SharePoint item tests).
  if (status === 400 && /unique constraints/i.test(message)) return 'taken';
  if (status === 409 && code === 'nameAlreadyExists') return 'taken';
  if (status === 429 || status >= 500) return 'busy';
  return 'refused';
}

/** Why the answer is none; undefined for a good one. The server's own message stays behind: it may quote what was sent. */
export function refusalIn({ status, body, badQuestion }: Answer, what: string): RegisterError | undefined {
  if (status >= 200 && status < 300) return undefined;
  const { code, message, innerError } = ErrorBody.safeParse(body).data?.error ?? NO_ERROR;
  const request = innerError?.['request-id'] ?? 'unknown';
  const cause = new Error(`Graph answered ${status} ${code}, request-id ${request}`);
  return failed(badQuestion === true ? 'bad question' : failureOf(status, code, message), what, cause);
}

export function bodyOf(answer: Answer, what: string): unknown {
  const refusal = refusalIn(answer, what);
  if (refusal !== undefined) throw refusal;
  return answer.body;
}
