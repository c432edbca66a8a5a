/** How recommendations hang together: kept once, seen from both ends, and never in a circle. */
import { type Day } from '../day';
import { currentDeadline, dueAfter } from './deadline';
import { LINKS, type Link, type Recommendation, isOpen } from './recommendation';
import type { Refusal } from '../verdict';

export type LinkKind = Link['is'];
/** As it reads at the end where it is not kept. */
export type SeenAs = LinkKind | 'has as part' | 'is aligned with by' | 'is awaited by';

const OTHER_END: Readonly<Record<LinkKind, SeenAs>> = {
  'merged with': 'merged with',
  'same as': 'same as',
  'part of': 'has as part',
  'superseded by': 'supersedes',
  supersedes: 'superseded by',
  'aligned with': 'is aligned with by',
  'waits on': 'is awaited by',
};

type Linked = Pick<Recommendation, 'key' | 'links'>;

export type SeenLink<Row> = {
  is: SeenAs;
  /** Undefined when nobody knows which one is meant, or it is not in the register. */
  other: Row | undefined;
  words: string;
  /** Where it is kept, and what is kept there. */
  keptAt: Row;
  link: Link;
};

const fold = (key: string): string => key.toLowerCase();

/** The links of one recommendation: those kept with it, then those that others keep to it. */
export function linksOf<Row extends Linked>(row: Row, all: readonly Row[]): SeenLink<Row>[] {
  const named = new Map(all.map((each) => [fold(each.key), each]));
  const own = row.links.map((link): SeenLink<Row> => {
    return { is: link.is, other: named.get(fold(link.key)), words: link.words, keptAt: row, link };
  });
  const others = all
    .filter(({ key }) => fold(key) !== fold(row.key))
    .flatMap((other) =>
      other.links
        .filter(({ key }) => key !== '' && fold(key) === fold(row.key))
        .map((link): SeenLink<Row> => {
          return { is: OTHER_END[link.is], other, words: link.words, keptAt: other, link };
        }),
    );
  return [...own, ...others];
}

/** Why the one may not be linked to the other so; undefined when it may. */
export function whyNotLink<Row extends Linked>(
  from: Row,
  { is, key }: Pick<Link, 'is' | 'key'>,
  all: readonly Row[],
): Refusal | undefined {
  const other = all.find((each) => fold(each.key) === fold(key));
  if (other === undefined) return { code: 'no such recommendation', key };
  if (fold(other.key) === fold(from.key)) return { code: 'links to itself' };
  if (linksOf(from, all).some((seen) => seen.is === is && seen.other?.key === other.key))
    return { code: 'linked already', is, other: key };
  return leadsTo(other, from, is, all) ? { code: 'goes round', is, other: key } : undefined;
}

// Of these a circle makes no sense: neither of two can wait on the other, or be part of it.
const ONE_WAY: readonly LinkKind[] = ['waits on', 'part of', 'superseded by', 'supersedes', 'aligned with'];

function leadsTo<Row extends Linked>(start: Row, end: Row, is: LinkKind, all: readonly Row[]): boolean {
  if (!ONE_WAY.includes(is)) return false;
  const next = onward(is, all);
  const seen = new Set<string>();
  const open = [fold(start.key)];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === fold(end.key)) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(next.get(key) ?? []));
  }
  return false;
}

/** By key, where one link of the kind leads, from whichever end it is kept. */
function onward(is: LinkKind, all: readonly Linked[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  const lead = (from: string, to: string) =>
    next.set(fold(from), [...(next.get(fold(from)) ?? []), fold(to)]);
  for (const { key, links } of all)
    for (const link of links)
      if (link.key !== '' && link.is === is) lead(key, link.key);
      else if (link.key !== '' && OTHER_END[link.is] === is) lead(link.key, key);
  return next;
}

export const isLinkKind = (word: unknown): word is LinkKind => LINKS.some((is) => is === word);

/** All that are merged with this one, by whatever way, without it. Their tasks are tasks of each of them. */
export function mergedWith<Row extends Linked>(row: Row, all: readonly Row[]): Row[] {
  const found = new Map<string, Row>([[row.key, row]]);
  const open: Row[] = [row];
  for (let each = open.pop(); each !== undefined; each = open.pop())
    for (const { is, other } of linksOf(each, all))
      if (is === 'merged with' && other !== undefined && !found.has(other.key)) {
        found.set(other.key, other);
        open.push(other);
      }
  found.delete(row.key);
  return [...found.values()];
}

type Dated = Pick<
  Recommendation,
  'key' | 'links' | 'status' | 'closed' | 'closing' | 'original' | 'deadline' | 'moves'
>;

/** A date that hung on something which now has a day; a person decides whether it follows. */
export type ProposedMove<Row> = {
  row: Row;
  because: Row;
  /** complete: what it waited on is done. moved: what it is aligned with was moved. */
  why: 'complete' | 'moved';
  /** Undefined when nobody has said on which day the other was completed. */
  to: Day | undefined;
};

export function proposedMoves<Row extends Dated>(rows: readonly Row[]): ProposedMove<Row>[] {
  const named = new Map(rows.map((row) => [fold(row.key), row]));
  return rows.filter(isOpen).flatMap((row) =>
    row.links.flatMap((link) => {
      const because = named.get(fold(link.key));
      const move = because === undefined ? undefined : proposed(row, link.is, because);
      return move === undefined || (move.to !== undefined && move.to === link.declined) ? [] : [move];
    }),
  );
}

function proposed<Row extends Dated>(row: Row, is: LinkKind, because: Row): ProposedMove<Row> | undefined {
  const due = currentDeadline(row);
  if (is === 'waits on') {
    // Once a day was set the anchor has had its say.
    if (due.lastDay !== undefined || due.anchor === undefined || isOpen(because)) return undefined;
    const done = because.closing.filter(({ step }) => step === 'signed off').at(-1)?.on;
    return { row, because, why: 'complete', to: done === undefined ? undefined : dueAfter(due.anchor, done) };
  }
  const theirs = currentDeadline(because).lastDay;
  if (is !== 'aligned with' || theirs === undefined || theirs === due.lastDay) return undefined;
  const [ours, other] = [row.moves.at(-1)?.on ?? '', because.moves.at(-1)?.on ?? ''];
  return other > ours ? { row, because, why: 'moved', to: theirs } : undefined;
}
