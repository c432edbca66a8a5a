import { act, screen, waitFor } from '@testing-library/react';
import { RegisterError, type RegisterFailure } from '../../src/inspection/register';
import { aPeriod } from '../given/builders';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';
import { ARRIVED } from '../support/heading';
import { ann, cat, coordinator, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

/** Every address of App.tsx, with its rows and with rows that are not there. */
const ADDRESSES = [
  ...['/', '/mine', '/overview', '/overview/rows?set=late', '/overview/rows?set=nonsense'],
  ...['/recommendations', '/recommendations/1', '/recommendations/999', '/recommendations/x'],
  ...['/reports', '/reports/1', '/reports/999', '/papers', '/papers/import', '/papers/1', '/papers/999'],
  ...['/papers/1/print', '/papers/999/print', '/round', '/people', '/settings', '/set-up', '/configure'],
  '/nowhere',
];

const open = (at: string, before: MemoryRegister['before'] = () => undefined) => {
  const register = memoryRegister({
    reports: [report()],
    recommendations: [recommendation()],
    tasks: [task()],
    periods: [aPeriod()],
    roles: [role('Head of PPU', ann), coordinator],
  });
  register.before = before;
  return openTab({ register, me: cat, at });
};
const headings = () => screen.getAllByRole('heading', { level: 1 }).map((each) => each.textContent);

const failing = (failure: RegisterFailure) => (): void => {
  throw new RegisterError(failure, 'The list could not be read.');
};

describe.each(ADDRESSES)('The page at %s has exactly one first heading', (at) => {
  test('once it is there', async () => {
    open(at);
    await screen.findByRole('heading', ARRIVED);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(headings()).toHaveLength(1);
    expect(headings()).not.toEqual(['']);
  });

  test('while it is on its way', async () => {
    open(at, () => new Promise(() => undefined));
    // Its code has come with the test before: what is left to wait for never does.
    await act(async () => undefined);
    expect(headings()).toHaveLength(1);
  });

  test.each(['unreachable', 'unreadable', 'busy'] as const)('when its lists are %s', async (failure) => {
    open(at, failing(failure));
    await screen.findByRole('heading', ARRIVED);
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    expect(headings()).toHaveLength(1);
  });
});
