/** A change stands on the screen before it is saved, and is put back with the person's words where it cannot be. */
import { screen, waitFor, within } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { memoryRegister } from '../given/memoryRegister';
import { ann, cat, coordinator, recommendation, report, role, task } from './given';
import { openTab } from './openTab';

jest.setTimeout(60_000);

// What one test typed is a draft to the next.
beforeEach(() => localStorage.clear());

/** Every call of this name waits until it is let through, or fails. */
async function held(call: string, me = cat) {
  const register = memoryRegister({
    reports: [report()],
    roles: [coordinator, role('Head of PPU', ann), role('Custody manager')],
    recommendations: [recommendation({ status: 'Amber' })],
    tasks: [task({ recommendationId: '1' })],
  });
  let settle: { go: () => void; fail: (error: Error) => void } | undefined;
  register.before = (each) =>
    each === call
      ? new Promise<void>((go, fail) => {
          settle = { go, fail };
        })
      : undefined;
  const tab = openTab({ register, me, at: '/recommendations/1' });
  // The page's code is loaded by the first that opens it.
  await screen.findByRole('heading', { name: /^Tasks/ }, { timeout: 30_000 });
  const asked = () => waitFor(() => expect(settle).toBeDefined());
  return { ...tab, register, asked, go: () => settle?.go(), fail: (error: Error) => settle?.fail(error) };
}
const facts = () => screen.getByLabelText('Where it stands');
const offline = new RegisterError('unreachable', 'no line');

async function judged(call = 'recommendations.save') {
  const tab = await held(call);
  await tab.user.click(await screen.findByRole('button', { name: 'Change status' }));
  await tab.user.selectOptions(screen.getByLabelText(/New status/), 'Red');
  await tab.user.type(screen.getByLabelText(/^Reason/), 'It stopped.');
  await tab.user.click(screen.getByRole('button', { name: 'Save the status' }));
  await tab.asked();
  return tab;
}

describe('A status on its way', () => {
  test('stands at once, with the word that it is being saved, and stays when it is', async () => {
    const tab = await judged();
    expect(facts()).toHaveTextContent(/StatusRed Saving…/);
    expect((await tab.register.recommendations.find('1')).status).toBe('Amber');
    tab.go();
    expect(await screen.findByText('The status is saved.')).toBeInTheDocument();
    expect(facts()).not.toHaveTextContent('Saving…');
    expect(facts()).toHaveTextContent(/StatusRed/);
  });

  test('is put back when the line is down, and the form keeps the words', async () => {
    const tab = await judged();
    tab.fail(offline);
    await waitFor(() => expect(facts()).toHaveTextContent(/StatusAmber/));
    expect(facts()).not.toHaveTextContent('Saving…');
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('It stopped.');
  });

  test('is put back when somebody was first, and both are shown', async () => {
    const tab = await judged();
    tab.fail(new RegisterError('changed', 'somebody was first'));
    const both = await screen.findByRole('table');
    expect(within(both).getByRole('row', { name: /Status/ })).toHaveTextContent('AmberRed');
    expect(facts()).toHaveTextContent(/StatusAmber/);
  });

  test('gives way to what somebody else saved first, and the form keeps mine beside it', async () => {
    const tab = await judged();
    tab.register.before = () => undefined;
    const now = await tab.register.recommendations.find('1');
    await tab.register.recommendations.save({ ...now, status: 'White', owners: ['Custody manager'] });
    tab.go();
    const both = await screen.findByRole('table');
    expect(within(both).getByRole('row', { name: /^Status/ })).toHaveTextContent('WhiteRed');
    expect(facts()).toHaveTextContent(/StatusWhite/);
    expect(facts()).toHaveTextContent(/OwnerCustody manager/);
    expect(facts()).not.toHaveTextContent('Saving…');
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('It stopped.');
    await tab.user.click(screen.getByRole('button', { name: 'Save mine on top of theirs' }));
    await waitFor(() => expect(facts()).toHaveTextContent(/StatusRed/));
    expect((await tab.register.recommendations.find('1')).owners).toEqual(['Custody manager']);
  });

  test('that a rule refuses never stands', async () => {
    const tab = await held('recommendations.save');
    await tab.user.click(await screen.findByRole('button', { name: 'Change status' }));
    await tab.user.selectOptions(screen.getByLabelText(/New status/), 'Red');
    await tab.user.click(screen.getByRole('button', { name: 'Save the status' }));
    expect(await screen.findByText(/needs a reason/)).toBeInTheDocument();
    expect(facts()).toHaveTextContent(/StatusAmber/);
  });

  test('that ends it is not shown before it is sure', async () => {
    const tab = await held('recommendations.save');
    await tab.user.click(await screen.findByRole('button', { name: 'Change status' }));
    await tab.user.selectOptions(screen.getByLabelText(/New status/), 'Green');
    await tab.user.click(screen.getByRole('button', { name: 'Save the status' }));
    await tab.asked();
    expect(facts()).toHaveTextContent(/StatusAmber/);
  });
});

