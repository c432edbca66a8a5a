/** Whatever is typed into a form and not sent is there again after a reload, for whoever typed it, until it is discarded. */
import { cleanup, screen } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { aPeriod } from '../given/builders';
import { memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, recommendation, report, role, task, update } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

const awaits = { body: 'Home Office', what: 'Guidance', askedBy: '', since: undefined };
const register = async () => {
  const kept = memoryRegister({
    reports: [report()],
    recommendations: [
      recommendation({ level: 3, awaits: { ...awaits, nextChase: day('2026-12-01') }, status: 'White' }),
      recommendation({ number: '2', level: 3 }),
    ],
    tasks: [task({ recommendationId: '1' }), task({ recommendationId: '2', stage: 'claimed' })],
    updates: [update({ recommendationId: '2', taskId: '2', kind: 'claim', words: 'All trained.' })],
    roles: [role('Head of PPU', ann), coordinator],
    directory: [ann, bob, cat],
  });
  await kept.periods.add(aPeriod({ state: 'closed' }));
  await kept.periods.add(aPeriod({ key: '2027-03', asOf: '2027-03', board: 'Another' }));
  return kept;
};

type Way = { at: string; open: readonly (string | RegExp)[]; field: string | RegExp };

/** Opened by these presses, one after the other. */
const FORMS: Readonly<Record<string, Way>> = {
  'a link to another': { at: '/recommendations/1', open: ['Add a link'], field: /^In words/ },
  'the search for the other end of a link': {
    ...{ at: '/recommendations/1', open: ['Add a link'], field: /^Find the other/ },
  },
  'why it is sensitive': { at: '/recommendations/1', open: ['Mark sensitive'], field: /^Why it is kept out/ },
  'what it waits on': {
    at: '/recommendations/1',
    open: ['Change'],
    field: /^What is awaited/,
  },
  'a chase': { at: '/recommendations/1', open: ['Chased today'], field: /^What did they say/ },
  'a step of closing': { at: '/recommendations/2', open: ['Record the review'], field: /^What does/ },
  'a new task': { at: '/recommendations/1', open: ['Add a task'], field: /^What is to be done/ },
  'a task': { at: '/recommendations/1', open: [/^Change the task/], field: /^What is to be done/ },
  'a correction': { at: '/recommendations/1', open: ['Correct'], field: /^What it asks/ },
  'a new date': { at: '/recommendations/1', open: ['Move deadline'], field: /^Reason/ },
  'a new status': { at: '/recommendations/1', open: ['Change status'], field: /^Rationale|^Why|^Reason/ },
  'a question for an update': { at: '/recommendations/1', open: ['Ask for an update'], field: /^What about/ },
  'a new paper': { at: '/papers', open: ['Open the next paper'], field: /^Title/ },
  'the title of a paper': { at: '/papers/2', open: ['Change its title or day'], field: /^Title/ },
  'a new role': { at: '/people', open: ['Add a role'], field: /^What it is called/ },
  'a new report': { at: '/reports?new', open: [], field: /^Title/ },
  'a view': { at: '/recommendations', open: ['Views'], field: /^Name/ },
};

async function opened({ at, open, field }: Way) {
  const tab = openTab({ register: await register(), me: cat, at });
  for (const name of open) await tab.user.click(await screen.findByRole('button', { name }));
  return { ...tab, typed: await screen.findByRole('textbox', { name: field }) };
}

describe('What is typed and not sent', () => {
  test.each(Object.entries(FORMS))('survives a reload in %s', async (_what, way) => {
    const { user, typed } = await opened(way);
    await user.clear(typed);
    await user.type(typed, 'My words');
    cleanup();
    expect((await opened(way)).typed).toHaveValue('My words');
  });

  test.each(['a new date', 'a new report', 'why it is sensitive'])(
    'is there again when it was discarded by mistake, in %s',
    async (what) => {
      const way = FORMS[what];
      if (way === undefined) throw new Error(what);
      const { user, typed } = await opened(way);
      await user.type(typed, 'My words');
      await user.click(screen.getByRole('button', { name: 'Discard my changes' }));
      expect(screen.getByRole('textbox', { name: way.field })).toHaveValue('');
      const back = screen.getByRole('button', { name: 'Bring them back' });
      expect(back).toHaveFocus();
      await user.click(back);
      expect(screen.getByRole('textbox', { name: way.field })).toHaveValue('My words');
      cleanup();
      expect((await opened(way)).typed).toHaveValue('My words');
    },
  );
});
