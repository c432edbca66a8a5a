/** HTML as a tree of tags and words, within a depth that code can walk. */
import { DomHandler, DomUtils, Parser } from 'htmlparser2';

export type Node = DomHandler['root']['children'][number];
export type Element = Extract<Node, { attribs: object }>;

// A page of boxes within boxes is made to exhaust whoever follows it; Word and the clipboard stay under thirty.
const DEEPEST = 400;

class TooDeep extends Error {}

class ShallowTree extends DomHandler {
  override onopentag(...tag: Parameters<DomHandler['onopentag']>): void {
    if (this.tagStack.length > DEEPEST) throw new TooDeep();
    super.onopentag(...tag);
  }
}

export const isElement = (node: Node): node is Element => DomUtils.isTag(node);
export const wordsIn = (node: Node): string | undefined => (DomUtils.isText(node) ? node.data : undefined);

/** The top of the tree; undefined when boxes are nested deeper than any honest page has them. */
export function tree(html: string): Node[] | undefined {
  const handler = new ShallowTree();
  try {
    const parser = new Parser(handler);
    parser.write(html);
    parser.end();
    return handler.root.children;
  } catch (error) {
    if (error instanceof TooDeep) return undefined;
    throw error;
  }
}
