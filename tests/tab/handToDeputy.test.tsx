import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import type { Person } from '../../src/inspection/reminders/owner';
import { RegisterError } from '../../src/inspection/register';
import { aHanding, anAsk } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, bob, cat, coordinator, dueOn, recommendation, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const licences = task({ asks: 'Buy the licences.', original: dueOn(day('2026-11-10')) });
const officers = task({ asks: 'Train forty officers.', number: '2', original: dueOn(day('2026-11-27')) });
const plan = task({ asks: 'Write the plan.', number: '3' });
const handing = aHanding({ to: bob, by: ann, role: 'Head of PPU', note: 'You know the supplier.' });
const handed = { ...licences, handed: handing };
const withDeputy = [role('Head of PPU', ann, { deputy: bob }), coordinator];

async function myWork(me: Person = ann, more: Seed = {}) {
  const register = memoryRegister({
    ...{ tasks: [licences, officers, plan], recommendations: [recommendation()] },
    ...{ roles: [role('Head of PPU', ann), coordinator], directory: [ann, bob, cat] },
    ...more,
  });
  const tab = openTab({ register, me, at: '/mine' });
  await screen.findByRole('heading', { level: 1, name: 'My work' });
  return { ...tab, register };
}
const sections = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const line = (asks: string): HTMLElement => {
  const found = screen.getByText(asks).closest('li');
  if (found === null) throw new Error(`No line asks "${asks}"`);
  return found;
};
type Tab = Awaited<ReturnType<typeof myWork>>;
async function openForm({ user }: Tab) {
  const mine = within(line('Buy the licences.'));
  await user.click(mine.getByRole('button', { name: /^More/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Hand to deputy' }));
  return mine.findByRole('form', { name: /^Hand to deputy/ });
}

describe('A holder hands an item to a deputy', () => {
  test('the one named for the role, with a note, and finds it with the deputy next time', async () => {
    const tab = await myWork(ann, { roles: withDeputy });
    const form = await openForm(tab);
    expect(form).toHaveTextContent('It goes to Bob Baker, the deputy of Head of PPU.');
    expect(form).toContainElement(document.activeElement as HTMLElement);
    await tab.user.type(within(form).getByLabelText('What should they know?'), 'You know the supplier.');
    expect(await violations(tab.container)).toEqual([]);
    await tab.user.click(within(form).getByRole('button', { name: 'Hand it over' }));
    expect(await screen.findByText(/^Handed to Bob Baker/)).toBeInTheDocument();
    expect(sections()[0]).toBe('Late');
    expect((await tab.register.tasks.find('1')).handed).toMatchObject({
      ...{ to: bob, by: ann, role: 'Head of PPU', note: 'You know the supplier.' },
    });
    tab.unmount();
    await myWork(ann, { tasks: [handed], roles: withDeputy });
    expect(sections()).toEqual(['With your deputy']);
  });

  test('found in the directory where the role has none, and is told when nobody is chosen', async () => {
    const tab = await myWork();
    const form = await openForm(tab);
    expect(within(form).getByRole('combobox', { name: /To whom/ })).toHaveFocus();
    await tab.user.click(within(form).getByRole('button', { name: 'Hand it over' }));
    expect(await within(form).findByText('Choose the person it goes to.')).toBeInTheDocument();
    await tab.user.type(within(form).getByRole('combobox', { name: /To whom/ }), 'Bob');
    await tab.user.click(await screen.findByRole('option', { name: /Bob Baker/ }));
    await tab.user.click(within(form).getByRole('button', { name: 'Hand it over' }));
    expect(await screen.findByText(/^Handed to Bob Baker/)).toBeInTheDocument();
  });

  test('with more of the same role, and takes all of them back by Undo', async () => {
    const tab = await myWork(ann, { roles: withDeputy });
    const form = await openForm(tab);
    await tab.user.click(within(form).getByText('Hand more of Head of PPU with it (2)'));
    await tab.user.click(within(form).getByRole('checkbox', { name: /Write the plan/ }));
    await tab.user.click(within(form).getByRole('button', { name: 'Hand 2 items over' }));
    expect(await screen.findByText(/^2 items handed to Bob Baker/)).toBeInTheDocument();
    const to = async () => (await tab.register.tasks.all()).rows.map((row) => row.handed?.to.name);
    expect(await to()).toEqual(['Bob Baker', undefined, 'Bob Baker']);
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Undone/)).toBeInTheDocument();
    expect(await to()).toEqual([undefined, undefined, undefined]);
  });

  test('with more of the same role, of which one is refused: it is named with why, and the rest goes', async () => {
    const tab = await myWork(ann, { roles: withDeputy });
    const form = await openForm(tab);
    await tab.user.click(within(form).getByText('Hand more of Head of PPU with it (2)'));
    for (const box of within(form).getAllByRole('checkbox')) await tab.user.click(box);
    // A coordinator gave it to another role after the form was opened.
    const second = await tab.register.tasks.find('2');
    await tab.register.tasks.save({ ...second, owners: ['Custody manager'] });
    await tab.user.click(within(form).getByRole('button', { name: 'Hand 3 items over' }));
    expect(await screen.findByText(/^2 of 3 handed to Bob Baker\./)).toBeInTheDocument();
    const refused = screen.getByRole('link', { name: 'Child protection (2022) · 2' }).closest('li');
    expect(refused).toHaveTextContent(/Only whoever holds Custody manager can hand it to a deputy/);
    const to = async () => (await tab.register.tasks.all()).rows.map((row) => row.handed?.to.name);
    expect(await to()).toEqual(['Bob Baker', undefined, 'Bob Baker']);
    expect(await violations(tab.container)).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Undone/)).toBeInTheDocument();
    expect(await to()).toEqual([undefined, undefined, undefined]);
  });

  test('and of several taken back by Undo, the one that somebody changed since is named and stays', async () => {
    const tab = await myWork(ann, { roles: withDeputy });
    const form = await openForm(tab);
    await tab.user.click(within(form).getByText('Hand more of Head of PPU with it (2)'));
    await tab.user.click(within(form).getByRole('checkbox', { name: /Write the plan/ }));
    await tab.user.click(within(form).getByRole('button', { name: 'Hand 2 items over' }));
    await screen.findByText(/^2 items handed to Bob Baker/);
    const third = await tab.register.tasks.find('3');
    await tab.register.tasks.save({ ...third, evidence: 'https://contoso.test/plan' });
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('1 of 2 taken back.')).toBeInTheDocument();
    const stays = screen.getByText(/Somebody has changed it since/);
    expect(stays).toHaveTextContent('Child protection (2022) · 3');
    expect((await tab.register.tasks.find('1')).handed).toBeUndefined();
  });

  test('and keeps the note when it could not be saved', async () => {
    const tab = await myWork(ann, { roles: withDeputy });
    tab.register.before = (call) => {
      if (call === 'tasks.save') throw new RegisterError('unreachable', 'gone');
    };
    const form = await openForm(tab);
    await tab.user.type(within(form).getByLabelText('What should they know?'), 'You know the supplier.');
    await tab.user.click(within(form).getByRole('button', { name: 'Hand it over' }));
    expect(await within(form).findByText(/The lists do not answer/)).toBeInTheDocument();
    tab.unmount();
    await myWork(ann, { roles: withDeputy });
    expect(await screen.findByLabelText('What should they know?')).toHaveValue('You know the supplier.');
  });

  test('and takes it back later, without losing the line', async () => {
    const tab = await myWork(ann, { tasks: [handed], roles: withDeputy });
    expect(line('Buy the licences.')).toHaveTextContent('With Bob Baker since 22 November 2026.');
    await tab.user.click(screen.getByRole('button', { name: /^Take back/ }));
    expect(await screen.findByText(/^Taken back\. /)).toBeInTheDocument();
    expect((await tab.register.tasks.find('1')).handed).toBeUndefined();
    expect(line('Buy the licences.')).toContainElement(document.activeElement as HTMLElement);
  });
});

