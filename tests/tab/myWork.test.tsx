import { screen, waitFor, within } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { day } from '../../src/inspection/day';
import { violations } from '../support/axe';
import { anAsk } from '../given/builders';
import { memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, recommendation, role, task } from './given';
import { openTab } from './openTab';

const late = task({ asks: 'Buy the licences.', original: dueOn(day('2026-11-10')) });
const soon = task({ asks: 'Train forty officers.', original: dueOn(day('2026-11-27')), number: '2' });
const undated = task({ asks: 'Write the plan.', number: '3' });

const myWork = async (tasks = [late], more: Parameters<typeof memoryRegister>[0] = {}) => {
  const register = memoryRegister({
    tasks,
    recommendations: [recommendation()],
    roles: [role('Head of PPU', ann), coordinator],
    ...more,
  });
  const tab = openTab({ register, me: ann, at: '/mine' });
  await screen.findByRole('heading', { level: 1, name: 'My work' });
  return { ...tab, register };
};
const sections = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent);
const line = (asks: string): HTMLElement => {
  const found = screen.getByText(asks).closest('li');
  if (found === null) throw new Error(`No line asks "${asks}"`);
  return found;
};
type Tab = Awaited<ReturnType<typeof myWork>>;
const press = ({ user }: Tab, name: string, asks = 'Buy the licences.') =>
  user.click(within(line(asks)).getByRole('button', { name }));

jest.setTimeout(30_000);

beforeEach(() => localStorage.clear());

describe('My work', () => {
  test('has what is late first, then what is near, then what has no date', async () => {
    await myWork([undated, soon, late]);
    expect(sections()).toEqual(['Late', 'In the next 7 days', 'No date']);
    expect(line('Buy the licences.')).toHaveTextContent('12 days late');
  });

  test('holds only tasks of roles that are mine today, as holder or deputy', async () => {
    await myWork([late, task({ asks: 'Not mine.', owners: ['Custody manager'] }), soon], {
      roles: [role('Head of PPU', bob, { deputy: ann }), role('Custody manager', bob)],
    });
    expect(screen.queryByText('Not mine.')).toBeNull();
    expect(screen.getByText(/Head of PPU \(deputy\)/)).toBeInTheDocument();
  });

  test('never calls late what is claimed, or waits on another body', async () => {
    await myWork([
      { ...late, stage: 'claimed' },
      { ...soon, original: dueOn(day('2025-01-01')), stage: 'waiting' },
    ]);
    expect(sections()).toEqual(['Waiting on others or an event', 'Said to be done, under review']);
    expect(screen.queryByText(/days late/)).toBeNull();
  });

  test('says since when I am acting', async () => {
    const acting = { person: ann, from: day('2026-10-03'), until: undefined, acting: true };
    await myWork([late], { roles: [role('Head of PPU', undefined, { holdings: [acting] })] });
    expect(screen.getByText(/Head of PPU \(acting since 3 October 2026\)/)).toBeInTheDocument();
  });

  test('says what to do when no role is mine', async () => {
    await myWork([late], { roles: [coordinator] });
    expect(screen.getByText(/ask a coordinator to make you its holder/)).toBeInTheDocument();
  });

  test('counts what a search leaves among the tasks that are shown, and none that is done', async () => {
    const { user } = await myWork([late, soon, { ...undated, stage: 'done' }]);
    await user.type(screen.getByRole('searchbox'), 'Head of PPU');
    expect(await screen.findByText('2 of 2 tasks')).toBeInTheDocument();
  });

  test('shows one group alone and all again', async () => {
    const { user } = await myWork([late, soon]);
    await user.click(screen.getByRole('button', { name: 'Late 1' }));
    expect(sections()).toEqual(['Late']);
    await user.click(screen.getByRole('button', { name: 'All 2' }));
    expect(sections()).toHaveLength(2);
  });

  test('names rows that nobody can read, with the way to each', async () => {
    const link = 'https://contoso.sharepoint.com/sites/i/77';
    await myWork([late], {
      unreadable: [{ list: 'Tasks', id: '77', what: 'no stage is called "opne"', link }],
    });
    expect(screen.getByText(/Tasks, row 77/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Open the row' })).toHaveAttribute('href', link);
  });

  test('keeps the rarer answers in a menu, and the way back to it', async () => {
    const tab = await myWork();
    await press(tab, 'More answers for Child protection (2022) · 1');
    const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(items).toEqual(['Remind me later', 'Stop reminding me', 'Not mine', 'Hand to deputy']);
    await tab.user.click(screen.getByRole('menuitem', { name: 'Not mine' }));
    const form = await screen.findByRole('form', { name: /^Not mine/ });
    await waitFor(() => expect(form).toContainElement(document.activeElement as HTMLElement));
    expect(screen.queryByRole('menu')).toBeNull();
    await tab.user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: /^More answers/ })).toHaveFocus();
  });

  test('has nothing that a screen reader stumbles over, with a form open', async () => {
    const tab = await myWork([late, soon, undated]);
    await press(tab, 'Done');
    expect(await violations(tab.container)).toEqual([]);
  });
});

