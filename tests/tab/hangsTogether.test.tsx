/** The page of a recommendation that hangs together with another: dates that would follow, and the tasks of merged ones. */
import { screen, waitFor, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import type { Link } from '../../src/inspection/recommendation/recommendation';
import { violations } from '../support/axe';
import { memoryRegister } from '../given/memoryRegister';
import { bob, cat, coordinator, dueOn, move, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);

const link = (is: Link['is']): Link => ({ is, key: 'b', words: '' });
async function opened(is: Link['is'], me = cat) {
  const moved = {
    deadline: dueOn('2027-03-31'),
    moves: [move({ to: dueOn('2027-03-31'), on: day('2026-11-01') })],
  };
  const register = memoryRegister({
    reports: [report()],
    roles: [coordinator, role('Head of PPU', bob)],
    recommendations: [
      recommendation({ key: 'a', number: '1', deadline: dueOn('2026-12-31'), links: [link(is)] }),
      recommendation({ key: 'b', number: '2', ...moved }),
    ],
    tasks: [
      task({ recommendationId: '1', asks: 'Write the plan.' }),
      task({ recommendationId: '2', asks: 'Train the trainers.' }),
    ],
  });
  const { user } = openTab({ register, me, at: '/recommendations/1' });
  await screen.findByRole('heading', { name: 'Links (1)' });
  return { user, register };
}
const FOLLOW = { name: 'Move the date to 31 March 2027' };

describe('A date that would follow another', () => {
  test('is moved with its reason at a press, and with the date the tasks that shared it', async () => {
    const { user, register } = await opened('aligned with');
    expect(await violations(document.body)).toEqual([]);
    await user.click(await screen.findByRole('button', FOLLOW));
    await screen.findByText('The date is moved to 31 March 2027.');
    const row = await register.recommendations.find('1');
    expect(row.deadline.lastDay).toBe('2027-03-31');
    expect(row.moves.at(-1)).toMatchObject({
      reason: 'Follows Child protection (2022) · rec. 2, which was moved.',
      agreedBy: 'Cat Cole',
    });
    await waitFor(() => expect(screen.queryByRole('button', FOLLOW)).toBeNull());
  });

  test('is left as it is at a press, and not asked about again', async () => {
    const { user, register } = await opened('aligned with');
    await user.click(await screen.findByRole('button', { name: 'Leave the date as it is' }));
    await screen.findByText(/The date stays as it is/);
    await waitFor(() => expect(screen.queryByRole('button', FOLLOW)).toBeNull());
    expect((await register.recommendations.find('1')).deadline.lastDay).toBe('2026-12-31');
  });

  test('is told to others, who cannot decide it', async () => {
    await opened('aligned with', bob);
    await screen.findByText(/A coordinator decides whether it follows/);
    expect(screen.queryByRole('button', FOLLOW)).toBeNull();
  });
});

describe('Recommendations that are merged', () => {
  test('show the tasks of both, and each is answered by its owner', async () => {
    await opened('merged with', bob);
    const theirs = await screen.findByRole('region', {
      name: /^Tasks of Child protection \(2022\) · rec\. 2/,
    });
    expect(within(theirs).getByText('Train the trainers.')).toBeInTheDocument();
    expect(within(theirs).getAllByRole('button').length).toBeGreaterThan(0);
    expect(screen.getByText('Write the plan.')).toBeInTheDocument();
  });
});