describe('A deputy', () => {
  test('without a role finds what was handed to them, from whom and why, and answers it', async () => {
    const tab = await myWork(bob, { tasks: [handed, officers] });
    expect(screen.queryByText('Train forty officers.')).toBeNull();
    const mine = within(line('Buy the licences.'));
    expect(mine.getByText('Handed to you by Ann Archer (Head of PPU): You know the supplier.')).toBeVisible();
    await tab.user.click(mine.getByRole('button', { name: 'Progress' }));
    await tab.user.type(await mine.findByLabelText(/What has happened/), 'Half of them are bought.');
    await tab.user.click(mine.getByRole('button', { name: 'Send progress' }));
    expect(await mine.findByText(/^Progress saved/)).toBeInTheDocument();
    expect((await tab.register.updates.all()).rows).toMatchObject([{ by: bob, asRole: 'Head of PPU' }]);
  });

  test('gives it back, and reads that it is done where it stood', async () => {
    const tab = await myWork(bob, { tasks: [handed] });
    await tab.user.click(screen.getByRole('button', { name: 'Give back to Ann Archer' }));
    expect(await screen.findByText('Given back to Ann Archer.')).toBeInTheDocument();
    expect((await tab.register.updates.all()).rows).toMatchObject([{ kind: 'taken back', by: bob }]);
  });

  test('of a role cannot hand its work further', async () => {
    const tab = await myWork(bob, { roles: withDeputy });
    const mine = within(line('Buy the licences.'));
    await tab.user.click(mine.getByRole('button', { name: /^More/ }));
    expect(await screen.findByRole('menuitem', { name: 'Not mine' })).toBeInTheDocument();
    expect(screen.queryByRole('menuitem', { name: 'Hand to deputy' })).toBeNull();
  });
});

