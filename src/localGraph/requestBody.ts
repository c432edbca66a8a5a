/** The door for bodies: what does not have the right shape goes no further. */
import { z } from 'zod';
import { invalidRequest } from './errors';

/** Names with an @ are annotations, which Graph allows anywhere in a body. Inside `fields` they carry meaning and stay. */
export function checkedBody<Shape>(shape: z.ZodType<Shape>, body: unknown): Shape {
  const plain =
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? Object.fromEntries(Object.entries(body).filter(([name]) => !name.includes('@')))
      : body;
  const read = shape.safeParse(plain);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const place = first === undefined || first.path.length === 0 ? 'the body' : first.path.join('.');
  throw invalidRequest(`Invalid request: ${place}: ${first?.message ?? 'not readable'}`);
}
