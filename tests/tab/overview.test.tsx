import { screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { violations } from '../support/axe';
import { aPeriod, aPosition, anAsk } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, move, recommendation, report, role, task } from './given';
import { openTab } from './openTab';
import { ARRIVED } from '../support/heading';

jest.setTimeout(40_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const august = aPeriod({
  ...{ key: '2026-08', asOf: '2026-08', from: day('2026-06-01'), state: 'closed', board: 'PAB' },
  ...{ closedBy: 'Cat Cole', closedAt: '2026-09-02T09:00:00.000Z' },
});
const november = aPeriod({
  ...{ key: '2026-11', asOf: '2026-11', from: day('2026-09-01'), board: 'PAB', day: day('2026-12-08') },
});
const moved = (on: string, reason = '') => move({ on: day(on), reason });

const seed: Seed = {
  reports: [report()],
  recommendations: [
    recommendation({
      number: '1',
      deadline: dueOn('2026-11-10'),
      moves: [moved('2026-10-05'), moved('2026-05-05', 'x')],
    }),
    recommendation({ number: '2', deadline: dueOn('2026-12-01'), owners: ['Head of Custody'] }),
    recommendation({ number: '3', status: 'White', owners: [] }),
    recommendation({ number: '4', status: 'Green' }),
  ],
  tasks: ['1', '2', '3'].map((id) => task({ recommendationId: id, asks: `Part ${id}`, owners: [] })),
  roles: [
    coordinator,
    role('Head of PPU', bob, { directorate: 'Specialist Operations' }),
    role('Head of Custody'),
  ],
  periods: [august, november],
  positions: [
    aPosition({
      key: 'a',
      period: '2026-08',
      recommendationId: '1',
      status: 'Green',
      reportKey: report().key,
    }),
    aPosition({
      key: 'b',
      period: '2026-08',
      recommendationId: '3',
      status: 'White',
      reportKey: report().key,
    }),
  ],
};
const open = async (at: string, from: Seed = seed, me = cat) => {
  const register = memoryRegister(from);
  const tab = openTab({ register, me, at });
  await screen.findByRole('heading', ARRIVED);
  return { ...tab, register };
};
const sentences = () =>
  within(screen.getByRole('list', { name: 'What to know first' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('The overview', () => {
  test('says first what is late, waits, fell back, moved, is nobody’s, and who was silent', async () => {
    await open('/overview');
    expect(sentences()).toEqual([
      '1 of 3 is late, 1 more than in August 2026 (0).',
      '1 waits on another body.',
      'Green fell back on 1 since the last paper.',
      '1 deadline moved since 1 October 2026, 1 since 1 April 2026; 1 of them without a reason.',
      '1 role has no holder and owns 1 item: Head of Custody.',
      'No round has gone out yet.',
    ]);
    expect(await violations(document.body)).toEqual([]);
  });

  test('says what was asked about and not answered in time, and opens those rows', async () => {
    const [first, ...others] = seed.tasks ?? [];
    if (first === undefined) throw new Error('The seed has no task.');
    const asked = anAsk({ by: cat, until: day('2026-11-21') });
    const tab = await open('/overview', { ...seed, tasks: [{ ...first, asked }, ...others] });
    expect(sentences()).toContain('An update was asked for and not given in time on 1 item.');
    await tab.user.click(screen.getByRole('link', { name: /^1: Asked for an update, and not answered/ }));
    await screen.findByRole('heading', { level: 1, name: /^Asked for an update.*: 1 recommendation/ });
    const rows = screen.getByRole('list', { name: 'Asked for an update, and not answered in time' });
    expect(
      within(rows)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Child protection (2022) · rec. 1']);
  });

  test('opens the rows behind a number, and each row its page', async () => {
    const tab = await open('/overview');
    await tab.user.click(screen.getByRole('link', { name: '1: Green that fell back since the last paper' }));
    await screen.findByRole('heading', {
      level: 1,
      name: /^Green that fell back since the last paper: 1 recommendation/,
    });
    expect(tab.address()).toBe('/overview/rows?of=fell-back');
    const rows = screen.getByRole('list', { name: 'Green that fell back since the last paper' });
    expect(within(rows).getByRole('link', { name: 'Child protection (2022) · rec. 1' })).toHaveAttribute(
      'href',
      '/recommendations/1',
    );
    expect(await violations(document.body)).toEqual([]);
  });

  test('opens what is late in the list itself, with as many rows as the number says', async () => {
    const tab = await open('/overview');
    await tab.user.click(screen.getAllByRole('link', { name: '1: Late' })[0] as HTMLElement);
    expect(await screen.findByText('1 of 4 recommendations')).toBeInTheDocument();
  });

  test('shows where each directorate stands, as bars with words or as a table', async () => {
    const tab = await open('/overview');
    const bars = screen.getByRole('list', { name: 'By directorate' });
    expect(
      within(bars)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Specialist Operations.*1 Amber1 Done$/),
      expect.stringMatching(/^No directorate.*1 Amber1 White$/),
    ]);
    await tab.user.click(screen.getByRole('button', { name: 'Show as a table (By directorate)' }));
    const table = within(screen.getByRole('region', { name: 'By directorate, as a table' })).getByRole(
      'table',
    );
    expect(within(table).getByRole('row', { name: /Specialist Operations/ })).toHaveTextContent(
      'Specialist Operations010001',
    );
    expect(await violations(document.body)).toEqual([]);
    await tab.user.click(within(table).getByRole('link', { name: 'Specialist Operations: 1 Amber' }));
    await screen.findByRole('heading', { level: 1, name: /^Specialist Operations: Amber: 1 recommendation/ });
  });

  test('draws what was open paper by paper, and a number of then opens the rows as they stood then', async () => {
    const tab = await open('/overview');
    const table = within(screen.getByRole('region', { name: 'Over the papers, as a table' })).getByRole(
      'table',
    );
    expect(within(table).getByRole('row', { name: /^White/ })).toHaveTextContent('White11');
    await tab.user.click(within(table).getByRole('link', { name: 'August 2026: 1 White' }));
    await screen.findByRole('heading', { level: 1, name: /^August 2026: White/ });
    expect(screen.getByRole('link', { name: /rec\. 1$/ })).toHaveAttribute('href', '/recommendations/3');
  });

  test('foresees what will be late by the next board, with the signs and the rule', async () => {
    await open('/overview');
    const section = screen.getByRole('heading', { name: 'Late by the next board' })
      .parentElement as HTMLElement;
    expect(section).toHaveTextContent(
      'By the board of 8 December 2026: 1 is late already, 1 more is likely to be, and 0 more are due.',
    );
    expect(section).toHaveTextContent('at least two of these signs');
    expect(within(section).getByRole('listitem')).toHaveTextContent(
      /rec\. 2.*nobody holds its role; nothing said for 28 days; no evidence/,
    );
  });

  test('asks a coordinator who holds the vacant roles, and nobody else', async () => {
    const tab = await open('/overview');
    expect(
      screen.getByText(/1 role has no holder and owns 1 item, so nobody is reminded of it/),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Say who holds them' })).toHaveAttribute('href', '/people');
    tab.unmount();
    await open('/overview', seed, ann);
    expect(screen.queryByRole('link', { name: 'Say who holds them' })).toBeNull();
  });

  test('names each report to which a reply is owed, with the day', async () => {
    const owed = report({
      inspectorate: 'HMICFRS',
      published: day('2026-10-01'),
      publishedSaid: '1 October 2026',
    });
    await open('/overview', { ...seed, reports: [owed] });
    expect(sentences().slice(-2)).toEqual([
      expect.stringContaining('1 reply to a report is owed, not late yet.'),
      'Child protection (2026): Reply due by 25 November 2026: 3 days left.',
    ]);
  });

  test('is where a coordinator and a manager begin, and an owner does not', async () => {
    for (const [me, heading] of [
      [cat, 'Overview'],
      [ann, 'Overview'],
      [bob, 'My work'],
    ] as const) {
      const tab = await open('/', seed, me);
      expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
      tab.unmount();
    }
  });

  test('of an empty register leads a coordinator to a first paper or report, and a reader nowhere', async () => {
    const tab = await open('/overview', { roles: [coordinator] });
    expect(screen.getByRole('link', { name: 'Import a paper' })).toHaveAttribute('href', '/papers/import');
    expect(screen.getByRole('link', { name: 'Enter a report' })).toHaveAttribute('href', '/reports?new');
    tab.unmount();
    await open('/overview', { roles: [coordinator] }, ann);
    expect(screen.getByText(/A coordinator brings in a paper/)).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Import a paper' })).toBeNull();
  });

  test('of an empty register that nobody coordinates leads to the set-up', async () => {
    await open('/overview', {}, ann);
    expect(screen.getByText(/nobody coordinates it yet/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Go to the set-up check' })).toHaveAttribute('href', '/set-up');
  });

  test('says so when a link names a figure that it does not have', async () => {
    await open('/overview/rows?of=everything');
    expect(screen.getByText(/The overview has no such figure/)).toBeInTheDocument();
  });
});
