/** Bot Framework's part towards a product without a tenant: the same key, so that what is signed here comes from Teams. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { type JWTPayload, SignJWT, generateKeyPair, importJWK } from 'jose';
import { z } from 'zod';
import { LOCAL_TENANT } from '../../src/bot/local/withoutTenant';

export const TENANT = LOCAL_TENANT;
/** The bot's app id without a tenant. */
export const BOT_ID = '30000000-0000-4000-8000-000000000001';
export const ISSUER = 'https://api.botframework.com';

const Key = z.looseObject({ kid: z.string(), kty: z.string() });

/** The key that the product in this folder believes. */
function keyIn(data: string): z.infer<typeof Key> {
  const database = new DatabaseSync(path.join(data, 'chats.sqlite'));
  const row: unknown = database.prepare("SELECT value FROM chat_setting WHERE name = 'signing key'").get();
  database.close();
  const { value } = z.object({ value: z.string() }).parse(row);
  return Key.parse(JSON.parse(value));
}

export type Signed = { serviceUrl?: string | undefined; claims?: JWTPayload; rogue?: boolean; ago?: number };

/** A token as Teams sends it with an activity; each part can be made wrong. `ago`: signed so many seconds before now. */
export type Sign = (signed: Signed) => Promise<string>;

export function signerFor(data: string): Sign {
  const jwk = keyIn(data);
  return async ({ serviceUrl, claims = {}, rogue = false, ago = 0 }) => {
    const now = Math.floor(Date.now() / 1000) - ago;
    const key = rogue ? (await generateKeyPair('RS256')).privateKey : await importJWK(jwk, 'RS256');
    const bound = serviceUrl === undefined ? {} : { serviceurl: serviceUrl };
    const all = { iss: ISSUER, aud: BOT_ID, nbf: now, exp: now + 300, ...bound, ...claims };
    return new SignJWT(all).setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid }).sign(key);
  };
}

export type Presser = { personId: string; teamsId: string; conversationId: string };

/** What Teams posts when this person presses a button. */
export const pressOf = (
  { personId, teamsId, conversationId }: Presser,
  { serviceUrl, verb, data }: { serviceUrl: string; verb: string; data: Record<string, unknown> },
) => ({
  ...{
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
  },
  ...{ timestamp: new Date().toISOString(), from: { id: teamsId, name: 'Somebody', aadObjectId: personId } },
  recipient: { id: `28:${BOT_ID}`, name: 'Recommendation Tracker' },
  conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT },
  channelData: { tenant: { id: TENANT } },
  value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
});
