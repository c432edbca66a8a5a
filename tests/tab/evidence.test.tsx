import { screen, waitFor, within } from '@testing-library/react';
import { RegisterError } from '../../src/inspection/register';
import { day } from '../../src/inspection/day';
import { memoryRegister } from '../given/memoryRegister';
import { violations } from '../support/axe';
import { ann, cat, coordinator, dueOn, recommendation, role, task } from './given';
import { openTab } from './openTab';
import { ARRIVED } from '../support/heading';

jest.setTimeout(30_000);
beforeEach(() => localStorage.clear());

const licences = task({ asks: 'Buy the licences.', original: dueOn(day('2026-11-10')) });
const PLAN = new File(['the plan itself'], 'plan.docx');

async function opened({ me = ann, at = '/mine', tasks = [licences] } = {}) {
  const register = memoryRegister({
    tasks,
    recommendations: [recommendation()],
    roles: [role('Head of PPU', ann), coordinator],
  });
  const tab = openTab({ register, me, at });
  await screen.findByRole('heading', ARRIVED);
  const file = () => {
    const input = tab.container.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('Nowhere to choose a file');
    return input;
  };
  const updates = async () => (await register.updates.all()).rows;
  return { ...tab, register, file, updates };
}

async function claiming() {
  const tab = await opened();
  await tab.user.click(await screen.findByRole('button', { name: 'Done' }));
  await tab.user.type(screen.getByLabelText(/What was done/), 'All is bought.');
  await tab.user.upload(tab.file(), PLAN);
  const send = () => tab.user.click(screen.getByRole('button', { name: 'Say it is done' }));
  return { ...tab, send };
}

