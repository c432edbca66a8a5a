import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { aHanding, anAsk } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, bob, cat, coordinator, dueOn, move, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const seed: Seed = {
  reports: [report()],
  recommendations: [
    recommendation({ text: 'Buy the licences.', original: dueOn(day('2026-11-10')) }),
    recommendation({
      ...{ number: '2', text: '=HYPERLINK("x"), "quoted"', owners: ['Custody manager'] },
      original: dueOn(day('2027-02-01')),
    }),
    recommendation({ number: '3', text: 'Write the plan.', status: 'Red' }),
  ],
  tasks: [
    task({ asks: 'Ask for bids.' }),
    task({ asks: 'Choose one.', stage: 'done' }),
    task({ asks: 'Plan.', recommendationId: '3' }),
  ],
  roles: [role('Head of PPU', ann), role('Custody manager'), coordinator],
};

async function open(at = '/recommendations', more: Seed = {}) {
  const register = memoryRegister({ ...seed, ...more });
  const tab = openTab({ register, me: cat, at });
  await screen.findByRole('treegrid');
  return { ...tab, register };
}
const rows = () => screen.getAllByRole('row').slice(1);
const headings = () =>
  rows()
    .filter((row) => row.getAttribute('aria-level') === '1')
    .map((row) => row.textContent?.replace(/ \d+ recommendation.*/, ''));
const choose = async (tab: Awaited<ReturnType<typeof open>>, menu: RegExp, item: string) => {
  await tab.user.click(screen.getByRole('button', { name: menu }));
  await tab.user.click(await screen.findByRole('menuitemradio', { name: item }));
};

describe('The list is grouped', () => {
  test('by owner, and the address says so', async () => {
    const tab = await open();
    await choose(tab, /^Group:/, 'By owner');
    await waitFor(() => expect(headings()).toEqual(['Custody manager', 'Head of PPU']));
    expect(tab.address()).toBe('/recommendations?group=owner');
  });

  test('by status, in the order of the statuses', async () => {
    await open('/recommendations?group=status');
    expect(headings()).toEqual(['Red', 'Amber']);
  });

  test('by the quarter it is due in, with what has no date at the end', async () => {
    await open('/recommendations?group=period');
    expect(headings()).toEqual(['Due October to December 2026', 'Due January to March 2027', 'No date']);
  });

  test('and a heading folds its own rows only', async () => {
    const { user } = await open('/recommendations?group=status');
    await user.click(rows()[0] ?? document.body);
    await waitFor(() => expect(screen.queryByText('Write the plan.')).toBeNull());
    expect(screen.getByText('Buy the licences.')).toBeInTheDocument();
  });
});

describe('The columns of the list', () => {
  test('are those that a person chooses, and the address holds them', async () => {
    const { user, address } = await open();
    await user.click(screen.getByRole('button', { name: /^Columns/ }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Tasks' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Owner' }));
    await waitFor(() =>
      expect(screen.getAllByRole('columnheader').map((each) => each.textContent)).toEqual([
        '',
        'No. ↑',
        'What it asks',
        'Status',
        'Due',
        'Tasks',
      ]),
    );
    expect(rows()[1]).toHaveTextContent('2 tasks, 1 done');
    expect(address()).toBe('/recommendations?columns=status+due+tasks');
  });

  test('have nothing that a screen reader stumbles over, all of them shown', async () => {
    const { container } = await open('/recommendations?columns=status+owner+due+tasks+said+level');
    expect(screen.getAllByRole('columnheader')).toHaveLength(9);
    expect(await violations(container)).toEqual([]);
  });
});

describe('Work that is with a deputy', () => {
  const handed = aHanding({ to: bob, by: ann, role: 'Head of PPU', until: day('2026-12-04') });
  const tasks = [task({ asks: 'Ask for bids.', handed }), task({ asks: 'Plan.', recommendationId: '3' })];

  test('has a column that says who answers now, for which role and until when', async () => {
    await open('/recommendations?columns=owner+handed', { tasks });
    expect(screen.getByRole('columnheader', { name: 'With deputy' })).toBeInTheDocument();
    expect(rows()[1]).toHaveTextContent('Bob Baker for Head of PPU, until 4 December 2026');
    expect(rows()[3]).not.toHaveTextContent('Bob Baker');
  });

  test('is found by a filter, of one deputy or of any, and the address says so', async () => {
    const { user, address } = await open('/recommendations?group=none', { tasks });
    await user.click(screen.getByRole('button', { name: 'With deputy' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Any deputy' }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Any deputy' }));
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Bob Baker' }));
    await waitFor(() => expect(address()).toBe('/recommendations?handed=Bob+Baker&group=none'));
    expect(rows()[0]).toHaveTextContent('Buy the licences.');
    expect(screen.getByRole('button', { name: 'Remove the filter With deputy: Bob Baker' })).toBeVisible();
  });

  test('offers no filter while nobody handed anything on', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'With deputy' })).toBeNull();
  });
});

