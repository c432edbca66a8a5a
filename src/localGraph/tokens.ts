/** Sign-in for the stand-in: tokens that say who asks, made and read with one shared secret. */
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Who } from './wire';

const AUDIENCE = 'https://graph.microsoft.com';
const ISSUER = 'urn:local-graph';

// Entra's own claim names: oid is the person's directory id, appid the application, idtyp tells the two apart.
const Claims = z.union([
  z.object({ idtyp: z.literal('user'), oid: z.string().min(1) }),
  z.object({ idtyp: z.literal('app'), appid: z.string().min(1), app_displayname: z.string() }),
]);

export type Tokens = {
  sign: (who: Who) => Promise<string>;
  whoAsks: (authorization: string | undefined) => Promise<Who | undefined>;
};

type Read = { who: Who; until: number };

// People and apps of one machine; tokens that were replaced leave with the rest.
const MOST_REMEMBERED = 200;

export function createTokens(secret: Uint8Array): Tokens {
  // Each request brings the same few tokens, and checking a signature costs as much as answering: what was read is remembered.
  const read = new Map<string, Read>();
  const seconds = () => Date.now() / 1000;

  async function verified(token: string): Promise<Read | undefined> {
    const checks = { audience: AUDIENCE, issuer: ISSUER, algorithms: ['HS256'], requiredClaims: ['exp'] };
    const payload = await jwtVerify(token, secret, checks).then(
      (found) => found.payload,
      () => undefined, // why it failed is of no use to someone who is not signed in
    );
    const claims = Claims.safeParse(payload);
    if (!claims.success) return undefined;
    const { data } = claims;
    const who =
      data.idtyp === 'user' ? { user: data.oid } : { app: { id: data.appid, name: data.app_displayname } };
    return { who, until: payload?.exp ?? 0 };
  }

  return {
    sign(who) {
      const claims =
        'user' in who
          ? { idtyp: 'user', oid: who.user }
          : { idtyp: 'app', appid: who.app.id, app_displayname: who.app.name };
      const token = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT' });
      return token
        .setAudience(AUDIENCE)
        .setIssuer(ISSUER)
        .setIssuedAt()
        .setExpirationTime('12h')
        .sign(secret);
    },
    async whoAsks(authorization) {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) return undefined;
      const known = read.get(token);
      if (known !== undefined && known.until > seconds()) return known.who;
      const found = await verified(token);
      if (found === undefined) return undefined;
      if (read.size >= MOST_REMEMBERED) read.clear();
      read.set(token, found);
      return found.who;
    },
  };
}
