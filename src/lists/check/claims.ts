/** What a token says it allows: only to tell somebody what is lacking, never to decide anything. */
import { z } from 'zod';

const Claims = z.object({ scp: z.string().optional(), roles: z.array(z.string()).optional() });

export type Allowed = { kind: 'person' | 'app'; permissions: readonly string[] };

/** Undefined for a token that says nothing of it: Microsoft promises its form to nobody but the interface it is for. */
export function allowedBy(token: string): Allowed | undefined {
  const read = Claims.safeParse(payloadOf(token));
  if (!read.success) return undefined;
  const { scp, roles } = read.data;
  // Entra writes a person's permissions into scp and an application's into roles (access-token-claims-reference).
  if (scp !== undefined) return { kind: 'person', permissions: scp.split(' ').filter((each) => each !== '') };
  return roles === undefined ? undefined : { kind: 'app', permissions: roles };
}

function payloadOf(token: string): unknown {
  try {
    const base64 = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined; // another kind of token
  }
}
