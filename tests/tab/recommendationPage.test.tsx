/** The page of one recommendation: what stands first, the way to its parts, and what the definition makes of it. */
import { screen, waitFor, within } from '@testing-library/react';
import { violations } from '../support/axe';
import { RegisterError } from '../../src/inspection/register';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, recommendation, report, role, task, update } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);

async function opened(more: Seed = {}, me = cat) {
  const register = memoryRegister({
    reports: [report()],
    roles: [coordinator, role('Head of PPU', ann, { deputy: bob })],
    recommendations: [recommendation({ level: 3, tier: 2 })],
    tasks: [task({ recommendationId: '1' })],
    ...more,
  });
  const tab = openTab({ register, me, at: '/recommendations/1' });
  // The page's code is loaded by the first that opens it.
  await screen.findByRole('heading', { name: /^Tasks/ }, { timeout: 30_000 });
  return { ...tab, register };
}
const late = { status: 'Amber', deadline: dueOn('2026-10-31') } as const;

describe('The page of a recommendation', () => {
  test('stands in order: facts, deadline, closing, then tasks, updates, evidence, papers, links', async () => {
    await opened();
    await screen.findByRole('heading', { name: /^Links/ });
    const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(names.map((name) => name?.replace(/[:(].*/, '').trim())).toEqual([
      ...['Deadline', 'Closing', 'Tasks', 'Updates', 'Evidence', 'Where it stood', 'Links', 'Waiting on'],
      'History',
    ]);
  });

  test('says in one line whose it is with the deputy, and its level and tier', async () => {
    await opened();
    const facts = screen.getByLabelText('Where it stands');
    expect(facts).toHaveTextContent('Head of PPU: Ann Archer · deputy: Bob Baker');
    expect(facts).toHaveTextContent('Level 3, tier 2');
  });

  test('leads by keyboard to each of its parts', async () => {
    const { user } = await opened();
    const ways = within(screen.getByRole('navigation', { name: 'On this page' }));
    for (const way of ways.getAllByRole('button')) {
      await user.click(way);
      expect(document.activeElement).toHaveAttribute('tabindex', '-1');
      expect(document.activeElement?.textContent).toContain(way.textContent?.replace(/ \(.*/, ''));
    }
  });
});

describe('A coordinator who may read the site and not change its recommendations', () => {
  const open = async (mayChange: boolean | undefined, mayAnswer = true) => {
    const register = memoryRegister({
      reports: [report()],
      roles: [coordinator, role('Head of PPU', ann)],
      recommendations: [recommendation(late), recommendation({ key: 'b', number: '2' })],
      tasks: [task({ recommendationId: '1' })],
    });
    Object.assign(register, { mayChange, mayAnswer });
    openTab({ register, me: cat, at: '/recommendations/1' });
    await screen.findByRole('heading', { name: /^Waiting on/ }, { timeout: 30_000 });
    await screen.findByRole('heading', { name: /^Closing/ });
  };
  const changes = ['Change status', 'Move deadline', 'Change owner', 'Ask for an update', 'Add a link'];
  const shown = () => changes.filter((name) => screen.queryAllByRole('button', { name }).length > 0);
  beforeEach(() => localStorage.clear());

  test('reads so once, at the top, and what to do about it; the parts only lack their buttons', async () => {
    await open(false);
    await waitFor(() => expect(shown()).toEqual([]));
    const why = screen.getByText(/put you into its group Coordinators/);
    const stands = screen.getByLabelText('Where it stands');
    expect(why.compareDocumentPosition(stands)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    // What is an answer may still be given.
    expect(screen.getByRole('button', { name: 'Add evidence' })).toBeVisible();
    expect(await violations(document.body)).toEqual([]);
  });

  test('and who may not answer either, reads both in one, with the way to the chat', async () => {
    await open(false, false);
    expect(await screen.findByText(/nothing can be changed or answered here/)).toBeVisible();
    await waitFor(() => expect(shown()).toEqual([]));
    expect(screen.getAllByText(/You can read this site but not change it/)).toHaveLength(1);
    expect(screen.getByRole('link', { name: 'Open the chat to answer for Recommendation 1' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
    expect(await violations(document.body)).toEqual([]);
  });

  test.each([true, undefined])('has the buttons where it may be done, or cannot be told: %s', async (may) => {
    await open(may);
    expect(shown()).toEqual(changes);
    expect(screen.queryByText(/put you into its group Coordinators/)).toBeNull();
  });
});

describe('A status that the definition would judge otherwise', () => {
  test('says so with its cause, and that nobody said why', async () => {
    const { container } = await opened({ recommendations: [recommendation(late)] });
    expect(await screen.findByText(/definition of 2022 it may be Red: it is past its/)).toBeVisible();
    expect(screen.getByText('Nobody has said why it is judged otherwise.')).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  test('is explained by a coordinator in place', async () => {
    const { user, register } = await opened({ recommendations: [recommendation(late)] });
    await user.click(await screen.findByRole('button', { name: 'Say why' }));
    await user.type(screen.getByRole('textbox', { name: /^Why it is judged/ }), 'The parts are here.');
    await user.click(screen.getByRole('button', { name: 'Save the explanation' }));
    expect(await screen.findByText('Why it is judged otherwise: The parts are here.')).toBeVisible();
    const [entry] = (await register.updates.all()).rows;
    expect(entry).toMatchObject({ kind: 'status explained', words: 'The parts are here.' });
  });

  test('shows the explanation to everyone, and only a coordinator may give one', async () => {
    const updates = [update({ kind: 'status explained', words: 'The parts are here.' })];
    await opened({ recommendations: [recommendation(late)], updates }, bob);
    expect(await screen.findByText(/otherwise: The parts are here/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Say why' })).toBeNull();
  });

  test('is not spoken of where both agree', async () => {
    await opened({ recommendations: [recommendation({ ...late, deadline: dueOn('2027-10-31') })] });
    await waitFor(() => expect(screen.getByRole('heading', { name: /^Links/ })).toBeVisible());
    expect(screen.queryByText(/By the definition/)).toBeNull();
  });
});

describe('The history of a recommendation', () => {
  const show = async (tab: Awaited<ReturnType<typeof opened>>) => {
    await tab.user.click(await screen.findByRole('button', { name: 'Show who changed what' }));
    return screen.findByRole('list', { name: 'History' });
  };

  test('is read only when it is asked for', async () => {
    const tab = await opened();
    const asked: string[] = [];
    tab.register.before = (call) => void asked.push(call);
    expect(asked.filter((call) => call.endsWith('versions'))).toEqual([]);
    await show(tab);
    expect(asked.filter((call) => call.endsWith('versions'))).toEqual([
      'recommendations.versions',
      'tasks.versions',
    ]);
  });

  test('says field by field what was before and after, by whom, and what was done in SharePoint itself', async () => {
    const tab = await opened();
    const record = recommendation({ level: 3, tier: 2 });
    const saved = (number: number, mark: string, facts: Partial<typeof record>) => ({
      ...{ number, mark, at: `2026-11-1${number}T10:00:00.000Z`, by: number === 3 ? ann : cat },
      record: { ...record, ...facts },
    });
    tab.register.recommendations.versions = async () => [
      saved(3, 'b', { status: 'Red', owners: ['Custody manager'] }),
      saved(2, 'b', { status: 'Red' }),
      saved(1, 'a', {}),
    ];
    tab.register.tasks.versions = async () => [];
    const [last, middle, first] = within(await show(tab)).getAllByRole('listitem');
    expect(last).toHaveTextContent(/Ann Archer · 13 November 2026, 10:00 · in SharePoint itself/);
    expect(last).toHaveTextContent('Owner: Head of PPU → Custody manager');
    expect(middle).toHaveTextContent('Status: Amber → Red');
    expect(middle).not.toHaveTextContent('SharePoint');
    expect(first).toHaveTextContent('It was written down.');
    expect(await violations(tab.container)).toEqual([]);
  });

  test('says by which change of this product it came about, an undoing too', async () => {
    const at = '2026-11-22T09:14:00.000Z';
    const undone = update({ kind: 'undone', by: cat, at, via: 'tab', taskId: '' });
    const tab = await opened({ updates: [undone], me: cat });
    tab.register.recommendations.versions = async () => [
      { number: 2, at, by: cat, mark: 'b', record: recommendation({ status: 'Amber' }) },
      {
        number: 1,
        at: '2026-11-20T09:00:00.000Z',
        by: cat,
        mark: 'a',
        record: recommendation({ status: 'Red' }),
      },
    ];
    tab.register.tasks.versions = async () => [];
    const [last] = within(await show(tab)).getAllByRole('listitem');
    expect(last).toHaveTextContent('Cat Cole · 22 November 2026, 9:14 · Undone, in the tab');
    expect(last).toHaveTextContent('Status: Red → Amber');
  });

  test('says plainly when a version makes no sense, and when earlier ones are not kept', async () => {
    const tab = await opened();
    const at = '2026-11-12T10:00:00.000Z';
    tab.register.recommendations.versions = async () => [
      { number: 9, at, by: cat, mark: 'b', record: undefined },
      { number: 8, at, by: { id: ann.id, name: '' }, mark: 'a', record: recommendation() },
    ];
    tab.register.tasks.versions = async () => [];
    const entries = within(await show(tab)).getAllByRole('listitem');
    expect(entries[0]).toHaveTextContent('makes no sense to this app');
    // The directory gave no name: the register knows it.
    expect(entries[1]).toHaveTextContent(
      /Ann Archer .*Earlier versions are not kept any more: this is save 8/,
    );
  });

  test('that may not be read says so in a sentence', async () => {
    const tab = await opened();
    tab.register.recommendations.versions = () => Promise.reject(new RegisterError('forbidden', 'no'));
    await tab.user.click(await screen.findByRole('button', { name: 'Show who changed what' }));
    expect(await screen.findByText(/may read this recommendation and not its earlier/)).toBeVisible();
  });
});
