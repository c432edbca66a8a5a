/** Stands before the bot's door: only Teams itself may knock, whatever the SDK behind it would accept. */
import { decodeJwt } from 'jose';
import type { RequestHandler } from 'express';
import { z } from 'zod';

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
export function guard({ hosts, tenantId }: Guarded): RequestHandler {
  return (request, response, next) => {
    const refuse = (status: 401 | 403) =>
      void response.status(status).json({ error: { code: 'Unauthorized' } });
    const token = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1];
    const claims = Claims.safeParse(token === undefined ? undefined : decoded(token));
    const activity = Activity.safeParse(request.body);
    if (!claims.success) return refuse(401);
    if (!activity.success) return refuse(403);
    const { serviceUrl, conversation, channelData } = activity.data;
    if (claims.data.serviceurl !== serviceUrl) return refuse(401);
    const tenant = channelData?.tenant?.id ?? conversation.tenantId;
    const hostname = new URL(serviceUrl).host;
    if (!hosts.some((host) => host.test(hostname)) || tenant !== tenantId) return refuse(403);
    next();
  };
}

function decoded(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch (error) {
    // Not a token at all: the guard turns it away like any other that is not Bot Framework's.
    return error instanceof Error ? undefined : error;
  }
}
