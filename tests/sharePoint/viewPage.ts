/** A page that shows a view as SharePoint would, as far as our own formats go: for looking at, light and dark. */
import { definitionOf } from '../../src/lists/columns';
import type { Test, View, Where } from '../../src/lists/views/definitions';
import { COLUMN_FORMATS, type Element, filled } from '../../src/lists/views/formats';
import { type Row, type Seen, shown } from './expression';

const LINK = { before: 'http://127.0.0.1:3978/#/recommendations/', after: '' };
const DAY = 86_400_000;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function html(element: Element, seen: Seen): string {
  const { elmType, style = {}, attributes = {}, txtContent, children = [] } = element;
  const rules = Object.entries(style).map(([name, value]) => `${name}:${shown(value, seen)}`);
  const named = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(shown(value, seen))}"`,
  );
  const inside =
    txtContent === undefined
      ? children.map((child) => html(child, seen)).join('')
      : escaped(shown(txtContent, seen));
  return `<${elmType}${named.join('')} style="${escaped(rules.join(';'))}">${inside}</${elmType}>`;
}

function cell(list: string, column: string, row: Row, now: Date): string {
  const own = COLUMN_FORMATS.find((format) => format.list === list && format.column === column);
  if (own !== undefined) return html(filled(own.format, LINK), { row, column, now });
  const value = row[column];
  return escaped(value instanceof Date ? value.toLocaleDateString('en-GB') : String(value ?? ''));
}

const days = (value: Date): number =>
  Math.floor((value.getTime() - value.getTimezoneOffset() * 60_000) / DAY);

/** Whether a row is in the view on that day. Nothing is before or after a day that is not set, as in SharePoint. */
export function isIn(where: Where | undefined, row: Row, now: Date): boolean {
  if (where === undefined) return true;
  if ('all' in where) return where.all.every((each) => isIn(each, row, now));
  if ('any' in where) return where.any.some((each) => isIn(each, row, now));
  return holds(where, row[where.column], now);
}

function holds(test: Test, value: Row[string], now: Date): boolean {
  if (test.is === 'empty') return value === undefined;
  if (test.is === 'not empty') return value !== undefined;
  if ('to' in test) {
    if (test.is === 'more than') return Number(value ?? 0) > Number(test.to);
    return (value === test.to) === (test.is === 'equal');
  }
  if (!('daysFromToday' in test) || !(value instanceof Date)) return false;
  const from = days(value) - days(now) - test.daysFromToday;
  return test.is === 'before' ? from < 0 : test.is === 'from' ? from >= 0 : from <= 0;
}

function ordered(view: View, rows: readonly Row[]): Row[] {
  const worth = (value: Row[string]) => (value instanceof Date ? value.getTime() : (value ?? ''));
  return [...rows].sort((one, other) => {
    for (const { column, descending } of view.orderBy) {
      const [a, b] = [worth(one[column]), worth(other[column])];
      if (a !== b) return (a < b ? -1 : 1) * (descending === true ? -1 : 1);
    }
    return 0;
  });
}

export function rowsIn(view: View, rows: readonly Row[], now: Date): Row[] {
  const inView = ordered(
    view,
    rows.filter((row) => isIn(view.where, row, now)),
  );
  const { groupBy } = view;
  if (groupBy === undefined) return inView;
  return inView.sort((one, other) => (String(one[groupBy]) < String(other[groupBy]) ? -1 : 1));
}

// The neutral colours of SharePoint's light theme and of a dark one made of the same slots.
const THEMES = {
  light: { paper: '#ffffff', ink: '#323130', quiet: '#605e5c', line: '#edebe9', link: '#005a9e' },
  dark: { paper: '#1b1a19', ink: '#f3f2f1', quiet: '#c8c6c4', line: '#3b3a39', link: '#6cb8f6' },
} as const;
export type Theme = keyof typeof THEMES;

export function viewPage(view: View, rows: readonly Row[], now: Date, theme: Theme): string {
  const { paper, ink, quiet, line, link } = THEMES[theme];
  const { columns } = definitionOf(view.list);
  const columnsShown = view.columns.filter((name) => name !== view.groupBy);
  const head = columnsShown.map((name) => columns.find((each) => each.name === name)?.displayName ?? name);
  let group: unknown;
  const body = rowsIn(view, rows, now).map((row) => {
    const at = view.groupBy === undefined ? undefined : row[view.groupBy];
    const heading =
      at === group ? '' : `<tr><th colspan="${head.length}" class="group">${escaped(String(at))}</th></tr>`;
    group = at;
    const cells = columnsShown.map((name) => `<td>${cell(view.list, name, row, now)}</td>`);
    return `${heading}<tr>${cells.join('')}</tr>`;
  });
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${escaped(view.name)}</title><style>
    body { margin: 16px; background: ${paper}; color: ${ink}; font: 14px 'Segoe UI', system-ui, sans-serif }
    h1 { font-size: 20px; margin: 0 0 2px } p { margin: 0 0 12px; color: ${quiet} }
    table { border-collapse: collapse; width: 100% } a { color: ${link} }
    th { text-align: left; font-weight: 600; color: ${quiet}; padding: 6px 10px }
    td { vertical-align: top; padding: 6px 10px; max-width: 260px } td, th { border-bottom: 1px solid ${line} }
    .group { color: ${ink}; padding-top: 16px }
  </style><h1>${escaped(view.list)}: ${escaped(view.name)}</h1><p>${escaped(view.what)}</p>
  <table><thead><tr>${head.map((name) => `<th>${escaped(name)}</th>`).join('')}</tr></thead>
  <tbody>${body.join('')}</tbody></table></html>`;
}
