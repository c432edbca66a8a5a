/** Stands before the bot's door: only Teams itself may knock, whatever the SDK behind it would accept. */
import { decodeJwt } from 'jose';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';
import type { Log } from './log';

export type Guarded = {
  /** Hosts a service address may have; without a tenant only our own. */
  hosts: readonly RegExp[];
  tenantId: string;
};

export const TEAMS_HOSTS: readonly RegExp[] = [
  /^smba\.trafficmanager\.net$/,
  /(^|\.)botframework\.com$/,
  /^smba\.infra\.(gcc|gov|dod)\.teams\.microsoft\.us$/,
];

const Claims = z.object({ iss: z.literal('https://api.botframework.com'), serviceurl: z.url() });
const Activity = z.object({
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  conversation: z.object({ id: z.string().min(1), tenantId: z.string().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

/**
 * A newer SDK also takes Entra tokens of users and apps here, and with one of those anybody could press buttons as
 * anybody else. So the token must be Bot Framework's and bound to the service address in the body; the SDK behind
 * verifies its signature, audience and expiry.
 */
export function guard(guarded: Guarded): RequestHandler {
  return (request, response, next) => {
    const refusal = whyNot(guarded, request);
    if (refusal === undefined) return next();
    (response.locals as Refused).refused = refusal.why;
    response.status(refusal.status).json({ error: { code: 'Unauthorized' } });
  };
}

type Refused = { refused?: string };

function whyNot(
  { hosts, tenantId }: Guarded,
  request: Request,
): { status: 401 | 403; why: string } | undefined {
  const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1];
  if (token === undefined) return { status: 401, why: 'no token' };
  const claims = Claims.safeParse(decoded(token));
  if (!claims.success) return { status: 401, why: 'no token of Bot Framework bound to a service address' };
  const activity = Activity.safeParse(request.body);
  if (!activity.success) return { status: 403, why: 'no activity of Teams' };
  const { serviceUrl, conversation, channelData } = activity.data;
  if (claims.data.serviceurl !== serviceUrl) return { status: 401, why: 'token of another service address' };
  const hostname = new URL(serviceUrl).host;
  if (!hosts.some((host) => host.test(hostname)))
    return { status: 403, why: 'service address outside Teams' };
  const tenant = channelData?.tenant?.id ?? conversation.tenantId;
  return tenant === tenantId ? undefined : { status: 403, why: 'another tenant' };
}

/**
 * One line for whatever is turned away at the door, by the guard, by the SDK behind it or before either. Nothing of the
 * request is in it: neither its token nor its words nor who it says it is from.
 */
export const notedRefusals =
  (log: Log): RequestHandler =>
  (_request, response, next) => {
    response.once('finish', () => {
      const { statusCode: status } = response;
      if (status < 400) return;
      const why = (response.locals as Refused).refused ?? BEHIND[status] ?? 'failed behind the door';
      log.warn({ status, why }, 'a message to the bot was turned away');
    });
    next();
  };

// The SDK verifies signature, audience and expiry, and does not say which of them it was.
const BEHIND: Readonly<Record<number, string>> = {
  400: 'not JSON',
  401: 'token not signed by Bot Framework for this bot, or expired',
  413: 'too large',
  429: 'too many',
};

function decoded(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch (error) {
    // Not a token at all: the guard turns it away like any other that is not Bot Framework's.
    return error instanceof Error ? undefined : error;
  }
}
