/** The tab while the lists cannot be reached: what this computer kept is shown, said to be old, and read anew by itself. */
import { act, screen } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { cat, coordinator, recommendation, report, task, update } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);

/** As a register with a memory does: lists come from what was kept, single rows from the site. */
const ALONE = /^(recommendations\.find|tasks\.of|updates\.of|positions\.of)$/;

function opened(at: string, refused = ALONE) {
  const register = memoryRegister({
    reports: [report()],
    roles: [coordinator],
    recommendations: [recommendation({ text: 'Buy the licences.' })],
    tasks: [task({ recommendationId: '1' })],
    updates: [update({ words: 'Half are bought.' })],
  });
  let line = false;
  register.before = (call) => {
    if (!line && refused.test(call)) throw new RegisterError('unreachable', 'no line');
  };
  const back = () =>
    act(async () => {
      line = true;
      window.dispatchEvent(new Event('offline'));
      window.dispatchEvent(new Event('online'));
    });
  return { ...openTab({ register, me: cat, at }), back };
}

describe('A recommendation that cannot be reached', () => {
  test('shows what was kept of it, and says what was not', async () => {
    const { container } = opened('/recommendations/1');
    expect(await screen.findByText(/^This may be out of date:/, {}, { timeout: 30_000 })).toBeVisible();
    expect(screen.getByText(/updates and history are not kept on this computer/)).toBeVisible();
    expect(screen.getByText('Buy the licences.')).toBeVisible();
    expect(screen.getByLabelText('Where it stands')).toHaveTextContent('Head of PPU');
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
    expect(screen.queryByText('Nothing has been said yet.')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test('is read whole once the line is back, without a press', async () => {
    const { back } = opened('/recommendations/1');
    await screen.findByText(/not kept on this computer/, {}, { timeout: 30_000 });
    await back();
    expect(await screen.findByText('Half are bought.')).toBeVisible();
    expect(screen.queryByText(/not kept on this computer/)).toBeNull();
  });

  test('says only that where nothing was kept of it', async () => {
    opened('/recommendations/1', /./);
    expect(await screen.findByText('This could not be loaded', {}, { timeout: 30_000 })).toBeVisible();
    expect(screen.queryByText(/not kept on this computer/)).toBeNull();
  });
});
