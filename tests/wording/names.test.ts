/** Names one after the other, though some have a comma. */
import { namesInWords, someNames } from '../../src/wording/names';

test('names stand apart by commas', () => {
  expect(namesInWords(['Head of Custody', 'CAD Manager'])).toBe('Head of Custody, CAD Manager');
  expect(namesInWords([])).toBe('');
});

test('a name with a comma of its own is told from two names', () => {
  expect(namesInWords(['Ch Supt, Specialist Ops', 'CAD Manager'])).toBe(
    'Ch Supt, Specialist Ops; CAD Manager',
  );
});

test('of many names the first are said, and how many more there are', () => {
  expect(someNames(['a', 'b', 'c'], 3)).toBe('a, b, c');
  expect(someNames(['a', 'b', 'c', 'd'], 3)).toBe('a, b and 2 more');
});
