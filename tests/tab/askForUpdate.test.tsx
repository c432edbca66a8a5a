import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { aDelivery, anAsk } from '../given/builders';
import { violations } from '../support/axe';
import { ann, cat, coordinator, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const seed: Seed = {
  reports: [report()],
  recommendations: [
    recommendation({ text: 'Buy the licences.' }),
    recommendation({ number: '2', text: 'Train forty officers.', closed: 'superseded' }),
    recommendation({ number: '3', text: 'Write the plan.' }),
  ],
  tasks: [
    task({ asks: 'Ask for bids.' }),
    task({
      asks: 'Book the rooms.',
      recommendationId: '3',
      asked: anAsk({ by: cat, on: day('2026-11-16') }),
    }),
  ],
  roles: [role('Head of PPU', ann), coordinator],
};
const asked = (facts = {}) => ({ ...seed, tasks: [task({ asked: anAsk({ by: cat, ...facts }) })] });

async function list(me = cat, at = '/recommendations?show=all') {
  const register = memoryRegister(seed);
  const tab = openTab({ register, me, at });
  await screen.findByRole('treegrid');
  return { ...tab, register };
}
async function onPage(given: Seed, me = cat) {
  const register = memoryRegister(given);
  const tab = openTab({ register, me, at: '/recommendations/1' });
  await screen.findByRole('heading', { level: 2, name: /^Task/ });
  return { ...tab, register };
}
type Tab = Awaited<ReturnType<typeof list>>;
const bar = () => within(screen.getByRole('region', { name: 'The chosen recommendations' }));

async function askAll({ user }: Tab, words = 'The board meets on Monday.') {
  await user.click(screen.getByRole('checkbox', { name: 'Choose all 3 shown' }));
  // Its code comes with the first choice.
  await screen.findByRole('region', { name: 'The chosen recommendations' });
  await user.click(bar().getByRole('button', { name: 'Ask for an update' }));
  if (words !== '') await user.type(bar().getByLabelText('What about?'), words);
}

describe('A coordinator asks about chosen recommendations', () => {
  test('by a day that the working calendar proposes, and each that was not asked about says why', async () => {
    const tab = await list();
    await askAll(tab);
    expect(bar().getByLabelText(/Answer wanted by/)).toHaveValue('2026-11-27');
    await tab.user.click(bar().getByRole('button', { name: 'Ask about 3 recommendations' }));
    expect(await bar().findByText('Asked about 2 of 3.')).toBeInTheDocument();
    expect(bar().getByText(/Still chosen:/)).toBeInTheDocument();
    expect(bar().getByText(/closed or done, so there is nothing to ask about/)).toBeInTheDocument();
    expect((await tab.register.tasks.find('1')).asked).toMatchObject({
      ...{ by: cat, until: '2026-11-27', words: 'The board meets on Monday.' },
    });
  });

  test('and takes it back by Undo', async () => {
    const tab = await list();
    await askAll(tab, '');
    await tab.user.click(bar().getByRole('button', { name: 'Ask about 3 recommendations' }));
    await tab.user.click(await bar().findByRole('button', { name: 'Undo' }));
    expect(await bar().findByText(/^Undone/)).toBeInTheDocument();
    expect((await tab.register.tasks.find('1')).asked).toBeUndefined();
  });

  test('is told what is amiss with the day before anybody is asked, and keeps the words', async () => {
    const tab = await list();
    await askAll(tab);
    const day = bar().getByLabelText(/Answer wanted by/);
    await tab.user.clear(day);
    await tab.user.type(day, '2026-11-20');
    await tab.user.click(bar().getByRole('button', { name: 'Ask about 3 recommendations' }));
    expect(await bar().findByText(/20 November 2026 is not in the future/)).toBeInTheDocument();
    expect((await tab.register.tasks.find('1')).asked).toBeUndefined();
    tab.unmount();
    const again = await list();
    await askAll(again, '');
    expect(bar().getByLabelText('What about?')).toHaveValue('The board meets on Monday.');
  });

  test('finds those that are not answered by a filter, and a column says who asked', async () => {
    await list(ann, '/recommendations?show=all&asked=waiting&columns=owner asked');
    expect(screen.getByText('Write the plan.')).toBeInTheDocument();
    expect(screen.queryByText('Buy the licences.')).toBeNull();
    expect(screen.getByText('16 November 2026 by Cat Cole; wanted by 27 November 2026')).toBeInTheDocument();
  });
});

describe('The page of one recommendation', () => {
  test('has the question for its coordinator, and the answer that it was asked', async () => {
    const { user, register, container } = await onPage({ ...seed, tasks: [task()] });
    await user.click(screen.getByRole('button', { name: 'Ask for an update' }));
    await user.type(screen.getByLabelText('What about?'), 'Is it bought?');
    expect(await violations(container)).toEqual([]);
    await user.click(
      within(screen.getByRole('form', { name: /Ask its owner/ })).getByRole('button', {
        name: 'Ask for an update',
      }),
    );
    expect(await screen.findByText(/The owner hears it with the next morning’s card/)).toBeInTheDocument();
    expect(
      await screen.findByText('Cat Cole asks for an update by 27 November 2026: Is it bought?'),
    ).toBeInTheDocument();
    expect((await register.updates.all()).rows).toMatchObject([
      { kind: 'update asked', words: 'Is it bought?' },
    ]);
  });

  test('lets a coordinator take it back as long as nobody was told', async () => {
    const { user, register } = await onPage(asked());
    await user.click(await screen.findByRole('button', { name: 'Take the question back' }));
    expect(await screen.findByText(/Nobody hears of it/)).toBeInTheDocument();
    expect((await register.tasks.find('1')).asked).toBeUndefined();
  });

  test('says that it is too late to take it back, and who was told', async () => {
    const told = aDelivery({
      personName: ann.name,
      state: 'sent',
      taskIds: ['1'],
      at: '2026-11-22T09:05:00.000Z',
    });
    const { user } = await onPage({ ...asked(), deliveries: [{ ...told, day: day('2026-11-22') }] });
    await user.click(await screen.findByRole('button', { name: 'Take the question back' }));
    expect(await screen.findByText(/Ann Archer has been asked in chat already/)).toBeInTheDocument();
  });

  test('shows its owner who asks, without the way to take it back, and no more once it is answered', async () => {
    const { user } = await onPage(asked(), ann);
    expect(await screen.findByText(/Cat Cole asks for an update by 27 November 2026/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take the question back' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Progress' }));
    await user.type(await screen.findByLabelText(/What has happened/), 'Half of them.');
    await user.click(screen.getByRole('button', { name: 'Send progress' }));
    await waitFor(() => expect(screen.queryByText(/asks for an update/)).toBeNull());
  });
});
