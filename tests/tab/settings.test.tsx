import { screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { definitionsNamed } from '../../src/inspection/recommendation/definitions';
import { USUAL_POLICY } from '../../src/inspection/reminders/policy';
import { RegisterError } from '../../src/inspection/register';
import type { Settings } from '../../src/inspection/settings';
import { violations } from '../support/axe';
import { aPeriod } from '../given/builders';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, role } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);

const seed: Seed = { roles: [role('Head of PPU', bob), role('Custody manager', ann), coordinator] };

const OWN = {
  ...(definitionsNamed('2022') as NonNullable<ReturnType<typeof definitionsNamed>>),
  ...{ name: '2027', from: day('2026-11-01') },
};

const settings = async (set: Partial<Settings> = {}, me = cat, more: Seed = {}) => {
  const register = memoryRegister({ ...seed, ...more, settings: set });
  const tab = openTab({ register, me, at: '/settings' });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  await screen.findByRole('list', { name: 'Definitions by date' });
  return { ...tab, register };
};
type Tab = Awaited<ReturnType<typeof settings>>;

const form = (name: string) => within(screen.getByRole('form', { name }));
const field = (of: string, name: string | RegExp) => form(of).getByLabelText(name);
const retype = async ({ user }: Tab, of: string, name: string | RegExp, words: string) => {
  await user.clear(field(of, name));
  if (words !== '') await user.type(field(of, name), words);
};
const save = ({ user }: Tab, of: string) => user.click(form(of).getByRole('button', { name: 'Save' }));

beforeEach(() => {
  localStorage.clear();
});

