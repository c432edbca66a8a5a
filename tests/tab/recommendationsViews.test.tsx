import { screen, waitFor, within } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, bob, cat, coordinator, recommendation, report, role } from './given';
import { openTab } from './openTab';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

async function open({ me = ann, at = '/recommendations?status=Red&group=owner', register = given() } = {}) {
  const tab = openTab({ register, me, at });
  await tab.user.click(await screen.findByRole('button', { name: 'Views' }));
  await screen.findByRole('region', { name: 'Saved views' });
  return { ...tab, register };
}
const given = () =>
  memoryRegister({
    reports: [report()],
    recommendations: [recommendation({ status: 'Red' })],
    roles: [role('Head of PPU', ann), coordinator],
  });
const panel = () => within(screen.getByRole('region', { name: 'Saved views' }));
const save = async ({ user }: Awaited<ReturnType<typeof open>>, name: string) => {
  await user.type(panel().getByLabelText(/Name of this view/), name);
  await user.click(panel().getByRole('button', { name: 'Save this view' }));
};

describe('A view of the list', () => {
  test('saved under a name is there again after a reload, and leads to the same list', async () => {
    const tab = await open();
    await save(tab, 'My red ones');
    await panel().findByText('The view “My red ones” is saved.');
    tab.unmount();
    const again = await open({ at: '/recommendations' });
    await again.user.click(panel().getByRole('link', { name: 'My red ones' }));
    await waitFor(() => expect(again.address()).toBe('/recommendations?status=Red&group=owner'));
  });

  test('of one person is not shown to the next one at the same computer', async () => {
    const tab = await open();
    await save(tab, 'My red ones');
    tab.unmount();
    await open({ me: bob });
    expect(panel().queryByRole('link')).toBeNull();
  });

  test('without a name is not saved', async () => {
    const tab = await open();
    await tab.user.click(panel().getByRole('button', { name: 'Save this view' }));
    expect(await panel().findByText('Give the view a name.')).toBeInTheDocument();
  });

  test('is taken away again', async () => {
    const tab = await open();
    await save(tab, 'My red ones');
    await tab.user.click(await panel().findByRole('button', { name: 'Remove the view My red ones' }));
    expect(panel().queryByRole('link')).toBeNull();
  });

  test('that was taken away is there again after Undo', async () => {
    const tab = await open();
    await save(tab, 'My red ones');
    await tab.user.click(await panel().findByRole('button', { name: 'Remove the view My red ones' }));
    await tab.user.click(panel().getByRole('button', { name: 'Undo' }));
    await panel().findByText('Undone. The view “My red ones” is as it was before.');
    await tab.user.click(panel().getByRole('link', { name: 'My red ones' }));
    expect(tab.address()).toBe('/recommendations?status=Red&group=owner');
    expect(panel().queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('that was just saved is gone again after Undo', async () => {
    const tab = await open();
    await save(tab, 'My red ones');
    await tab.user.click(await panel().findByRole('button', { name: 'Undo' }));
    await panel().findByText('Undone. There is no view “My red ones” any more.');
    expect(panel().queryByRole('link')).toBeNull();
  });

  test('saved over one of the same name says so, and Undo brings the other back', async () => {
    const tab = await open();
    await save(tab, 'My red ones');
    tab.unmount();
    const again = await open({ at: '/recommendations?status=Amber' });
    await save(again, 'my red ones');
    await panel().findByText('The view “my red ones” now shows this list in place of what it showed.');
    await again.user.click(panel().getByRole('button', { name: 'Undo' }));
    await again.user.click(await panel().findByRole('link', { name: 'My red ones' }));
    await waitFor(() => expect(again.address()).toBe('/recommendations?status=Red&group=owner'));
  });

  test('that the browser does not keep says so', async () => {
    const tab = await open();
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await save(tab, 'My red ones');
    expect(await panel().findByText(/This browser keeps nothing for this page/)).toBeInTheDocument();
    expect(panel().queryByRole('link')).toBeNull();
    full.mockRestore();
  });

  test('has nothing that a screen reader stumbles over', async () => {
    const tab = await open({ me: cat });
    await save(tab, 'My red ones');
    expect(await violations(tab.container)).toEqual([]);
  });
});

describe('A view for everybody', () => {
  test('is saved by a coordinator and found by others, who cannot take it away', async () => {
    const tab = await open({ me: cat });
    await tab.user.click(panel().getByRole('checkbox', { name: 'For everybody' }));
    await save(tab, 'Red for the board');
    await panel().findByText('The view “Red for the board” is saved.');
    tab.unmount();
    await open({ me: ann, register: tab.register });
    expect(await panel().findByRole('link', { name: 'Red for the board' })).toBeInTheDocument();
    expect(panel().queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect(panel().queryByRole('checkbox')).toBeNull();
  });

  test('that was taken away is given back to everybody by Undo', async () => {
    const tab = await open({ me: cat });
    await tab.user.click(panel().getByRole('checkbox', { name: 'For everybody' }));
    await save(tab, 'Red');
    const kept = async () => (await tab.register.settings.get('views'))?.value;
    const before = await kept();
    await tab.user.click(await panel().findByRole('button', { name: 'Remove the view Red' }));
    await panel().findByText('The view “Red” is removed.');
    expect(await kept()).toEqual([]);
    await tab.user.click(panel().getByRole('button', { name: 'Undo' }));
    await panel().findByText(/^Undone/);
    expect(await kept()).toEqual(before);
  });

  test('that could not be saved says so, and its name stays', async () => {
    const tab = await open({ me: cat });
    await tab.user.click(panel().getByRole('checkbox', { name: 'For everybody' }));
    tab.register.before = (call) => {
      if (call === 'settings.add') throw new RegisterError('unreachable', 'no answer');
    };
    await save(tab, 'Red');
    expect(await panel().findByText(/The lists do not answer/)).toBeInTheDocument();
    expect(panel().getByLabelText(/Name of this view/)).toHaveValue('Red');
  });
});

describe('A view that names a role under a name it no longer has', () => {
  const settings = { 'role names': [{ said: 'Head of Public Protection', role: 'Head of PPU' }] };
  const openAt = (at: string) => {
    const register = memoryRegister({
      reports: [report()],
      recommendations: [recommendation({ text: 'Buy the licences.' })],
      roles: [role('Head of PPU', ann), coordinator],
      settings,
    });
    return openTab({ register, me: ann, at });
  };

  test('shows the rows of the role that the name means now, and the address goes on with that', async () => {
    const { address } = openAt('/recommendations?owner=Head+of+Public+Protection&group=none');
    expect(await screen.findByText('Buy the licences.')).toBeVisible();
    await waitFor(() => expect(address()).toBe('/recommendations?owner=Head+of+PPU&group=none'));
    expect(screen.getByRole('button', { name: 'Remove the filter Owner: Head of PPU' })).toBeVisible();
  });

  test('stays as it is where the name means no role', async () => {
    const { address } = openAt('/recommendations?owner=Nobody+at+all');
    expect(await screen.findByText(/No recommendation fits/)).toBeVisible();
    expect(address()).toBe('/recommendations?owner=Nobody+at+all');
  });
});
