import { screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { violations } from '../support/axe';
import { aPeriod, aPosition } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { bob, cat, coordinator, dueOn, recommendation, report, role } from './given';
import { openTab } from './openTab';
import { ARRIVED } from '../support/heading';

jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const august = aPeriod({
  ...{ key: '2026-08', asOf: '2026-08', from: day('2026-06-01'), state: 'closed', board: 'PAB' },
  ...{ closedBy: 'Cat Cole', closedAt: '2026-09-02T09:00:00.000Z' },
});
const november = aPeriod({ key: '2026-11', asOf: '2026-11', from: day('2026-09-01'), board: 'PAB' });
const stood = (facts: object) =>
  aPosition({ ...{ period: '2026-08', key: '2026-08|a', reportKey: report().key }, ...facts });

const base: Seed = {
  reports: [report()],
  recommendations: [recommendation({ key: 'a', status: 'Amber', deadline: dueOn('2027-03-31') })],
  roles: [coordinator, role('Head of PPU', bob)],
};
const open = async (at: string, seed: Seed, me = cat) => {
  const register = memoryRegister({ ...base, ...seed });
  const tab = openTab({ register, me, at });
  await screen.findByRole('heading', ARRIVED);
  return { ...tab, register };
};

describe('Papers', () => {
  test('are listed the latest first, each with its board and state', async () => {
    await open('/papers', { periods: [august, november] });
    const lines = within(screen.getByRole('list', { name: 'Papers' })).getAllByRole('listitem');
    expect(lines[0]).toHaveTextContent(/November 2026.*PAB.*Open/);
    expect(lines[1]).toHaveTextContent(/August 2026.*Closed/);
    expect(screen.getByRole('link', { name: 'Import a paper' })).toHaveAttribute('href', '/papers/import');
    expect(await violations(document.body)).toEqual([]);
  });

  test('that are not there are to be opened by a coordinator, and nobody else is told to', async () => {
    const { unmount } = await open('/papers', {});
    expect(screen.getByText(/^There is no paper yet\. Open the period/)).toBeVisible();
    unmount();
    await open('/papers', {}, bob);
    expect(screen.getByText('There is no paper yet.')).toBeVisible();
  });

  test('can be opened by a coordinator, and by nobody else', async () => {
    const tab = await open('/papers', {});
    await tab.user.click(screen.getByRole('button', { name: 'Open the next paper' }));
    await tab.user.click(screen.getByRole('button', { name: 'Open the paper' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'November 2026' })).toBeInTheDocument();
    expect((await tab.register.periods.all()).rows).toMatchObject([{ asOf: '2026-11', state: 'open' }]);
    tab.unmount();
    await open('/papers', {}, bob);
    expect(screen.queryByRole('button', { name: 'Open the next paper' })).toBeNull();
  });
});

describe('A paper that is open', () => {
  test('is taken back when it was opened by mistake, after a word of what that means', async () => {
    const tab = await open('/papers/1', { periods: [november] });
    await tab.user.click(screen.getByRole('button', { name: 'Take this paper back' }));
    expect(screen.getByText(/as if it had never been opened/)).toBeVisible();
    expect(await violations(document.body)).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('The paper of November 2026 was taken back.')).toBeInTheDocument();
    expect(tab.address()).toBe('/papers');
    expect((await tab.register.periods.all()).rows).toEqual([]);
  });

  test('has its title and day corrected, with the way back', async () => {
    const tab = await open('/papers/1', { periods: [november] });
    await tab.user.click(screen.getByRole('button', { name: 'Change its title or day' }));
    await tab.user.type(screen.getByLabelText(/^Day the board meets/), '2026-12-10');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/meets 10 December 2026/)).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. The paper is as it was before.')).toBeInTheDocument();
    expect(screen.queryByText(/meets 10 December/)).toBeNull();
  });

  test.each([
    ['a closed paper', { periods: [{ ...november, state: 'closed' as const }] }, cat],
    ['whoever may only read', { periods: [november] }, bob],
  ])('has none of that for %s', async (_, seed, me) => {
    await open('/papers/1', seed, me);
    expect(screen.queryByRole('button', { name: 'Take this paper back' })).toBeNull();
  });

  test('is closed only when what fell back is explained, in place', async () => {
    const tab = await open('/papers/2', {
      periods: [august, november],
      positions: [stood({ status: 'Green' })],
    });
    const button = screen.getByRole('button', { name: 'Close and freeze' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await tab.user.click(screen.getByRole('button', { name: 'Green fell back on 1 row: say why' }));
    await tab.user.click(screen.getByRole('button', { name: 'Explain' }));
    await tab.user.type(screen.getByRole('textbox', { name: /Explanation for/ }), 'The audit found gaps.');
    await tab.user.click(screen.getByRole('button', { name: 'Save the explanation' }));
    expect(await screen.findByText('Nothing stands in the way.')).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Close and freeze' }));
    expect(screen.getByText(/^1 row is frozen as it stands now.*cannot be taken back/)).toBeInTheDocument();
    expect(await violations(document.body)).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(screen.getByRole('button', { name: 'Close and freeze' })).toHaveFocus();
    expect((await tab.register.positions.inPeriod('2')).rows).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Close and freeze' }));
    await tab.user.click(screen.getByRole('button', { name: 'Freeze for good' }));
    expect(await screen.findByText('Closed')).toBeInTheDocument();
    const { rows } = await tab.register.positions.inPeriod('2');
    expect(rows).toMatchObject([{ status: 'Amber', fellBecause: 'The audit found gaps.' }]);
    expect(await violations(document.body)).toEqual([]);
  });

  test('shows each report’s counts, and a number opens its rows', async () => {
    const tab = await open('/papers/1', { periods: [november] });
    expect(screen.getByText(/for the force, which is in progress/)).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Rows behind “1”' }));
    const rows = screen.getByRole('list', { name: 'Rows behind “1”' });
    expect(within(rows).getByRole('link')).toHaveAttribute('href', '/recommendations/1');
  });
});