describe('A deputy who may read the site and not write to it', () => {
  const opened = async () => {
    const register = memoryRegister({ tasks: [handed], roles: [role('Head of PPU', ann), coordinator] });
    register.mayAnswer = false;
    const tab = openTab({ register, me: bob, at: '/mine' });
    await screen.findByText('Buy the licences.');
    return { ...tab, register };
  };

  test('reads so on the item, with the way to the card in chat, and has no button that would fail', async () => {
    const tab = await opened();
    const mine = within(line('Buy the licences.'));
    expect(await mine.findByText(/can read this site but not change it/)).toBeVisible();
    const chat = mine.getByRole('link', { name: 'Open the chat to answer for Child protection (2022) · 1' });
    expect(chat).toHaveAttribute('href', '/teams/chat?as=me');
    expect(mine.queryByRole('button', { name: 'Progress' })).toBeNull();
    expect(mine.queryByRole('button', { name: /Give back/ })).toBeNull();
    expect(await violations(tab.container)).toEqual([]);
  });

  test('reads the same on the page of the recommendation, once', async () => {
    const register = memoryRegister({
      ...{ tasks: [handed], recommendations: [recommendation()] },
      roles: [role('Head of PPU', ann), coordinator],
    });
    register.mayAnswer = false;
    openTab({ register, me: bob, at: '/recommendations/1' });
    expect(await screen.findByText(/can read this site but not change it/)).toBeVisible();
    await screen.findByRole('heading', { name: /^Evidence/ });
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Progress' })).toBeNull());
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
    expect(screen.getAllByText(/can read this site but not change it/)).toHaveLength(1);
  });

  test('where that cannot be told beforehand, reads it as the answer is refused, and keeps the words', async () => {
    const tab = await myWork(bob, { tasks: [handed] });
    tab.register.mayAnswer = undefined;
    tab.register.before = (call) => {
      if (call === 'updates.add') throw new RegisterError('forbidden', 'no');
    };
    const mine = within(line('Buy the licences.'));
    await tab.user.click(await mine.findByRole('button', { name: 'Progress' }));
    await tab.user.type(await mine.findByLabelText(/What has happened/), 'Half of them are bought.');
    await tab.user.click(mine.getByRole('button', { name: 'Send progress' }));
    expect(await mine.findByText(/^Not saved: you can read this site but not change it/)).toBeVisible();
    expect(mine.getByLabelText(/What has happened/)).toHaveValue('Half of them are bought.');
    expect(mine.queryByRole('button', { name: 'Send progress' })).toBeNull();
    expect(mine.getByRole('link', { name: /^Open the chat/ })).toBeVisible();
  });

  test('is asked about once: the next opening takes it as known, until an answer is refused', async () => {
    let asked = 0;
    const open = async () => {
      const register = memoryRegister({ tasks: [licences], roles: [role('Head of PPU', ann)] });
      register.rights.mayAnswer = async () => ++asked > 0;
      const tab = openTab({ register, me: ann, at: '/mine' });
      await screen.findByRole('button', { name: 'Progress' });
      return tab;
    };
    (await open()).unmount();
    (await open()).unmount();
    expect(asked).toBe(1);
  });
});

test('What somebody asks about stands on top of its group, with the question above it', async () => {
  const asked = anAsk({ by: cat, words: 'Which supplier?' });
  const later = task({ asks: 'Count them.', number: '4', original: dueOn(day('2026-11-12')), asked });
  await myWork(ann, { tasks: [licences, later] });
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items[0]).toContain('Cat Cole asks for an update by 27 November 2026: Which supplier?');
  expect(items[1]).toContain('Buy the licences.');
});
