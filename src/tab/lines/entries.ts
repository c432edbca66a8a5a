/** What stands under what: headings of the groups with their counts, their recommendations under them. */
import { isLate } from '../pieces/due';
import type { Group, GroupsOf } from './grouping';
import type { Line } from './lines';
import { inNameOrder } from '../../inspection/language';

export type Heading = Pick<Group, 'title' | 'aside'> & {
  is: 'heading';
  key: string;
  /** By what it is folded. */
  group: string;
  all: number;
  open: number;
  late: number;
  folded: boolean;
};
export type Entry = Heading | { is: 'line'; key: string; line: Line };

const lineEntry = (line: Line): Entry => ({ is: 'line', key: line.row.id, line });

/** The lines come in their order; `groups` is undefined where they stand under no headings. */
export function entriesOf(
  lines: readonly Line[],
  groups: GroupsOf | undefined,
  folded: ReadonlySet<string>,
): Entry[] {
  if (groups === undefined) return lines.map(lineEntry);
  const under = new Map<Group, Line[]>();
  for (const line of lines) {
    const group = groups.of(line);
    const own = under.get(group);
    if (own === undefined) under.set(group, [line]);
    else own.push(line);
  }
  const entries: Entry[] = [];
  for (const [group, own] of [...under].sort(([a], [b]) => inNameOrder(a.place, b.place))) {
    const heading = headingOf(`${groups.by} ${group.id}`, group, own, folded);
    entries.push(heading);
    if (!heading.folded) for (const line of own) entries.push(lineEntry(line));
  }
  return entries;
}

function headingOf(
  key: string,
  { title, aside }: Group,
  lines: readonly Line[],
  folded: ReadonlySet<string>,
): Heading {
  return {
    ...{ is: 'heading', key, group: key, title, aside, all: lines.length, folded: folded.has(key) },
    open: lines.filter(({ open }) => open).length,
    late: lines.filter(({ due }) => isLate(due)).length,
  };
}
