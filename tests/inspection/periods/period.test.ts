import { day } from '../../../src/inspection/day';
import {
  firstDayOf,
  isMonth,
  lastDayOf,
  monthInWords,
  periodBefore,
} from '../../../src/inspection/periods/period';
import { aPeriod } from '../../given/builders';

describe('A period', () => {
  test('ends with the last day of its month', () => {
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(() => lastDayOf('2022-13')).toThrow('2022-13');
  });

  test('is named by a month that exists', () => {
    expect(['2022-11', '2022-00', '2022-13', '22-11', 'Nov'].map(isMonth)).toEqual([
      true,
      ...[false, false, false, false],
    ]);
    expect(monthInWords('2022-11')).toBe('November 2022');
  });

  test('begins the day after the last one ended, the first of all with its quarter', () => {
    expect(firstDayOf('2022-11', { to: day('2022-08-31') })).toBe('2022-09-01');
    expect(firstDayOf('2022-11', undefined)).toBe('2022-09-01');
    expect(firstDayOf('2023-02', undefined)).toBe('2022-12-01');
  });
});

describe('The paper before', () => {
  const closed = (asOf: string, board = 'A') =>
    aPeriod({ key: `${asOf}|${board}`, asOf, board, state: 'closed' });

  test('is the latest closed one of an earlier month', () => {
    const papers = [closed('2022-08'), closed('2016-05'), closed('2023-02')];
    expect(periodBefore({ asOf: '2022-11', board: 'A' }, papers)?.asOf).toBe('2022-08');
    expect(periodBefore({ asOf: '2016-05', board: 'A' }, papers)).toBeUndefined();
  });

  test('is no open one', () => {
    const open = aPeriod({ key: '2022-08', asOf: '2022-08', state: 'open' });
    expect(periodBefore({ asOf: '2022-11', board: open.board }, [open])).toBeUndefined();
  });

  test('is its own board’s when that board has one, and any board’s when it has none', () => {
    const papers = [closed('2022-05', 'A'), closed('2022-08', 'B')];
    expect(periodBefore({ asOf: '2022-11', board: 'A' }, papers)?.board).toBe('A');
    expect(periodBefore({ asOf: '2022-11', board: 'C' }, papers)?.board).toBe('B');
  });
});
