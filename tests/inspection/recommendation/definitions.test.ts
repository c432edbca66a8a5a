import { day } from '../../../src/inspection/day';
import {
  PAPERS_DEFINITIONS,
  definitionsNamed,
  definitionsOn,
} from '../../../src/inspection/recommendation/definitions';

describe('The definitions in force', () => {
  test.each([
    ['2016-05-31', '2016'],
    ['2019-02-04', '2019'],
    ['2021-04-30', '2019'],
    ['2022-11-30', '2022'],
    ['2026-11-30', '2022'],
  ])('on %s are those of %s', (on, name) => {
    expect(definitionsOn(day(on)).name).toBe(name);
  });

  test('before the first set are the first', () => {
    expect(definitionsOn(day('2014-03-01')).name).toBe('2016');
  });

  test('make nothing of a late row in 2016, Red in 2019, and perhaps Red in 2022', () => {
    expect(PAPERS_DEFINITIONS.map(({ pastItsDay }) => pastItsDay)).toEqual(['nothing', 'Red', 'may be Red']);
  });

  test('let White say "no longer relevant" only since 2022', () => {
    expect(PAPERS_DEFINITIONS.map(({ whiteFor }) => whiteFor.length)).toEqual([1, 1, 2]);
  });
});

describe('A set of the organisation’s own', () => {
  const [, , latest] = PAPERS_DEFINITIONS;
  if (latest === undefined) throw new Error('there are three sets');
  const own = { ...latest, name: 'Next year’s', from: day('2027-01-01') };

  test('takes over on its first day, and not before', () => {
    expect(definitionsOn(day('2026-12-31'), [own]).name).toBe('2022');
    expect(definitionsOn(day('2027-01-01'), [own]).name).toBe('Next year’s');
  });

  test('replaces one of ours that has its name', () => {
    const changed = { ...own, name: '2022', from: day('2022-06-01') };
    expect(definitionsNamed('2022', [changed])).toEqual(changed);
    expect(definitionsOn(day('2022-03-01'), [changed]).name).toBe('2019');
  });
});
