/** Whether a roll-up sentence agrees with its rows; where it does not, which number and which rows. */
import { type CountClass, type Counted, classOf } from './rollUp';
import { USUAL_ORGANISATION } from '../settings';
import { type Claim, type Stated, readStated } from './stated';

export type Disagreement =
  /** `rows` are those that really are of that class, `instead` those that may have been meant. */
  | { is: 'number'; of: Claim; stated: number; rows: readonly string[]; instead: readonly string[] }
  /** Two numbers of the sentences themselves that cannot both be true. */
  | { is: 'contradiction'; of: Claim; stated: number; other: Claim; otherStated: number }
  | { is: 'no sentence'; rows: readonly string[] };

export type Checking = {
  /** Whether these are all rows of the report. A paper prints no row that was complete the last time, yet counts it. */
  whole: boolean;
  /** As the sentences call the organisation, where that is not "the force". */
  called?: string;
};

/** An empty list when all agree. `says` may be several sentences: they are read together and against each other. */
export function checkStated(says: string, rows: readonly Counted[], checking: Checking): Disagreement[] {
  if (says.trim() === '') return rows.length === 0 ? [] : [{ is: 'no sentence', rows: idsOf(rows) }];
  const known =
    checking.called === undefined ? says : says.replaceAll(checking.called, USUAL_ORGANISATION.called);
  const sentences = known.split(/\n+/).filter((each) => each.trim() !== '');
  const each = sentences.map(readStated);
  const found = each.flatMap((stated) => [...sumsIn(stated), ...againstRows(stated, rows, checking)]);
  const [first, ...rest] = each;
  return first === undefined ? found : [...found, ...rest.flatMap((other) => apart(first, other))];
}

const idsOf = (rows: readonly Counted[]): string[] => rows.map(({ recommendationId }) => recommendationId);

/** Of two sentences about one report: a number given twice is the same number. */
function apart(first: Stated, second: Stated): Disagreement[] {
  const claims = Object.entries(second) as [Claim, number][];
  return claims.flatMap(([of, otherStated]) => {
    const stated = first[of];
    return stated === undefined || stated === otherStated
      ? []
      : [{ is: 'contradiction' as const, of, stated, other: of, otherStated }];
  });
}

const PARTS: readonly Claim[] = ['in progress', 'complete', 'pending', 'red', 'white', 'closed'];

/** The parts of what is for the force are no more than it, and it and what is outside are the total. */
function sumsIn(stated: Stated): Disagreement[] {
  const { total, outside } = stated;
  const force = stated['for the force'];
  const found: Disagreement[] = [];
  if (total !== undefined && outside !== undefined && force !== undefined && outside + force !== total)
    found.push({
      is: 'contradiction',
      of: 'total',
      stated: total,
      other: 'for the force',
      otherStated: outside + force,
    });
  const scope = force ?? total;
  const parts = PARTS.reduce((sum, of) => sum + (stated[of] ?? 0), 0);
  if (scope !== undefined && parts > scope)
    found.push({
      is: 'contradiction',
      of: force === undefined ? 'total' : 'for the force',
      stated: scope,
      other: 'in progress',
      otherStated: parts,
    });
  return found;
}

function againstRows(stated: Stated, rows: readonly Counted[], { whole }: Checking): Disagreement[] {
  const force = rows.filter((row) => isForForce(row, stated));
  const others = rows.filter((row) => !force.includes(row));
  const scope = stated['for the force'] ?? stated.total;
  // Rows of an earlier paper that this one no longer prints: they were complete, or closed.
  const hidden = whole ? 0 : scope === undefined ? Infinity : Math.max(0, scope - force.length);
  const between = (of: Claim, is: (row: Counted) => boolean, most: (row: Counted) => boolean, more = 0) => {
    const number = stated[of];
    const [really, perhaps] = [rows.filter(is), rows.filter(most)];
    const fits = number === undefined || (number >= really.length && number <= perhaps.length + more);
    return fits ? [] : [wrong(of, number, really, force)];
  };
  const exactly = (of: Claim, ...classes: CountClass[]) => {
    const counts = (row: Counted) => classes.includes(classOf(row));
    return between(of, counts, counts);
  };
  const done = (row: Counted) => classOf(row) === 'complete';
  const ended = (row: Counted) => row.closed !== undefined && !done(row);
  const isWhite = (row: Counted) => row.status === 'White' && row.closed === undefined;
  return [
    ...exactly('in progress', 'in progress'),
    ...exactly('pending', 'pending'),
    ...exactly('red', 'red'),
    ...exactly('open', 'in progress', 'red', 'pending', 'white', 'unjudged'),
    ...between('complete', done, done, hidden),
    ...between('closed', (row) => classOf(row) === 'closed', ended, hidden),
    ...between('white', (row) => classOf(row) === 'white', isWhite),
    ...forForce(stated, force, { hidden, whole }),
    ...roomForOthers(stated, others, force),
    ...outsideAtLeast(stated, others, force),
  ];
}

const wrong = (
  of: Claim,
  stated: number,
  really: readonly Counted[],
  force: readonly Counted[],
): Disagreement => ({
  ...{ is: 'number', of, stated, rows: idsOf(really) },
  instead: idsOf(force.filter((row) => !really.includes(row))),
});

/** White is the force's own only where the sentence says that it is held, and puts none outside. */
const isForForce = (row: Counted, stated: Stated): boolean =>
  classOf(row) !== 'outside' ||
  (stated.white !== undefined && stated.outside === undefined && row.status === 'White');

/** A sentence that says nothing of what became of them counts the rows that are there. */
function forForce(
  stated: Stated,
  force: readonly Counted[],
  { hidden, whole }: { hidden: number; whole: boolean },
): Disagreement[] {
  const number = stated['for the force'];
  if (number === undefined || number === force.length) return [];
  const saysMore = PARTS.some((of) => stated[of] !== undefined);
  const fits = !whole && saysMore && number > force.length && force.length + hidden >= number;
  return fits ? [] : [wrong('for the force', number, force, [])];
}

/** Of N, all N for the force: then no row can be another's. */
function roomForOthers(
  stated: Stated,
  others: readonly Counted[],
  force: readonly Counted[],
): Disagreement[] {
  const number = stated['for the force'];
  if (number === undefined || stated.total === undefined || number > stated.total) return [];
  const fits = number + others.length <= stated.total;
  return fits
    ? []
    : [{ is: 'number', of: 'for the force', stated: number, rows: idsOf(force), instead: idsOf(others) }];
}

function outsideAtLeast(
  { outside }: Stated,
  others: readonly Counted[],
  force: readonly Counted[],
): Disagreement[] {
  return outside === undefined || outside >= others.length ? [] : [wrong('outside', outside, others, force)];
}
