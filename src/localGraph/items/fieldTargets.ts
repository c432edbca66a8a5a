/** What the paths of a filter or an order stand for, and which of them may be asked for. */
import { type Column, facetOf, holdsMany } from '../lists/columnDefinition';
import { expressionOf } from '../lists/columns';
import { type GraphError, invalidRequest, notRecognised } from '../errors';
import { fieldName, moment } from './fieldValues';
import type { Literal } from '../odata/parser';
import type { Target } from '../odata/toSql';
import type { Value } from '../store';

export const NON_INDEXED = 'HonorNonIndexedQueriesWarningMayFailRandomly';

/** `narrows`: has an index by which SharePoint finds the rows without going through the list. */
export type FieldTarget = Target & { narrows: boolean };

type Given = Exclude<Literal, { is: 'null' }>;
type Own = { expression: string; kind: 'number' | 'dateTime'; indexed: boolean };

// No index is made for the two moments with a list, and Graph reports them unfilterable (microsoft-graph-docs#18183).
const ID: Own = { expression: 'item.id', kind: 'number', indexed: true };
const CREATED: Own = { expression: 'item.createdAt', kind: 'dateTime', indexed: false };
const MODIFIED: Own = { expression: 'item.modifiedAt', kind: 'dateTime', indexed: false };

// The names an item's own properties go by in a filter, and the columns behind them.
const OWN: Record<string, Own> = {
  ...{ id: ID, 'fields/id': ID, 'fields/ID': ID },
  ...{ createdDateTime: CREATED, 'fields/Created': CREATED },
  ...{ lastModifiedDateTime: MODIFIED, 'fields/Modified': MODIFIED },
};

function bound(name: string, kind: string, literal: Given): Value {
  const { value } = literal;
  if (kind === 'dateTime') {
    if (literal.is === 'text' || literal.is === 'moment') return moment(name, value);
  } else if (kind === 'number' || kind === 'currency') {
    if (literal.is === 'number') return literal.value;
    if (literal.is === 'text' && /^-?\d+(\.\d+)?$/.test(literal.value)) return Number(literal.value);
  } else if (kind === 'boolean') {
    // Graph's own filters write booleans as 1 and 0 (msgraph-sdk-dotnet#827).
    if (value === true || value === 1) return 1;
    if (value === false || value === 0) return 0;
  } else if (literal.is === 'text') {
    return literal.value; // lookups too: they are compared as quoted digits
  }
  throw invalidRequest(`Field '${name}' cannot be compared with '${String(value)}'`);
}

export function targets(columns: readonly Column[], anyField: boolean): (path: string) => FieldTarget {
  const byName = new Map(columns.map((column) => [fieldName(column), column]));
  return (path) => {
    const own = Object.hasOwn(OWN, path) ? OWN[path] : undefined;
    if (own !== undefined) {
      const { expression, kind, indexed } = own;
      if (!indexed && !anyField) throw notIndexed(path.replace('fields/', ''));
      return { expression, narrows: indexed, bind: (given) => bound(path, kind, given) };
    }
    const name = /^fields\/(\w+)$/.exec(path)?.[1];
    // Without the prefix real Graph answers 500 or this, by its mood (microsoft-graph-docs#7040).
    if (name === undefined) throw invalidRequest('Invalid filter clause', 'invalidQueryOption');
    const column = byName.get(name);
    if (column === undefined) throw notRecognised(name);
    if (holdsMany(column) || column.text?.allowMultipleLines === true) {
      throw invalidRequest(`Field '${name}' cannot be used in filter or orderby`);
    }
    const indexed = column.indexed === true;
    if (!indexed && !anyField) throw notIndexed(name);
    const kind = facetOf(column);
    // The index of a lookup or person column is of no help against the threshold (sharepoint-server/ee570029).
    const narrows = indexed && kind !== 'lookup' && kind !== 'personOrGroup';
    return { expression: expressionOf(column), narrows, bind: (given) => bound(name, kind, given) };
  };
}

// Word for word what Graph says, on lists of any size (microsoft-graph-docs#2279).
function notIndexed(name: string): GraphError {
  return invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the ` +
      `'Prefer: ${NON_INDEXED}' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}
