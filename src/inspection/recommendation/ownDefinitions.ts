/** A force's own definitions of the colours: what they may be, and which of them a paper has printed. */
import { type DefinitionSet, PAPERS_DEFINITIONS } from './definitions';
import type { Period } from '../periods/period';
import { STATUSES, type Status } from './status';

/** The statuses a set puts into words, in their order; the others it leaves undefined. */
export const DEFINED: readonly Status[] = STATUSES;

export const isBuiltIn = (name: string): boolean => PAPERS_DEFINITIONS.some((set) => set.name === name);

/** The first paper that is closed, or being closed, under these definitions. */
export const usedBy = <T extends Pick<Period, 'state' | 'definitions'>>(
  name: string,
  periods: readonly T[],
): T | undefined => periods.find(({ state, definitions }) => state !== 'open' && definitions === name);

export type SetFault =
  | { field: 'name'; is: 'empty' | 'taken' }
  | { field: 'begins'; is: 'taken'; by: string }
  | { field: 'Red' | 'Amber' | 'Green'; is: 'empty' };

/** What is wrong with a set beside the others; empty for one that can be kept. White may go undefined, as in no paper yet. */
export function faultsOfSet(set: DefinitionSet, others: readonly DefinitionSet[]): readonly SetFault[] {
  const faults: SetFault[] = [];
  const name = set.name.trim();
  if (name === '') faults.push({ field: 'name', is: 'empty' });
  else if (isBuiltIn(name) || others.some((other) => other.name === name))
    faults.push({ field: 'name', is: 'taken' });
  const same = [...PAPERS_DEFINITIONS, ...others].find(({ from }) => from === set.from);
  if (same !== undefined) faults.push({ field: 'begins', is: 'taken', by: same.name });
  for (const field of ['Red', 'Amber', 'Green'] as const)
    if ((set.meanings[field] ?? '').trim() === '') faults.push({ field, is: 'empty' });
  return faults;
}
