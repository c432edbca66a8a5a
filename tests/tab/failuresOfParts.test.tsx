/** However a setting, a layout, an import or many rows fail: what was typed and chosen stays, it is said why, and it counts once. */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { RegisterError, type RegisterFailure } from '../../src/inspection/register';
import { failureInWords } from '../../src/wording/facts';
import { aPeriod, aPosition } from '../given/builders';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';
import { ann, cat, coordinator, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(90_000);
beforeEach(() => localStorage.clear());

const FAILURES: readonly RegisterFailure[] = [
  ...(['missing', 'busy', 'forbidden', 'signed out', 'unreachable', 'unreadable', 'refused'] as const),
];

const seeded = () =>
  memoryRegister({
    reports: [report()],
    recommendations: [recommendation(), recommendation({ number: '2' })],
    tasks: [task({ recommendationId: '1' })],
    roles: [role('Head of PPU', ann), coordinator],
    periods: [aPeriod({ state: 'closed' })],
    positions: [aPosition({ periodId: '1' })],
  });

type Part = {
  at: string;
  /** Everything up to the press that sends it. */
  begin: (user: UserEvent) => Promise<void>;
  send: (user: UserEvent) => Promise<void>;
  /** The write that fails. */
  write: RegExp;
  /** The first of them, whose answer may be lost. */
  first: readonly ['settings' | 'imports' | 'recommendations', string];
  /** What was typed and chosen is there. */
  stays: () => void;
  /** Where the focus may be after it failed. */
  around: () => HTMLElement;
  kept: (register: MemoryRegister) => Promise<unknown>;
  /** In the end, kept once. */
  once: unknown;
};

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const organisation = () => screen.getByRole('form', { name: 'Organisation' });
const nameOfIt = () => within(organisation()).getByLabelText('Name');
const title = () => screen.getByRole('textbox', { name: 'Title of the paper' });
const board = () => screen.getByLabelText(/^Board/);
const many = () => screen.getByRole('region', { name: 'The chosen recommendations' });

const PARTS: Readonly<Record<string, Part>> = {
  'a setting': {
    at: '/settings',
    begin: async (user) => {
      await screen.findByRole('form', { name: 'Organisation' }, { timeout: 30_000 });
      await user.clear(nameOfIt());
      await user.type(nameOfIt(), 'My words');
    },
    send: (user) => user.click(within(organisation()).getByRole('button', { name: 'Save' })),
    write: /^settings\.(add|save)$/,
    first: ['settings', 'put'],
    stays: () => expect(nameOfIt()).toHaveValue('My words'),
    around: organisation,
    kept: async (register) => (await register.settings.get('organisation'))?.value.name,
    once: 'My words',
  },
  'a layout of papers': {
    at: '/papers/1/print',
    begin: async (user) => {
      await user.click(await screen.findByRole('button', { name: 'Change the layout' }, { timeout: 30_000 }));
      await user.clear(title());
      await user.click(title());
      await user.paste('My words');
    },
    send: (user) => user.click(press('Save the layout')),
    write: /^settings\.(add|save)$/,
    first: ['settings', 'put'],
    stays: () => expect(title()).toHaveValue('My words'),
    around: () => document.body,
    kept: async (register) =>
      (await register.settings.get('layouts'))?.value.filter((each) => each.title === 'My words').length,
    once: 1,
  },
  'an import': {
    at: '/papers/import',
    begin: async (user) => {
      await user.click(await screen.findByRole('textbox', { name: /^Paste the text/ }, { timeout: 30_000 }));
      await user.paste(COMMITTEE_PAPER);
      await user.click(press('Read what was pasted'));
      await user.click(await screen.findByRole('checkbox', { name: /^5 · new/ }));
      await user.type(board(), 'My words');
    },
    send: (user) => user.click(press('Accept 4 rows')),
    write: /^imports\.add/,
    first: ['imports', 'add'],
    stays: () => {
      expect(screen.getByRole('checkbox', { name: /^5 · new/ })).not.toBeChecked();
      expect(board()).toHaveValue('My words');
    },
    around: () => screen.getByRole('main'),
    kept: async (register) => {
      const { rows } = await register.recommendations.all();
      return rows.filter(({ paper }) => paper.asOf === '2022-11').length;
    },
    once: 4,
  },
  'dates of many rows': {
    at: '/recommendations?group=none',
    begin: async (user) => {
      await screen.findByRole('treegrid', {}, { timeout: 30_000 });
      await user.click(screen.getAllByRole('checkbox').at(-1) as HTMLElement);
      await screen.findByRole('region', { name: 'The chosen recommendations' });
      await user.click(press('Move date'));
      await user.type(within(many()).getByLabelText(/^New last day/), '2027-03-31');
      await user.type(within(many()).getByLabelText(/^Reason/), 'My words');
    },
    send: async (user) => {
      // What became of each row takes the place of the form; its words are found in it again.
      if (within(many()).queryByRole('form') === null) await user.click(press('Move date'));
      await user.click(press('Move 1 date'));
    },
    write: /^recommendations\.save$/,
    first: ['recommendations', 'save'],
    stays: () => expect(within(many()).getByText('1 chosen')).toBeVisible(),
    around: many,
    kept: async (register) =>
      (await register.recommendations.all()).rows.flatMap(({ moves }) => moves.map(({ reason }) => reason)),
    once: ['My words'],
  },
};

const failing = (register: MemoryRegister, write: RegExp, failure: RegisterFailure) => {
  register.before = (call) => {
    if (write.test(call)) throw new RegisterError(failure, 'made up');
  };
};
/** The first such write arrives, and its answer does not come back. Tells whether that happened. */
function loseAnswer(register: MemoryRegister, [list, call]: Part['first']): () => boolean {
  const shelf = register[list] as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const work = shelf[call]?.bind(shelf);
  let lost = false;
  shelf[call] = async (...given) => {
    const done = await work?.(...given);
    if (lost) return done;
    lost = true;
    throw new RegisterError('unreachable', 'the answer was lost');
  };
  return () => lost;
}
const escaped = (words: string) => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('What cannot be saved', () => {
  test.each(Object.entries(PARTS))('keeps all that was typed and says why, for %s', async (_what, part) => {
    const register = seeded();
    const before = await part.kept(register);
    const { user } = openTab({ register, me: cat, at: part.at });
    await part.begin(user);
    for (const failure of FAILURES) {
      failing(register, part.write, failure);
      await part.send(user);
      expect(await screen.findByText(new RegExp(escaped(failureInWords(failure))))).toBeVisible();
      part.stays();
      expect(part.around()).toContainElement(document.activeElement as HTMLElement);
      expect(document.activeElement).not.toBe(document.body);
    }
    register.before = () => undefined;
    expect(await part.kept(register)).toEqual(before);
    await part.send(user);
    await waitFor(async () => expect(await part.kept(register)).toEqual(part.once));
  });

  test.each(Object.entries(PARTS))('is kept once though its answer was lost, for %s', async (_what, part) => {
    const register = seeded();
    const { user } = openTab({ register, me: cat, at: part.at });
    await part.begin(user);
    const lost = loseAnswer(register, part.first);
    await part.send(user);
    expect(await screen.findByText(/The lists do not answer/)).toBeVisible();
    part.stays();
    expect(lost()).toBe(true);
    await part.send(user);
    await waitFor(async () => expect(await part.kept(register)).toEqual(part.once));
    await waitFor(() => expect(screen.queryByText(/The lists do not answer/)).toBeNull());
    expect(screen.queryByText(/Someone else changed it/)).toBeNull();
    expect(await part.kept(register)).toEqual(part.once);
  });
});
