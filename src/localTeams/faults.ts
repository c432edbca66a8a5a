/** Trouble on order, for tests: the next calls to the connector are throttled, fail, or lose their connection. */
export type Fault = {
  status: number;
  code?: string;
  retryAfterSeconds?: number;
  times: number;
  /** The connection breaks before anything is done, or after the work is done and before the answer leaves. */
  cut?: 'before' | 'after';
  /** Only calls whose "METHOD /v3/path" matches. */
  match?: RegExp;
};

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages and rate-limit
const CODES: Record<number, string> = {
  401: 'BotNotRegistered',
  403: 'BotNotInConversationRoster',
  404: 'ConversationNotFound',
  412: 'PreconditionFailed',
  413: 'MessageSizeTooBig',
  429: 'Throttled',
};

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  const waiting: Fault[] = [];
  return {
    failNext(fault: Fault): void {
      waiting.push({ ...fault });
    },
    /** The trouble ordered for this call, counted down as it is taken. */
    take(call: string): (Fault & { code: string }) | undefined {
      const fault = waiting.find((each) => each.match === undefined || new RegExp(each.match).test(call));
      if (fault === undefined) return undefined;
      fault.times -= 1;
      if (fault.times <= 0) waiting.splice(waiting.indexOf(fault), 1);
      return { ...fault, code: fault.code ?? CODES[fault.status] ?? 'ServiceError' };
    },
  };
}
