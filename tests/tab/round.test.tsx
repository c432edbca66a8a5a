import { screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import type { Round } from '../../src/inspection/reminders/roundRecord';
import { aPeriod, anAsk } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, bob, cat, coordinator, recommendation, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const november = aPeriod({ key: '2026-11', asOf: '2026-11', from: day('2026-09-01'), board: 'PAB' });
const ask = (name: string, facts: Partial<Round['asks'][number]> = {}) => ({
  ...{ role: name, personId: 'p-ann', personName: 'Ann Archer', taskIds: ['1'], calls: 1, unreachable: '' },
  ...facts,
});
const aRound = (facts: Partial<Round> = {}): Round => ({
  ...{ key: '2026-11', title: 'The paper of November 2026 for PAB', state: 'asked', call: 'first' },
  ...{ wishedAt: '2026-11-17T09:00:00.000Z', wishedBy: 'Cat Cole', askedAt: '2026-11-17T09:00:10.000Z' },
  ...{ secondAt: '', lastAt: '', closes: day('2026-12-01'), closedAt: '', closedBy: '', silent: [] },
  asks: [
    ask('Head of PPU'),
    ask('Head of Custody', { taskIds: ['2'], personId: 'p-bob', personName: 'Bob Baker' }),
    ask('CAD manager', { taskIds: ['3'], personId: '', personName: '', unreachable: 'app not installed' }),
  ],
  ...facts,
});
const base: Seed = {
  periods: [november],
  roles: [coordinator, role('Head of PPU', ann), role('Head of Custody', bob), role('CAD manager')],
  tasks: [
    task({ key: 'a' }),
    task({ key: 'b', owners: ['Head of Custody'], lastAnswer: '2026-11-18T09:00:00.000Z' }),
    task({ key: 'c', owners: ['CAD manager'] }),
    task({ key: 'd', owners: [] }),
  ],
};
const open = async (seed: Seed = {}, me = cat) => {
  const register = memoryRegister({ ...base, ...seed });
  const tab = openTab({ register, me, at: '/round' });
  await screen.findByRole('heading', { level: 1, name: 'Round' });
  return { ...tab, register, first: async () => (await register.rounds.all()).rows[0] };
};

describe('The screen of the round', () => {
  test('says before it is started whom it will ask, and about how much', async () => {
    await open();
    expect(screen.getByText(/2 roles will be asked about 2 items/)).toHaveTextContent(
      /1 role has no holder.*1 item has no owner/,
    );
    expect(await violations(document.body)).toEqual([]);
  });

  test('starts it with the day answers are wanted by, and says when the cards go out', async () => {
    const tab = await open();
    await tab.user.type(screen.getByLabelText('Answers wanted by'), '2026-12-01');
    await tab.user.click(screen.getByRole('button', { name: 'Start and ask everyone' }));
    expect(await screen.findByText(/The first call goes out within seconds/)).toBeInTheDocument();
    expect(screen.getByText(/Nobody has been asked yet. Closing calls the round off/)).toBeInTheDocument();
    expect(await tab.first()).toMatchObject({
      ...{ state: 'to be asked', closes: '2026-12-01', wishedBy: 'Cat Cole' },
      title: 'The paper of November 2026 for PAB',
    });
    expect(screen.queryByRole('button', { name: 'Call again' })).toBeNull();
  });

  test('refuses a day that has passed, in words, and starts nothing', async () => {
    const tab = await open();
    await tab.user.type(screen.getByLabelText('Answers wanted by'), '2026-11-01');
    await tab.user.click(screen.getByRole('button', { name: 'Start and ask everyone' }));
    expect(await screen.findByText(/1 November 2026 is not in the future/)).toBeInTheDocument();
    expect(await tab.first()).toBeUndefined();
  });

  test('shows how much is answered, who is silent, and who was not reached and why', async () => {
    await open({ rounds: [aRound()] });
    expect(screen.getByText('Answered 1 of 3 items · 1 of 3 roles')).toBeInTheDocument();
    expect(screen.getByText(/asked 17 November 2026 · answers by 1 December 2026/)).toBeInTheDocument();
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(lines).toEqual([
      'Head of PPU · Ann Archer1 item, asked once',
      'CAD manager1 item: the app is not installed',
    ]);
    expect(screen.queryByText(/Head of Custody/)).toBeNull();
    expect(await violations(document.body)).toEqual([]);
  });

  test('calls the silent again, having said whom', async () => {
    const tab = await open({ rounds: [aRound()] });
    expect(screen.getByText(/1 person gets one card with the 1 item not answered yet/)).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Call again' }));
    expect(await screen.findByText(/The second call goes out within/)).toBeInTheDocument();
    expect(await tab.first()).toMatchObject({ state: 'to be called', call: 'second' });
  });

  test('closes it with its silence, and has nothing left to press but the way back', async () => {
    const tab = await open({ rounds: [aRound()] });
    expect(screen.getByText(/2 roles are silent, and the paper will name them/)).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Close the round' }));
    expect(await screen.findByText(/closed 22 November 2026 by Cat Cole/)).toBeInTheDocument();
    expect((await tab.first())?.silent.map(({ role: name }) => name)).toEqual(['Head of PPU', 'CAD manager']);
    const main = screen.getByRole('main');
    expect(
      within(main)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Undo']);
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. The round is open again.')).toBeInTheDocument();
    expect(await tab.first()).toMatchObject({ state: 'asked', closedAt: '', silent: [] });
    expect(screen.getByRole('button', { name: 'Call again' })).toBeInTheDocument();
  });

  test('can be started again where it was called off before anybody was asked', async () => {
    const off = { askedAt: '', state: 'closed', closedAt: '2026-11-18T09:00:00.000Z', asks: [] } as const;
    const tab = await open({ rounds: [aRound(off)] });
    await tab.user.click(screen.getByRole('button', { name: 'Start and ask everyone' }));
    expect(await screen.findByText(/The first call goes out within seconds/)).toBeInTheDocument();
    expect(await tab.first()).toMatchObject({ state: 'to be asked', closedAt: '' });
  });

  test('is for reading only to a manager, and not in the way of one who only answers', async () => {
    const manager = { id: 'p-mia', name: 'Mia Moss' };
    const tab = await open({ rounds: [aRound()] }, manager);
    expect(await screen.findByRole('link', { name: 'Round' })).toBeInTheDocument();
    expect(within(screen.getByRole('main')).queryAllByRole('button')).toEqual([]);
    tab.unmount();
    await open({ rounds: [aRound()] }, ann);
    expect(screen.queryByRole('link', { name: 'Round' })).toBeNull();
  });

  test('names who was asked for an update between papers and let the day go by', async () => {
    const question = anAsk({ by: cat, on: day('2026-11-16'), until: day('2026-11-20') });
    const silent = task({ key: 'a', number: '5', asked: question });
    const inTime = task({ key: 'b', number: '6', asked: { ...question, until: day('2026-11-22') } });
    const ended = task({ key: 'c', number: '7', recommendationId: '2', asked: question });
    const recommendations = [recommendation(), recommendation({ key: 'over', closed: 'superseded' })];
    await open({ tasks: [silent, inTime, ended], recommendations });
    const late = screen.getByRole('region', { name: 'Asked for an update, and silent (1)' });
    expect(late).toHaveTextContent('Head of PPU · Ann Archer');
    expect(late).toHaveTextContent(
      'Child protection (2022) · 5 asked by Cat Cole on 16 November 2026, wanted by 20 November 2026: 2 days ago',
    );
    expect(within(late).getByRole('link')).toHaveAttribute('href', '/recommendations/1');
    expect(late).not.toHaveTextContent('· 6');
    expect(await violations(document.body)).toEqual([]);
  });

  test('does not speak of questions while none met with silence', async () => {
    await open();
    expect(screen.queryByText(/Asked for an update, and silent/)).toBeNull();
  });

  test('leads to the papers while none is open', async () => {
    await open({ periods: [] });
    expect(screen.getByRole('link', { name: 'Open the next paper' })).toHaveAttribute('href', '/papers');
  });
});
