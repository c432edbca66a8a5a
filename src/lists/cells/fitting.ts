/** Fitting words into SharePoint's columns: what is too long for one is cut there and kept whole in Longer. */
import { z } from 'zod';
import { type Column, type ListDefinition, TITLE } from '../columns';

/** What is written into a row, by column; null empties a cell. */
export type Fields = Record<string, string | number | boolean | null>;

export const LONGER = 'Longer';
const MOST_LETTERS = 255;

// Signs XML 1.0 cannot carry, and halves of a pair without their other half; SharePoint's own store is XML at heart.
const UNKEEPABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/** FNV-1a of the text as SharePoint compares it, without case: enough to tell two long keys apart that begin alike. */
function mark(whole: string): string {
  const text = whole.toLowerCase();
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The text as its column can hold it. An indexed one stays distinct, for rows are found by it. */
export function shownIn(column: Column, text: string): string {
  const plain = text.replace(UNKEEPABLE, ' ');
  if (column.text?.allowMultipleLines === true) return plain.trim();
  const line = plain.replace(/\s+/g, ' ').trim();
  if (column.indexed !== true) return cut(line, MOST_LETTERS);
  return line === text && line.length <= MOST_LETTERS ? line : `${cut(line, 240)} ${mark(text)}`;
}

/** A line that only people read, to open a row with. */
export const glance = (text: string): string => shownIn(TITLE, text);

const textsOf = (list: ListDefinition): Column[] =>
  [TITLE, ...list.columns].filter(({ text, name }) => text !== undefined && name !== LONGER);

/** The fields as they are written: each text as its column holds it, and whole in Longer where that is not all of it. */
export function fitted(list: ListDefinition, fields: Fields): Fields {
  const texts = textsOf(list).flatMap((column) => {
    const text = fields[column.name];
    return typeof text === 'string' ? [{ name: column.name, text, shown: shownIn(column, text) }] : [];
  });
  const longer = texts
    .filter(({ text, shown }) => text !== shown)
    .map(({ name, text }) => [name, text] as const);
  return {
    ...fields,
    ...Object.fromEntries(texts.map(({ name, shown }) => [name, shown === '' ? null : shown])),
    [LONGER]: longer.length === 0 ? null : escaped(JSON.stringify(Object.fromEntries(longer))),
  };
}

// JSON escapes every other sign that cannot be kept.
const escaped = (text: string): string =>
  text.replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

const Longer = z.record(z.string(), z.string());

/** The fields as they were handed in. A cell somebody has edited since counts before what Longer says of it. */
export function unfitted(list: ListDefinition, fields: Record<string, unknown>): Record<string, unknown> {
  const kept = fields[LONGER];
  if (typeof kept !== 'string' || kept === '') return fields;
  const longer = Longer.parse(JSON.parse(kept));
  const whole = textsOf(list).flatMap((column) => {
    const text = longer[column.name];
    const isUntouched = text !== undefined && shownIn(column, text) === (fields[column.name] ?? '');
    return isUntouched ? [[column.name, text] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(whole) };
}
