/** What is drawn first, while somebody waits: what is in sight, and no outline before rows that come at once. */
import { act, render, screen, waitFor } from '@testing-library/react';
import type { Range } from '@tanstack/react-virtual';
import { rowsToDraw } from '../../src/tab/grid/rowPlace';
import { Outline } from '../../src/tab/frame/Outline';
import { memoryRegister } from '../given/memoryRegister';
import { ann, recommendation, report, role } from './given';
import { openTab } from './openTab';

const range: Range = { startIndex: 0, endIndex: 12, overscan: 4, count: 1000 };
const upTo = (last: number) => Array.from({ length: last + 1 }, (_, at) => at);

describe('Of a long list', () => {
  test('what fits into the window is drawn first, then some more on either side', () => {
    // 568 of 768 px are left under what stands above the rows.
    const first = { here: 0, seen: false, lineHigh: 61 };
    expect(rowsToDraw(range, first)).toEqual(upTo(10));
    expect(rowsToDraw(range, { ...first, seen: true })).toEqual(upTo(16));
  });

  test('the row that holds the focus is drawn wherever it is, once', () => {
    expect(rowsToDraw(range, { here: 500, seen: false, lineHigh: 61 })).toEqual([...upTo(10), 500]);
    expect(rowsToDraw(range, { here: 500, seen: true, lineHigh: 61 })).toEqual([...upTo(16), 500]);
  });

  test('a window lower than what stands above the rows still shows one', () => {
    const before = window.innerHeight;
    window.innerHeight = 150;
    expect(rowsToDraw(range, { here: 0, seen: false, lineHigh: 61 })).toEqual([0]);
    window.innerHeight = before;
  });

  test('all rows near come into the page by themselves', async () => {
    const recommendations = Array.from({ length: 60 }, (_, at) =>
      recommendation({ key: `row ${at}`, number: String(at + 1) }),
    );
    const register = memoryRegister({
      reports: [report()],
      recommendations,
      roles: [role('Head of PPU', ann)],
    });
    openTab({ register, me: ann, at: '/recommendations' });
    // The row of headings, and more than the eleven that are drawn first.
    await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(1 + 11));
  });
});

describe('The outline of a page', () => {
  const bars = () => screen.getByRole('progressbar', { name: 'Loading' }).childElementCount;
  afterEach(() => jest.useRealTimers());

  test('is not drawn in the first third of a second after the page began, and says even then that it loads', () => {
    jest.useFakeTimers();
    jest.spyOn(performance, 'now').mockReturnValue(100);
    render(<Outline page />);
    expect(screen.getByRole('heading', { level: 1, name: 'Loading' })).toBeInTheDocument();
    expect(bars()).toBe(0);
    act(() => void jest.advanceTimersByTime(199));
    expect(bars()).toBe(0);
    act(() => void jest.advanceTimersByTime(1));
    expect(bars()).toBe(8);
  });

  test('is drawn at once later, and for a part of a page', () => {
    const clock = jest.spyOn(performance, 'now').mockReturnValue(300);
    const { unmount } = render(<Outline page />);
    expect(bars()).toBe(8);
    unmount();
    clock.mockReturnValue(100);
    render(<Outline />);
    expect(bars()).toBe(8);
  });
});