describe('An owner on their way', () => {
  test('stands at once', async () => {
    const tab = await held('recommendations.save');
    await tab.user.click(await screen.findByRole('button', { name: 'Change owner' }));
    await tab.user.selectOptions(within(screen.getByRole('form')).getByRole('combobox'), 'Custody manager');
    await tab.user.click(within(screen.getByRole('form')).getByRole('button', { name: 'Change the owner' }));
    await tab.asked();
    expect(facts()).toHaveTextContent(/OwnerCustody manager/);
  });
});

describe('A deadline on its way', () => {
  const moved = async () => {
    const tab = await held('recommendations.save');
    await tab.user.click(await screen.findByRole('button', { name: 'Move deadline' }));
    await tab.user.type(screen.getByLabelText(/^New last day/), '2027-03-31');
    await tab.user.type(screen.getByLabelText(/^Reason/), 'The supplier is late.');
    const form = within(screen.getByRole('form'));
    await tab.user.click(form.getByRole('button', { name: 'Move the deadline' }));
    await tab.asked();
    return tab;
  };
  const line = () => screen.getByRole('region', { name: /^Deadline/ });

  test('stands at once with its reason in the line of moves, and stays when it is saved', async () => {
    const tab = await moved();
    expect(line()).toHaveTextContent(/Moved to 31 March 2027.*The supplier is late\./);
    expect((await tab.register.recommendations.find('1')).moves).toEqual([]);
    tab.go();
    expect(await screen.findByText('The deadline is moved.')).toBeInTheDocument();
    expect(line()).toHaveTextContent(/Moved to 31 March 2027/);
  });

  test('is put back when the line is down, and the form keeps the day and the words', async () => {
    const tab = await moved();
    tab.fail(offline);
    await waitFor(() => expect(line()).not.toHaveTextContent('31 March 2027'));
    expect(screen.getByLabelText(/^New last day/)).toHaveValue('2027-03-31');
    expect(screen.getByLabelText(/^Reason/)).toHaveValue('The supplier is late.');
  });
});

describe('Progress on its way', () => {
  const said = async () => {
    const tab = await held('updates.add', ann);
    await tab.user.click(await screen.findByRole('button', { name: 'Progress' }));
    await tab.user.type(screen.getByRole('textbox', { name: /What has happened/ }), 'Half are in.');
    await tab.user.click(within(screen.getByRole('form')).getByRole('button', { name: /Send/ }));
    await tab.asked();
    return tab;
  };

  test('stands among the updates at once', async () => {
    const tab = await said();
    const updates = () => screen.getByRole('region', { name: /^Updates/ });
    expect(updates()).toHaveTextContent(/Progress Saving….*Half are in\./);
    tab.go();
    await waitFor(() => expect(updates()).not.toHaveTextContent('Saving…'));
    expect(updates()).toHaveTextContent('Half are in.');
  });

  test('is taken away again when the line is down, and the form keeps the words', async () => {
    const tab = await said();
    tab.fail(offline);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Updates (0)' })).toBeInTheDocument());
    expect(within(screen.getByRole('form')).getByDisplayValue('Half are in.')).toBeInTheDocument();
  });
});
