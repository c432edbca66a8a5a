/** What a column format may hold, as SharePoint publishes it: anything else is an error there, and the cell stays empty. */
import type { Element } from '../../src/lists/views/formats';
import { type Expression, nodesOf, parse } from './expression';

// https://learn.microsoft.com/sharepoint/dev/declarative-customization/formatting-syntax-reference, "elmType"
const ELEMENTS = ['div', 'span', 'a', 'img', 'svg', 'path', 'button', 'p', 'filepreview'];

// The same page, "attributes". Any other name is an error.
const ATTRIBUTES = [
  ...['href', 'rel', 'src', 'class', 'target', 'title', 'role', 'iconName', 'd', 'aria', 'alt'],
  ...['data-interception', 'viewBox', 'preserveAspectRatio', 'draggable'],
];

// The same page, "style": those of its list that a format of words could want. Shorter than the list on purpose.
const STYLES = [
  ...['background-color', 'fill', 'border', 'border-color', 'border-style', 'border-width', 'border-radius'],
  ...['box-shadow', 'box-sizing', 'overflow', 'overflow-x', 'overflow-y', 'opacity', 'cursor', 'height'],
  ...['max-height', 'max-width', 'min-height', 'min-width', 'width', 'flex', 'flex-grow', 'flex-shrink'],
  ...['flex-flow', 'flex-direction', 'flex-wrap', 'justify-content', 'align-items', 'font', 'font-family'],
  ...['font-size', 'font-style', 'font-weight', 'margin', 'margin-bottom', 'margin-left', 'margin-right'],
  ...['margin-top', 'padding', 'padding-bottom', 'padding-left', 'padding-right', 'padding-top', 'display'],
  ...['position', 'visibility', 'color', 'line-height', 'text-align', 'text-decoration', 'text-overflow'],
  ...['vertical-align', 'white-space', 'word-break', 'word-wrap', 'letter-spacing', 'text-transform'],
];

// The same page, "Operators", with how many operands each takes. toDateString() is in the v2 schema
// (https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json) and in SharePoint's own templates.
const OPERATORS: Readonly<Record<string, number>> = {
  ...{ '+': 2, '-': 2, '/': 2, '*': 2, '<': 2, '>': 2, '%': 2, '==': 2, '!=': 2, '<=': 2, '>=': 2 },
  ...{ '||': 2, '&&': 2, if: 3, indexOf: 2, join: 2, pow: 2, lastIndexOf: 2, startsWith: 2, endsWith: 2 },
  ...{ toString: 1, Number: 1, Date: 1, cos: 1, sin: 1, toLocaleString: 1, toLocaleDateString: 1 },
  ...{ toLocaleTimeString: 1, toDateString: 1, toLowerCase: 1, toUpperCase: 1, length: 1, abs: 1 },
  ...{ loopIndex: 1, floor: 1, ceiling: 1, getDate: 1, getMonth: 1, getYear: 1, substring: 3, replace: 3 },
  ...{ padStart: 3, padEnd: 3, getUserImage: 2 },
};

// The same page, "Special string values".
const PLACES = /^(@currentField|@currentWeb|@me|@now|@rowIndex|\[\$[A-Za-z]\w*\])(\.\w+)?$/;

const PROPERTIES = ['$schema', 'elmType', 'txtContent', 'style', 'attributes', 'children'];

export const SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/column-formatting.schema.json';

const textsOf = ({ txtContent, style = {}, attributes = {} }: Element): string[] => [
  ...(txtContent === undefined ? [] : [txtContent]),
  ...Object.values(style),
  ...Object.values(attributes),
];

/** Every element of a format, the format itself first. */
export const elementsOf = (format: Element): Element[] => [
  format,
  ...(format.children ?? []).flatMap(elementsOf),
];

/** Everything that is wrong with a format, in sentences; none when SharePoint would take it. */
export function trouble(format: Element): string[] {
  const root = format.$schema === SCHEMA ? [] : ['The root does not name the schema.'];
  return [...root, ...elementsOf(format).flatMap((element) => troubleOf(element))];
}

export const VIEW_SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/v2/row-formatting.schema.json';
const OLDER_VIEW_SCHEMA = 'https://developer.microsoft.com/json-schemas/sp/view-formatting.schema.json';

