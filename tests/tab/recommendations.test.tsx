import { act, screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { RegisterError } from '../../src/inspection/register';
import { violations } from '../support/axe';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, move, recommendation, report, role, task, update } from './given';
import { openTab } from './openTab';

const licences = recommendation({
  text: 'Buy the licences.',
  status: 'Red',
  original: dueOn(day('2026-11-10')),
});
const training = recommendation({
  number: '2',
  text: 'Train forty officers.',
  owners: ['Custody manager'],
  original: dueOn(day('2026-12-01')),
});
const finished = recommendation({ number: '10', text: 'Write the plan.', status: 'Green' });
const prevent = recommendation({
  reportId: '2',
  report: 'Prevent (2023)',
  number: '1',
  text: 'Meet the partners.',
});
const seed: Seed = {
  reports: [report(), report({ title: 'Prevent', publishedSaid: 'July 2023', published: day('2023-07-01') })],
  recommendations: [licences, training, finished, prevent],
  roles: [role('Head of PPU', ann), role('Custody manager'), coordinator],
};

const open = async (at = '/recommendations', more: Seed = {}) => {
  const register = memoryRegister({ ...seed, ...more });
  const tab = openTab({ register, me: cat, at });
  await screen.findByRole('treegrid');
  return { ...tab, register };
};
const rows = () => screen.getAllByRole('row').slice(1);
const words = () => rows().map((row) => within(row).queryByRole('link')?.textContent ?? 'heading');

jest.setTimeout(30_000);

beforeEach(() => localStorage.clear());

