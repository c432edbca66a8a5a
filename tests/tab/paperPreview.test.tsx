/** What the screen draws of a paper: each run with its rows and its footnote. */
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { PrintedPaper, Run } from '../../src/inspection/papers/printed';
import { PaperPreview } from '../../src/tab/paper/PaperPreview';

const paperOf = (...runs: Run[]): PrintedPaper => ({
  ...{ title: 'Cyber', marking: '', standfirst: '', landscape: false, reports: [], sections: [] },
  opening: [{ is: 'paragraph', look: 'plain', runs }],
  footnotes: ['As the board heard it.'],
  page: { page: 'Page', of: 'of' },
  sheets: { about: '', rows: '', report: '', kind: '', notes: '', lastDay: (heading) => heading },
});

test('a number with rows opens them, and keeps its footnote', async () => {
  const opened: unknown[] = [];
  render(
    <PaperPreview
      paper={paperOf({ words: '1 Red', rows: ['7'], note: 1 })}
      label="The paper"
      onRows={(words, rows) => opened.push(words, rows)}
    />,
  );
  const number = screen.getByRole('button', { name: '1 Red' });
  expect(number.parentElement?.textContent).toBe('1 Red1');
  await userEvent.setup().click(number);
  expect(opened).toEqual(['1 Red', ['7']]);
});

test('a number keeps the comma behind it, so that no line begins with one', () => {
  render(
    <PaperPreview
      paper={paperOf({ words: '1 Red', rows: ['7'], note: 1 }, { words: ', held' })}
      label="The paper"
      onRows={() => undefined}
    />,
  );
  const whole = screen.getByRole('button', { name: '1 Red' }).parentElement;
  expect(whole?.textContent).toBe('1 Red1,');
  expect(whole?.parentElement?.textContent).toBe('1 Red1, held');
  expect(whole).toHaveStyle({ whiteSpace: 'nowrap' });
});

test('words without rows are no button, footnote or not', () => {
  render(
    <PaperPreview paper={paperOf({ words: 'held', note: 1 })} label="The paper" onRows={() => undefined} />,
  );
  expect(screen.getByText('1').parentElement?.textContent).toBe('held1');
  expect(screen.queryAllByRole('button')).toEqual([]);
});
