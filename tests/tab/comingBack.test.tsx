/** Whoever looks at the tab again sees what was answered elsewhere meanwhile, though it was never out of sight. */
import { act, screen } from '@testing-library/react';
import { memoryRegister } from '../given/memoryRegister';
import { bob, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

const SOON_MS = 5_000;
const LATER_MS = 21_000;

async function changedElsewhere(afterMs: number) {
  const register = memoryRegister({
    ...{ reports: [report()], recommendations: [recommendation()] },
    ...{ tasks: [task({ asks: 'Begin.' })], roles: [role('Head of PPU', bob)] },
  });
  openTab({ register, me: bob, at: '/mine' });
  await screen.findByText('Begin.');
  const [row] = (await register.tasks.all()).rows;
  if (row === undefined) throw new Error('There is no task.');
  await register.tasks.save({ ...row, asks: 'End.' });
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now + afterMs);
}
const press = () => act(async () => void window.dispatchEvent(new Event('focus')));

afterEach(() => jest.restoreAllMocks());

test('A window that gets the focus again is read anew', async () => {
  await changedElsewhere(LATER_MS);
  expect(screen.queryByText('End.')).toBeNull();
  await press();
  expect(await screen.findByText('End.')).toBeInTheDocument();
});

test('What was read a moment ago is not', async () => {
  await changedElsewhere(SOON_MS);
  await press();
  expect(screen.queryByText('End.')).toBeNull();
});
