/** The layouts an organisation keeps beside the built-in ones: changed under the same name, made anew, renamed, taken away. */
import { type Column, type Layout, NAMES, PRESETS, type PaperField, type Unit, fieldsOf } from './layout';

/** changed: it stands in the place of the built-in one of its name. */
export type LayoutOrigin = 'built in' | 'changed' | 'own';

const fold = (name: string): string => name.trim().toLowerCase();
const isNamed =
  (name: string) =>
  (layout: Layout): boolean =>
    fold(layout.name) === fold(name);

export function originOf(name: string, own: readonly Layout[]): LayoutOrigin {
  if (!PRESETS.some(isNamed(name))) return 'own';
  return own.some(isNamed(name)) ? 'changed' : 'built in';
}

/** Whether another layout has the name; `but` is the one that may, for it is the one being changed. */
export const isTaken = (name: string, own: readonly Layout[], but = ''): boolean =>
  fold(name) !== fold(but) && [...PRESETS, ...own].some(isNamed(name));

/** The own layouts once this one is kept, in the place of the one called `before` where there was one. */
export function withLayout(own: readonly Layout[], layout: Layout, before = ''): readonly Layout[] {
  const at = own.findIndex(isNamed(before));
  const kept = { ...layout, name: layout.name.trim() };
  return at === -1 ? [...own, kept] : own.map((each, of) => (of === at ? kept : each));
}

/** The own layouts without it; where it stood in the place of a built-in one, that one is back. */
export const withoutLayout = (own: readonly Layout[], name: string): readonly Layout[] =>
  own.filter((layout) => !isNamed(name)(layout));

/** A row of another kind: columns it has nothing to say for go, and the one that names it comes. */
export function asUnit(layout: Layout, unit: Unit): Layout {
  const may = fieldsOf(unit);
  const columns = layout.columns.filter(({ field }) => may.includes(field));
  const naming = NAMES[unit];
  const isThere = columns.some(({ field }) => field === naming);
  return { ...layout, unit, columns: isThere ? columns : [usualColumn(naming), ...columns] };
}

/** As the first built-in layout that has it heads it. */
export function usualColumn(field: PaperField): Column {
  const known = PRESETS.flatMap(({ columns }) => columns).find((column) => column.field === field);
  return known ?? { field, heading: field, share: 8, leaveOutWhenEmpty: false };
}
