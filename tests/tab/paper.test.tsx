/** The paper of a period on the screen: what it says, what keeps it from going out, and how that is mended. */
import { cleanup, screen, within } from '@testing-library/react';
import { aPeriod, aPosition } from '../given/builders';
import { memoryRegister } from '../given/memoryRegister';
import { bob, cat, coordinator } from './given';
import { openTab } from './openTab';

const KEY = 'cyber|2019';

/** An imported paper whose sentence says that one is in progress, over a row that is White. */
async function opened(summary: string, me = cat) {
  const register = memoryRegister();
  await register.roles.add(coordinator);
  const report = { key: KEY, title: 'Cyber', line: '', publishedSaid: '', summary, notes: '' };
  const period = await register.periods.add(
    aPeriod({ state: 'closed', source: 'imported paper', reports: [report] }),
  );
  await register.positions.add(
    aPosition({
      periodId: period.id,
      reportKey: KEY,
      report: 'Cyber (2019)',
      status: 'White',
      owners: ['Head of Cyber'],
    }),
  );
  const { user } = openTab({ register, me, at: `/papers/${period.id}/print` });
  return { user, word: await screen.findByRole('button', { name: 'Word' }) };
}

describe('A paper on the screen', () => {
  test('cannot go out while a sentence disagrees with its rows, and can once the counted one is printed', async () => {
    const { user, word } = await opened('1 recommendation for the force, 1 in progress.');
    expect(word).toHaveProperty('disabled', true);
    await screen.findByText('Cyber: the sentence says 1 in progress, the rows show none.');
    await user.click(screen.getByRole('button', { name: 'Print the counted sentence instead' }));
    expect(screen.getByRole('button', { name: 'Word' })).toHaveProperty('disabled', false);
  });

  test('opens the rows behind a number', async () => {
    const { user } = await opened('');
    const paper = screen.getByRole('region', { name: 'The paper as it will print' });
    await user.click(within(paper).getByRole('button', { name: '1 recommendation' }));
    expect(await screen.findByRole('link', { name: 'Cyber (2019), rec. 1' })).toHaveProperty(
      'href',
      expect.stringContaining('/recommendations/1'),
    );
  });

  test('lets a coordinator change its layout, and nobody else', async () => {
    await opened('');
    expect(screen.queryByRole('button', { name: 'Change the layout' })).not.toBeNull();
    cleanup();
    await opened('', bob);
    expect(screen.queryByRole('button', { name: 'Change the layout' })).toBeNull();
  });
});
