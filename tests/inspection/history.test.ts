/** How each version of a row came about. */
import { type Version, stepsOf } from '../../src/inspection/history';
import { anUpdate } from '../given/builders';

const ann = { id: 'p-ann', name: 'Ann Archer' };
const version = (number: number, facts: Partial<Version<string>> = {}): Version<string> => ({
  ...{
    number,
    at: `2026-11-22T09:${10 + number}:00Z`,
    by: ann,
    mark: `m${number}`,
    record: `says ${number}`,
  },
  ...facts,
});
const ways = (versions: readonly Version<string>[], entries = [entry()]) =>
  stepsOf(versions, entries).map(({ way }) => way.is);
const entry = (facts = {}) => anUpdate({ by: ann, at: '2026-01-01T00:00:00.000Z', ...facts });

describe('A version of a row', () => {
  test('stands newest first beside what the row said before', () => {
    const steps = stepsOf([version(1), version(2), version(3)], []);
    expect(steps.map(({ version: { number }, before }) => [number, before])).toEqual([
      [3, 'says 2'],
      [2, 'says 1'],
      [1, undefined],
    ]);
  });

  test('is ours where the save left a mark of its own', () => {
    expect(ways([version(1), version(2)])).toEqual(['here', 'here']);
  });

  test('was written in SharePoint itself where it bears the mark of the save before, whatever entry is near', () => {
    const near = entry({ at: '2026-11-22T09:12:05.000Z' });
    expect(ways([version(1), version(2, { mark: 'm1' })], [near])).toEqual(['elsewhere', 'here']);
  });

  test('was written in SharePoint itself where it goes back to an earlier one', () => {
    expect(ways([version(1), version(2), version(3, { mark: 'm1' })])[0]).toBe('elsewhere');
  });

  test('from before there were marks is ours only where an entry of that person stands beside it', () => {
    const bare = [version(1, { mark: '' }), version(2, { mark: '' })];
    expect(ways(bare)).toEqual(['not known', 'not known']);
    expect(ways(bare, [entry({ at: '2026-11-22T09:12:20.000Z' })])).toEqual(['here', 'not known']);
    const bob = { id: 'p-bob', name: 'Bob' };
    expect(ways(bare, [entry({ at: '2026-11-22T09:12:20.000Z', by: bob })])[0]).toBe('not known');
  });

  test('that an app wrote has the entry of whoever it wrote for', () => {
    const bot = { id: '', name: 'Bot' };
    const [step] = stepsOf([version(1, { by: bot })], [entry({ at: '2026-11-22T09:11:01.000Z' })]);
    expect(step?.way).toMatchObject({ is: 'here', entry: { by: ann } });
  });

  test('that is the oldest kept, and not the first, tells nothing by its mark', () => {
    expect(ways([version(7)])).toEqual(['not known']);
  });

  test('that makes no sense is passed over by the one after it', () => {
    const [last] = stepsOf([version(1), version(2, { record: undefined }), version(3)], []);
    expect(last?.before).toBe('says 1');
  });
});