describe('An answer', () => {
  test('of progress is kept, told and signed, and the focus comes back', async () => {
    const tab = await myWork();
    await press(tab, 'Progress');
    await tab.user.keyboard('Licences are ordered.');
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    expect(await screen.findByText(/Progress saved at/)).toBeInTheDocument();
    expect(line('Buy the licences.')).toHaveTextContent('by Ann Archer: Licences are ordered.');
    expect(within(line('Buy the licences.')).getByRole('button', { name: 'Progress' })).toHaveFocus();
    const { rows } = await tab.register.updates.all();
    expect(rows).toMatchObject([{ kind: 'progress', asRole: 'Head of PPU', by: ann, via: 'tab' }]);
  });

  test('that it is done is refused without evidence, beside the field that lacks it', async () => {
    const tab = await myWork();
    await press(tab, 'Done');
    await tab.user.keyboard('All is bought.');
    await tab.user.click(screen.getByRole('button', { name: 'Say it is done' }));
    expect(await screen.findByText(/nothing can be reviewed without it/)).toBeInTheDocument();
    expect(screen.getByLabelText(/Link to the evidence/)).toHaveFocus();
    expect((await tab.register.updates.all()).rows).toEqual([]);
  });

  test('that it is done leaves the task where it was on this visit', async () => {
    const tab = await myWork([late, soon]);
    await press(tab, 'Done');
    await tab.user.keyboard('All is bought.');
    await tab.user.type(
      screen.getByLabelText(/Link to the evidence/),
      'https://contoso.sharepoint.com/e.docx',
    );
    await tab.user.click(screen.getByRole('button', { name: 'Say it is done' }));
    expect(await screen.findByText(/A coordinator reviews it now/)).toBeInTheDocument();
    expect(sections()).toEqual(['Late', 'In the next 7 days']);
    expect(within(line('Buy the licences.')).queryByRole('button', { name: 'Done' })).toBeNull();
    expect((await tab.register.tasks.find('1')).stage).toBe('claimed');
  });

  test.each([
    ['its date is moved', { deadline: dueOn(day('2027-03-31')) }],
    ['it passes to another role', { owners: ['Custody manager'] }],
  ])('stays where it was begun when %s meanwhile, with what it said and the focus', async (_, changed) => {
    const tab = await myWork([late, soon]);
    await press(tab, 'Progress');
    await tab.user.keyboard('Licences are ordered.');
    const before = await tab.register.tasks.find('1');
    const lastSaid = { words: 'Meanwhile.', by: 'Cat Cole', on: day('2026-11-21') };
    await tab.register.tasks.save({ ...before, lastSaid, ...changed });
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 21_000);
    window.dispatchEvent(new Event('focus'));
    await screen.findByText(/Meanwhile\./);
    later.mockRestore();
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    await waitFor(() =>
      expect(line('Buy the licences.')).toHaveTextContent(
        /Progress saved at|This belongs to Custody manager/,
      ),
    );
    expect(sections()).toEqual(['Late', 'In the next 7 days']);
    expect(line('Buy the licences.')).toContainElement(document.activeElement as HTMLElement);
  });

  test('to what was asked stays above the rest of its group', async () => {
    const asked = { ...soon, asks: 'Asked.', asked: anAsk({ by: cat, on: day('2026-11-20') }) };
    const tab = await myWork([{ ...soon, original: dueOn(day('2026-11-25')) }, asked]);
    const order = () =>
      screen.getAllByText(/^(Asked|Train forty officers)\.$/).map((each) => each.textContent);
    expect(order()).toEqual(['Asked.', 'Train forty officers.']);
    await press(tab, 'Progress', 'Asked.');
    await tab.user.keyboard('Half of it.');
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    await screen.findByText(/Progress saved at/);
    expect(order()).toEqual(['Asked.', 'Train forty officers.']);
  });

  test('that asks for longer wants a day to come and a reason', async () => {
    const tab = await myWork();
    await press(tab, 'Need longer');
    await tab.user.click(screen.getByRole('button', { name: 'Ask for the day' }));
    expect(await screen.findByText('Choose the day.')).toBeInTheDocument();
    await tab.user.type(screen.getByLabelText(/By which day/), '2027-01-31');
    await tab.user.click(screen.getByRole('button', { name: 'Ask for the day' }));
    expect(await screen.findByText(/Give the reason/)).toBeInTheDocument();
    await tab.user.type(screen.getByLabelText(/Why is more time/), 'The supplier is late.');
    await tab.user.click(screen.getByRole('button', { name: 'Ask for the day' }));
    expect(await screen.findByText(/Asked for a later day at/)).toBeInTheDocument();
    expect((await tab.register.updates.all()).rows).toMatchObject([{ wantedDay: '2027-01-31' }]);
  });

  test('keeps its words when the store fails, and counts once when sent again', async () => {
    const tab = await myWork();
    await press(tab, 'Progress');
    await tab.user.keyboard('Licences are ordered.');
    tab.register.before = (call) => {
      if (call === 'tasks.save') throw new RegisterError('unreachable', 'no answer');
    };
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    // An alert is read aloud as it comes; words that only stand there are not.
    expect(await screen.findByRole('alert')).toHaveTextContent(/The lists do not answer/);
    expect(screen.getByLabelText(/What has happened/)).toHaveValue('Licences are ordered.');
    tab.register.before = () => undefined;
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    expect(await screen.findByText(/Progress saved/)).toBeInTheDocument();
    expect((await tab.register.updates.all()).rows).toHaveLength(1);
  });

  test('begun and not sent is there again after a reload', async () => {
    const first = await myWork();
    await press(first, 'Progress');
    await first.user.keyboard('Half a sent');
    first.unmount();
    await myWork();
    expect(screen.getByLabelText(/What has happened/)).toHaveValue('Half a sent');
  });

  test('once sent leaves nothing behind to be sent again', async () => {
    const first = await myWork();
    await press(first, 'Progress');
    await first.user.keyboard('Licences are ordered.');
    await first.user.click(screen.getByRole('button', { name: 'Send progress' }));
    await screen.findByText(/Progress saved/);
    first.unmount();
    await myWork();
    expect(screen.queryByRole('form')).toBeNull();
  });

  test('begun by one person is not shown to another', async () => {
    const first = await myWork();
    await press(first, 'Progress');
    await first.user.keyboard('Secret');
    first.unmount();
    openTab({
      register: memoryRegister({ tasks: [late], roles: [role('Head of PPU', cat)] }),
      me: cat,
      at: '/mine',
    });
    await screen.findByText('Buy the licences.');
    expect(screen.queryByDisplayValue('Secret')).toBeNull();
  });

  test('is put away by Escape, with the focus on its button', async () => {
    const tab = await myWork();
    await press(tab, 'Progress');
    await tab.user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getByRole('button', { name: 'Progress' })).toHaveFocus();
  });
});