describe('A file as evidence in My work', () => {
  test('is uploaded when the claim is sent, and its link is kept with the claim', async () => {
    const tab = await claiming();
    expect(screen.getByText(/plan\.docx, 1 KB/)).toBeInTheDocument();
    await tab.send();
    expect(await screen.findByText(/A coordinator reviews it now/)).toBeInTheDocument();
    const [update] = await tab.updates();
    expect(update?.evidence).toMatch(/Evidence\/1%20Child%20protection.*\/plan\.docx$/);
    const [link] = screen.getAllByRole('link', { name: /^plan\.docx: / });
    expect(link).toHaveAttribute('href', update?.evidence);
  });

  test('leaves no answer when its person stops it, and the words stay', async () => {
    const tab = await claiming();
    let go: () => void = () => undefined;
    tab.register.before = (call) =>
      call === 'evidence.keep' ? new Promise<void>((resolve) => (go = resolve)) : undefined;
    await tab.send();
    expect(await screen.findByRole('progressbar', { name: 'Uploading plan.docx' })).toBeInTheDocument();
    await tab.user.click(screen.getByRole('button', { name: 'Cancel the upload' }));
    go();
    expect(await screen.findByText(/The upload was stopped/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Remove plan.docx' })).toHaveFocus();
    expect(screen.getByLabelText(/What was done/)).toHaveValue('All is bought.');
    expect(await tab.updates()).toEqual([]);
  });

  test('leaves no answer when it could not be uploaded, and goes when sent again', async () => {
    const tab = await claiming();
    tab.register.before = (call) => {
      if (call === 'evidence.keep') throw new RegisterError('unreachable', 'no answer');
    };
    await tab.send();
    expect(await screen.findByText(/The lists do not answer/)).toBeInTheDocument();
    expect(await tab.updates()).toEqual([]);
    tab.register.before = () => undefined;
    await tab.send();
    await screen.findByText(/A coordinator reviews it now/);
    expect(await tab.updates()).toHaveLength(1);
  });

  test('is not uploaded twice when only the answer failed', async () => {
    const tab = await claiming();
    const calls: string[] = [];
    let broken = true;
    tab.register.before = (call) => {
      calls.push(call);
      if (call === 'updates.add' && broken) throw new RegisterError('unreachable', 'no answer');
    };
    await tab.send();
    expect(await screen.findByText(/plan\.docx is uploaded/)).toBeInTheDocument();
    const uploads = calls.filter((call) => call === 'evidence.keep').length;
    broken = false;
    await tab.send();
    await screen.findByText(/A coordinator reviews it now/);
    expect(calls.filter((call) => call === 'evidence.keep')).toHaveLength(uploads);
    expect((await tab.updates())[0]?.evidence).toMatch(/plan\.docx$/);
  });

  test('that runs when opened is refused beside its button, before a byte is sent', async () => {
    const tab = await claiming();
    await tab.user.click(screen.getByRole('button', { name: 'Remove plan.docx' }));
    await tab.user.upload(tab.file(), new File(['MZ'], 'setup.exe'));
    await tab.send();
    expect(await screen.findByText(/runs when it is opened/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Remove setup.exe' })).toHaveFocus();
  });

  test('is not uploaded for an answer that would be refused', async () => {
    const tab = await opened();
    await tab.user.click(await screen.findByRole('button', { name: 'Done' }));
    await tab.user.upload(tab.file(), PLAN);
    const calls: string[] = [];
    tab.register.before = (call) => void calls.push(call);
    await tab.user.click(screen.getByRole('button', { name: 'Say it is done' }));
    expect(await screen.findByText(/Say in a few words/)).toBeInTheDocument();
    expect(calls).not.toContain('evidence.keep');
  });

  test('has nothing that a screen reader stumbles over', async () => {
    const { container } = await claiming();
    expect(await violations(container)).toEqual([]);
  });
});

describe('The evidence of a recommendation', () => {
  test('is listed with who gave it, and its owner adds to it there', async () => {
    const tab = await opened({ at: '/recommendations/1' });
    await tab.user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    await tab.user.type(screen.getByLabelText(/What does it show/), 'Training is booked.');
    await tab.user.upload(tab.file(), PLAN);
    await tab.user.click(screen.getByRole('button', { name: 'Add the evidence' }));
    const section = (await screen.findByRole('heading', { name: 'Evidence (1)' })).closest('section');
    if (section === null) throw new Error('The heading stands in no section');
    expect(within(section).getByRole('link', { name: /^plan\.docx/ })).toBeInTheDocument();
    expect(section).toHaveTextContent('Ann Archer, Head of PPU');
  });

  test('is added to for the task that is chosen, where there are several', async () => {
    const tab = await opened({
      me: cat,
      at: '/recommendations/1',
      tasks: [licences, task({ asks: 'Train forty officers.' })],
    });
    await tab.user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    await tab.user.selectOptions(screen.getByLabelText('For which task?'), 'Train forty officers.');
    await tab.user.type(screen.getByLabelText(/What does it show/), 'Thirty are trained.');
    await tab.user.type(screen.getByLabelText(/Link to the evidence/), 'https://force.example/names.xlsx');
    await tab.user.click(screen.getByRole('button', { name: 'Add the evidence' }));
    await waitFor(async () => expect(await tab.updates()).toMatchObject([{ taskId: '2', kind: 'progress' }]));
  });

  test('is a link or a file: words alone are asked for one, and stay', async () => {
    const tab = await opened({ at: '/recommendations/1' });
    await tab.user.click(await screen.findByRole('button', { name: 'Add evidence' }));
    await tab.user.type(screen.getByLabelText(/What does it show/), 'Training is booked.');
    await tab.user.click(screen.getByRole('button', { name: 'Add the evidence' }));
    expect(await screen.findByText(/Give the evidence, a link or a file/)).toBeInTheDocument();
    expect(screen.getByLabelText(/Link to the evidence/)).toHaveFocus();
    expect(screen.getByLabelText(/What does it show/)).toHaveValue('Training is booked.');
    expect(await tab.updates()).toEqual([]);
  });

  test('is not added to by whoever has no open task in it', async () => {
    await opened({ at: '/recommendations/1', tasks: [{ ...licences, stage: 'done' }] });
    await screen.findByRole('heading', { name: 'Evidence (0)' });
    expect(screen.queryByRole('button', { name: 'Add evidence' })).toBeNull();
  });
});
