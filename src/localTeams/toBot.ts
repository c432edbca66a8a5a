/** The way from the chat to the bot: an activity, signed, posted to the bot's endpoint, and what it answered. */
import { randomUUID } from 'node:crypto';
import type { Member } from './directory';

export type Activity = { type: string } & Record<string, unknown>;
export type BotAnswer = { status: number; body: unknown };

/** The bot did not answer: nobody there, or not in time. */
export class BotUnreachable extends Error {}

type Line = {
  bot: { id: string; name: string };
  tenantId: string;
  serviceUrl: () => string;
  botEndpoint: () => string;
  sign: (serviceUrl: string) => Promise<string>;
  answerWithinMs: number;
  now: () => Date;
  heard: (activity: Activity, answer: BotAnswer | undefined) => void;
};

export type ToBot = (member: Member, activity: Activity) => Promise<BotAnswer>;

export function createLineToBot(line: Line): ToBot {
  return async (member, said) => {
    const activity = { ...envelope(line, member), ...said };
    const request = {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        Authorization: `Bearer ${await line.sign(activity.serviceUrl)}`,
      },
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(line.answerWithinMs),
    };
    try {
      const response = await fetch(line.botEndpoint(), request);
      const answer = { status: response.status, body: readable(await response.text()) };
      line.heard(activity, answer);
      return answer;
    } catch (cause) {
      line.heard(activity, undefined);
      throw new BotUnreachable(
        `The bot at ${line.botEndpoint()} did not answer ${activity.type}; is it running?`,
        { cause },
      );
    }
  };
}

/** What every activity from a personal chat in Teams carries, whatever it says. */
function envelope({ bot, tenantId, serviceUrl, now }: Line, member: Member) {
  const at = now().toISOString();
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: serviceUrl(),
    timestamp: at,
    localTimestamp: at,
    locale: 'en-GB',
    from: { id: member.memberId, name: member.name, aadObjectId: member.id },
    recipient: { id: `28:${bot.id}`, name: bot.name },
    conversation: { id: member.conversationId, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' }],
  };
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // an empty or plain answer is an answer too
  }
}
