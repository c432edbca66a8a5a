/** The tab while the lists cannot be reached: what this computer kept is shown, said to be old, and read anew by itself. */
import { act, screen, within } from '@testing-library/react';
import { type LastRead, RegisterError } from '../../src/inspection/register';
import { kept } from '../given/builders';
import { memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { bob, cat, coordinator, recommendation, report, role, task, update } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);

/** As a register with a memory does: lists come from what was kept, single rows from the site. */
const ALONE = /^(recommendations\.find|tasks\.of|updates\.of|positions\.of)$/;

function opened(at: string, refused = ALONE, last?: LastRead, me = cat) {
  const register = memoryRegister({
    reports: [report()],
    roles: [coordinator, role('Head of PPU', bob)],
    recommendations: [recommendation({ text: 'Buy the licences.' })],
    tasks: [task({ recommendationId: '1' })],
    updates: [update({ words: 'Half are bought.' })],
  });
  register.memory = {
    ...{ listen: () => () => undefined, recall: () => Promise.resolve({}), forget: () => Promise.resolve() },
    lastRead: () => Promise.resolve(last),
  };
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
  return { ...openTab({ register, me, at }), back };
}

const LAST: LastRead = {
  rows: [
    kept(update({ words: 'Half are bought.', evidence: 'https://x.example/licences.pdf' }), '1'),
    kept(update({ key: 'first', words: 'We asked for a price.', at: '2022-11-13T09:14:00.000Z' }), '2'),
  ],
  ...{ unreadable: [], at: '2026-11-21T16:05:00.000Z', older: 3 },
};

describe('A recommendation that cannot be reached', () => {
  test('shows its tasks, and what was said of it when it was last read, and says how old that is', async () => {
    const { container } = opened('/recommendations/1', ALONE, LAST);
    expect(
      await screen.findByText(/as it was read on 21 November 2026, 16:05, without 3 older/),
    ).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Tasks (1)' })).toBeVisible();
    const said = within(screen.getByRole('region', { name: 'Updates (2)' })).getAllByRole('listitem');
    expect(said.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Half are bought.'),
      expect.stringContaining('We asked for a price.'),
    ]);
    expect(screen.getByRole('heading', { name: 'Evidence (1)' })).toBeVisible();
    for (const name of [/Progress/, /Add evidence/, 'Change status'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test('shows what was kept of it, and says what was not', async () => {
    const { container } = opened('/recommendations/1');
    expect(await screen.findByText(/^This may be out of date:/, {}, { timeout: 30_000 })).toBeVisible();
    expect(screen.getByText(/What was said of it is kept only where it was opened lately/)).toBeVisible();
    expect(screen.getByText('Train first responders.')).toBeVisible();
    expect(screen.getByText('Buy the licences.')).toBeVisible();
    expect(screen.getByLabelText('Where it stands')).toHaveTextContent('Head of PPU');
    expect(screen.queryByRole('button', { name: 'Change status' })).toBeNull();
    expect(screen.queryByText('Nothing has been said yet.')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test('is read whole once the line is back, without a press', async () => {
    const { back } = opened('/recommendations/1');
    await screen.findByText(/as they were last read on this computer/, {}, { timeout: 30_000 });
    await back();
    expect(await screen.findByText('Half are bought.')).toBeVisible();
    expect(screen.queryByText(/as they were last read on this computer/)).toBeNull();
  });

  test('says only that where nothing was kept of it', async () => {
    opened('/recommendations/1', /./);
    expect(await screen.findByText('This could not be loaded:', {}, { timeout: 30_000 })).toBeVisible();
    expect(screen.queryByText(/as they were last read on this computer/)).toBeNull();
  });
});

describe('A task of my work, opened without a line', () => {
  const look = async (last?: LastRead) => {
    const { user } = opened('/mine', ALONE, last, bob);
    await user.click(await screen.findByRole('button', { name: /^Details/ }));
    return screen.findByText(/^This may be out of date:/, {}, { timeout: 30_000 });
  };

  test('shows its dates and what was said when it was last read', async () => {
    await look(LAST);
    expect(screen.getByText('Half are bought.')).toBeVisible();
    expect(screen.getByText(/as it was read on 21 November 2026, 16:05/)).toBeVisible();
  });

  test('says that nothing said was kept, where it was not opened lately', async () => {
    await look();
    expect(screen.getByText(/kept only where it was opened lately/)).toBeVisible();
    expect(screen.queryByText('Nothing has been said yet.')).toBeNull();
  });
});