describe('The list of recommendations', () => {
  test('does not call a person back who goes on to a row while the words still settle', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'licences');
    // The address has moved on, and the code of the next page is not there yet.
    window.location.hash = '#/recommendations/1';
    await act(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(screen.getByTestId('address')).toHaveTextContent(/^\/recommendations$/);
    window.location.hash = '';
  });

  test('stands under its reports, the latest first, with what is open and late', async () => {
    await open();
    expect(words()).toEqual([
      'heading',
      'Meet the partners.',
      'heading',
      'Buy the licences.',
      'Train forty officers.',
    ]);
    expect(rows()[2]).toHaveTextContent('Child protection');
    expect(rows()[2]).toHaveTextContent('2 recommendations: 2 open, 1 late');
  });

  test('says of each where it stands, whose it is, who holds that today, and when it is due', async () => {
    await open();
    const [, , , first, second] = rows();
    for (const said of ['Red', 'Head of PPU', 'Ann Archer', '12 days late', 'was due 10 November 2026'])
      expect(first).toHaveTextContent(said);
    expect(second).toHaveTextContent('vacant');
  });

  test('shows the closed ones when asked, and the chip takes them away again', async () => {
    const { user } = await open();
    await user.click(screen.getByRole('button', { name: 'Show: Open only' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Open and closed' }));
    expect(await screen.findByText('Write the plan.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove the filter Open and closed' }));
    await waitFor(() => expect(screen.queryByText('Write the plan.')).toBeNull());
  });

  test('narrows by several statuses at once, and the address says so', async () => {
    const { user, address } = await open();
    await user.click(within(screen.getByRole('search')).getByRole('button', { name: 'Status' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Red' }));
    await waitFor(() => expect(words()).toEqual(['heading', 'Buy the licences.']));
    expect(address()).toBe('/recommendations?status=Red');
  });

  test('opens as the address says', async () => {
    await open('/recommendations?owner=~vacant&q=officers');
    expect(words()).toEqual(['heading', 'Train forty officers.']);
    expect(
      screen.getByRole('button', { name: 'Remove the filter Owner: Vacant or nobody named' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('1 of 4 recommendations')).toHaveAttribute('role', 'status');
  });

  test('finds words anywhere, in any order, and the name of a holder', async () => {
    const { user, address } = await open();
    await user.type(screen.getByRole('searchbox'), 'licences archer');
    await waitFor(() => expect(words()).toEqual(['heading', 'Buy the licences.']));
    await waitFor(() => expect(address()).toBe('/recommendations?q=licences+archer'));
    await user.click(screen.getByRole('button', { name: 'Remove the filter “licences archer”' }));
    await waitFor(() => expect(words()).toHaveLength(5));
  });

  test('sorts by a column, and the other way round', async () => {
    const { user } = await open();
    await user.click(within(screen.getByRole('columnheader', { name: /Due/ })).getByRole('button'));
    await waitFor(() =>
      expect(words()).toEqual(['Buy the licences.', 'Train forty officers.', 'Meet the partners.']),
    );
    await user.click(within(screen.getByRole('columnheader', { name: /Due/ })).getByRole('button'));
    await waitFor(() => expect(words()[0]).toBe('Meet the partners.'));
  });

  test('says what to do when nothing fits', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'zebra');
    expect(await screen.findByText(/Take a filter away/)).toBeInTheDocument();
  });

  test('is walked by keyboard: arrows, End, Home, fold, and Enter to open', async () => {
    const { user, address } = await open();
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowDown}');
    expect(rows()[1]).toHaveFocus();
    await user.keyboard('{End}');
    expect(rows().at(-1)).toHaveFocus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(words()).toEqual(['heading', 'Meet the partners.', 'heading']);
    await user.keyboard('{Home}{ArrowDown}{Enter}');
    await waitFor(() => expect(address()).toBe('/recommendations/4'));
  });

  test('draws a few rows of ten thousand, and says how many there are', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      recommendation({ key: `r${at}`, number: String(at + 1), text: `Number ${at + 1} of many.` }),
    );
    const { user } = await open('/recommendations', { recommendations: many });
    expect(screen.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '10002');
    expect(rows().length).toBeLessThan(60);
    act(() => rows()[0]?.focus());
    await user.keyboard('{End}');
    await waitFor(() =>
      expect(screen.getByText('Number 10000 of many.').closest('[role=row]')).toHaveFocus(),
    );
  });

  test('names rows that nobody can read', async () => {
    await open('/recommendations', {
      unreadable: [
        {
          list: 'Recommendations',
          id: '9',
          what: 'no status is called "Ambre"',
          link: 'https://x.example/9',
        },
      ],
    });
    expect(screen.getByText(/Recommendations, row 9: no status/)).toBeInTheDocument();
  });

  test('has nothing that a screen reader stumbles over', async () => {
    const { container } = await open('/recommendations?status=Red&status=Amber');
    expect(await violations(container)).toEqual([]);
  });
});

const full: Seed = {
  ...seed,
  recommendations: [
    recommendation({
      text: 'Buy the licences.',
      original: dueOn(day('2026-03-31'), 'March 2026'),
      deadline: dueOn(day('2026-11-10'), '10 November 2026'),
      moves: [
        move({
          to: dueOn(day('2026-11-10'), '10 November 2026'),
          reason: 'The supplier was late.',
          agreedBy: 'Cat Cole',
        }),
      ],
    }),
  ],
  tasks: [task({ asks: 'Order them.' }), task({ asks: 'Hand them out.', owners: ['Custody manager'] })],
  updates: [
    update({ words: 'Ordered.', evidence: 'https://contoso.sharepoint.com/e.docx' }),
    update({ words: 'Arrived.', at: '2026-11-05T10:00:00.000Z', by: bob, evidence: 'javascript:alert(1)' }),
  ],
};
const page = async (me = cat, more: Seed = {}) => {
  const register = memoryRegister({ ...full, ...more });
  const tab = openTab({ register, me, at: '/recommendations/1' });
  await screen.findByRole('heading', { name: /^Updates/ });
  return { ...tab, register };
};
type Page = Awaited<ReturnType<typeof page>>;
const judge = async ({ user }: Page, status: string, reason = '') => {
  await user.click(screen.getByRole('button', { name: 'Change status' }));
  await user.selectOptions(screen.getByLabelText(/New status/), status);
  if (reason !== '') await user.type(screen.getByLabelText(/^Reason/), reason);
  await user.click(screen.getByRole('button', { name: 'Save the status' }));
};

describe('A recommendation', () => {
  test('shows its words, owner, promise with every move, and tasks', async () => {
    await page();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Child protection (2022) · Recommendation 1',
    );
    for (const said of ['Buy the licences.', 'The supplier was late.', 'Order them.', 'Hand them out.'])
      expect(screen.getByText(said)).toBeInTheDocument();
    expect(screen.getByText(/31 March 2026 \(“March 2026”\)/)).toBeInTheDocument();
  });

  test('says that the inspectorate set no date, when a paper said so', async () => {
    await page(cat, { recommendations: [recommendation({ noneSet: 'No date set by HMICFRS' })] });
    expect(screen.getByText(/^Set by HMICFRS: none/)).toHaveTextContent('“No date set by HMICFRS”');
  });

  test('tells its history newest first, and only web links can be pressed', async () => {
    await page();
    const history = screen.getByRole('region', { name: /^Updates/ });
    const entries = within(history).getAllByRole('listitem');
    expect(entries[0]).toHaveTextContent('Arrived.');
    expect(entries[0]).toHaveTextContent('Bob Baker, Head of PPU');
    expect(within(history).getAllByRole('link')).toHaveLength(1);
    expect(within(history).getByRole('link')).toHaveAttribute(
      'href',
      'https://contoso.sharepoint.com/e.docx',
    );
  });

  test('gets a new status with its reason from a coordinator', async () => {
    const tab = await page();
    await judge(tab, 'Red', 'The supplier went out of business.');
    expect(await screen.findByText('The status is saved.')).toBeInTheDocument();
    expect(await screen.findByText(/Amber → Red The supplier went/)).toBeInTheDocument();
    expect((await tab.register.recommendations.find('1')).status).toBe('Red');
  });

  test('does not turn Red without a reason', async () => {
    const tab = await page();
    await judge(tab, 'Red');
    expect(await screen.findByText(/needs a reason/)).toBeInTheDocument();
    await waitFor(() => expect(screen.getByLabelText(/^Reason/)).toHaveFocus());
  });

  test('changed by someone else meanwhile shows both, and takes mine on top when I say so', async () => {
    const tab = await page();
    const seen = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...seen, status: 'White', owners: ['Custody manager'] });
    await judge(tab, 'Red', 'It stopped.');
    const both = within(await screen.findByRole('table'));
    expect(both.getByRole('row', { name: /Status/ })).toHaveTextContent('WhiteRed');
    await tab.user.click(screen.getByRole('button', { name: 'Save mine on top of theirs' }));
    expect(await screen.findByText('The status is saved.')).toBeInTheDocument();
    expect(await tab.register.recommendations.find('1')).toMatchObject({
      status: 'Red',
      owners: ['Custody manager'],
    });
  });

  test('changed by someone else meanwhile says who it was, when, and in which words', async () => {
    const tab = await page();
    const seen = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...seen, status: 'White' });
    await tab.register.updates.add(
      update({
        by: bob,
        asRole: 'coordinator',
        kind: 'status',
        words: 'Amber → White',
        at: '2026-11-22T10:31:00.000Z',
      }),
    );
    await judge(tab, 'Red', 'It stopped.');
    const choice = (await screen.findByRole('table')).parentElement;
    await waitFor(() =>
      expect(choice).toHaveTextContent(
        'Bob Baker, coordinator, 22 November 2026, 10:31: Status, Amber → White',
      ),
    );
    // What was said before the form was opened is no part of it.
    expect(choice).not.toHaveTextContent('Arrived.');
  });

  test('changed by someone who left no word of it says that too', async () => {
    const tab = await page();
    const seen = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...seen, status: 'White' });
    await judge(tab, 'Red', 'It stopped.');
    expect(await screen.findByText(/may have been changed in SharePoint itself/)).toBeInTheDocument();
  });

  test('changed by someone else meanwhile lets me choose line by line, and drops neither', async () => {
    const tab = await page();
    const seen = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...seen, status: 'Green' });
    await tab.user.click(screen.getByRole('button', { name: 'Change status' }));
    await tab.user.selectOptions(screen.getByLabelText(/New status/), 'Red');
    await tab.user.selectOptions(screen.getByLabelText(/Is it closed/), 'implemented');
    await tab.user.type(screen.getByLabelText(/^Reason/), 'Signed off.');
    await tab.user.click(screen.getByRole('button', { name: 'Save the status' }));
    await tab.user.click(await screen.findByRole('radio', { name: 'Status: theirs, Green' }));
    expect(await violations(tab.container)).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Save what I chose' }));
    expect(await screen.findByText('The status is saved.')).toBeInTheDocument();
    const now = await tab.register.recommendations.find('1');
    expect([now.status, now.closed]).toEqual(['Green', 'implemented']);
  });

  test('changed by someone else meanwhile stays theirs when I say so', async () => {
    const tab = await page();
    const seen = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...seen, status: 'White' });
    await judge(tab, 'Red', 'It stopped.');
    await tab.user.click(await screen.findByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect((await tab.register.recommendations.find('1')).status).toBe('White');
    expect(screen.getByRole('button', { name: 'Change status' })).toHaveFocus();
  });

  test('has its deadline moved with a day, a reason and who asked', async () => {
    const tab = await page();
    await tab.user.click(screen.getByRole('button', { name: 'Move deadline' }));
    await tab.user.type(screen.getByLabelText(/New last day/), '2027-02-28');
    await tab.user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Move the deadline' }));
    expect(await screen.findByText(/Give the reason/)).toBeInTheDocument();
    await tab.user.type(screen.getByLabelText(/^Reason/), 'Delivery in February.');
    await tab.user.type(screen.getByLabelText(/Who asked/), 'Head of PPU');
    await tab.user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Move the deadline' }));
    expect(await screen.findByText('The deadline is moved.')).toBeInTheDocument();
    expect(await screen.findByText('Moved to 28 February 2027')).toBeInTheDocument();
    expect(screen.getByText(/asked by Head of PPU · agreed by Cat Cole/)).toBeInTheDocument();
  });

  test('lets its owner answer for a task of theirs here, and change nothing else', async () => {
    const tab = await page(ann);
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
    expect(screen.getAllByRole('button', { name: 'Progress' })).toHaveLength(1);
    await tab.user.click(screen.getByRole('button', { name: 'Progress' }));
    await tab.user.keyboard('All handed out.');
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    const history = screen.getByRole('region', { name: /^Updates/ });
    expect(await within(history).findByText('All handed out.')).toBeInTheDocument();
  });

  test('that is not there says so, whether a number or nonsense', async () => {
    openTab({ register: memoryRegister(full), me: cat, at: '/recommendations/999' });
    expect(await screen.findByText(/no such recommendation/)).toBeInTheDocument();
    openTab({ register: memoryRegister(full), me: cat, at: '/recommendations/constructor' });
    expect(await screen.findAllByText(/no such recommendation/)).toHaveLength(2);
  });

  test('that may not be saved keeps the form and says why', async () => {
    const tab = await page();
    tab.register.before = (call) => {
      if (call === 'recommendations.save') throw new RegisterError('forbidden', 'no');
    };
    await judge(tab, 'Red', 'It stopped.');
    expect(
      await screen.findByText(/Ask the administrator to put you in the right group/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('It stopped.');
  });

  test('has nothing that a screen reader stumbles over, with a form open', async () => {
    const { container, user } = await page();
    await user.click(screen.getByRole('button', { name: 'Change status' }));
    expect(await violations(container)).toEqual([]);
  });
});
