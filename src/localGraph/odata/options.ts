/** The other query options, read: $select, $expand, $orderby, $top. */
import { invalidRequest } from '../errors';

export function namesIn(list: string | null | undefined): string[] | undefined {
  if (list === null || list === undefined) return undefined;
  const names = list.split(',').map((name) => name.trim());
  if (names.some((name) => !/^[@A-Za-z_][\w.@/]*$/.test(name))) {
    throw invalidRequest(`Could not find a property named '${list}'`, 'invalidQueryOption');
  }
  return names;
}

/** What to expand, and which of its properties: `fields($select=A,B),columns` and nothing deeper. */
export function readExpand(source: string | null): Map<string, string[] | undefined> {
  const expand = new Map<string, string[] | undefined>();
  if (source === null) return expand;
  for (const part of source.split(/,(?![^(]*\))/)) {
    // Only `$select` with its sign: the bare form works in some of Graph's APIs and not in others.
    const read = /^\s*([A-Za-z]+)\s*(?:\(\s*\$select=([^()]*)\))?\s*$/.exec(part);
    if (read?.[1] === undefined) {
      throw invalidRequest(`The expand '${part}' could not be parsed`, 'invalidQueryOption');
    }
    expand.set(read[1], namesIn(read[2]));
  }
  return expand;
}

export type Order = { path: string; descending: boolean };

export function readOrder(source: string | null): Order[] {
  if (source === null) return [];
  return source.split(',').map((part) => {
    const read = /^\s*([A-Za-z_][\w/]*)(?:\s+(asc|desc))?\s*$/.exec(part);
    if (read?.[1] === undefined) throw invalidRequest('Invalid orderby clause', 'invalidQueryOption');
    return { path: read[1], descending: read[2] === 'desc' };
  });
}

/** A page is never longer than `most`, however much is asked: $top is a hint (graph-docs-contrib#28). */
export function readTop(source: string | null, usual: number, most: number): number {
  if (source === null) return usual;
  if (!/^[1-9]\d{0,8}$/.test(source)) {
    throw invalidRequest(`Invalid value '${source}' for $top`, 'invalidQueryOption');
  }
  return Math.min(Number(source), most);
}

/** The chosen properties of a thing, and always its annotations. */
export function picked(whole: Record<string, unknown>, names: readonly string[] | undefined) {
  if (names === undefined) return whole;
  refuseUnknown(names, whole);
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => name.includes('@') || names.includes(name)),
  );
}

export function refuseUnknown(names: readonly string[] | undefined, known: object): void {
  const unknown = names?.find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    throw invalidRequest(`Could not find a property named '${unknown}'`, 'invalidQueryOption');
  }
}

export function opaque(inside: unknown): string {
  return Buffer.from(JSON.stringify(inside)).toString('base64url');
}

export function unopaque(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString());
  } catch {
    return undefined; // the caller refuses what it cannot use, whatever the reason
  }
}
