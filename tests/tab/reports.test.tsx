import { fireEvent, screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { RegisterError } from '../../src/inspection/register';
import { violations } from '../support/axe';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { bob, cat, coordinator, dueOn, recommendation, report, role } from './given';
import { openTab } from './openTab';
import { ARRIVED } from '../support/heading';

jest.setTimeout(40_000);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const seed: Seed = {
  reports: [
    report({ inspectorate: 'HMICFRS', published: day('2026-10-01'), publishedSaid: '1 October 2026' }),
    report({
      title: 'Custody',
      key: 'custody|2015',
      published: day('2015-05-04'),
      publishedSaid: '4 May 2015',
    }),
  ],
  recommendations: [
    recommendation({ number: '1', level: 3, tier: 2, deadline: dueOn('2027-03-31') }),
    recommendation({ number: '2', level: 3, tier: 1, status: 'Green' }),
  ],
  roles: [coordinator, role('Head of PPU', bob)],
};
const open = async (at: string, from: Seed = seed, me = cat) => {
  const register = memoryRegister(from);
  const tab = openTab({ register, me, at });
  await screen.findByRole('heading', ARRIVED);
  return { ...tab, register };
};
const field = (name: string | RegExp) => screen.getByLabelText(name);
const typed = (name: string | RegExp, value: string) => fireEvent.change(field(name), { target: { value } });

describe('Reports and plans', () => {
  test('has each report with its clock, its level and tier, and its sentence', async () => {
    await open('/reports');
    const [first, second] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent('HMICFRS · published 1 October 2026 · level 3, several tiers');
    expect(first).toHaveTextContent('Reply due by 25 November 2026: 3 days left.');
    expect(first).toHaveTextContent(
      'There are 2 recommendations for the force: 1 is complete and 1 is in progress.',
    );
    expect(second).toHaveTextContent('No reply on record; it was due by 28 June 2015.');
    expect(screen.getByText('2 reports, 1 reply owed')).toBeInTheDocument();
    expect(await violations(document.body)).toEqual([]);
  });

  test('opens the rows behind a number', async () => {
    const tab = await open('/reports');
    await tab.user.click(screen.getAllByRole('button', { name: 'Rows behind “1”' })[0] as HTMLElement);
    const rows = screen.getByRole('list', { name: 'Rows behind “1”' });
    expect(within(rows).getByRole('link')).toHaveAttribute('href', '/recommendations/2');
  });

  test('groups by level, and the address says so', async () => {
    const tab = await open('/reports');
    await tab.user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'Level');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Level 3',
      'No level',
    ]);
    expect(tab.address()).toBe('/reports?by=level');
  });

  test('has nothing to press for whoever may only read', async () => {
    const tab = await open('/reports', seed, bob);
    expect(screen.queryByRole('button', { name: 'New report' })).toBeNull();
    tab.unmount();
    await open('/reports?new', seed, bob);
    expect(screen.queryByRole('form')).toBeNull();
    tab.unmount();
    await open('/reports/1', seed, bob);
    for (const name of ['Edit the report', 'Record the reply', 'Add a recommendation'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });
});

