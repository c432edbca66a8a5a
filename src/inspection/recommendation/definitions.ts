/** What the colours mean, and from when: three sets as the papers define them, and the organisation's own. */
import { type Day, day } from '../day';
import type { Closing, Status } from './status';
import { inPlainOrder } from '../language';

export type DefinitionSet = {
  name: string;
  /** The first day it is in force; it ends when the next begins. */
  from: Day;
  /** The sentence a paper prints for each colour; a status it does not define is absent. */
  meanings: Partial<Record<Status, string>>;
  /** What being past its last day makes of an open row. */
  pastItsDay: 'Red' | 'may be Red' | 'nothing';
  /** Statuses that have to be explained in words whenever they are given. */
  rationaleFor: readonly Status[];
  /** Closings that make a row White. */
  whiteFor: readonly Closing[];
};

const GREEN = 'The recommendation is implemented';
const AMBER = 'The recommendation is subject to ongoing work and monitoring';

/**
 * The words are those of the papers of May 2016, February 2019, April 2021 and November 2022. No paper says from which
 * day a new wording counted, so a set is in force from the beginning of the year of the first paper that prints it.
 */
export const PAPERS_DEFINITIONS: readonly DefinitionSet[] = [
  {
    name: '2016',
    from: day('2016-01-01'),
    meanings: {
      Green: GREEN,
      Amber: `${AMBER} but is anticipated will be implemented`,
      Red: 'The recommendation cannot or will not be implemented (rationale required)',
      White:
        'The recommendation is not the force’s responsibility to deliver or is dependent upon another organisation delivering a product.',
    },
    pastItsDay: 'nothing',
    rationaleFor: ['Red'],
    whiteFor: ['not ours'],
  },
  {
    name: '2019',
    from: day('2019-01-01'),
    meanings: {
      Green: GREEN,
      Amber: `${AMBER} but is anticipated will be implemented`,
      Red: 'The recommendation is beyond designated deadline or cannot / will not be implemented (rationale required)',
      White:
        'The recommendation is not the force’s responsibility to deliver or is dependent upon another organisation delivering a product.',
    },
    pastItsDay: 'Red',
    rationaleFor: ['Red'],
    whiteFor: ['not ours'],
  },
  {
    name: '2022',
    from: day('2022-01-01'),
    meanings: {
      Green: GREEN,
      Amber: AMBER,
      Red: 'The recommendation should have been implemented but has not been due to resource issues or force capability to complete and remains outstanding',
      White: 'The recommendation is no longer required / relevant or is dependent upon another organisation.',
    },
    pastItsDay: 'may be Red',
    rationaleFor: ['Red'],
    whiteFor: ['not ours', 'no longer relevant'],
  },
];

/** The set in force on a day: the latest that has begun. Before the first, the first. One of your own replaces ours of its name. */
export function definitionsOn(on: Day, own: readonly DefinitionSet[] = []): DefinitionSet {
  const sets = allDefinitions(own);
  const [first] = sets;
  if (first === undefined) throw new Error('There is no set of definitions at all.');
  return sets.filter(({ from }) => from <= on).at(-1) ?? first;
}

/** The set of this name; undefined when there is none. */
export const definitionsNamed = (
  name: string,
  own: readonly DefinitionSet[] = [],
): DefinitionSet | undefined => allDefinitions(own).find((set) => set.name === name);

/** Ours and the organisation's, by the day they begin. */
export function allDefinitions(own: readonly DefinitionSet[]): readonly DefinitionSet[] {
  const replaced = new Set(own.map(({ name }) => name));
  return [...PAPERS_DEFINITIONS.filter(({ name }) => !replaced.has(name)), ...own].sort((a, b) =>
    inPlainOrder(a.from, b.from),
  );
}
