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

export function createTokens(secret: Uint8Array): Tokens {
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
      const checks = { audience: AUDIENCE, issuer: ISSUER, algorithms: ['HS256'], requiredClaims: ['exp'] };
      const payload = await jwtVerify(token, secret, checks).then(
        (verified) => verified.payload,
        () => undefined, // why it failed is of no use to someone who is not signed in
      );
      const claims = Claims.safeParse(payload);
      if (!claims.success) return undefined;
      if (claims.data.idtyp === 'user') return { user: claims.data.oid };
      return { app: { id: claims.data.appid, name: claims.data.app_displayname } };
    },
  };
}