describe('A new report', () => {
  const LIST = '1. By 31 March 2027, answer each letter.\n2. Keep a copy.\nAFI 1: Thank those who write.';
  const filled = async () => {
    const tab = await open('/reports?new', { roles: seed.roles });
    typed(/^Title/, 'Letters left unanswered');
    typed(/^Published on/, '2026-11-20');
    typed(/^Paste the recommendations/, LIST);
    await tab.user.click(screen.getByRole('button', { name: 'Read the list' }));
    return tab;
  };

  test('reads a pasted list into proposals with number, kind and date, each to be changed', async () => {
    const tab = await filled();
    expect(screen.getByText('3 items read. Look them over, then save.')).toBeInTheDocument();
    const groups = screen.getAllByRole('group', { name: /^Number/ });
    expect(groups).toHaveLength(3);
    const first = within(groups[0] as HTMLElement);
    expect(first.getByLabelText('Due')).toHaveValue('31 March 2027');
    expect(first.getByText('The last day is 31 March 2027.')).toBeInTheDocument();
    expect(within(groups[2] as HTMLElement).getByLabelText('Kind')).toHaveValue('area for improvement');
    await tab.user.click(screen.getAllByRole('button', { name: 'Take away number 2' })[0] as HTMLElement);
    expect(screen.getAllByRole('group', { name: /^Number/ })).toHaveLength(2);
    expect(await violations(document.body)).toEqual([]);
  });

  test('is saved whole, with one owner for all that name no other', async () => {
    const tab = await filled();
    typed('Owner of all that name no other', 'Head of PPU');
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    await screen.findByRole('heading', { level: 1, name: 'Letters left unanswered' });
    expect(tab.address()).toBe('/reports/1');
    expect((await tab.register.recommendations.all()).rows).toMatchObject([
      { number: '1', original: { lastDay: '2027-03-31' }, owners: ['Head of PPU'] },
      { number: '2', owners: ['Head of PPU'] },
      { number: 'AFI 1', kind: 'area for improvement' },
    ]);
    expect((await tab.register.tasks.all()).rows).toHaveLength(3);
    expect(localStorage).toHaveLength(0);
  });

  test('is taken back whole by Undo on its page, and the others are shown', async () => {
    const tab = await filled();
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    expect(await screen.findByText('The report is saved, with 3 items.')).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByText('Undone. “Letters left unanswered” is not in the register any more.'),
    ).toBeInTheDocument();
    expect(tab.address()).toBe('/reports');
    expect((await tab.register.tasks.all()).rows).toEqual([]);
    expect(await screen.findByText('0 reports, no reply owed')).toBeInTheDocument();
  });

  test('reads what was pasted and not read before it saves anything', async () => {
    const tab = await open('/reports?new', { roles: seed.roles });
    typed(/^Title/, 'Letters');
    typed(/^Published on/, '2026-11-20');
    typed(/^Paste the recommendations/, LIST);
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    expect(screen.getAllByRole('group', { name: /^Number/ })).toHaveLength(3);
    expect((await tab.register.reports.all()).rows).toEqual([]);
  });

  test('is kept while it is typed, and when saving fails; sent again it is there once', async () => {
    const tab = await filled();
    tab.register.before = (call) => {
      if (call === 'tasks.addAll') throw new RegisterError('unreachable', 'down');
    };
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    expect(await screen.findByText(/Send it again: what was saved is found/)).toBeInTheDocument();
    tab.unmount();
    tab.register.before = () => undefined;
    const again = openTab({ register: tab.register, me: cat, at: '/reports?new' });
    expect(await screen.findByLabelText(/^Title/)).toHaveValue('Letters left unanswered');
    expect(screen.getByText(/This is what you had begun/)).toBeInTheDocument();
    await again.user.click(screen.getByRole('button', { name: 'Save the report' }));
    await screen.findByRole('heading', { level: 1, name: 'Letters left unanswered' });
    expect((await tab.register.recommendations.all()).rows).toHaveLength(3);
    expect((await tab.register.tasks.all()).rows).toHaveLength(3);
  });

  test('without a day or a title says so beside the field, which takes the focus', async () => {
    const tab = await open('/reports?new', { roles: seed.roles });
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    expect(await screen.findByText('Choose the day.')).toBeInTheDocument();
    expect(field(/^Published on/)).toHaveFocus();
    typed(/^Published on/, '2026-11-20');
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    expect(await screen.findByText('Give the report’s title, as it is printed.')).toBeInTheDocument();
    expect(field(/^Title/)).toHaveFocus();
  });
});

