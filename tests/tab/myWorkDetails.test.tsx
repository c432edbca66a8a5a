import { screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, bob, coordinator, dueOn, move, recommendation, role, task, update } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const licences = task({
  asks: 'Buy the licences.',
  original: dueOn('2026-10-01'),
  deadline: dueOn('2026-11-10'),
  moves: [move({ to: dueOn('2026-11-10'), reason: 'The supplier was late.' })],
});
const officers = task({ asks: 'Train forty officers.', number: '2', original: dueOn('2026-11-27') });

async function myWork(more: Parameters<typeof memoryRegister>[0] = {}) {
  const register = memoryRegister({
    tasks: [licences, officers],
    recommendations: [recommendation()],
    roles: [role('Head of PPU', ann), coordinator],
    ...more,
  });
  const tab = openTab({ register, me: ann, at: '/mine' });
  await screen.findByText('Buy the licences.');
  return { ...tab, register };
}

describe('Search in My work', () => {
  test('leaves the tasks that have all its words, and says how many', async () => {
    const { user } = await myWork();
    await user.type(screen.getByRole('searchbox', { name: 'Search my work' }), 'OFFICERS forty');
    expect(await screen.findByText('1 of 2 tasks')).toBeInTheDocument();
    expect(screen.queryByText('Buy the licences.')).toBeNull();
  });

  test('that finds nothing says so, and keeps the search', async () => {
    const { user } = await myWork();
    await user.type(screen.getByRole('searchbox'), 'helicopter');
    expect(await screen.findByText(/No task of yours has these words/)).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveFocus();
  });
});

describe('The details of a task in My work', () => {
  test('open under it with the original words, every date and what was said, and close by Escape', async () => {
    const { user, container } = await myWork({ updates: [update({ words: 'Two bids are in.' })] });
    const button = screen.getAllByRole('button', { name: /^Details of/ })[0];
    if (button === undefined) throw new Error('No task has details');
    await user.click(button);
    const panel = await screen.findByRole('complementary');
    expect(await within(panel).findByText('Review the training of first responders.')).toBeInTheDocument();
    expect(panel).toHaveTextContent('The supplier was late.');
    expect(panel).toHaveTextContent('Two bids are in.');
    expect(await violations(container)).toEqual([]);
    expect(panel.querySelector('h3')).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(button).toHaveFocus();
  });
});

describe('What I answered lately', () => {
  test('holds my own answers of the last six weeks, the newest first', async () => {
    const at = (when: string) => ({ at: `${day(when)}T09:00:00.000Z` });
    await myWork({
      updates: [
        update({ words: 'Long ago.', ...at('2026-08-01') }),
        update({ words: 'Bids are asked for.', ...at('2026-11-02') }),
        update({ words: 'Bids are in.', ...at('2026-11-20') }),
        update({ words: 'From somebody else.', by: bob, ...at('2026-11-21') }),
      ],
    });
    const list = (await screen.findByText('What I answered lately (2)')).closest('details');
    expect(list?.textContent).toMatch(/Bids are in\..*Bids are asked for\./);
    expect(list).not.toHaveTextContent('From somebody else.');
  });

  test('grows with an answer that is given now', async () => {
    const { user } = await myWork();
    await user.click(screen.getAllByRole('button', { name: 'Progress' })[0] ?? document.body);
    await user.keyboard('Bids are in.');
    await user.click(screen.getByRole('button', { name: 'Send progress' }));
    expect(await screen.findByText('What I answered lately (1)')).toBeInTheDocument();
  });
});
