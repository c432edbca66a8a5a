import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, bob, cat, coordinator, dueOn, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const due = { original: dueOn(day('2026-12-10')) };
const seed: Seed = {
  reports: [report()],
  recommendations: [
    recommendation({ text: 'Buy the licences.', ...due }),
    recommendation({ number: '2', text: 'Train forty officers.', ...due }),
    recommendation({ number: '3', text: 'Write the plan.', ...due }),
  ],
  tasks: [task({ asks: 'Ask for bids.', ...due })],
  roles: [role('Head of PPU', ann), role('Custody manager', bob), coordinator],
};

async function open(me = cat) {
  const register = memoryRegister(seed);
  const tab = openTab({ register, me, at: '/recommendations' });
  await screen.findByRole('treegrid');
  return { ...tab, register };
}
const row = (words: string): HTMLElement => {
  const found = screen.getByText(words).closest<HTMLElement>('[role=row]');
  if (found === null) throw new Error(`No row says "${words}"`);
  return found;
};
const bar = () => within(screen.getByRole('region', { name: 'The chosen recommendations' }));
const pick = (words: string) => within(row(words)).getByRole('checkbox');

describe('Recommendations are chosen', () => {
  test('by their box, by Space on the row, all by Ctrl+A, and none by Escape', async () => {
    const { user } = await open();
    await user.click(pick('Buy the licences.'));
    // Its code comes with the first choice.
    await screen.findByRole('region', { name: 'The chosen recommendations' });
    expect(bar().getByRole('status')).toHaveTextContent('1 chosen');
    act(() => row('Train forty officers.').focus());
    await user.keyboard(' ');
    expect(row('Train forty officers.')).toHaveAttribute('aria-selected', 'true');
    await user.keyboard('{Control>}a{/Control}');
    expect(bar().getByRole('status')).toHaveTextContent('3 chosen');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'The chosen recommendations' })).toBeNull();
  });

  test('and none again by Escape on the box that was pressed', async () => {
    const { user } = await open();
    await user.click(pick('Buy the licences.'));
    await screen.findByRole('region', { name: 'The chosen recommendations' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'The chosen recommendations' })).toBeNull();
    expect(pick('Buy the licences.')).toHaveFocus();
  });

  test('and none again by the button for it, and then arrows go on in the list', async () => {
    const { user } = await open();
    await user.click(pick('Buy the licences.'));
    await screen.findByRole('region', { name: 'The chosen recommendations' });
    await user.click(bar().getByRole('button', { name: 'Choose none' }));
    expect(row('Buy the licences.')).toHaveFocus();
  });

  test('and arrows go on from the row whose box was pressed', async () => {
    const { user } = await open();
    await user.click(pick('Buy the licences.'));
    await user.keyboard('{ArrowDown} ');
    expect(row('Train forty officers.')).toHaveFocus();
    expect(row('Train forty officers.')).toHaveAttribute('aria-selected', 'true');
    expect(row('Buy the licences.')).toHaveAttribute('aria-selected', 'true');
  });

  test('with Shift all from the last one to this, as this one becomes, by mouse or by keyboard', async () => {
    const { user } = await open();
    const chosen = () => screen.getAllByRole('row', { selected: true }).length;
    await user.click(pick('Buy the licences.'));
    await screen.findByRole('region', { name: 'The chosen recommendations' });
    await user.keyboard('{Shift>}');
    await user.click(pick('Write the plan.'));
    await user.keyboard('{/Shift}');
    expect(chosen()).toBe(3);
    act(() => row('Train forty officers.').focus());
    await user.keyboard('{Shift>} {/Shift}');
    expect(chosen()).toBe(1);
    expect(row('Buy the licences.')).toHaveAttribute('aria-selected', 'true');
  });

  test('only by those who can do something with them', async () => {
    await open(ann);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('treegrid')).not.toHaveAttribute('aria-multiselectable');
  });
});

