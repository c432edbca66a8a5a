/** A coordinator changes how a paper is laid out, and the paper shows it: columns, rows, page, new ones and old ones. */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import type { Layout } from '../../src/inspection/papers/layout';
import { PRESETS, layoutNamed } from '../../src/inspection/papers/layout';
import { RegisterError } from '../../src/inspection/register';
import { violations } from '../support/axe';
import { aPeriod, aPosition } from '../given/builders';
import { memoryRegister } from '../given/memoryRegister';
import { cat, coordinator } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

const TRACKER = '2022 tracker with owner, position and direction';
const tracker = layoutNamed(TRACKER, []) as Layout;
const ours: Layout = { ...tracker, name: 'For the town' };

async function opened({ own = [] as readonly Layout[], plan = false } = {}) {
  const register = memoryRegister({ settings: own.length === 0 ? {} : { layouts: own } });
  await register.roles.add(coordinator);
  const period = await register.periods.add(aPeriod({ state: 'closed' }));
  const facts = plan ? { recommendationId: '', text: '4 points', level: 2 } : {};
  await register.positions.add(aPosition({ periodId: period.id, ...facts }));
  const { user } = openTab({ register, me: cat, at: `/papers/${period.id}/print` });
  await screen.findByRole('button', { name: 'Word' });
  const kept = async () => (await register.settings.get('layouts'))?.value ?? [];
  return { user, register, kept };
}
const paper = () => screen.getByRole('region', { name: 'The paper as it will print' });
const headings = () =>
  within(within(paper()).getAllByRole('table').at(1) as HTMLElement)
    .getAllByRole('columnheader')
    .map(({ textContent }) => textContent);
/** As from the clipboard: letter by letter the paper would be laid out anew each time. */
async function fill(user: Awaited<ReturnType<typeof opened>>['user'], field: HTMLElement, words: string) {
  await user.click(field);
  await user.paste(words);
}
const press = (name: string) => screen.getByRole('button', { name });

