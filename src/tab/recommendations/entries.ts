/** What stands under what: headings of the groups with their counts, their recommendations under them. */
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report';
import { isLate } from '../pieces/due';
import type { Filter } from './filter';
import { type Group, groupOf } from './grouping';
import { type Line, sorted } from './lines';

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

export function entriesOf(
  lines: readonly Line[],
  filter: Filter,
  reports: readonly Kept<Report>[],
  folded: ReadonlySet<string>,
): Entry[] {
  const by = filter.group;
  if (by === 'none') return sorted(lines, filter).map(lineEntry);
  const known = new Map(reports.map((report) => [report.id, report]));
  const groups = new Map<string, { group: Group; own: Line[] }>();
  for (const line of lines) {
    const group = groupOf(line, by, known);
    const there = groups.get(group.id);
    if (there === undefined) groups.set(group.id, { group, own: [line] });
    else there.own.push(line);
  }
  return [...groups.values()]
    .sort((a, b) => a.group.place.localeCompare(b.group.place))
    .flatMap(({ group, own }): Entry[] => {
      const heading = headingOf(`${by} ${group.id}`, group, own, folded);
      return heading.folded ? [heading] : [heading, ...sorted(own, filter).map(lineEntry)];
    });
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
