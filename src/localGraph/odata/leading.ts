/** The part of a filter that a store looks up first: of an `and` its first part, of an `or` all of them. */
import type { Condition } from './parser';

export type Comparison = Exclude<Condition, { parts: Condition[] }>;

/** One comparison, or several of which any may hold. */
export function leading(condition: Condition): Comparison[] {
  if (!('parts' in condition)) return [condition];
  return (condition.is === 'and' ? condition.parts.slice(0, 1) : condition.parts).flatMap(leading);
}