describe('What a coordinator looks for in the list', () => {
  const more: Seed = {
    recommendations: [
      recommendation({
        text: 'Buy the licences.',
        moves: [move({ on: day('2026-02-01') }), move({ on: day('2026-05-02'), reason: 'Late kit' })],
      }),
      recommendation({
        ...{ number: '2', text: 'Await guidance.', status: 'White' },
        awaits: {
          ...{ body: 'College of Policing', what: 'The guidance', askedBy: 'Head of PPU' },
          ...{ nextChase: day('2026-12-01'), since: day('2025-10-07') },
        },
      }),
      recommendation({ number: '3', text: 'Write the plan.' }),
    ],
    tasks: [
      task({
        evidence: 'https://a.test/1',
        lastSaid: { words: 'Bought.', by: 'Ann', on: day('2026-11-03') },
      }),
      task({ stage: 'done' }),
      task({ recommendationId: '2', lastSaid: { words: 'Waiting.', by: 'Ann', on: day('2026-01-03') } }),
    ],
  };

  test('stands in columns: how often moved, how much evidence, on whom it waits, and when it was last spoken of', async () => {
    const { container } = await open('/recommendations?columns=moved+said+evidence+waits', more);
    const [, bought, awaited, plan] = rows();
    expect(bought).toHaveTextContent(/2 times.*3 November 2026: Bought\..*1 of 2/);
    expect(awaited).toHaveTextContent(/never.*none.*College of PolicingThe guidance, since 7 October 2025/);
    expect(plan).toHaveTextContent(/nevernone$/);
    expect(await violations(container)).toEqual([]);
  });

  test('comes first when sorted by it: the longest silence, the most moves', async () => {
    const { user } = await open('/recommendations?sort=said', more);
    const said = () => rows().map((row) => within(row).getByRole('link').textContent);
    expect(said()).toEqual(['Write the plan.', 'Await guidance.', 'Buy the licences.']);
    await user.click(screen.getByRole('button', { name: /^Sort/ }));
    await user.click(await screen.findByRole('menuitemradio', { name: 'By times moved' }));
    await waitFor(() => expect(said()[0]).toBe('Buy the licences.'));
  });
});

describe('A status that the definition in force would not give', () => {
  test('has that said under it, with the reason', async () => {
    await open();
    const [, late, ahead] = rows();
    expect(within(late ?? document.body).getByText('⚠ may be Red')).toHaveAttribute(
      'title',
      'It is past its last day.',
    );
    expect(ahead).not.toHaveTextContent('may be Red');
  });
});

describe('The list as CSV', () => {
  const saved = async (at: string, more: Seed = {}): Promise<{ name: string; text: string }> => {
    const blobs: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    URL.revokeObjectURL = () => undefined;
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    const { user, unmount } = await open(at, more);
    await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
    click.mockRestore();
    unmount();
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = resolve));
    if (blobs[0] === undefined) throw new Error('Nothing was handed over');
    reader.readAsArrayBuffer(blobs[0]);
    await read;
    const bytes = Buffer.from(reader.result as ArrayBuffer);
    return { name: names[0] ?? '', text: bytes.toString('utf8') };
  };

  test('has the rows and the columns that are shown, with dates as Excel sorts them', async () => {
    const { name, text } = await saved('/recommendations?q=licences&columns=owner+due');
    expect(name).toBe('recommendations 2026-11-22.csv');
    expect(text.split('\r\n').slice(1)).toEqual([
      'Child protection (2022),1,Buy the licences.,Head of PPU,Ann Archer,2026-11-10,2026-11-10,0',
      '',
    ]);
  });

  test('says in cells of their own who asked, when, by which day, and what came of it', async () => {
    const asked = anAsk({ by: cat, on: day('2026-11-16'), until: day('2026-11-20') });
    const tasks = [task({ asked }), task({ asks: 'Plan.', recommendationId: '3' })];
    const lines = async (at: string) => (await saved(at, { tasks })).text.split('\r\n');
    expect(await lines('/recommendations?q=licences&columns=asked')).toEqual([
      '\ufeffReport,No.,What it asks,Asked by,Asked on,Answer wanted by,Answer',
      'Child protection (2022),1,Buy the licences.,Cat Cole,2026-11-16,2026-11-20,not answered in time',
      '',
    ]);
    // Nobody asked about it: as many cells, all of them empty.
    const [, never] = await lines('/recommendations?q=plan&columns=asked');
    expect(never).toBe('Child protection (2022),3,Write the plan.,,,,');
  });

  test('has who has it in hand, its moves, its evidence and what it waits on in cells of their own', async () => {
    const handed = aHanding({ to: bob, by: ann, role: 'Head of PPU', until: day('2026-12-04') });
    const { text } = await saved('/recommendations?q=licences&columns=handed+moved+evidence+waits', {
      tasks: [task({ handed, evidence: 'https://a.test/1' })],
      recommendations: [
        recommendation({
          text: 'Buy the licences.',
          moves: [move({ on: day('2026-05-02'), reason: 'Late kit' })],
          awaits: {
            ...{ body: 'College', what: 'Guidance', askedBy: '' },
            ...{ nextChase: undefined, since: day('2025-10-07') },
          },
        }),
      ],
    });
    expect(text.split('\r\n')).toEqual([
      '\ufeffReport,No.,What it asks,With deputy,Handed on by,With deputy until,Moved,Last moved on,Why it was moved,Latest evidence of each task,Waits on,What is awaited,Waits since,Next chase',
      'Child protection (2022),1,Buy the licences.,Bob Baker,Ann Archer,2026-12-04,1,2026-05-02,Late kit,https://a.test/1,College,Guidance,2025-10-07,',
      '',
    ]);
  });

  test('begins with the mark that makes Excel read its letters, and runs nothing', async () => {
    const { text } = await saved('/recommendations?columns=status');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text).toContain(`"'=HYPERLINK(""x""), ""quoted"""`);
    expect(text).not.toMatch(/(?:^|,)"?[=+@]/m);
  });
});
