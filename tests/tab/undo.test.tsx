import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { memoryRegister } from '../given/memoryRegister';
import { ann, bob, cat, coordinator, dueOn, recommendation, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const licences = task({ asks: 'Buy the licences.', original: dueOn(day('2026-11-10')) });

function opened(me = cat, at = '/recommendations/1') {
  const register = memoryRegister({
    tasks: [licences],
    recommendations: [recommendation({ original: dueOn(day('2026-11-10')) })],
    roles: [role('Head of PPU', ann), coordinator],
    directory: [bob],
  });
  return { register, ...openTab({ register, me, at }) };
}

async function madeRed() {
  const tab = opened();
  await tab.user.click(await screen.findByRole('button', { name: 'Change status' }));
  await tab.user.selectOptions(screen.getByLabelText(/New status/), 'Red');
  await tab.user.type(screen.getByLabelText(/^Reason/), 'It stands still.');
  await tab.user.click(screen.getByRole('button', { name: 'Save the status' }));
  await screen.findByText('The status is saved.');
  return tab;
}

describe('A status that was just saved', () => {
  test('is taken back by Undo beside the word of it, and the focus comes back', async () => {
    const tab = await madeRed();
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/It is as it was before/)).toBeInTheDocument();
    expect((await tab.register.recommendations.find('1')).status).toBe('Amber');
    expect(screen.getByRole('button', { name: 'Change status' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('is taken back by Ctrl+Z, and both stand in the history', async () => {
    const tab = await madeRed();
    await tab.user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByRole('heading', { name: 'Updates (2)' })).toBeInTheDocument();
    const entries = within(screen.getByRole('region', { name: /^Updates/ }));
    expect(entries.getByText('Undone')).toBeInTheDocument();
    expect(entries.getByText(/taken back/)).toBeInTheDocument();
  });

  test('stays when somebody has changed it since, and that is said', async () => {
    const tab = await madeRed();
    const row = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...row, sensitive: 'Names a child.' });
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/Somebody has changed it since/)).toBeInTheDocument();
    expect((await tab.register.recommendations.find('1')).status).toBe('Red');
  });
});

describe('Of two changes of one recommendation', () => {
  async function alsoWaits() {
    const tab = await madeRed();
    await tab.user.click(screen.getByRole('button', { name: 'Say what it waits on' }));
    await tab.user.type(screen.getByLabelText(/Body/), 'Home Office');
    await tab.user.type(screen.getByLabelText(/What is awaited/), 'The guidance');
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Home Office');
    return tab;
  }
  const row = (tab: Awaited<ReturnType<typeof alsoWaits>>) => tab.register.recommendations.find('1');

  test('the later is offered to be taken back, and then the earlier', async () => {
    const tab = await alsoWaits();
    expect(screen.getByText('The status is saved.')).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText(/It is as it was before/);
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
    expect(await row(tab)).toMatchObject({ status: 'Amber', awaits: undefined });
  });

  test('Ctrl+Z takes back one after the other', async () => {
    const tab = await alsoWaits();
    await tab.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await row(tab)).toMatchObject({ status: 'Red', awaits: undefined }));
    await screen.findByText(/It is as it was before/);
    await tab.user.keyboard('{Control>}z{/Control}');
    await waitFor(async () => expect(await row(tab)).toMatchObject({ status: 'Amber', awaits: undefined }));
  });

  test('the earlier is no longer offered once the later cannot be taken back', async () => {
    const tab = await alsoWaits();
    await tab.user.click(screen.getByRole('button', { name: 'Change' }));
    expect(screen.getByText('The status is saved.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await tab.user.click(screen.getByRole('heading', { level: 1 }));
    await tab.user.keyboard('{Control>}z{/Control}');
    expect(await row(tab)).toMatchObject({ status: 'Red' });
  });
});

describe('Ctrl+Z', () => {
  test('in a field takes back what was typed and nothing else', async () => {
    const tab = await madeRed();
    await tab.user.click(screen.getByRole('button', { name: 'Add evidence' }));
    await tab.user.type(screen.getByLabelText(/What does it show/), 'Half{Control>}z{/Control}');
    expect((await tab.register.recommendations.find('1')).status).toBe('Red');
  });
});

describe('An answer that was just sent', () => {
  test('is taken back where it was given, and the task is as it was', async () => {
    const tab = opened(ann, '/mine');
    await tab.user.click(await screen.findByRole('button', { name: 'Progress' }));
    await tab.user.keyboard('Licences are ordered.');
    await tab.user.click(screen.getByRole('button', { name: 'Send progress' }));
    await screen.findByText(/Progress saved at/);
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/It is as it was before/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Progress' })).toHaveFocus();
    await waitFor(() =>
      expect(screen.getByText('Buy the licences.').closest('li')).toHaveTextContent(
        'Nothing has been said yet.',
      ),
    );
    expect((await tab.register.tasks.find('1')).lastSaid).toBeUndefined();
  });
});

describe('A holder who was just appointed', () => {
  test('is taken back, and the one before holds the role again', async () => {
    const tab = opened(cat, '/people');
    await tab.user.click(await screen.findByRole('button', { name: 'Change who holds Head of PPU' }));
    await tab.user.type(screen.getByRole('combobox', { name: /Person/ }), 'Bob');
    await tab.user.click(await screen.findByRole('option', { name: /Bob Baker/ }));
    await tab.user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('Head of PPU is saved.');
    await tab.user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('Undone. The role is as it was before.')).toBeInTheDocument();
    const [held] = (await tab.register.roles.all()).rows;
    expect(held?.holdings).toEqual(role('Head of PPU', ann).holdings);
  });
});
