/** Reads a $filter into a tree: comparisons and startswith, joined by and/or. Knows no fields and no SQL. */
import { type GraphError, invalidRequest } from '../errors';
import { type Token, cut } from './lexer';

export const OPERATORS = ['eq', 'ne', 'lt', 'gt', 'le', 'ge'] as const;
export type Operator = (typeof OPERATORS)[number];

export type Literal =
  | { is: 'text'; value: string }
  | { is: 'number'; value: number }
  | { is: 'moment'; value: string }
  | { is: 'boolean'; value: boolean }
  | { is: 'null' };

export type Condition =
  | { is: 'and' | 'or'; parts: Condition[] }
  | { is: 'compare'; operator: Operator; path: string; literal: Literal }
  | { is: 'startsWith'; path: string; prefix: string };

const DEEPEST = 40;
const MOST_TERMS = 200;

function wrong(): GraphError {
  return invalidRequest('Invalid filter clause', 'invalidQueryOption');
}

class Reader {
  private at = 0;
  private terms = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Condition {
    const condition = this.joined('or');
    if (this.at < this.tokens.length) throw wrong();
    return condition;
  }

  private joined(by: 'or' | 'and'): Condition {
    const next = () => (by === 'or' ? this.joined('and') : this.term());
    const first = next();
    const parts = [first];
    while (this.takesWord(by)) parts.push(next());
    return parts.length === 1 ? first : { is: by, parts };
  }

  private term(): Condition {
    if (this.takesMark('(')) return this.inParentheses();
    this.terms += 1;
    if (this.terms > MOST_TERMS) throw invalidRequest('Too many terms in the filter', 'tooManyTermsInQuery');
    const word = this.word();
    if (this.takesMark('(')) return this.call(word);
    const operator = this.word();
    if (!isOperator(operator)) throw wrong();
    return { is: 'compare', operator, path: word, literal: this.literal() };
  }

  private inParentheses(): Condition {
    this.depth += 1;
    if (this.depth > DEEPEST) throw invalidRequest('The filter is nested too deeply', 'tooManyTermsInQuery');
    const inside = this.joined('or');
    this.depth -= 1;
    this.demandMark(')');
    return inside;
  }

  // contains, endswith and the rest are not documented for list items (api/listitem-list.md).
  private call(name: string): Condition {
    if (name !== 'startswith') throw invalidRequest(`The function '${name}' is not supported in a filter`);
    const path = this.word();
    this.demandMark(',');
    const prefix = this.literal();
    this.demandMark(')');
    if (prefix.is !== 'text') throw wrong();
    return { is: 'startsWith', path, prefix: prefix.value };
  }

  private literal(): Literal {
    const token = this.take();
    if (token.is === 'mark') throw wrong();
    if (token.is !== 'word') return token;
    if (token.text === 'null') return { is: 'null' };
    if (token.text === 'true' || token.text === 'false')
      return { is: 'boolean', value: token.text === 'true' };
    throw wrong();
  }

  private take(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw wrong();
    this.at += 1;
    return token;
  }

  private word(): string {
    const token = this.take();
    if (token.is !== 'word') throw wrong();
    return token.text;
  }

  private takesWord(text: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.is === 'word' && token.text === text;
    if (found) this.at += 1;
    return found;
  }

  private takesMark(text: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.is === 'mark' && token.text === text;
    if (found) this.at += 1;
    return found;
  }

  private demandMark(text: string): void {
    if (!this.takesMark(text)) throw wrong();
  }
}

function isOperator(word: string): word is Operator {
  return (OPERATORS as readonly string[]).includes(word);
}

export function parseFilter(source: string): Condition {
  return new Reader(cut(source)).whole();
}