describe('The page of a report', () => {
  test('says what became of the reply once a coordinator has written it down', async () => {
    const tab = await open('/reports/1');
    await tab.user.click(screen.getByRole('button', { name: 'Record the reply' }));
    typed(/^Day it was published/, '2026-11-20');
    typed('Link to it', 'https://example.org/reply');
    expect(await violations(document.body)).toEqual([]);
    await tab.user.click(screen.getByRole('button', { name: 'Save the reply' }));
    expect(await screen.findByText(/Reply published 20 November 2026, in time/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /the reply/ })).toHaveAttribute(
      'href',
      'https://example.org/reply',
    );
    expect(screen.getByRole('button', { name: 'Change the reply' })).toHaveFocus();
  });

  test('adds one recommendation under the next number', async () => {
    const tab = await open('/reports/1');
    await tab.user.click(screen.getByRole('button', { name: 'Add a recommendation' }));
    expect(field('Number')).toHaveValue('3');
    typed(/^What it asks, in its own words/, 'Count the letters.');
    await tab.user.click(screen.getByRole('button', { name: 'Save the recommendation' }));
    expect(await screen.findByRole('link', { name: 'rec. 3' })).toBeInTheDocument();
    expect((await tab.register.tasks.of('3')).rows).toHaveLength(1);
  });

  test('corrects the report’s facts, and the heading follows', async () => {
    const tab = await open('/reports/1');
    await tab.user.click(screen.getByRole('button', { name: 'Edit the report' }));
    typed(/^Title/, 'Child protection, second visit');
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    await screen.findByRole('heading', { level: 1, name: 'Child protection, second visit' });
    expect((await tab.register.recommendations.find('1')).report).toBe(
      'Child protection, second visit (2026)',
    );
  });

  test('is not overwritten: what somebody else changed meanwhile shows, and both changes stay', async () => {
    const tab = await open('/reports/1');
    await tab.user.click(screen.getByRole('button', { name: 'Edit the report' }));
    typed(/^Title/, 'Child protection, second visit');
    const seen = await tab.register.reports.find('1');
    await tab.register.reports.save({ ...seen, inspectorate: 'HMICFRS and Ofsted' });
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    expect(await screen.findByText(/Someone else changed it while you were working/)).toBeInTheDocument();
    expect(field('Inspectorate')).toHaveValue('HMICFRS and Ofsted');
    expect(field(/^Title/)).toHaveValue('Child protection, second visit');
    await tab.user.click(screen.getByRole('button', { name: 'Save the report' }));
    await screen.findByRole('heading', { level: 1, name: 'Child protection, second visit' });
    expect(await tab.register.reports.find('1')).toMatchObject({
      ...{ title: 'Child protection, second visit', inspectorate: 'HMICFRS and Ofsted', scope: '' },
      line: 'A report HMICFRS and Ofsted',
      publishedSaid: '1 October 2026',
    });
  });

  test.each([
    ['Edit the report', /^Title/, 'Child protection, second visit'],
    ['Add a recommendation', /^What it asks, in its own words/, 'Answer the letters.'],
  ])('keeps what was typed into “%s” over a reload', async (name, label, words) => {
    const before = await open('/reports/1');
    await before.user.click(screen.getByRole('button', { name }));
    typed(label, words);
    before.unmount();
    const after = await open('/reports/1');
    await after.user.click(screen.getByRole('button', { name }));
    expect(field(label)).toHaveValue(words);
  });

  test('has its level and tier set by a coordinator', async () => {
    const tab = await open('/reports/1');
    await tab.user.click(screen.getByRole('button', { name: 'Change level' }));
    await tab.user.selectOptions(field(/^Level/), '3: the inspectorate');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Level 3, no tier')).toBeInTheDocument();
    expect((await tab.register.reports.find('1')).plan).toMatchObject({ level: 3, tier: undefined });
  });

  test('has the way back from each change, the last one first', async () => {
    const tab = await open('/reports/1');
    const press = (name: string) => tab.user.click(screen.getByRole('button', { name }));
    await press('Edit the report');
    typed(/^Title/, 'Second visit');
    await press('Save the report');
    await screen.findByRole('heading', { level: 1, name: 'Second visit' });
    await press('Change level');
    await tab.user.selectOptions(field(/^Level/), '3: the inspectorate');
    await press('Save');
    await screen.findByText('Level 3, no tier');
    // The earlier one is not offered while the later stands.
    await press('Undo');
    expect(await screen.findByText('No level, no tier')).toBeInTheDocument();
    await press('Undo');
    await screen.findByRole('heading', { level: 1, name: 'Child protection' });
    expect(screen.getAllByText('Undone. The report is as it was before.')).toHaveLength(2);
    expect((await tab.register.recommendations.find('1')).report).toBe('Child protection (2026)');
  });

  test('loses again what was just added to it', async () => {
    const tab = await open('/reports/1');
    await tab.user.click(screen.getByRole('button', { name: 'Add a recommendation' }));
    typed(/^What it asks, in its own words/, 'Count the letters.');
    await tab.user.click(screen.getByRole('button', { name: 'Save the recommendation' }));
    await screen.findByRole('link', { name: 'rec. 3' });
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. It is no longer in the report.')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'rec. 3' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Add a recommendation' })).toHaveFocus();
  });

  test('tells of one that is not there', async () => {
    await open('/reports/99');
    expect(screen.getByText(/There is no such report/)).toBeInTheDocument();
  });
});
