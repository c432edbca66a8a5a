/** How columns are shown in SharePoint, as manifest/formats.json defines it. */
import { z } from 'zod';
import definitions from '../../../manifest/formats.json';

/** One element of a format; its expressions are checked against the published rules by a test. */
export type Element = {
  $schema?: string;
  elmType: string;
  txtContent?: string;
  style?: Record<string, string>;
  attributes?: Record<string, string>;
  children?: Element[];
};
const Element: z.ZodType<Element> = z.lazy(() =>
  z.strictObject({
    $schema: z.string().optional(),
    elmType: z.string(),
    txtContent: z.string().optional(),
    style: z.record(z.string(), z.string()).optional(),
    attributes: z.record(z.string(), z.string()).optional(),
    children: z.array(Element).optional(),
  }),
);

const Definitions = z.strictObject({
  /** Expressions that are used more than once, written as {name} where they are used. */
  phrases: z.record(z.string(), z.string()),
  formats: z.array(
    z.strictObject({
      name: z.string(),
      what: z.string(),
      for: z.array(z.string().regex(/^\w+\.\w+$/)),
      format: Element,
    }),
  ),
});

const { phrases, formats } = Definitions.parse(definitions);

/** A link into the tab, cut in two where the number of the recommendation belongs. */
export type TabLink = { before: string; after: string };

export type ColumnFormat = { list: string; column: string; name: string; format: Element };

export const COLUMN_FORMATS: readonly ColumnFormat[] = formats.flatMap(({ name, for: columns, format }) =>
  columns.map((place) => {
    const [list = '', column = ''] = place.split('.');
    return { list, column, name, format };
  }),
);

export const needsLink = ({ format }: ColumnFormat): boolean => JSON.stringify(format).includes('{link');

/** With every phrase and the link in its place. A quotation mark would end the text that holds the link. */
export function filled(format: Element, { before, after }: TabLink): Element {
  const links = {
    linkBefore: quoted(before),
    linkPeople: quoted(toPeople(before)),
    linkAfter: quoted(after),
  };
  const words: Record<string, string> = { ...phrases, ...links };
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
  const fillAll = (of: Record<string, string>) =>
    Object.fromEntries(Object.entries(of).map(([name, text]) => [name, fill(text)]));
  const { txtContent, style, attributes, children, ...rest } = format;
  return {
    ...rest,
    ...(style === undefined ? {} : { style: fillAll(style) }),
    ...(attributes === undefined ? {} : { attributes: fillAll(attributes) }),
    ...(txtContent === undefined ? {} : { txtContent: fill(txtContent) }),
    ...(children === undefined
      ? {}
      : { children: children.map((child) => filled(child, { before, after })) }),
  };
}

/** The page of people is a neighbour of the recommendations, in a plain address and inside a deep link's context. */
const toPeople = (before: string): string => before.replace(/recommendations(?:\/|%2F)$/i, 'people');

const quoted = (text: string): string => text.replaceAll("'", '%27');

/** Whether a format is ours in all but the address of its link, which changes with the app's id. */
export function sameButForLink(found: string, format: Element): boolean {
  const mark = { before: '@before@', after: '@after@' };
  const wanted = canonical(JSON.stringify(filled(format, mark)));
  const pattern = wanted
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('@before@', "[^']*")
    .replaceAll('@after@', "[^']*");
  return new RegExp(`^${pattern}$`).test(canonical(found));
}

/** One spelling for all JSON of the same meaning: SharePoint may give back other spaces, or another order. */
export function canonical(json: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(json) as unknown));
  } catch {
    return json;
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each)]));
}