describe('The tab', () => {
  test('opens for an owner at what is theirs', async () => {
    const register = memoryRegister({ tasks: [late], roles: [role('Head of PPU', ann), coordinator] });
    const { address } = openTab({ register, me: ann, at: '/' });
    await waitFor(() => expect(address()).toBe('/mine'));
    expect(await screen.findByText('Buy the licences.')).toBeInTheDocument();
    expect(document.title).toBe('My work · Recommendation Tracker');
  });

  test('opens for a coordinator without work of their own at the overview', async () => {
    const register = memoryRegister({ tasks: [late], roles: [role('Head of PPU', ann), coordinator] });
    const { address } = openTab({ register, me: cat, at: '/' });
    await waitFor(() => expect(address()).toBe('/overview'));
  });

  test('says what failed, and reads again when asked', async () => {
    const register = memoryRegister({ tasks: [late], roles: [role('Head of PPU', ann)] });
    register.before = () => {
      throw new RegisterError('busy', 'throttled');
    };
    const { user } = openTab({ register, me: ann, at: '/mine' });
    expect(await screen.findByText(/SharePoint is busy/)).toBeInTheDocument();
    register.before = () => undefined;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Buy the licences.')).toBeInTheDocument();
  });

  test('knows no page of that name', async () => {
    openTab({ register: memoryRegister(), me: ann, at: '/nowhere' });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument();
  });

  test('leads to the chat as the person who is here', () => {
    openTab({ register: memoryRegister(), me: ann, at: '/nowhere' });
    expect(screen.getByRole('link', { name: 'Open the chat' })).toHaveAttribute(
      'href',
      '/teams/chat?as=p-ann',
    );
  });
});
