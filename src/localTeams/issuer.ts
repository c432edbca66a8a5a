/** Stands in for login.botframework.com: the key that signs what the chat sends to the bot, and where a bot finds it. */
import express, { type Router } from 'express';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { ChatStore } from './store';

/** Bots compare the issuer string, so the stand-in uses the real one and only the keys differ. */
export const TOKEN_ISSUER = 'https://api.botframework.com';

export const OPENID_PATH = '/v1/.well-known/openidconfiguration';
// The Teams SDK never reads the metadata: it swaps this last word for "keys" (teams.apps service-token-validator.js).
const KEYS_PATH = '/v1/.well-known/keys';

const KEY = 'signing key';

export type Issuer = {
  router: Router;
  /** A token for one activity: it names the bot and the service the activity came from. */
  sign(serviceUrl: string): Promise<string>;
};

export function createIssuer(store: ChatStore, baseUrl: () => string, botId: string): Issuer {
  let made: Promise<JWK> | undefined;
  const privateJwk = () => (made ??= keptKey(store));

  const router = express.Router();
  router.get(OPENID_PATH, (_request, response) => {
    response.json({
      issuer: TOKEN_ISSUER,
      jwks_uri: `${baseUrl()}${KEYS_PATH}`,
      id_token_signing_alg_values_supported: ['RS256'],
    });
  });
  router.get(KEYS_PATH, async (_request, response) => {
    const { kty, n, e, kid } = await privateJwk();
    response.json({ keys: [{ kty, n, e, kid, alg: 'RS256', use: 'sig', endorsements: ['msteams'] }] });
  });

  return {
    router,
    async sign(serviceUrl) {
      const jwk = await privateJwk();
      return new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: jwk.kid })
        .setIssuer(TOKEN_ISSUER)
        .setAudience(botId)
        .setIssuedAt()
        .setNotBefore('0s')
        .setExpirationTime('5m')
        .sign(await importJWK(jwk, 'RS256'));
    },
  };
}

/** One key for the life of the file: bots cache keys, and a restart must not make strangers of us. */
async function keptKey(store: ChatStore): Promise<JWK> {
  if (store.setting(KEY) === undefined) {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await exportJWK(privateKey);
    store.keepSetting(KEY, JSON.stringify({ ...jwk, kid: await calculateJwkThumbprint(jwk) }));
  }
  const kept = store.setting(KEY);
  if (kept === undefined) throw new Error('The signing key was not kept; the database refused the write.');
  return JSON.parse(kept) as JWK;
}