describe('The Settings screen', () => {
  test('has nothing that a screen reader stumbles over', async () => {
    const { container } = await settings({ definitions: [OWN] });
    expect(await violations(container)).toEqual([]);
  });

  test('is reached by a coordinator through their menu', async () => {
    const tab = openTab({ register: memoryRegister(seed), me: cat, at: '/people' });
    await tab.user.click(await screen.findByRole('button', { name: /Cat Cole/ }));
    await tab.user.click(await screen.findByRole('menuitem', { name: 'Settings' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeInTheDocument();
  });

  test('is read by everybody else, in words and without a form', async () => {
    const { container } = await settings({ organisation: { name: 'A Police', called: 'the force' } }, ann);
    expect(screen.getByText('A coordinator changes these; you can read them.')).toBeInTheDocument();
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByText('A Police')).toBeInTheDocument();
    expect(screen.getByText('Monday, Tuesday, Wednesday, Thursday, Friday')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add your own set' })).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test('saves by Ctrl+Enter the part one is in, and no other', async () => {
    const tab = await settings();
    await retype(tab, 'Protective marking', /board/, 'OFFICIAL');
    await retype(tab, 'Organisation', 'Name', 'City of London Police');
    await tab.user.keyboard('{Control>}{Enter}{/Control}');
    expect(await form('Organisation').findByText('Saved.')).toBeInTheDocument();
    expect((await tab.register.settings.get('organisation'))?.value.name).toBe('City of London Police');
    expect(await tab.register.settings.get('marking')).toBeUndefined();
  });

  test('saves one part by itself', async () => {
    const tab = await settings();
    await retype(tab, 'Organisation', 'Name', 'City of London Police');
    await retype(tab, 'Protective marking', /board/, 'OFFICIAL');
    await save(tab, 'Organisation');
    expect(await form('Organisation').findByText('Saved.')).toBeInTheDocument();
    expect((await tab.register.settings.get('organisation'))?.value).toEqual({
      ...{ name: 'City of London Police', called: 'the force' },
    });
    expect(await tab.register.settings.get('marking')).toBeUndefined();
    expect(field('Protective marking', /board/)).toHaveValue('OFFICIAL');
  });

  test('keeps what was typed and not saved over leaving the page', async () => {
    const tab = await settings();
    await retype(tab, 'Protective marking', /board/, 'OFFICIAL');
    await tab.user.click(screen.getByRole('link', { name: 'People and roles' }));
    await screen.findByRole('heading', { level: 1, name: 'People and roles' });
    tab.unmount();
    await settings();
    expect(field('Protective marking', /board/)).toHaveValue('OFFICIAL');
    expect(form('Protective marking').getByText(/Not saved yet/)).toBeInTheDocument();
  });

  test('goes back to what is kept when changes are discarded', async () => {
    const tab = await settings({ marking: { board: 'OFFICIAL', public: '' } });
    await retype(tab, 'Protective marking', /board/, 'SECRET');
    await tab.user.click(form('Protective marking').getByRole('button', { name: 'Discard my changes' }));
    expect(field('Protective marking', /board/)).toHaveValue('OFFICIAL');
    expect(localStorage).toHaveLength(0);
  });

  test('takes what was just saved back by Undo', async () => {
    const tab = await settings({ marking: { board: 'OFFICIAL', public: '' } });
    await retype(tab, 'Protective marking', /board/, 'SECRET');
    await save(tab, 'Protective marking');
    await form('Protective marking').findByText('Saved.');
    await tab.user.click(form('Protective marking').getByRole('button', { name: 'Undo' }));
    expect(await form('Protective marking').findByText(/^Undone/)).toBeInTheDocument();
    expect(field('Protective marking', /board/)).toHaveValue('OFFICIAL');
    expect((await tab.register.settings.get('marking'))?.value.board).toBe('OFFICIAL');
    expect(form('Protective marking').queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('undoes nothing that somebody has saved since', async () => {
    const tab = await settings();
    await retype(tab, 'Organisation', 'Name', 'Mine');
    await save(tab, 'Organisation');
    await form('Organisation').findByText('Saved.');
    const mine = await tab.register.settings.get('organisation');
    await tab.register.settings.put('organisation', { name: 'Theirs', called: 'the force' }, mine);
    await tab.user.click(form('Organisation').getByRole('button', { name: 'Undo' }));
    expect(await form('Organisation').findByText(/changed it since, so nothing was undone/)).toBeVisible();
    expect((await tab.register.settings.get('organisation'))?.value.name).toBe('Theirs');
  });

  test('keeps the words when the store fails', async () => {
    const tab = await settings();
    await retype(tab, 'Organisation', 'Name', 'A Police');
    tab.register.before = (call) => {
      if (call.startsWith('settings.')) throw new RegisterError('unreachable', 'down');
    };
    await save(tab, 'Organisation');
    expect(await form('Organisation').findByText(/Not saved\. The lists do not answer/)).toBeInTheDocument();
    expect(field('Organisation', 'Name')).toHaveValue('A Police');
  });

  test('refuses words that cannot stand in a counted sentence, beside the field', async () => {
    const tab = await settings();
    await retype(tab, 'Organisation', 'In sentences', 'Force 2.');
    await save(tab, 'Organisation');
    expect(await screen.findByText(/it stands inside a sentence/)).toBeInTheDocument();
    expect(field('Organisation', 'In sentences')).toHaveFocus();
    expect(await tab.register.settings.get('organisation')).toBeUndefined();
  });
});

describe('A setting that someone else changed meanwhile', () => {
  const conflicting = async () => {
    const tab = await settings({ organisation: { name: 'A', called: 'the force' } });
    await retype(tab, 'Organisation', 'Name', 'Mine');
    const theirs = await tab.register.settings.get('organisation');
    await tab.register.settings.put('organisation', { name: 'Theirs', called: 'the Office' }, theirs);
    await save(tab, 'Organisation');
    await screen.findByText(/Someone else changed it/);
    return tab;
  };
  const kept = async ({ register }: Tab) => (await register.settings.get('organisation'))?.value;

  test('shows both, and nothing of theirs is overwritten', async () => {
    const tab = await conflicting();
    expect(screen.getByRole('row', { name: /^Name/ })).toHaveTextContent('NameTheirsMine');
    expect(await kept(tab)).toEqual({ name: 'Theirs', called: 'the Office' });
    expect(await violations(tab.container)).toEqual([]);
  });

  test('takes my line on top, and their other line stays', async () => {
    const tab = await conflicting();
    await tab.user.click(screen.getByRole('button', { name: 'Save mine on top of theirs' }));
    await form('Organisation').findByText('Saved.');
    expect(await kept(tab)).toEqual({ name: 'Mine', called: 'the Office' });
  });

  test('stays theirs when I say so', async () => {
    const tab = await conflicting();
    await tab.user.click(screen.getByRole('button', { name: 'Keep theirs' }));
    expect(field('Organisation', 'Name')).toHaveValue('Theirs');
    expect(await kept(tab)).toEqual({ name: 'Theirs', called: 'the Office' });
  });

  test('is told even when the change began before the page was opened again', async () => {
    const first = await settings({ marking: { board: 'A', public: '' } });
    await retype(first, 'Protective marking', /board/, 'Mine');
    const seen = await first.register.settings.get('marking');
    await first.register.settings.put('marking', { board: 'Theirs', public: '' }, seen);
    await first.user.click(screen.getByRole('link', { name: 'People and roles' }));
    await screen.findByRole('heading', { level: 1, name: 'People and roles' });
    first.unmount();
    const tab = openTab({ register: first.register, me: cat, at: '/settings' });
    await screen.findByRole('form', { name: 'Protective marking' });
    await tab.user.click(form('Protective marking').getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Someone else changed it/)).toBeInTheDocument();
    expect((await first.register.settings.get('marking'))?.value.board).toBe('Theirs');
  });
});

describe('The reminder policy', () => {
  test('is saved as the rounds will read it', async () => {
    const tab = await settings();
    await retype(tab, 'Reminders', 'Days before it is due', '3, 30 3');
    await retype(tab, 'Reminders', /manager hears/, '');
    await retype(tab, 'Reminders', 'Time zone', 'Europe/London');
    await tab.user.click(field('Reminders', 'Friday'));
    await tab.user.selectOptions(field('Reminders', 'Bank holidays kept'), 'Scotland');
    await save(tab, 'Reminders');
    await form('Reminders').findByText('Saved.');
    expect((await tab.register.settings.get('reminder policy'))?.value).toEqual({
      ...USUAL_POLICY,
      ...{ daysBefore: [30, 3], escalateAfter: undefined, zone: 'Europe/London' },
      ...{ workingDays: [1, 2, 3, 4], holidays: 'scotland' },
    });
  });

  test.each([
    ['Days before it is due', 'soon', /Write whole days from 1 to 365/],
    ['When late, again after so many days', '0', /whole number from 1 to 90/],
    ['Hour of the morning', '24', /whole number from 0 to 23/],
    ['Time zone', 'Narnia', /“Narnia” is not a time zone/],
    ['Days an owner may put a reminder off', '91', /whole number from 0 to 90/],
  ])('refuses “%s” of %s beside the field', async (name, words, says) => {
    const tab = await settings();
    await retype(tab, 'Reminders', name, words);
    await save(tab, 'Reminders');
    expect(await screen.findByText(says)).toBeInTheDocument();
    expect(field('Reminders', name)).toHaveFocus();
    expect(await tab.register.settings.get('reminder policy')).toBeUndefined();
  });

  test('needs a day of the week on which something goes out', async () => {
    const tab = await settings({ 'reminder policy': { ...USUAL_POLICY, workingDays: [1] } });
    await tab.user.click(field('Reminders', 'Monday'));
    await save(tab, 'Reminders');
    expect(await screen.findByText('Choose at least one.')).toBeInTheDocument();
    expect(field('Reminders', 'Monday')).toHaveFocus();
  });

  test('previews a task due 31 March 2027 as it is being typed', async () => {
    const tab = await settings();
    expect(screen.getByText('About a task due 31 March 2027, and never answered:')).toBeInTheDocument();
    expect(screen.getByText('Wednesday 3 March 2027, 28 days before: the owner')).toBeInTheDocument();
    await retype(tab, 'Reminders', 'Days before it is due', '2');
    expect(screen.queryByText(/28 days before/)).toBeNull();
    expect(screen.getByText('Tuesday 30 March 2027, 1 day before: the owner')).toBeInTheDocument();
    await retype(tab, 'Reminders', 'Days before it is due', 'soon');
    expect(screen.getByText('Mend what is wrong above to see it.')).toBeInTheDocument();
  });
});

describe('The closing authority', () => {
  test('is set by level', async () => {
    const tab = await settings();
    await tab.user.selectOptions(
      field('Closing authority', 'Level 1 is signed off by'),
      'The holder of a role',
    );
    await retype(tab, 'Closing authority', 'Level 1: its name', 'Head of PPU');
    await retype(tab, 'Closing authority', 'Roles that may test a claim', 'Custody manager');
    await save(tab, 'Closing authority');
    await form('Closing authority').findByText('Saved.');
    const { levels, testers } = (await tab.register.settings.get('closing authority'))?.value ?? {};
    expect([levels?.[1], levels?.[3], testers]).toEqual([
      { is: 'role', name: 'Head of PPU' },
      { is: 'body', name: 'HMICFRS' },
      ['Custody manager'],
    ]);
  });

  test('warns of a role that is not in the register, and refuses such a tester', async () => {
    const tab = await settings();
    expect(screen.getByText(/No role is called “Commissioner”/)).toBeInTheDocument();
    await retype(tab, 'Closing authority', 'Roles that may test a claim', 'Nobody');
    await save(tab, 'Closing authority');
    expect(await screen.findByText(/No role is called: Nobody/)).toBeInTheDocument();
    expect(await tab.register.settings.get('closing authority')).toBeUndefined();
  });
});

describe('The definitions', () => {
  const line = (name: string) =>
    within(screen.getByRole('list', { name: 'Definitions by date' }))
      .getAllByRole('listitem')
      .find((item) => item.textContent.startsWith(name)) as HTMLElement;

  test('stand with their days, and the one in force is named', async () => {
    await settings();
    expect(line('2019')).toHaveTextContent('in force from 1 January 2019 to 31 December 2021');
    expect(line('2022')).toHaveTextContent('in force today');
    expect(line('2016')).not.toHaveTextContent('in force today');
    expect(line('2016')).toHaveTextContent('The recommendation cannot or will not be implemented');
  });

  test('of one’s own begin as a copy of those in force', async () => {
    const tab = await settings();
    await tab.user.click(screen.getByRole('button', { name: 'Add your own set' }));
    const of = 'A new set of definitions';
    expect(field(of, 'Green means')).toHaveValue('The recommendation is implemented');
    await retype(tab, of, 'Name', '2027');
    await tab.user.type(field(of, 'In force from'), '2026-11-01');
    await retype(tab, of, 'Red means', 'It is late.');
    await tab.user.selectOptions(field(of, 'An open row past its day'), 'It is Red');
    expect(await violations(tab.container)).toEqual([]);
    await save(tab, of);
    expect(await screen.findByText('The definitions are saved.')).toBeInTheDocument();
    const [set] = (await tab.register.settings.get('definitions'))?.value ?? [];
    expect(set).toMatchObject({ name: '2027', from: '2026-11-01', pastItsDay: 'Red', rationaleFor: ['Red'] });
    expect(set?.meanings).toMatchObject({ Red: 'It is late.', Green: 'The recommendation is implemented' });
    expect(line('2027')).toHaveTextContent('in force today');
    expect(localStorage).toHaveLength(0);
  });

  test('of one’s own need a name and a day of their own', async () => {
    const tab = await settings();
    await tab.user.click(screen.getByRole('button', { name: 'Add your own set' }));
    const of = 'A new set of definitions';
    await retype(tab, of, 'Name', '2019');
    await save(tab, of);
    expect(await screen.findByText(/There is a set of this name already/)).toBeInTheDocument();
    expect(screen.getByText('Choose the day from which it counts.')).toBeInTheDocument();
    await tab.user.type(field(of, 'In force from'), '2022-01-01');
    expect(screen.getByText(/2022 begins on that day already/)).toBeInTheDocument();
    expect(await tab.register.settings.get('definitions')).toBeUndefined();
  });

  test('of one’s own can be changed and removed while no closed paper used them', async () => {
    const tab = await settings({ definitions: [OWN] });
    await tab.user.click(screen.getByRole('button', { name: 'Change the definitions 2027' }));
    await retype(tab, 'Change the definitions 2027', 'Amber means', 'Work goes on.');
    await save(tab, 'Change the definitions 2027');
    await screen.findByText('The definitions are saved.');
    expect(line('2027')).toHaveTextContent('Work goes on.');
    await tab.user.click(screen.getByRole('button', { name: 'Remove the definitions 2027' }));
    await tab.user.click(screen.getByRole('button', { name: 'Remove 2027 for good' }));
    expect(await screen.findByText('2027 is removed.')).toBeInTheDocument();
    expect((await tab.register.settings.get('definitions'))?.value).toEqual([]);
  });

  test('that a closed paper was printed by stand, and say so', async () => {
    const periods = [aPeriod({ definitions: '2027', state: 'closed', title: 'November 2026' })];
    await settings({ definitions: [OWN] }, cat, { periods });
    expect(line('2027')).toHaveTextContent('It stands: November 2026 was printed by it.');
    expect(screen.queryByRole('button', { name: 'Remove the definitions 2027' })).toBeNull();
  });

  test('are not removed when a paper was closed by them meanwhile', async () => {
    const tab = await settings({ definitions: [OWN] });
    await tab.user.click(screen.getByRole('button', { name: 'Remove the definitions 2027' }));
    await tab.register.periods.add(aPeriod({ definitions: '2027', state: 'closed', title: 'May 2027' }));
    await tab.user.click(screen.getByRole('button', { name: 'Remove 2027 for good' }));
    expect(
      await screen.findByText(/May 2027 was judged and printed by the definitions 2027/),
    ).toBeInTheDocument();
    expect((await tab.register.settings.get('definitions'))?.value).toHaveLength(1);
  });
});
