/** On the page of a recommendation a coordinator hands out tasks and changes them, each with the way back. */
import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { violations } from '../support/axe';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

async function opened(more: Seed = {}, me = cat) {
  const register = memoryRegister({
    ...{ reports: [report()], roles: [coordinator, role('Head of PPU', ann), role('CAD manager', bob)] },
    recommendations: [recommendation({ text: 'Review it all.' })],
    tasks: [
      task({ recommendationId: '1', asks: 'Review it all.' }),
      task({ recommendationId: '1', asks: 'Ask the others.', original: dueOn(day('2027-01-31')) }),
    ],
    ...more,
  });
  const tab = openTab({ register, me, at: '/recommendations/1' });
  await screen.findByRole('heading', { name: /^Tasks/ }, { timeout: 30_000 });
  const part = () =>
    within(screen.getByRole('heading', { name: /^Tasks/ }).closest('section') as HTMLElement);
  const press = (name: string | RegExp) => tab.user.click(part().getByRole('button', { name }));
  const type = async (label: RegExp, words: string) => {
    await tab.user.clear(part().getByLabelText(label));
    await tab.user.type(part().getByLabelText(label), words);
  };
  return { ...tab, register, part, press, type };
}

test('A task is added with its owner and date, and taken back', async () => {
  const { register, part, press, type, user } = await opened();
  await press('Add a task');
  await type(/^What is to be done/, 'Write the plan.');
  await user.selectOptions(part().getByLabelText(/^Owner/), 'CAD manager');
  await type(/^Due/, '31 March 2027');
  expect(part().getByText('The last day is 31 March 2027.')).toBeInTheDocument();
  expect(await violations(document.body)).toEqual([]);
  await press('Save the task');
  expect(await part().findByText('The task is added.')).toBeInTheDocument();
  expect(part().getByText('Write the plan.')).toBeInTheDocument();
  expect(part().getByRole('button', { name: 'Add a task' })).toHaveFocus();
  expect((await register.tasks.find('3')).owners).toEqual(['CAD manager']);
  await press('Undo');
  await waitFor(() => expect(part().queryByText('Write the plan.')).toBeNull());
  expect((await register.tasks.of('1')).rows).toHaveLength(2);
});

test('A task without words or a role says so beside the field', async () => {
  const { part, press, user, type } = await opened();
  await press('Add a task');
  await press('Save the task');
  expect(await part().findByText('Say what is to be done.')).toBeInTheDocument();
  expect(part().getByLabelText(/^What is to be done/)).toHaveFocus();
  await type(/^What is to be done/, 'Write the plan.');
  await user.selectOptions(part().getByLabelText(/^Owner/), '');
  await press('Save the task');
  expect(await part().findByText('Choose the role it goes to.')).toBeInTheDocument();
});

test('A task is changed: its words, its owner, its day for a reason; and put back', async () => {
  const { register, part, press, type, user } = await opened();
  await press('Change the task: Ask the others.');
  await type(/^What is to be done/, 'Ask all of them.');
  await user.selectOptions(part().getByLabelText(/^Owner/), 'CAD manager');
  await type(/^Last day/, '2027-02-28');
  await press('Save the task');
  expect(await part().findByText(/Give the reason/)).toBeInTheDocument();
  await type(/^Why the day moves/, 'They are away.');
  expect(await violations(document.body)).toEqual([]);
  await press('Save the task');
  expect(await part().findByText('The task is saved.')).toBeInTheDocument();
  expect(part().getByText('Ask all of them.')).toBeInTheDocument();
  expect(await register.tasks.find('2')).toMatchObject({
    ...{ owners: ['CAD manager'], deadline: { lastDay: '2027-02-28' } },
    moves: [{ reason: 'They are away.' }],
  });
  await press('Undo');
  expect(await part().findByText('Ask the others.')).toBeInTheDocument();
});

test('A task that nobody has answered is taken away for a reason, and comes again', async () => {
  const own = task({ recommendationId: '1', key: 'r|own 0a1b2c3d', asks: 'Not needed.' });
  const { register, part, press, type } = await opened({
    tasks: [own, task({ recommendationId: '1', key: 'r|task 1' })],
  });
  expect(part().getAllByRole('button', { name: /^Take away the task/ })).toHaveLength(1);
  await press('Take away the task: Not needed.');
  await press('Take it away');
  expect(await part().findByText(/Give the reason/)).toBeInTheDocument();
  await type(/^Why it is not needed/, 'It is in the other.');
  expect(await violations(document.body)).toEqual([]);
  await press('Take it away');
  expect(await part().findByText('The task is taken away.')).toBeInTheDocument();
  expect(part().queryByText('Not needed.')).toBeNull();
  await press('Undo');
  expect(await part().findByText('Not needed.')).toBeInTheDocument();
  expect(part().getByText(/^Undone/)).toBeInTheDocument();
  expect((await register.tasks.of('1')).rows).toHaveLength(2);
});