// declarative-customization/view-list-formatting.md and view-group-formatting.md, for the layout "List".
const VIEW_PROPERTIES = [
  '$schema',
  'additionalRowClass',
  'rowFormatter',
  'hideSelection',
  'hideColumnHeader',
];
const GROUP_PROPERTIES = ['headerFormatter', 'footerFormatter', 'hideFooter'];
const GROUP_PLACES = /^@group\.(fieldData(\.\w+)?|columnDisplayName|count)$/;

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything that is wrong with the format of a whole view; none of ours has one yet. */
export function viewTrouble(format: Record<string, unknown>): string[] {
  const { $schema, additionalRowClass: rowClass, rowFormatter, groupProps, ...rest } = format;
  const root =
    $schema === VIEW_SCHEMA || $schema === OLDER_VIEW_SCHEMA ? [] : ['The root does not name the schema.'];
  return [
    ...root,
    ...unknownIn('Property', rest, VIEW_PROPERTIES),
    ...notFlags(rest, ['hideSelection', 'hideColumnHeader']),
    ...(rowClass === undefined || typeof rowClass === 'string' ? [] : ['additionalRowClass is not text.']),
    ...(typeof rowClass === 'string' ? troubleIn(rowClass) : []),
    // In a view @currentField is always the title (view-list-formatting.md).
    ...(JSON.stringify([rowClass, rowFormatter]).includes('@currentField')
      ? ['@currentField is the title here: name the column.']
      : []),
    // "rowFormatter … totally overrides the rendering of a list row": the class would not be shown.
    ...(rowClass !== undefined && rowFormatter !== undefined ? ['A row has both a class and a form.'] : []),
    ...formatIn('rowFormatter', rowFormatter),
    ...groupTrouble(groupProps),
  ];
}

function groupTrouble(group: unknown): string[] {
  if (group === undefined) return [];
  if (!isThing(group)) return ['groupProps is no object.'];
  return [
    ...unknownIn('Group property', group, GROUP_PROPERTIES),
    ...notFlags(group, ['hideFooter']),
    ...formatIn('headerFormatter', group['headerFormatter'], GROUP_PLACES),
    ...formatIn('footerFormatter', group['footerFormatter'], GROUP_PLACES),
  ];
}

const formatIn = (name: string, format: unknown, more?: RegExp): string[] => {
  if (format === undefined) return [];
  if (!isThing(format)) return [`${name} is no element.`];
  return elementsOf(format as Element).flatMap((element) => troubleOf(element, more));
};

const unknownIn = (what: string, of: object, allowed: readonly string[]): string[] =>
  Object.keys(of)
    .filter((name) => !allowed.includes(name))
    .map((name) => `${what} ${name} is not allowed.`);

const notFlags = (of: Record<string, unknown>, names: readonly string[]): string[] =>
  names
    .filter((name) => of[name] !== undefined && typeof of[name] !== 'boolean')
    .map((name) => `${name} is neither true nor false.`);

function troubleOf(element: Element, places?: RegExp): string[] {
  const odd = (what: string, names: readonly string[], allowed: readonly string[]) =>
    names.filter((name) => !allowed.includes(name)).map((name) => `${what} ${name} is not allowed.`);
  const both = element.txtContent !== undefined && element.children !== undefined;
  return [
    ...odd('Property', Object.keys(element), PROPERTIES),
    ...odd('Element', [element.elmType], ELEMENTS),
    ...odd('Style', Object.keys(element.style ?? {}), STYLES),
    ...odd('Attribute', Object.keys(element.attributes ?? {}), ATTRIBUTES),
    // "If an element has the txtContent property, the child properties are ignored."
    ...(both ? ['An element has both words and children: the children would not be shown.'] : []),
    ...textsOf(element).flatMap((text) => troubleIn(text, places)),
  ];
}

function troubleIn(text: string, places?: RegExp): string[] {
  if (/\{\w+\}/.test(text)) return [`A phrase is not filled in: ${text}`];
  if (!text.startsWith('=')) return [];
  try {
    return nodesOf(parse(text.slice(1))).flatMap((node) => troubleAt(node, places));
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function troubleAt(node: Expression, places: RegExp = PLACES): string[] {
  if (node.is === 'place')
    return PLACES.test(node.name) || places.test(node.name) ? [] : [`There is no ${node.name}.`];
  if (node.is !== 'call') return [];
  const wanted = OPERATORS[node.operator];
  if (wanted === undefined) return [`Operator ${node.operator} is not allowed.`];
  return wanted === node.operands.length ? [] : [`${node.operator} takes ${wanted} operands.`];
}

/** The columns a format reads besides its own. In a view without them they are empty. */
export const columnsRead = (format: Element): string[] => [
  ...new Set(
    elementsOf(format)
      .flatMap(textsOf)
      .flatMap((text) => [...text.matchAll(/\[\$(\w+)/g)].map(([, name]) => name ?? '')),
  ),
];
