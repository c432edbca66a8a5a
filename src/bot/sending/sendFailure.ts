/** What it means when Teams does not take a message, told by its error code rather than its status. */
import { z } from 'zod';

/**
 * busy: worth another try in a moment · gone: the person cannot be reached until the app is installed again · parked: a
 * 403 nobody knows, which has been an outage of the service before (toolkit#10059) · too large: a short card may pass ·
 * signed out: our own credential is refused · unanswered: no answer came, so nobody knows, and sending again might tell
 * them twice · refused: for good.
 */
export type SendFailure = {
  is: 'busy' | 'gone' | 'parked' | 'too large' | 'signed out' | 'unanswered' | 'refused';
  /** For the coordinator's list: a code, no token and nobody's words. */
  why: string;
  /** For how long the service asks to be left alone; 0 where it says nothing. */
  waitMs: number;
};

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages; the last as a
// subcode of 403: https://learn.microsoft.com/answers/questions/1513369
const GONE = [
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'ConversationNotFound',
  'MessageWritesBlocked',
];
// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
const BUSY = [412, 429, 502, 503, 504];
const LONGEST_ASKED_MS = 3_600_000;

// Bodies differ: the code stands in `error`, or a subcode stands in it or beside it.
const Code = z.object({ code: z.string().optional(), subCode: z.string().optional() });
const Body = z.object({ error: Code.optional(), subCode: z.string().optional() });
// The SDK fails with axios errors; their config carries the bearer token, so nothing but these fields is touched.
const Failed = z.object({
  code: z.string().optional(),
  response: z
    .object({
      status: z.number(),
      headers: z
        .object({ 'retry-after': z.coerce.number().nonnegative().optional().catch(undefined) })
        .optional()
        .catch(undefined),
      data: Body.optional().catch(undefined),
    })
    .optional(),
});

const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

export function failureOf(error: unknown): SendFailure {
  const { code = '', response } = Failed.safeParse(error).data ?? {};
  if (response === undefined) {
    if (NEVER_LEFT.includes(code)) return { is: 'busy', why: `no connection (${code})`, waitMs: 0 };
    return { is: 'unanswered', why: code === '' ? 'no answer' : `no answer (${code})`, waitMs: 0 };
  }
  const { status, headers, data } = response;
  const codes = [data?.error?.subCode, data?.subCode, data?.error?.code].filter((each) => each !== undefined);
  const named = codes.find((each) => GONE.includes(each)) ?? codes.at(-1) ?? '';
  const why = named === '' ? `status ${status}` : `${named} (${status})`;
  const waitMs = Math.min((headers?.['retry-after'] ?? 0) * 1000, LONGEST_ASKED_MS);
  return { is: kindOf(status, named), why, waitMs };
}

function kindOf(status: number, named: string): SendFailure['is'] {
  if (GONE.includes(named)) return 'gone';
  if (BUSY.includes(status)) return 'busy';
  if (status === 401) return 'signed out';
  if (status === 403) return 'parked';
  return status === 413 ? 'too large' : 'refused';
}
