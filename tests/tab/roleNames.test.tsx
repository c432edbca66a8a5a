import { screen, within } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { violations } from '../support/axe';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, role, task } from './given';
import { openTab } from './openTab';

const LONG = 'Head of Learning and Development';
const SHORT = 'Head of L&OD';
const seed: Seed = {
  tasks: [task({ asks: 'One.', owners: [SHORT] }), task({ asks: 'Two.', owners: [LONG] })],
  roles: [role(SHORT, bob), role(LONG), coordinator],
  directory: [ann, bob, cat],
};
const people = async (me = cat, from: Seed = seed) => {
  const register = memoryRegister(from);
  const tab = openTab({ register, me, at: '/people' });
  await screen.findByRole('heading', { level: 1, name: 'People and roles' });
  return { ...tab, register };
};
type Tab = Awaited<ReturnType<typeof people>>;
const list = () => screen.getByRole('list', { name: 'People and roles' });
const line = (name: string) =>
  within(list())
    .getAllByRole('listitem')
    .find((each) => each.textContent.startsWith(name));
const change = async ({ user }: Tab, name: string, what: string) => {
  await user.click(screen.getByRole('button', { name: `Change who holds ${name}` }));
  await user.click(screen.getByRole('radio', { name: what }));
};

beforeEach(() => localStorage.clear());

describe('A coordinator adds a role', () => {
  const add = async ({ user }: Tab, name: string) => {
    await user.click(screen.getByRole('button', { name: 'Add a role' }));
    await user.type(screen.getByRole('textbox', { name: /What it is called/ }), name);
    await user.click(screen.getByRole('button', { name: 'Add' }));
  };

  test('and finds it among the vacant ones, and takes it back', async () => {
    const tab = await people();
    await add(tab, 'Head of Custody');
    expect(await screen.findByText('Head of Custody is added. Nobody holds it yet.')).toBeInTheDocument();
    expect(line('Head of Custody')).toHaveTextContent('Vacant');
    expect(screen.getByRole('button', { name: 'Add a role' })).toHaveFocus();
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. Head of Custody is not a role any more.')).toBeInTheDocument();
    expect(line('Head of Custody')).toBeUndefined();
  });

  test('and is told, beside the name, that it is there', async () => {
    const tab = await people();
    await add(tab, LONG.toLowerCase());
    expect(await screen.findByText(`There is a role ${LONG} already.`)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /What it is called/ })).toHaveFocus();
  });

  test('and is told the same when somebody else adds it in that very moment', async () => {
    const tab = await people();
    const { roles } = tab.register;
    const addNow = roles.add.bind(roles);
    roles.add = async (record) => {
      await addNow(record);
      return addNow(record);
    };
    await add(tab, 'Head of Custody');
    expect(await screen.findByText('There is a role Head of Custody already.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /What it is called/ })).toHaveFocus();
    expect(screen.getByRole('textbox', { name: /What it is called/ })).toHaveValue('Head of Custody');
  });

  test('and keeps the words when the line is down', async () => {
    const tab = await people();
    tab.register.roles.add = () => Promise.reject(new RegisterError('unreachable', 'no line'));
    await add(tab, 'Head of Custody');
    expect(await screen.findByText(/^Not saved\. The lists do not answer/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /What it is called/ })).toHaveValue('Head of Custody');
  });

  test('is what nobody else is offered', async () => {
    await people(bob);
    expect(screen.queryByRole('button', { name: 'Add a role' })).not.toBeInTheDocument();
  });
});

describe('A role under two names', () => {
  test('becomes one: its work passes on, and its name goes on being understood', async () => {
    const tab = await people();
    await change(tab, SHORT, 'It is another role’s other name');
    await tab.user.selectOptions(screen.getByRole('combobox', { name: /The role it is/ }), LONG);
    expect(screen.getByText(/owns \(1 open task\) passes to Head of Learning/)).toBeInTheDocument();
    expect(await violations(document.body)).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(await screen.findByText(`${SHORT} is ${LONG} now.`)).toBeInTheDocument();
    expect(line(SHORT)).toBeUndefined();
    expect(line(LONG)).toHaveTextContent(`also called ${SHORT}`);
    // Its holder too, since the other had none; and both open tasks.
    expect(line(LONG)).toHaveTextContent(bob.name);
    expect(within(line(LONG) as HTMLElement).getByRole('link')).toHaveTextContent('2');
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  test('asks for the role it is', async () => {
    const tab = await people();
    await change(tab, SHORT, 'It is another role’s other name');
    await tab.user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(await screen.findByText('Choose the role it goes to.')).toBeInTheDocument();
    expect(line(SHORT)).toBeDefined();
  });

  test('says so when it broke off, and goes on when it is asked again', async () => {
    const tab = await people();
    const { tasks } = tab.register;
    const save = tasks.save.bind(tasks);
    tasks.save = () => Promise.reject(new RegisterError('unreachable', 'no line'));
    await change(tab, SHORT, 'It is another role’s other name');
    await tab.user.selectOptions(screen.getByRole('combobox', { name: /The role it is/ }), LONG);
    await tab.user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(await screen.findByText(/^Not saved\. The lists do not answer/)).toBeInTheDocument();
    tasks.save = save;
    await tab.user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(await screen.findByText(`${SHORT} is ${LONG} now.`)).toBeInTheDocument();
  });
});

describe('Other names of a role', () => {
  test('are said one a line, and shown under it', async () => {
    const tab = await people();
    await change(tab, LONG, 'Its other names');
    await tab.user.type(
      screen.getByRole('textbox', { name: 'Other names, one a line' }),
      'Head of Training\nL&D',
    );
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(`${LONG} is saved.`)).toBeInTheDocument();
    expect(line(LONG)).toHaveTextContent('also called Head of Training, L&D');
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. The role is as it was before.')).toBeInTheDocument();
    expect(line(LONG)).not.toHaveTextContent('also called');
  });

  test('are no role’s own: two roles are joined another way', async () => {
    const tab = await people();
    await change(tab, LONG, 'Its other names');
    await tab.user.type(screen.getByRole('textbox', { name: 'Other names, one a line' }), SHORT);
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(`There is a role ${SHORT} already.`)).toBeInTheDocument();
  });
});

describe('Many roles', () => {
  const roles = Array.from({ length: 9 }, (_, at) =>
    role(`Head of Unit ${at + 1}`, at === 4 ? ann : undefined),
  );

  test('are found by the words of a role or of a person, or by being vacant', async () => {
    const tab = await people(cat, { ...seed, roles: [...roles, coordinator] });
    const search = screen.getByRole('searchbox', { name: 'Find a role or a person' });
    await tab.user.type(search, 'archer unit');
    expect(screen.getByText('1 of 10 roles')).toBeInTheDocument();
    expect(line('Head of Unit 5')).toBeDefined();
    await tab.user.clear(search);
    await tab.user.type(search, 'vacant');
    expect(screen.getByText('8 of 10 roles')).toBeInTheDocument();
  });

  test('that are few need no search', async () => {
    await people();
    expect(screen.queryByRole('searchbox')).not.toBeInTheDocument();
  });
});
