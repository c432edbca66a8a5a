import { screen, within } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { violations } from '../support/axe';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, recommendation, role, task } from './given';
import { openTab } from './openTab';

const LONG = 'Head of Learning and Development';
const SHORT = 'Head of L&OD';
const seed: Seed = {
  recommendations: [
    recommendation({ owners: [SHORT], number: '5' }),
    recommendation({ owners: [SHORT], number: '6' }),
  ],
  tasks: [
    task({ asks: 'One.', owners: [SHORT], number: '5' }),
    task({ asks: 'Two.', owners: [SHORT], number: '6', recommendationId: '2' }),
  ],
  roles: [role(SHORT, bob, { deputy: ann }), role(LONG), coordinator],
  directory: [ann, bob, cat],
};
const people = async (register = memoryRegister(seed), me = cat) => {
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
const join = async ({ user }: Tab) => {
  await user.click(screen.getByRole('button', { name: `Change who holds ${SHORT}` }));
  await user.click(screen.getByRole('radio', { name: 'It is another role’s other name' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /The role it is/ }), LONG);
  await user.click(screen.getByRole('button', { name: 'Make them one' }));
  await screen.findByText(`${SHORT} is ${LONG} now.`);
};
const WAY_BACK = `Separate again: ${SHORT} and ${LONG}`;
const form = () => screen.getByRole('form', { name: WAY_BACK });
const separate = async ({ user }: Tab) => {
  await user.click(screen.getByRole('button', { name: WAY_BACK }));
  await user.click(within(form()).getByRole('button', { name: 'Separate again' }));
};
const TWO_AGAIN = `${SHORT} is a role of its own again. 2 recommendations passed back to it.`;
const owners = async ({ register }: Tab) =>
  (await register.recommendations.all()).rows.map((row) => row.owners.join());

beforeEach(() => localStorage.clear());

describe('Two roles that were just joined', () => {
  test('are two again at one press: each with its holder and its work', async () => {
    const tab = await people();
    await join(tab);
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(TWO_AGAIN)).toBeInTheDocument();
    expect(line(SHORT)).toHaveTextContent(bob.name);
    expect(line(LONG)).toHaveTextContent('Vacant');
    expect(await owners(tab)).toEqual([SHORT, SHORT]);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(screen.queryByRole('button', { name: WAY_BACK })).not.toBeInTheDocument();
  });

  test('stay one when the line is down, and the button is there to press again', async () => {
    const tab = await people();
    await join(tab);
    tab.register.before = (call) => {
      if (call === 'tasks.save') throw new RegisterError('unreachable', 'no line');
    };
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^Not undone\. The lists do not answer/)).toBeInTheDocument();
    tab.register.before = () => undefined;
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(TWO_AGAIN)).toBeInTheDocument();
    expect((await tab.register.updates.all()).rows.filter(({ kind }) => kind === 'undone')).toHaveLength(2);
  });
});

describe('Two roles that were joined some time ago', () => {
  const later = async (me = cat) => {
    const first = await people();
    await join(first);
    first.unmount();
    return people(first.register, me);
  };

  test('say so in the line of the one that stayed, and are separated from there', async () => {
    const tab = await later();
    expect(line(LONG)).toHaveTextContent(`${SHORT} was joined into it on 22 November 2026 by Cat Cole.`);
    await tab.user.click(screen.getByRole('button', { name: WAY_BACK }));
    expect(form()).toHaveTextContent('What somebody changed since stays as it is, and you are told what.');
    expect(await violations(document.body)).toEqual([]);
    await tab.user.click(within(form()).getByRole('button', { name: 'Separate again' }));
    expect(await screen.findByText(TWO_AGAIN)).toBeInTheDocument();
    expect(line(SHORT)).toHaveTextContent(bob.name);
  });

  test('leave what was changed since, and tell what it is', async () => {
    const tab = await later();
    const { recommendations, roles } = tab.register;
    await recommendations.save({ ...(await recommendations.find('1')), owners: ['Custody manager'] });
    const stays = await roles.withKey(LONG);
    if (stays !== undefined) await roles.save({ ...stays, deputy: cat });
    await separate(tab);
    const told = within(await screen.findByRole('alert')).getAllByRole('listitem');
    expect(told.map(({ textContent }) => textContent)).toEqual([
      'Child protection (2022), Recommendation 5: it belongs to Custody manager now.',
      `The deputy of ${LONG}: changed since, and it may be right.`,
    ]);
    expect(await owners(tab)).toEqual(['Custody manager', SHORT]);
    expect(await violations(document.body)).toEqual([]);
  });

  test('stay one when a write is refused, and say why; asked again, the rest is done', async () => {
    const tab = await later();
    tab.register.before = (call) => {
      if (call === 'recommendations.save') throw new RegisterError('forbidden', 'no right');
    };
    await separate(tab);
    expect(await screen.findByText(/^Not saved\. Your account may not do this/)).toBeInTheDocument();
    expect(form()).toBeInTheDocument();
    tab.register.before = () => undefined;
    await tab.user.click(within(form()).getByRole('button', { name: 'Separate again' }));
    expect(await screen.findByText(TWO_AGAIN)).toBeInTheDocument();
  });

  test('cannot be separated while a later joining stands on top', async () => {
    const tab = await later();
    const { roles, settings } = tab.register;
    const stays = await roles.withKey(LONG);
    if (stays !== undefined) await roles.removeAll([stays]);
    const names = await settings.get('role names');
    await settings.put('role names', [...(names?.value ?? []), { said: LONG, role: 'Head of PPU' }], names);
    await separate(tab);
    expect(await screen.findByText(/was joined with Head of PPU since/)).toBeInTheDocument();
  });

  test('are a coordinator’s to separate', async () => {
    await later(ann);
    expect(line(LONG)).toHaveTextContent(`also called ${SHORT}`);
    expect(screen.queryByRole('button', { name: WAY_BACK })).not.toBeInTheDocument();
  });
});