describe('A paper that was imported', () => {
  test('is told which of its totals disagrees with its rows', async () => {
    const summary = 'There are 2 actions for the force, both in progress.';
    const reports = [
      { key: report().key, title: 'Child protection', line: '', publishedSaid: '', summary, notes: '' },
    ];
    const tab = await open('/papers/1', {
      periods: [{ ...august, source: 'imported paper', reports }],
      positions: [stood({ status: 'Amber' })],
    });
    expect(screen.getByText('It says 2 in progress; the rows show 1.')).toBeInTheDocument();
    const [show] = screen.getAllByRole('button', { name: 'Show the rows' });
    if (show === undefined) throw new Error('nothing to show');
    await tab.user.click(show);
    expect(screen.getByRole('list', { name: 'It says 2 in progress; the rows show 1.' })).toBeInTheDocument();
  });
});

describe('The page of a recommendation', () => {
  test('says where it stood in each paper, what was new, what fell back and what moved', async () => {
    const may = aPeriod({ ...august, key: '2026-05', asOf: '2026-05' });
    await open('/recommendations/1', {
      periods: [may, august],
      positions: [
        stood({ key: 'm', periodId: '1', period: '2026-05', status: 'Green', said: 'Done.' }),
        stood({
          status: 'Amber',
          periodId: '2',
          fellBecause: 'Gaps were found.',
          deadline: dueOn('2026-12-31'),
        }),
      ],
    });
    const list = await screen.findByRole('list', { name: 'Its position in each paper, the latest first' });
    const [latest, first] = within(list).getAllByRole('listitem');
    expect(latest).toHaveTextContent(/August 2026.*Amber.*worse than last time.*Gaps were found/);
    expect(latest).toHaveTextContent('no move on record');
    expect(first).toHaveTextContent(/May 2026.*Green.*first time in a paper.*Done\./);
  });

  test('says so when no paper has it yet', async () => {
    await open('/recommendations/1', {});
    expect(await screen.findByText(/No paper has it yet/)).toBeInTheDocument();
  });
});