describe('Changing a layout', () => {
  test('shows the paper so at once, and keeps nothing until it is saved', async () => {
    const { user, kept } = await opened();
    await user.click(press('Change the layout'));
    const heading = screen.getByRole('textbox', { name: 'Heading of Owner' });
    await user.clear(heading);
    await fill(user, heading, 'Whose it is');
    await waitFor(() => expect(headings()).toContain('Whose it is'));
    expect(await kept()).toEqual([]);
    await user.click(press('Cancel'));
    await waitFor(() => expect(headings()).not.toContain('Whose it is'));
    expect(press('Change the layout')).toHaveFocus();
  });

  test('keeps columns, their order, widths and what is left out, rows, reports, page and parts', async () => {
    const { user, kept } = await opened();
    await user.click(press('Change the layout'));
    await user.click(screen.getByRole('checkbox', { name: 'Show Direction of travel' }));
    await user.click(press('Move Status to the right'));
    await user.clear(screen.getByRole('spinbutton', { name: 'Width of Number' }));
    await fill(user, screen.getByRole('spinbutton', { name: 'Width of Number' }), '11');
    await user.click(screen.getByRole('checkbox', { name: 'Only where filled: Owner' }));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'What a row is' }),
      'A row a task, under its recommendation',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'Order of the reports' }), 'By level');
    await user.click(screen.getByRole('radio', { name: 'Upright (portrait)' }));
    await user.click(screen.getByRole('checkbox', { name: 'Items without an update' }));
    await user.click(press('Save the layout'));
    await screen.findByText(`“${TRACKER}” is saved.`);
    const [saved] = await kept();
    expect(saved).toMatchObject({
      ...{ name: TRACKER, unit: 'task rows', order: 'by level', orientation: 'portrait' },
      sections: ['legend', 'roll-up', 'date moves', 'closing', 'waiting'],
    });
    expect(saved?.columns.slice(0, 2)).toEqual([
      { ...tracker.columns[1], share: 11 },
      { ...tracker.columns[0] },
    ]);
    expect(saved?.columns.some(({ field }) => field === 'direction')).toBe(false);
    expect(saved?.columns.find(({ field }) => field === 'owner')?.leaveOutWhenEmpty).toBe(true);
    expect(paper()).toHaveAttribute('data-paper', 'portrait');
  });

  test('is not saved while it has a fault, and says which', async () => {
    const { user, kept } = await opened();
    await user.click(press('Change the layout'));
    await user.click(screen.getByRole('checkbox', { name: 'Show What is asked' }));
    expect(screen.getByRole('alert')).toHaveTextContent('A paper needs the column “What is asked”.');
    await user.click(press('Save the layout'));
    expect(await kept()).toEqual([]);
  });

  test('keeps another one that somebody else saved meanwhile, without a question', async () => {
    const { user, register, kept } = await opened();
    await user.click(press('Change the layout'));
    await register.settings.put('layouts', [ours], undefined);
    await user.click(screen.getByRole('radio', { name: 'Upright (portrait)' }));
    await user.click(press('Save the layout'));
    await screen.findByText(`“${TRACKER}” is saved.`);
    expect((await kept()).map(({ name }) => name)).toEqual(['For the town', TRACKER]);
  });

  test('failing in the store leaves the words where they were', async () => {
    const { user, register } = await opened();
    await user.click(press('Change the layout'));
    register.before = (call) => {
      if (call === 'settings.add') throw new RegisterError('unreachable', 'no line');
    };
    await fill(user, screen.getByRole('textbox', { name: 'Title of the paper' }), ' again');
    await user.click(press('Save the layout'));
    await screen.findByText(/The lists do not answer/);
    expect(screen.getByRole('textbox', { name: 'Title of the paper' })).toHaveValue(`${tracker.title} again`);
  });

  test('survives a reload, shown in the paper, until it is cancelled', async () => {
    const before = await opened();
    await before.user.click(press('Change the layout'));
    await fill(before.user, screen.getByRole('textbox', { name: 'Heading of Owner' }), ' now');
    cleanup();
    const { user } = await opened();
    await user.click(press('Change the layout'));
    expect(screen.getByRole('textbox', { name: 'Heading of Owner' })).toHaveValue('Force Task Owner now');
    expect(screen.getByText('Not sent yet; kept on this computer.')).toBeVisible();
    await waitFor(() => expect(headings()).toContain('Force Task Owner now'));
    await user.click(press('Cancel'));
    await user.click(press('Change the layout'));
    expect(screen.getByRole('textbox', { name: 'Heading of Owner' })).toHaveValue('Force Task Owner');
  });

  test('begun before somebody else saved that layout shows both after a reload', async () => {
    const before = await opened({ own: [ours] });
    await before.user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), 'For the town');
    await before.user.click(press('Change the layout'));
    await before.user.click(screen.getByRole('radio', { name: 'Upright (portrait)' }));
    cleanup();
    const { user, kept } = await opened({ own: [{ ...ours, title: 'Town letters' }] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), 'For the town');
    await user.click(press('Change the layout'));
    await user.click(press('Save the layout'));
    await screen.findByText('Someone else changed it while you were working');
    expect((await kept())[0]?.orientation).toBe('landscape');
    await user.click(press('Save mine on top of theirs'));
    await screen.findByText('“For the town” is saved.');
    expect((await kept())[0]).toMatchObject({ title: 'Town letters', orientation: 'portrait' });
  });

  test('is saved by Ctrl+Enter, as every form is sent', async () => {
    const { user, kept } = await opened();
    await user.click(press('Change the layout'));
    await fill(user, screen.getByRole('textbox', { name: 'Title of the paper' }), ' again');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(`“${TRACKER}” is saved.`);
    expect((await kept())[0]?.title).toBe(`${tracker.title} again`);
  });

  test('can be read by everyone', async () => {
    const { user } = await opened({ own: [ours] });
    await user.click(press('Change the layout'));
    expect(await violations(document.body)).toEqual([]);
  });
});

