/** What it means when Teams does not take a message, told by its error code rather than its status. */
import { z } from 'zod';

export type SendFailure = {
  /** For the coordinator's list: a code, no token and nobody's words. */
  why: string;
  /** Worth another try in a moment. */
  passing: boolean;
  /** The person cannot be reached until the app is installed again. */
  gone: boolean;
  /** No answer came, so nobody knows; sending again might tell them twice. */
  mayHaveArrived: boolean;
  waitMs: number;
};

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages
const GONE = [
  'ConversationBlockedByUser',
  'BotNotInConversationRoster',
  'BotDisabledByAdmin',
  'ConversationNotFound',
];
const PASSING = [412, 429, 502, 503, 504];

// The SDK fails with axios errors; their config carries the bearer token, so nothing but these fields is touched.
const Failed = z.object({
  code: z.string().optional(),
  response: z
    .object({
      status: z.number(),
      headers: z
        .object({ 'retry-after': z.coerce.number().optional().catch(undefined) })
        .optional()
        .catch(undefined),
      data: z
        .object({ error: z.object({ code: z.string() }) })
        .optional()
        .catch(undefined),
    })
    .optional(),
});

const NEVER_LEFT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH'];

export function failureOf(error: unknown): SendFailure {
  const { code = '', response } = Failed.safeParse(error).data ?? {};
  const base = { passing: false, gone: false, mayHaveArrived: false, waitMs: 0 };
  if (response === undefined) {
    if (NEVER_LEFT.includes(code)) return { ...base, why: `no connection (${code})`, passing: true };
    return { ...base, why: code === '' ? 'no answer' : `no answer (${code})`, mayHaveArrived: true };
  }
  const named = response.data?.error.code ?? '';
  const why = named === '' ? `status ${response.status}` : `${named} (${response.status})`;
  if (GONE.includes(named)) return { ...base, why, gone: true };
  const waitMs = Math.min((response.headers?.['retry-after'] ?? 0) * 1000, 60_000);
  return { ...base, why, passing: PASSING.includes(response.status), waitMs };
}
