import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { RegisterError } from '../../src/inspection/register';
import { aPosition } from '../given/builders';
import { type MemoryRegister, type Seed, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, coordinator, cat, move, recommendation, report, role, task, update } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const link = 'https://contoso.sharepoint.com/Evidence/Custody%20audit.xlsx';
const seed: Seed = {
  reports: [report()],
  recommendations: [
    recommendation({
      text: 'Buy the licences.',
      moves: [move({ reason: 'The supplier folded', on: day('2026-03-02') })],
    }),
    recommendation({ number: '2', text: 'Train forty officers.', owners: ['Custody manager'] }),
  ],
  tasks: [
    task({ key: 'a', recommendationId: '1', asks: 'Ask three suppliers for prices.' }),
    task({ key: 'b', recommendationId: '2', asks: 'Book the hall.' }),
  ],
  updates: [
    update({
      key: 'a',
      recommendationId: '2',
      words: 'Half of them attended in the gymnasium.',
      evidence: link,
    }),
  ],
  positions: [aPosition({ recommendationId: '1', period: '2025-11', said: 'Tender was published.' })],
  roles: [role('Head of PPU', ann), role('Custody manager'), coordinator],
};

const open = async (
  q: string,
  before: MemoryRegister['before'] = () => undefined,
  unreadable: Seed['unreadable'] = [],
) => {
  const register = memoryRegister({ ...seed, unreadable });
  register.before = before;
  const tab = openTab({ register, me: cat, at: `/recommendations?group=none&q=${encodeURIComponent(q)}` });
  await screen.findByRole('heading', { level: 1, name: 'Recommendations' });
  return { ...tab, register };
};
const texts = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);
const marked = () => screen.queryAllByRole('mark').map(({ textContent }) => textContent);
const found = async (words: string) => {
  await waitFor(() => expect(texts()).toEqual([expect.stringContaining(words)]));
  return screen.getAllByRole('row')[1] as HTMLElement;
};

describe('A search of the list', () => {
  test('finds what was reported, and says by whom and when, with the word marked', async () => {
    await open('gymnasium');
    expect(await found('Train forty')).toHaveTextContent(
      'Update, Ann Archer, 3 November 2026: Half of them attended in the gymnasium.',
    );
    expect(marked()).toEqual(['gymnasium']);
    expect(await violations(document.body)).toEqual([]);
  });

  test('finds evidence by the name of its file', async () => {
    await open('custody audit');
    expect(await found('Train forty')).toHaveTextContent(/Evidence, Ann Archer, .*: Custody audit\.xlsx/);
  });

  test('finds why a date was moved, what a paper said, and a task', async () => {
    const { unmount } = await open('folded');
    expect(await found('Buy the licences')).toHaveTextContent(
      'Why the date was moved, 2 March 2026: The supplier folded',
    );
    unmount();
    const { unmount: again } = await open('tender');
    expect(await found('Buy the licences')).toHaveTextContent(
      'Paper of November 2025: Tender was published.',
    );
    again();
    await open('hall');
    expect(await found('Train forty')).toHaveTextContent('Task: Book the hall.');
  });

  test('finds words of which one stands in the row and one in an update', async () => {
    await open('officers gymnasium');
    await found('Train forty');
    expect(marked()).toEqual(['gymnasium']);
  });

  test('says nothing more of a row that shows the words itself', async () => {
    await open('licences');
    await found('Buy the licences');
    expect(screen.queryByRole('mark')).toBeNull();
  });

  test('searches the rows meanwhile, says what is still coming, and is complete by itself', async () => {
    let come = () => undefined as void;
    const held = new Promise<void>((resolve) => (come = resolve));
    const { user } = await open('suppliers', (call) => (call === 'updates.all' ? held : undefined));
    await found('Buy the licences');
    const said = screen.getByText(/1 of 2 recommendations/);
    expect(said).toHaveTextContent('Looking through updates, evidence and papers as well…');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'gymnasium');
    await waitFor(() => expect(texts()).toEqual([]));
    come();
    await found('Train forty');
    await waitFor(() => expect(said).not.toHaveTextContent('Looking through'));
  });

  test('says when updates could not be read, and reads them when asked again', async () => {
    let broken = true;
    const { user } = await open('gymnasium', (call) => {
      if (call === 'updates.all' && broken) throw new RegisterError('unreachable', 'The line is down.');
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      /^Not everything was searched\. The lists do not answer\..* not searched: updates with their evidence\.Try again$/,
    );
    broken = false;
    await user.click(within(alert).getByRole('button', { name: 'Try again' }));
    await found('Train forty');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('names updates that make no sense, for it cannot find them', async () => {
    const link = 'https://force.example/Lists/Updates/7';
    const odd = ['7', '9'].map((id) => ({ list: 'Updates', id, what: 'At is no moment', link }));
    await open('gymnasium', undefined, odd);
    await found('Train forty');
    expect(await screen.findByText('2 updates could not be read, so not searched.')).toBeVisible();
    expect(screen.getByText(/Updates, row 7: At is no moment/)).toBeVisible();
    expect(screen.getAllByRole('link', { name: 'Open the row' })[0]).toHaveAttribute('href', link);
    expect(await violations(document.body)).toEqual([]);
  });

  test('reads no updates and no papers before anybody searches', async () => {
    const calls: string[] = [];
    await open('', (call) => void calls.push(call));
    await waitFor(() => expect(texts()).toHaveLength(2));
    expect(calls).not.toContain('updates.all');
    expect(calls).not.toContain('positions.all');
  });
});