describe('A layout that somebody else changed meanwhile', () => {
  /** Mine is the page upright; theirs the title and the order of the reports. */
  const met = async (theirs: readonly Layout[] = [{ ...ours, title: 'Town letters', order: 'by level' }]) => {
    const tab = await opened({ own: [ours] });
    await tab.user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), 'For the town');
    await tab.user.click(press('Change the layout'));
    await tab.register.settings.put('layouts', theirs, await tab.register.settings.get('layouts'));
    await tab.user.click(screen.getByRole('radio', { name: 'Upright (portrait)' }));
    await tab.user.clear(screen.getByRole('textbox', { name: 'Title of the paper' }));
    await fill(tab.user, screen.getByRole('textbox', { name: 'Title of the paper' }), 'My letters');
    await tab.user.click(press('Save the layout'));
    return tab;
  };

  test('is shown beside mine, line by line, and nothing is written before one of them is chosen', async () => {
    const { kept } = await met();
    await screen.findByText('Someone else changed it while you were working');
    const row = (name: RegExp) => screen.getByRole('row', { name });
    expect(row(/^Title of the paper/)).toHaveTextContent('Town lettersMy letters');
    expect(row(/^Order of the reports/)).toHaveTextContent('By levelunchanged');
    expect(row(/^Page/)).toHaveTextContent('Across (landscape)Upright (portrait)');
    expect(screen.queryByRole('row', { name: /^Columns/ })).toBeNull();
    expect((await kept())[0]?.title).toBe('Town letters');
    expect(screen.queryByRole('button', { name: 'Save the layout' })).toBeNull();
    expect(await violations(document.body)).toEqual([]);
  });

  test('is saved as it was chosen for each line, and keeps what only they changed', async () => {
    const { user, kept } = await met();
    await user.click(await screen.findByRole('radio', { name: /^Title of the paper: theirs/ }));
    await user.click(press('Save what I chose'));
    await screen.findByText('“For the town” is saved.');
    expect(await kept()).toMatchObject([
      { name: 'For the town', title: 'Town letters', order: 'by level', orientation: 'portrait' },
    ]);
  });

  test('stays as they saved it where theirs is kept', async () => {
    const { user, kept } = await met();
    await user.click(await screen.findByRole('button', { name: 'Keep theirs' }));
    await waitFor(() => expect(press('Change the layout')).toHaveFocus());
    expect(await kept()).toMatchObject([{ title: 'Town letters', orientation: 'landscape' }]);
  });

  test('that they deleted is told, and is kept again only where one says so', async () => {
    const { user, kept } = await met([]);
    await screen.findByText('“For the town” was deleted while you were working');
    expect(await kept()).toEqual([]);
    await user.click(press('Save mine all the same'));
    await screen.findByText('“For the town” is saved.');
    expect(await kept()).toMatchObject([{ name: 'For the town', title: 'My letters' }]);
  });
});

describe('A new layout', () => {
  test('begins as a copy of one that is chosen, under a name no other has', async () => {
    const { user, kept } = await opened();
    await user.click(press('New layout'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Begin as a copy of' }),
      '2019/2021 tracker',
    );
    const name = screen.getByRole('textbox', { name: 'Name' });
    await fill(user, name, '2016 TASKS');
    await screen.findByText(/There is a layout “2016 TASKS” already/);
    await user.clear(name);
    await fill(user, name, 'For the town');
    await user.click(press('Save the layout'));
    await screen.findByText('“For the town” is saved.');
    expect(await kept()).toEqual([{ ...layoutNamed('2019/2021', []), name: 'For the town' }]);
    expect(screen.getByRole('combobox', { name: 'Layout' })).toHaveValue('For the town');
  });

  test('can be given another name, and is one still', async () => {
    const { user, kept } = await opened({ own: [ours] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), 'For the town');
    await user.click(press('Change the layout'));
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await fill(user, screen.getByRole('textbox', { name: 'Name' }), 'For the city');
    await user.click(press('Save the layout'));
    await screen.findByText('“For the city” is saved.');
    expect((await kept()).map(({ name }) => name)).toEqual(['For the city']);
  });

  test('is deleted once it was asked again', async () => {
    const { user, kept } = await opened({ own: [ours] });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), 'For the town');
    await user.click(press('Change the layout'));
    await user.click(press('Delete this layout'));
    expect(await kept()).toHaveLength(1);
    await user.click(press('Delete this layout'));
    await screen.findByText('“For the town” is deleted.');
    expect(await kept()).toEqual([]);
  });
});

describe('A built-in layout', () => {
  test('keeps its name, and is put back as it was built in', async () => {
    const { user, kept } = await opened({ own: [{ ...tracker, title: 'Ours' }] });
    await user.click(press('Change the layout'));
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
    await user.click(press('Put the built-in one back'));
    await user.click(press('Put the built-in one back'));
    await screen.findByText(`“${TRACKER}” is as it was built in.`);
    expect(await kept()).toEqual([]);
    await waitFor(() => expect(within(paper()).queryByText('Ours')).toBeNull());
  });
});

describe('A layout that has no rows for what the period holds', () => {
  test('says so before anything is printed, and which one has', async () => {
    const { user } = await opened({ plan: true });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Layout' }), TRACKER);
    await screen.findByText(/Nothing would be printed: .* 1 action plan and nothing else/);
    const review = PRESETS.find(({ unit }) => unit === 'plan')?.name ?? '';
    await user.click(press(`Use “${review}”`));
    await waitFor(() => expect(screen.queryByText(/Nothing would be printed/)).toBeNull());
    expect(screen.getByRole('combobox', { name: 'Layout' })).toHaveValue(review);
  });
});
