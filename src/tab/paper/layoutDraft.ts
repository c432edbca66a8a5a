/** A layout while it is being changed: the columns it shows and could show, and how it meets what somebody else saved. */
import { type Column, type Layout, type Unit, fieldsOf, layoutNamed } from '../../inspection/papers/layout';
import { asUnit, usualColumn } from '../../inspection/papers/ownLayouts';
import { layoutConflict as say } from '../../wording/papers/layoutConflict';
import { fieldName } from '../../wording/papers/tabLayout';
import type { Chosen, VersionLine } from '../saving/TwoVersions';

export type ColumnDraft = Column & { on: boolean };
export type LayoutDraft = Omit<Layout, 'columns'> & { columns: readonly ColumnDraft[] };

export function draftOf(layout: Layout): LayoutDraft {
  const there = new Set(layout.columns.map(({ field }) => field));
  const others = fieldsOf(layout.unit).filter((field) => !there.has(field));
  return {
    ...layout,
    columns: [
      ...layout.columns.map((column) => ({ ...column, on: true })),
      ...others.map((field) => ({ ...usualColumn(field), ...unheaded(field), on: false })),
    ],
  };
}

/** What no built-in layout heads is headed by its name. */
const unheaded = (field: Column['field']): Partial<Column> =>
  usualColumn(field).heading === field ? { heading: fieldName(field) } : {};

export const layoutOf = ({ columns, ...layout }: LayoutDraft): Layout => ({
  ...layout,
  columns: columns.filter(({ on }) => on).map(({ on: _on, ...column }) => column),
});

export const withUnit = (draft: LayoutDraft, unit: Unit): LayoutDraft =>
  draftOf(asUnit(layoutOf(draft), unit));

export const withColumn = (draft: LayoutDraft, at: number, facts: Partial<ColumnDraft>): LayoutDraft => ({
  ...draft,
  columns: draft.columns.map((each, of) => (of === at ? { ...each, ...facts } : each)),
});

/** The column at this place goes behind the one after it. */
export function swapped(draft: LayoutDraft, at: number): LayoutDraft {
  const { columns } = draft;
  const [one, two] = [columns[at], columns[at + 1]];
  if (one === undefined || two === undefined) return draft;
  return { ...draft, columns: [...columns.slice(0, at), two, one, ...columns.slice(at + 2)] };
}

/** Columns go with what a row is: not every column has something to say for each. */
export const LAYOUT_LINES = ['name', 'title', 'rows', 'order', 'orientation', 'sections'] as const;
export type LayoutLine = (typeof LAYOUT_LINES)[number];

const sameLine = (line: LayoutLine, one: Layout, other: Layout): boolean =>
  say.line(line, one) === say.line(line, other);

export const sameLayout = (one: Layout, other: Layout): boolean =>
  LAYOUT_LINES.every((line) => sameLine(line, one, other));

/** Exactly the one of that name, as the saved ones have it now; undefined where somebody deleted it. */
export function layoutNow(name: string, own: readonly Layout[]): Layout | undefined {
  const found = layoutNamed(name, own);
  return found?.name.toLowerCase() === name.trim().toLowerCase() ? found : undefined;
}

type Versions = { base: Layout; mine: Layout; theirs: Layout };

/** The lines that either of both changed; mine is undefined where I changed nothing. */
export const linesBetween = ({ base, mine, theirs }: Versions): VersionLine<LayoutLine>[] =>
  LAYOUT_LINES.filter((line) => !sameLine(line, base, mine) || !sameLine(line, base, theirs)).map((line) => ({
    name: line,
    what: say.what[line],
    theirs: say.line(line, theirs),
    mine: sameLine(line, base, mine) ? undefined : say.line(line, mine),
  }));

/** Theirs, with those lines of mine that were chosen. */
export function chosenLayout({ mine, theirs }: Omit<Versions, 'base'>, chosen: Chosen<LayoutLine>): Layout {
  const of = (line: LayoutLine): Layout => (chosen[line] === 'mine' ? mine : theirs);
  const rows = of('rows');
  return {
    ...{ name: of('name').name, title: of('title').title, unit: rows.unit, columns: rows.columns },
    ...{ order: of('order').order, orientation: of('orientation').orientation },
    sections: of('sections').sections,
  };
}
