/** The values of an item's fields: what each kind of column takes, and how it is kept. */
import { type Column, facetOf, holdsMany, pointsElsewhere } from '../lists/columnDefinition';
import { invalidRequest, notRecognised } from '../errors';
import type { SiteClock } from '../lists/siteClock';

export type Kept = string | number | boolean | string[];
export type Fields = Record<string, Kept>;
type Sent = Readonly<Record<string, unknown>>;

const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A lookup or person column is written and read through `<Name>LookupId`. */
export function fieldName(column: Column): string {
  return pointsElsewhere(column) ? `${column.name}LookupId` : column.name;
}

/** The moment, to the second, in UTC. One without a zone is taken for UTC (msgraph-sdk-java#813). */
export function moment(name: string, value: unknown): string {
  const zoned = typeof value === 'string' && !/(Z|[+-]\d\d:\d\d)$/.test(value) ? `${value}Z` : value;
  if (typeof value === 'string' && typeof zoned === 'string' && MOMENT.test(value)) {
    const read = new Date(/T/.test(value) ? zoned : `${value}T00:00:00Z`);
    if (!Number.isNaN(read.getTime())) return `${read.toISOString().slice(0, 19)}Z`;
  }
  throw invalidRequest(`Field '${name}' needs a date and time in ISO 8601`);
}

function text(column: Column, value: unknown): string {
  if (typeof value !== 'string') throw invalidRequest(`Field '${column.name}' needs a text`);
  const most = column.text?.allowMultipleLines === true ? Infinity : (column.text?.maxLength ?? 255);
  if (value.length > most) {
    throw invalidRequest(`Field '${column.name}' may have at most ${most} characters`);
  }
  return value;
}

function numeric(column: Column, value: unknown): number {
  const { minimum = -Infinity, maximum = Infinity } = column.number ?? {};
  if (typeof value === 'number' && value >= minimum && value <= maximum) return value;
  throw invalidRequest(`Field '${column.name}' needs a number within its limits`);
}

// SharePoint's form refuses other words; whether Graph does is not recorded, so the stand-in is the strict one.
function chosen(column: Column, value: unknown): string {
  const { choices = [], allowTextEntry = false } = column.choice ?? {};
  if (typeof value === 'string' && (allowTextEntry || choices.includes(value))) return value;
  throw invalidRequest(`Field '${column.name}' has no choice '${String(value)}'`);
}

// Written as a number or as digits, always read back as digits (resources/fieldvalueset.md).
function pointer(name: string, value: unknown): string {
  const digits = typeof value === 'number' ? String(value) : value;
  if (typeof digits === 'string' && /^[1-9]\d*$/.test(digits)) return digits;
  throw invalidRequest(`Field '${name}' needs the id of a row`);
}

function single(column: Column, value: unknown): string | number | boolean {
  switch (facetOf(column)) {
    case 'text':
      return text(column, value);
    case 'choice':
      return chosen(column, value);
    case 'number':
    case 'currency':
      return numeric(column, value);
    case 'dateTime':
      return moment(column.name, value);
    case 'personOrGroup':
    case 'lookup':
      return pointer(fieldName(column), value);
    case 'boolean':
      if (typeof value === 'boolean') return value;
      throw invalidRequest(`Field '${column.name}' needs true or false`);
  }
}

function many(column: Column, value: unknown, sent: Sent): string[] {
  const name = fieldName(column);
  // Without the annotation real Graph cannot tell the type of an array (answers/questions/813838).
  if (!Array.isArray(value) || !/^#?Collection\(Edm\.\w+\)$/.test(String(sent[`${name}@odata.type`]))) {
    throw invalidRequest(`Field '${name}' needs an array and its '${name}@odata.type'`);
  }
  return [...new Set(value.map((each) => String(single(column, each))))];
}

function kept(column: Column, value: unknown, sent: Sent): Kept {
  if (holdsMany(column)) return many(column, value, sent);
  if (typeof value === 'object') {
    throw invalidRequest('A value without a type name was found and no expected type is available.');
  }
  return single(column, value);
}

/**
 * A day is kept as its midnight in the site's zone and given back in UTC: the hour of it differs between summer and
 * winter (pnp/pnpjs#1890), and east of Greenwich it is the evening before (sp-dev-docs#6083). Which day is meant is
 * decided by the site's zone, so midday UTC is already tomorrow in Auckland.
 */
function settled(column: Column, value: Kept, clock: SiteClock): Kept {
  const dayOnly = column.dateTime?.format === 'dateOnly';
  return dayOnly && typeof value === 'string' ? clock.midnightOf(value) : value;
}

/** A text column called OwnerId catches what is meant for Owner's OwnerLookupId (microsoft-graph-docs#19901). */
function catching(byName: ReadonlyMap<string, Column>, name: string): string {
  const catcher = name.replace(/LookupId$/, 'Id');
  return byName.get(catcher)?.text === undefined ? name : catcher;
}

export type Taker = { columns: readonly Column[]; clock: SiteClock };

/** The fields after a write. What is not mentioned stays; null clears. */
export function written({ columns, clock }: Taker, before: Fields, sent: Sent): Fields {
  const byName = new Map(columns.map((column) => [fieldName(column), column]));
  const after = { ...before };
  for (const [name, value] of Object.entries(sent)) {
    if (name.includes('@')) continue;
    const column = byName.get(catching(byName, name));
    if (column === undefined) throw notRecognised(name);
    if (column.readOnly === true) throw invalidRequest(`Field '${name}' is read-only`);
    if (value === null) delete after[fieldName(column)];
    else after[fieldName(column)] = settled(column, kept(column, value, sent), clock);
  }
  // Stricter than the reports on Graph, which let some empty required fields pass: a client must not count on that.
  const missing = columns.find((column) => column.required === true && isEmpty(after[fieldName(column)]));
  if (missing !== undefined) throw invalidRequest(`Field '${missing.name}' is required`);
  return after;
}

function isEmpty(value: Kept | undefined): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** What a new item starts with. A default is always written as text in the definition. */
export function defaults(columns: readonly Column[]): Fields {
  const fields: Fields = {};
  for (const column of columns) {
    const value = column.defaultValue?.value;
    if (value === undefined || value === '') continue;
    if (column.boolean !== undefined) fields[column.name] = value === '1' || value === 'true';
    else if (column.number !== undefined || column.currency !== undefined)
      fields[column.name] = Number(value);
    else fields[fieldName(column)] = holdsMany(column) ? [value] : value;
  }
  return fields;
}
