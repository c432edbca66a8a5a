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
  return [...root, ...elementsOf(format).flatMap(troubleOf)];
}

function troubleOf(element: Element): string[] {
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
    ...textsOf(element).flatMap(troubleIn),
  ];
}

function troubleIn(text: string): string[] {
  if (/\{\w+\}/.test(text)) return [`A phrase is not filled in: ${text}`];
  if (!text.startsWith('=')) return [];
  try {
    return nodesOf(parse(text.slice(1))).flatMap(troubleAt);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function troubleAt(node: Expression): string[] {
  if (node.is === 'place') return PLACES.test(node.name) ? [] : [`There is no ${node.name}.`];
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
