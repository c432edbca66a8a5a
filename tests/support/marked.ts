/**
 * The words of the product in a language made for tests: every sentence of wording/ stands between marks, and says the
 * same. Import it before anything that speaks: what is loaded after it speaks so.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const WORDING = join(__dirname, '../../src/wording');

/** Where wording gives more than a sentence: under these names stand words, under others keys. */
const SPOKEN = /^(?:says|words|name|title|caption|label|hint|text|sentence|why|what|heading|explain)$/;

type Speaking = (...given: readonly unknown[]) => unknown;

/** Of what wording has, all is spoken but keys; of what it answers, only what stands under a name for words. */
function spoken(said: unknown, isAnswer: boolean): unknown {
  if (typeof said === 'string') return said.trim() === '' ? said : `⟦${said}⟧`;
  if (typeof said === 'function') return (...given: unknown[]) => spoken((said as Speaking)(...given), true);
  if (Array.isArray(said)) return said.map((each) => spoken(each, isAnswer));
  if (typeof said !== 'object' || said === null || said instanceof RegExp) return said;
  return Object.fromEntries(
    Object.entries(said).map(([key, value]: [string, unknown]) => {
      const isKey = isAnswer && typeof value === 'string' && !SPOKEN.test(key);
      return [key, isKey ? value : spoken(value, isAnswer)];
    }),
  );
}

for (const file of readdirSync(WORDING, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
)) {
  const path = join(WORDING, file);
  jest.doMock(path, () => ({ ...(spoken(jest.requireActual(path), false) as object), __esModule: true }));
}

/** What is left of a text when all that wording said is taken out of it. */
function unspoken(text: string): string {
  const left = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return left === text ? text : unspoken(left);
}

/** Whether a text has words that neither wording nor anybody said; `written` the longest first. */
export const isEscaped = (text: string, written: readonly string[]): boolean =>
  /\p{L}/u.test(written.reduce((words, each) => words.replaceAll(each, ''), unspoken(text)));

/** Every string in a value, the longest first. */
export function wordsOf(value: unknown): string[] {
  const all = (of: unknown): string[] => {
    if (typeof of === 'string') return [of];
    return typeof of === 'object' && of !== null ? Object.values(of).flatMap(all) : [];
  };
  return all(value)
    .filter((words) => /\p{L}/u.test(words))
    .sort((a, b) => b.length - a.length);
}