describe('A coordinator who may read the site and not change its recommendations', () => {
  const chosen = async (mayChange: boolean | undefined) => {
    const register = memoryRegister(seed);
    register.mayChange = mayChange;
    const tab = openTab({ register, me: cat, at: '/recommendations' });
    await screen.findByRole('treegrid');
    await tab.user.click(pick('Buy the licences.'));
    await screen.findByRole('region', { name: 'The chosen recommendations' });
    return tab;
  };
  const ways = ['Assign', 'Move date', 'Ask for an update'];
  const shown = () => ways.filter((name) => bar().queryByRole('button', { name }) !== null);

  test('reads so in place of what would fail for every row', async () => {
    const { container } = await chosen(false);
    expect(await bar().findByText(/put you into its group Coordinators/)).toBeVisible();
    expect(shown()).toEqual([]);
    expect(bar().getByRole('button', { name: 'Choose none' })).toBeVisible();
    expect(await violations(container)).toEqual([]);
  });

  test.each([true, undefined])('has the buttons where it may be done, or cannot be told: %s', async (may) => {
    await chosen(may);
    expect(shown()).toEqual(ways);
    expect(bar().queryByText(/put you into its group Coordinators/)).toBeNull();
  });
});

describe('On paper', () => {
  test('there are no boxes to choose by, nor room kept for them', async () => {
    await open();
    const columns = () => row('Buy the licences.').style.gridTemplateAreas;
    expect(columns()).toContain('pick');
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(columns()).not.toContain('pick');
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(columns()).toContain('pick');
  });
});

describe('The column names of a narrow page', () => {
  afterEach(() => void Reflect.deleteProperty(window, 'matchMedia'));

  test('are read out and no stops of the keyboard; the box for all says what it is', async () => {
    const listen = () => undefined;
    const narrow = { addEventListener: listen, removeEventListener: listen };
    const matchMedia = (query: string) => ({ ...narrow, matches: query.includes('max-width') });
    Object.assign(window, { matchMedia });
    await open();
    const heads = screen.getAllByRole('columnheader');
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      ...['Choose all 3 shown', 'No.', 'What it asks', 'Status', 'Owner', 'Due'],
    ]);
    expect(heads.flatMap((head) => within(head).queryAllByRole('button'))).toEqual([]);
  });
});

describe('Letters typed in the list', () => {
  test('go to the next row that begins with them', async () => {
    const { user } = await open();
    act(() => row('Buy the licences.').focus());
    await user.keyboard('wr');
    await waitFor(() => expect(row('Write the plan.')).toHaveFocus());
  });

  test('may have a space among them, which then chooses nothing', async () => {
    await open();
    const from = row('Buy the licences.');
    act(() => from.focus());
    // All at once, so that no pause comes between two of them.
    for (const key of 'write t') fireEvent.keyDown(from, { key });
    await waitFor(() => expect(row('Write the plan.')).toHaveFocus());
    expect(screen.queryAllByRole('row', { selected: true })).toEqual([]);
  });
});

describe('The box for all', () => {
  const all = () => screen.getByRole('checkbox', { name: 'Choose all 3 shown' });

  test('says that some are chosen, and then that all are', async () => {
    const { user } = await open();
    expect(all()).not.toBePartiallyChecked();
    const [, first, ...others] = screen.getAllByRole('checkbox');
    if (first === undefined) throw new Error('No row has a box.');
    await user.click(first);
    expect(all()).toBePartiallyChecked();
    for (const box of others) await user.click(box);
    expect(all()).toBeChecked();
    expect(all()).not.toBePartiallyChecked();
  });
});