test('What was added and taken away is brought back first, and then taken back', async () => {
  const { register, part, press, type } = await opened();
  await press('Add a task');
  await type(/^What is to be done/, 'Write the plan.');
  await press('Save the task');
  await part().findByText('The task is added.');
  await press(/^Take away the task/);
  await type(/^Why it is not needed/, 'It is in the other.');
  await press('Take it away');
  await part().findByText('The task is taken away.');
  await press('Undo');
  await part().findByText(/^Undone/);
  expect((await register.tasks.of('1')).rows).toHaveLength(3);
  await press('Undo');
  await waitFor(async () => expect((await register.tasks.of('1')).rows).toHaveLength(2));
});

test('Of the task that is all of it the words stay the inspectorate’s', async () => {
  const { part, press } = await opened();
  await press('Change the task: Review it all.');
  expect(part().queryByLabelText(/^What is to be done/)).toBeNull();
  expect(part().getByLabelText(/^Owner/)).toBeInTheDocument();
});

test('What somebody else saved meanwhile stays, and mine goes on top of it when it is sent again', async () => {
  const { register, part, press, type } = await opened();
  await press('Change the task: Ask the others.');
  await type(/^What is to be done/, 'Mine.');
  const seen = await register.tasks.find('2');
  await register.tasks.save({ ...seen, owners: ['CAD manager'] });
  await press('Save the task');
  expect(await part().findByText(/Someone else changed it/)).toBeInTheDocument();
  await press('Save the task');
  await waitFor(async () => expect((await register.tasks.find('2')).asks).toBe('Mine.'));
  expect((await register.tasks.find('2')).owners).toEqual(['CAD manager']);
});

test.each([
  ['an owner', {}, ann],
  ['a coordinator, once it is closed', { closed: 'implemented', status: 'Green' } as const, cat],
])('Nothing is handed out by %s', async (_, facts, me) => {
  const { part } = await opened(
    { recommendations: [recommendation({ text: 'Review it all.', ...facts })] },
    me,
  );
  expect(part().queryByRole('button', { name: 'Add a task' })).toBeNull();
  expect(part().queryByRole('button', { name: /^Change the task/ })).toBeNull();
});

test.each([
  { tells: true, says: /asks for an update by .*: It now belongs to CAD manager/ },
  { tells: false, says: undefined },
])('A new owner is told of it with the next morning’s card: $tells', async ({ tells, says }) => {
  const { register, user } = await opened();
  await user.click(screen.getByRole('button', { name: 'Change owner' }));
  await user.selectOptions(screen.getByLabelText(/^Role/), 'CAD manager');
  const box = screen.getByRole('checkbox', {
    name: /^Tell them with the next morning’s card, and ask them to say how it stands, by/,
  });
  expect(box).toBeChecked();
  if (!tells) await user.click(box);
  expect(await violations(document.body)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Change the owner' }));
  await screen.findByRole('button', { name: 'Undo' });
  const own = (await register.tasks.all()).rows.filter(({ owners }) => owners.includes('CAD manager'));
  expect(own.length).toBeGreaterThan(0);
  expect(new Set(own.map(({ asked }) => asked?.words))).toEqual(
    new Set([tells ? 'It now belongs to CAD manager.' : undefined]),
  );
  if (says !== undefined) expect(await screen.findByText(says)).toBeInTheDocument();
});

test('Where nobody holds the role it goes to that is said, and nobody is told', async () => {
  const { register, press, part, type, user } = await opened({
    roles: [coordinator, role('Head of PPU', ann), role('Registrar')],
  });
  await press('Add a task');
  await type(/^What is to be done/, 'Write the plan.');
  await user.selectOptions(part().getByLabelText(/^Owner/), 'Registrar');
  expect(part().getByText('Nobody holds this role now, so nobody is told.')).toBeInTheDocument();
  expect(part().queryByRole('checkbox')).toBeNull();
  await press('Save the task');
  await part().findByText('The task is added.');
  expect((await register.tasks.find('3')).asked).toBeUndefined();
});
