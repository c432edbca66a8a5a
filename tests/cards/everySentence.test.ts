/** Every word of a card is the wording's or somebody's: nothing is left that a second language could not say. */
// First: whatever is loaded after it speaks between marks.
import { isEscaped, wordsOf } from '../support/marked';
import { STATUSES } from '../../src/inspection/recommendation/status';
import { ORDINARY, cardKinds } from '../given/cardKinds';

/** What a person reads or hears of an element. */
const READ = /^(?:text|title|label|placeholder|errorMessage|speak|fallbackText|altText|tooltip)$/;

function readIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return READ.test(name) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => readIn(each, Array.isArray(value) ? name : key));
}

// How an address begins is the same in every language; the summary is what cardKinds hands in.
const WRITTEN = wordsOf([ORDINARY, STATUSES, 'https://', ': 240 items due, 12 late (14 November 2022)']);
const cards = cardKinds();

describe('Every word is the wording’s or somebody’s', () => {
  test.each(Object.keys(cards))('on the card “%s”', (kind) => {
    const read = readIn(cards[kind]);
    expect(read.some((text) => text.includes('⟦'))).toBe(true);
    expect(read.filter((text) => isEscaped(text, WRITTEN))).toEqual([]);
  });
});
