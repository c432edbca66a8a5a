/** Cuts the text of a query option into words, values and marks. Knows no grammar. */
import { invalidRequest } from '../errors';

export type Token =
  | { is: 'word'; text: string }
  | { is: 'text'; value: string }
  | { is: 'number'; value: number }
  | { is: 'moment'; value: string }
  | { is: 'mark'; text: '(' | ')' | ',' };

// Tried in this order at each place, so that a moment is not read as the number it starts with.
const SHAPES = {
  space: /\s+/y,
  text: /'((?:[^']|'')*)'/y,
  moment: /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w-])/y,
  number: /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y,
  word: /[A-Za-z_][A-Za-z0-9_]*(?:\/[A-Za-z_][A-Za-z0-9_]*)*/y,
  mark: /[(),]/y,
};

type Shape = keyof typeof SHAPES;

function tokenOf(shape: Shape, found: string): Token | undefined {
  switch (shape) {
    case 'space':
      return undefined;
    case 'text':
      return { is: 'text', value: found.slice(1, -1).replaceAll("''", "'") };
    case 'number':
      return { is: 'number', value: Number(found) };
    case 'mark':
      return { is: 'mark', text: found as '(' | ')' | ',' };
    case 'moment':
      return { is: 'moment', value: found };
    case 'word':
      return { is: 'word', text: found };
  }
}

export function cut(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const shape = (Object.keys(SHAPES) as Shape[]).find((each) => {
      SHAPES[each].lastIndex = at;
      return SHAPES[each].test(source);
    });
    if (shape === undefined) throw invalidRequest('Invalid filter clause', 'invalidQueryOption');
    const end = SHAPES[shape].lastIndex;
    const token = tokenOf(shape, source.slice(at, end));
    if (token !== undefined) tokens.push(token);
    at = end;
  }
  return tokens;
}
