import { screen, within } from '@testing-library/react';
import { day } from '../../src/inspection/day';
import { violations } from '../support/axe';
import { ann, cat, coordinator, recommendation, report, role, task, update } from './given';
import { memoryRegister, type Seed } from '../given/memoryRegister';
import { openTab } from './openTab';

const claimed = {
  tasks: [task({ stage: 'claimed', recommendationId: '1' })],
  updates: [update({ kind: 'claim', words: 'All trained.', evidence: 'https://evidence.test/1' })],
};

const register = (seed: Seed = {}) =>
  memoryRegister({
    ...{ reports: [report()], recommendations: [recommendation({ level: 3 })], tasks: [task()] },
    roles: [role('Head of PPU', ann), coordinator],
    ...seed,
  });
const at = '/recommendations/1';
const section = (name: string) => screen.findByRole('region', { name });

describe('The closing of a recommendation', () => {
  test('shows who claimed it and when, and what comes next', async () => {
    const { container } = openTab({ register: register(claimed), me: ann, at });
    const closing = within(await section('Closing'));
    expect(await closing.findByText(/Ann Archer, Head of PPU · 3 November 2026/)).toBeVisible();
    expect(closing.getByText(/a coordinator who did not claim it reviews/)).toBeVisible();
    expect(closing.queryByRole('button')).toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test('is taken by a coordinator from the claim to the sign-off, which names who signed', async () => {
    const kept = register(claimed);
    const { user } = openTab({ register: kept, me: cat, at });
    const closing = within(await section('Closing'));
    await user.click(await closing.findByRole('button', { name: 'Record the review' }));
    await user.type(closing.getByLabelText(/What does the evidence show/), 'Records of the course.');
    await user.click(within(closing.getByRole('form')).getByRole('button', { name: 'Record the review' }));
    await user.click(await closing.findByRole('button', { name: 'Record the test' }));
    await user.type(closing.getByLabelText(/What was looked at/), 'Twenty calls.');
    await user.click(within(closing.getByRole('form')).getByRole('button', { name: 'Record the test' }));
    await user.click(await closing.findByRole('button', { name: 'Sign off' }));
    await user.type(closing.getByLabelText(/On what does the sign-off rest/), 'Letter.');
    const form = within(closing.getByRole('form'));
    await user.click(form.getByRole('button', { name: 'Sign off' }));
    expect(await closing.findByText('Give the name of whoever signed it off for HMICFRS.')).toBeVisible();
    await user.type(closing.getByLabelText(/Who signed it off for HMICFRS/), 'M. Eye');
    await user.click(form.getByRole('button', { name: 'Sign off' }));
    expect(await closing.findByText(/M. Eye, HMICFRS, written down by Cat Cole/)).toBeVisible();
    expect((await kept.recommendations.find('1')).status).toBe('Green');
  });

  test('is sent back with a reason, and the owner has it again', async () => {
    const kept = register(claimed);
    const { user } = openTab({ register: kept, me: cat, at });
    const closing = within(await section('Closing'));
    await user.click(await closing.findByRole('button', { name: 'Send back' }));
    const form = within(closing.getByRole('form'));
    await user.click(form.getByRole('button', { name: 'Send back' }));
    expect(await closing.findByText(/Give the reason/)).toBeVisible();
    await user.type(form.getByLabelText(/Reason/), 'Not in use yet.');
    await user.click(form.getByRole('button', { name: 'Send back' }));
    expect(await closing.findByText('Sent back to the owner.')).toBeVisible();
    expect((await kept.tasks.find('1')).stage).toBe('open');
  });
});

describe('What a recommendation waits on', () => {
  test('is found wanting while nobody has said it, and then says who asks when', async () => {
    const kept = register({ recommendations: [recommendation({ status: 'White' })] });
    const { user } = openTab({ register: kept, me: cat, at });
    const waiting = within(await section('Waiting on'));
    expect(waiting.getByText(/Not said yet: who it waits on/)).toBeVisible();
    await user.click(waiting.getByRole('button', { name: 'Say what it waits on' }));
    await user.type(waiting.getByLabelText(/Body/), 'Home Office');
    await user.type(waiting.getByLabelText(/What is awaited/), 'The guidance');
    await user.click(waiting.getByRole('button', { name: 'Save' }));
    expect(await waiting.findByText('Home Office')).toBeVisible();
  });

  test('is chased, and says by how much a chase is late', async () => {
    const awaits = { body: 'Home Office', what: 'Guidance', askedBy: 'Head of PPU', since: undefined };
    const row = recommendation({ status: 'White', awaits: { ...awaits, nextChase: day('2026-11-20') } });
    const kept = register({ recommendations: [row] });
    const { user } = openTab({ register: kept, me: ann, at });
    const waiting = within(await section('Waiting on'));
    expect(waiting.getByText('The next chase is 2 days late.')).toBeVisible();
    await user.click(waiting.getByRole('button', { name: 'Chased today' }));
    await user.type(waiting.getByLabelText(/What did they say/), 'In March.');
    await user.type(waiting.getByLabelText(/Ask again on/), '2026-12-10');
    await user.click(waiting.getByRole('button', { name: 'Save' }));
    expect(await waiting.findByText('Saved. They will be asked again.')).toBeVisible();
    expect((await kept.recommendations.find('1')).awaits?.nextChase).toBe('2026-12-10');
  });
});

describe('The links of a recommendation', () => {
  const two = [
    recommendation({ key: 'one' }),
    recommendation({ key: 'two', number: '2', text: 'Buy licences.' }),
  ];
  test('are added by search, seen from the other end, and removed', async () => {
    const kept = register({ recommendations: two });
    const { user } = openTab({ register: kept, me: cat, at });
    const links = within(await section('Links (0)'));
    await user.click(links.getByRole('button', { name: 'Add a link' }));
    await user.type(links.getByLabelText(/Find the other/), 'licences');
    await user.click(links.getByRole('button', { name: 'Link them' }));
    const linked = within(await section('Links (1)'));
    expect(linked.getByText('Waits on')).toBeVisible();
    await user.click(linked.getByRole('link', { name: /rec. 2/ }));
    const other = within(await section('Links (1)'));
    expect(await other.findByText('Is awaited by')).toBeVisible();
    await user.click(other.getByRole('button', { name: /Remove the link/ }));
    await section('Links (0)');
    expect((await kept.recommendations.find('1')).links).toEqual([]);
  });
});

describe('The marks of a recommendation', () => {
  test('say its level, and a coordinator says why it is sensitive', async () => {
    const kept = register();
    const { user } = openTab({ register: kept, me: cat, at });
    expect(await screen.findByText(/Level 3, no tier/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Mark sensitive' }));
    await user.type(screen.getByLabelText(/Why it is kept out/), 'Operational.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Sensitive: Operational\./)).toBeVisible();
  });
});
