/** What was entered by mistake is taken away by a coordinator, told on the next screen, and brought back from there. */
import { screen, waitFor } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { type Seed, memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ARRIVED } from '../support/heading';
import { bob, cat, coordinator, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);
beforeEach(() => localStorage.clear());

const fresh = { paper: recommendation().paper, status: undefined, text: 'Review it twice.' };
const seed: Seed = {
  reports: [report({ title: 'Letters' }), report({ title: 'Custody', key: 'custody|2015' })],
  recommendations: [
    recommendation({ ...fresh, number: '1' }),
    recommendation({ number: '2', status: 'Amber', text: 'Keep a copy.' }),
    recommendation({ ...fresh, number: '1', reportId: '2', key: 'custody|2015|1' }),
  ],
  tasks: [task({ recommendationId: '1' }), task({ recommendationId: '3' })],
  roles: [coordinator, role('Head of PPU', bob)],
};

async function opened(at: string, me = cat) {
  const register = memoryRegister(seed);
  const tab = openTab({ register, me, at });
  await screen.findByRole('heading', ARRIVED);
  await screen.findByRole('heading', { level: 2, name: at.startsWith('/reports') ? 'The reply' : /^Tasks/ });
  const press = (name: string) => tab.user.click(screen.getByRole('button', { name }));
  const texts = async () => (await register.recommendations.all()).rows.map(({ text }) => text);
  return { ...tab, register, press, texts };
}

test('A recommendation goes, its report says so, and Undo there brings it back', async () => {
  const tab = await opened('/recommendations/1');
  await tab.press('Entered by mistake');
  expect(await violations(document.body)).toEqual([]);
  await tab.press('Take it away');
  expect(await screen.findByText('“Recommendation 1” is taken away.')).toBeInTheDocument();
  expect(tab.address()).toBe('/reports/1');
  expect(await tab.texts()).toEqual(['Keep a copy.', 'Review it twice.']);
  await waitFor(() => expect(screen.queryByRole('link', { name: 'rec. 1' })).toBeNull());
  await tab.press('Undo');
  expect(await screen.findByText('Undone. “Recommendation 1” is in the register again.')).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: 'rec. 1' })).toBeInTheDocument();
  expect((await tab.register.tasks.all()).rows).toHaveLength(2);
});

test('A report goes with its rows, the list says so, and Undo there brings all of it back', async () => {
  const tab = await opened('/reports/2');
  await tab.press('Entered by mistake');
  expect(screen.getByText(/with 1 item and its tasks/)).toBeInTheDocument();
  await tab.press('Take it away');
  expect(await screen.findByText('“Custody” is taken away.')).toBeInTheDocument();
  expect(tab.address()).toBe('/reports');
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Custody' })).toBeNull());
  await tab.press('Undo');
  expect(await screen.findByRole('link', { name: 'Custody' })).toBeInTheDocument();
  expect(await tab.texts()).toHaveLength(3);
});

test.each([
  { what: 'has been judged', at: '/recommendations/2', me: cat },
  { what: 'has a row that was judged', at: '/reports/1', me: cat },
  { what: 'an owner looks at', at: '/recommendations/1', me: bob },
  { what: 'an owner looks at', at: '/reports/2', me: bob },
])('Nothing of the kind is offered where it is what $what: $at', async ({ at, me }) => {
  await opened(at, me);
  expect(screen.queryByRole('button', { name: 'Entered by mistake' })).toBeNull();
});

test('Where somebody has answered meanwhile it stays, and where the lists do not answer that is said', async () => {
  const tab = await opened('/recommendations/1');
  await tab.press('Entered by mistake');
  await tab.register.tasks.save({ ...(await tab.register.tasks.find('1')), stage: 'claimed' });
  await tab.press('Take it away');
  expect(await screen.findByText(/Somebody has worked on it/)).toBeInTheDocument();
  tab.register.before = () => {
    throw new RegisterError('unreachable', 'The lists do not answer.');
  };
  await tab.press('Take it away');
  expect(await screen.findByText(/do not answer/)).toBeInTheDocument();
  expect(tab.address()).toBe('/recommendations/1');
  tab.register.before = () => undefined;
  expect(await tab.texts()).toHaveLength(3);
});
