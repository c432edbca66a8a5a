/** However a form fails to be sent: its words stay, it is said what happened and what to do, and pressed again it counts once. */
import { screen, waitFor, within } from '@testing-library/react';
import { RegisterError, type RegisterFailure } from '../../src/inspection/register';
import { failureInWords } from '../../src/wording/facts';
import { aPeriod } from '../given/builders';
import { type MemoryRegister, type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

/** As 404, 429 or 503, 403, 401, no line or no answer in time, an answer of the wrong shape, and any other no. */
const FAILURES: readonly RegisterFailure[] = [
  ...(['missing', 'busy', 'forbidden', 'signed out', 'unreachable', 'unreadable', 'refused'] as const),
];

const seeded = ({ more = {} }: Pick<Form, 'more'>) =>
  memoryRegister({
    reports: [report()],
    recommendations: [recommendation({ level: 3, status: 'White' }), recommendation({ number: '2' })],
    tasks: [task({ recommendationId: '1' })],
    roles: [role('Head of PPU', ann), coordinator],
    directory: [ann, bob, cat],
    ...more,
  });

type Form = {
  at: string;
  /** In the register, beside what every form finds there. */
  more?: Seed;
  open: string;
  send: string;
  /** The last of them is looked at. */
  fill: readonly (readonly [label: RegExp, words: string])[];
  /** Where the first write of it goes, and how many of it are kept in the end. */
  shelf: 'recommendations' | 'roles' | 'periods' | 'tasks';
  by: 'save' | 'add' | 'addAll';
  kept: (register: MemoryRegister) => Promise<number>;
};

const one = async (register: MemoryRegister) => register.recommendations.find('1');
const AT = '/recommendations/1';

const FORMS: Readonly<Record<string, Form>> = {
  'a new date': {
    ...{ at: AT, open: 'Move deadline', send: 'Move the deadline', shelf: 'recommendations', by: 'save' },
    fill: [
      [/^New last day/, '2027-03-31'],
      [/^Reason/, 'My words'],
    ],
    kept: async (register) => (await one(register)).moves.length,
  },
  'a link to another': {
    ...{ at: AT, open: 'Add a link', send: 'Link them', shelf: 'recommendations', by: 'save' },
    fill: [
      [/^Find the other/, 'Child'],
      [/^In words/, 'My words'],
    ],
    kept: async (register) => (await one(register)).links.length,
  },
  'what it waits on': {
    ...{ at: AT, open: 'Say what it waits on', send: 'Save', shelf: 'recommendations', by: 'save' },
    fill: [
      [/^Body/, 'Home Office'],
      [/^What is awaited/, 'My words'],
    ],
    kept: async (register) =>
      (await register.updates.of('1')).rows.filter(({ kind }) => kind === 'waiting').length,
  },
  'a correction': {
    ...{ at: AT, open: 'Correct', send: 'Save the correction', shelf: 'recommendations', by: 'save' },
    fill: [[/^What it asks/, 'My words']],
    kept: async (register) => Number((await one(register)).text === 'My words'),
  },
  'a new task': {
    ...{ at: AT, open: 'Add a task', send: 'Save the task', shelf: 'tasks', by: 'add' },
    fill: [[/^What is to be done/, 'My words']],
    kept: async (register) =>
      (await register.tasks.of('1')).rows.filter(({ asks }) => asks === 'My words').length,
  },
  'a new role': {
    ...{ at: '/people', open: 'Add a role', send: 'Add', shelf: 'roles', by: 'add' },
    fill: [[/^What it is called/, 'My words']],
    kept: async (register) =>
      (await register.roles.all()).rows.filter(({ name }) => name === 'My words').length,
  },
  'a new paper': {
    ...{ at: '/papers', open: 'Open the next paper', send: 'Open the paper', shelf: 'periods', by: 'addAll' },
    fill: [[/^Title/, 'My words']],
    kept: async (register) => (await register.periods.all()).rows.length,
  },
  'the title of a paper': {
    ...{ at: '/papers/1', open: 'Change its title or day', send: 'Save', shelf: 'periods', by: 'save' },
    more: { periods: [aPeriod()] },
    fill: [[/^Title/, 'My words']],
    kept: async (register) =>
      (await register.periods.all()).rows.filter(({ title }) => title === 'My words').length,
  },
};

async function filled({ at, open, fill }: Form, register: MemoryRegister) {
  const { user } = openTab({ register, me: cat, at });
  await user.click(await screen.findByRole('button', { name: open }, { timeout: 30_000 }));
  const form = await screen.findByRole('form');
  for (const [label, words] of fill) {
    const field = within(form).getByLabelText(label);
    await user.clear(field);
    await user.type(field, words);
  }
  const last = within(form).getByLabelText(fill.at(-1)?.[0] ?? /^$/);
  return { user, form, last };
}

describe('A form that cannot be sent', () => {
  test.each(Object.entries(FORMS))('keeps its words and says why, for %s', async (_what, wanted) => {
    const register = seeded(wanted);
    const { user, form, last } = await filled(wanted, register);
    for (const failure of FAILURES) {
      register.before = (call) => {
        if (call === `${wanted.shelf}.${wanted.by}`) throw new RegisterError(failure, 'made up');
      };
      await user.click(within(form).getByRole('button', { name: wanted.send }));
      expect(
        await within(form).findByText(new RegExp(`^Not saved. ${failureInWords(failure)}`)),
      ).toBeVisible();
      expect(last).toHaveValue('My words');
      expect(form).toContainElement(document.activeElement as HTMLElement);
    }
    register.before = () => undefined;
    expect(await wanted.kept(register)).toBe(0);
    await user.click(within(form).getByRole('button', { name: wanted.send }));
    await waitFor(() => expect(form).not.toBeInTheDocument());
    expect(await wanted.kept(register)).toBe(1);
  });

  test.each(Object.entries(FORMS))(
    'is kept once though its answer was lost, for %s',
    async (_what, wanted) => {
      const register = seeded(wanted);
      const { user, form } = await filled(wanted, register);
      const shelf = register[wanted.shelf] as unknown as Record<
        string,
        (record: unknown) => Promise<unknown>
      >;
      const write = shelf[wanted.by]?.bind(shelf);
      shelf[wanted.by] = async (record) => {
        if (write === undefined) throw new Error('no such call');
        await write(record);
        shelf[wanted.by] = write;
        throw new RegisterError('unreachable', 'the answer was lost');
      };
      const send = within(form).getByRole('button', { name: wanted.send });
      await user.click(send);
      await within(form).findByText(/^Not saved. The lists do not answer/);
      await user.click(send);
      await waitFor(() => expect(form).not.toBeInTheDocument());
      expect(await wanted.kept(register)).toBe(1);
    },
  );
});