describe('The chosen recommendations', () => {
  test('are given to a role together, and Undo gives them back', async () => {
    const { user, register } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Choose all 3 shown' }));
    await user.click(bar().getByRole('button', { name: 'Assign' }));
    await user.selectOptions(screen.getByLabelText(/^Role/), 'Custody manager');
    await user.click(screen.getByRole('button', { name: 'Assign 3 recommendations' }));
    expect(await screen.findByText('All 3 recommendations changed.')).toBeInTheDocument();
    const owners = async () => (await register.recommendations.all()).rows.map((each) => each.owners.join());
    expect(await owners()).toEqual(['Custody manager', 'Custody manager', 'Custody manager']);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/They are as they were before/)).toBeInTheDocument();
    expect(await owners()).toEqual(['Head of PPU', 'Head of PPU', 'Head of PPU']);
    expect((await register.tasks.find('1')).owners).toEqual(['Head of PPU']);
    await user.click(bar().getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toHaveAttribute('role', 'row');
  });

  test('have their dates moved, and the one that somebody changed since is named and stays chosen', async () => {
    const { user, register, container } = await open();
    await user.click(pick('Buy the licences.'));
    await user.click(pick('Write the plan.'));
    const third = await register.recommendations.find('3');
    await register.recommendations.save({ ...third, sensitive: 'Names a child.' });
    await user.click(bar().getByRole('button', { name: 'Move date' }));
    await user.type(screen.getByLabelText(/^New last day/), '2027-03-31');
    await user.click(screen.getByRole('button', { name: 'Move 2 dates' }));
    expect(await screen.findByText(/Give the reason/)).toBeInTheDocument();
    await user.type(screen.getByLabelText(/^Reason/), 'The supplier is late.');
    expect(await violations(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Move 2 dates' }));
    expect(await screen.findByText('1 of 2 changed.')).toBeInTheDocument();
    expect(bar().getByRole('link', { name: /rec\. 3/ })).toBeInTheDocument();
    expect(bar().getByText(/Someone else changed it/)).toBeInTheDocument();
    expect((await register.recommendations.find('1')).deadline.lastDay).toBe('2027-03-31');
    await waitFor(() => expect(pick('Write the plan.')).toBeChecked());
    expect(pick('Buy the licences.')).not.toBeChecked();
  });

  test('are undone each for itself, and the one that somebody changed since is named with why it stays', async () => {
    const { user, register } = await open();
    await user.click(screen.getByRole('checkbox', { name: 'Choose all 3 shown' }));
    await user.click(bar().getByRole('button', { name: 'Assign' }));
    await user.selectOptions(screen.getByLabelText(/^Role/), 'Custody manager');
    await user.click(screen.getByRole('button', { name: 'Assign 3 recommendations' }));
    await screen.findByText('All 3 recommendations changed.');
    const second = await register.recommendations.find('2');
    await register.recommendations.save({ ...second, sensitive: 'Names a child.' });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('2 of 3 undone. These stay as they were changed:')).toBeInTheDocument();
    const stays = bar()
      .getByRole('link', { name: /rec\. 2/ })
      .closest('li');
    expect(stays).toHaveTextContent(/Somebody has changed it since/);
    expect(bar().queryByRole('link', { name: /rec\. 1/ })).toBeNull();
    expect((await register.recommendations.find('3')).owners).toEqual(['Head of PPU']);
  });

  test('keep the reason that was typed when the form is closed by Escape, and go by Ctrl+Enter', async () => {
    const { user, register } = await open();
    await user.click(pick('Buy the licences.'));
    await user.click(bar().getByRole('button', { name: 'Move date' }));
    await user.type(screen.getByLabelText(/^New last day/), '2027-03-31');
    await user.type(screen.getByLabelText(/^Reason/), 'The supplier is late.');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText(/^Reason/)).toBeNull();
    await user.click(bar().getByRole('button', { name: 'Move date' }));
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('The supplier is late.');
    await user.click(screen.getByLabelText(/^Reason/));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('It is changed.')).toBeInTheDocument();
    expect((await register.recommendations.find('1')).moves.at(-1)?.reason).toBe('The supplier is late.');
    await user.click(pick('Write the plan.'));
    await user.click(bar().getByRole('button', { name: 'Move date' }));
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('');
  });
});
