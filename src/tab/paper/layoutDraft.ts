/** A layout while it is being changed: the columns it shows in their order, and behind them those it could. */
import { type Column, type Layout, type Unit, fieldsOf } from '../../inspection/papers/layout';
import { asUnit, usualColumn } from '../../inspection/papers/ownLayouts';
import { fieldName } from '../../wording/papers/tabLayout';

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
