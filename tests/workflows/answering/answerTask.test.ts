import { day } from '../../../src/inspection/day';
import type { Kept } from '../../../src/inspection/register';
import type { Task } from '../../../src/inspection/recommendation/task';
import { type Answer, answerTask } from '../../../src/workflows/answering/answerTask';
import { aTask, dueOn, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';

const ann = person('Ann');
const bob = person('Bob');
const cleo = person('Cleo');
const today = day('2022-11-14');

let local: LocalRegister;
let task: Kept<Task>;
beforeEach(async () => {
  local = await localRegister();
  const { roles, tasks } = local.register;
  await roles.addAll([
    heldBy(ann, 'Head of Letters', { deputy: bob }),
    heldBy(cleo, 'Coordinator', { coordinates: true }),
  ]);
  task = await tasks.add(aTask({ deadline: dueOn('2022-11-30') }));
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const progress: Answer = { kind: 'progress', words: 'Half are answered.', evidence: '' };
const claim: Answer = { kind: 'claim', words: 'All are answered.', evidence: 'https://example.org/letters' };

const answer = (
  facts: { answer?: Answer; by?: typeof ann; key?: string; taskId?: string; at?: string } = {},
) =>
  answerTask(local.register, {
    taskId: facts.taskId ?? task.id,
    answer: facts.answer ?? progress,
    actor: { person: facts.by ?? ann, today, at: facts.at ?? '2022-11-14T09:14:00.000Z', via: 'card' },
    key: facts.key ?? 'press 1',
  });

const versions = async () => {
  const site = 'contoso.sharepoint.com:/sites/inspections';
  const token = await local.tokenFor('00000000-0000-4000-8000-000000000001');
  const headers = { authorization: `Bearer ${token}` };
  const get = async (path: string) =>
    (await fetch(`${local.origin}/graph/v1.0${path}`, { headers })).json() as Promise<{
      id: string;
      value: unknown[];
    }>;
  const { id } = await get(`/sites/${site}`);
  return (await get(`/sites/${id}/lists/Tasks/items/${task.id}/versions`)).value;
};

describe('An answer', () => {
  test('is kept in the ledger with the person and the role, and on the task', async () => {
    const verdict = await answer();
    expect(verdict).toMatchObject({
      ok: true,
      value: { again: false, update: { by: ann, asRole: 'Head of Letters' } },
    });
    expect((await local.register.tasks.find(task.id)).lastSaid).toEqual({
      words: 'Half are answered.',
      by: 'Ann',
      on: today,
    });
  });

  test('makes a new version of the list item', async () => {
    await answer();
    expect(await versions()).toHaveLength(2);
  });

  test('pressed twice counts once', async () => {
    await answer();
    expect(await answer()).toMatchObject({ ok: true, value: { again: true } });
    expect((await local.register.updates.of('1')).rows).toHaveLength(1);
    expect(await versions()).toHaveLength(2);
  });

  test('pressed twice at the same moment counts once', async () => {
    const both = await Promise.all([answer(), answer()]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect((await local.register.updates.of('1')).rows).toHaveLength(1);
  });

  test('cut off between ledger and task is finished by the next press', async () => {
    local.graph.failNext({ match: /^PATCH .*\/lists\/[^/]+\/items/, cut: 'before', times: 10 });
    await expect(answer({ answer: claim })).rejects.toMatchObject({ failure: 'unreachable' });
    local.graph.forgetFaults();
    await answer({ answer: claim });
    expect((await local.register.tasks.find(task.id)).stage).toBe('claimed');
    expect((await local.register.updates.of('1')).rows).toHaveLength(1);
  });

  test('goes on top of what someone else saved meanwhile', async () => {
    await local.register.tasks.save({ ...task, evidence: 'https://example.org/theirs' });
    await answer();
    expect(await local.register.tasks.find(task.id)).toMatchObject({
      evidence: 'https://example.org/theirs',
      lastSaid: { by: 'Ann' },
    });
  });

  test('that it is done makes it a claim, never done', async () => {
    expect(await answer({ answer: claim })).toMatchObject({
      ok: true,
      value: { task: { stage: 'claimed', status: 'Amber' } },
    });
  });

  test('counts even when a paper of a later month spoke of the task', async () => {
    const lastSaid = { words: 'In hand.', by: '', on: day('2023-01-31') };
    await local.register.tasks.save({ ...task, lastSaid, lastAnswer: '2023-01-01T00:00:00.000Z' });
    await answer({ answer: claim });
    expect(await local.register.tasks.find(task.id)).toMatchObject({
      stage: 'claimed',
      lastSaid: { by: 'Ann' },
    });
  });

  test('of an old press does not undo what came later', async () => {
    await answer({ answer: claim, at: '2022-11-14T09:00:00.000Z' });
    const sentBack = {
      ...(await local.register.tasks.find(task.id)),
      stage: 'open' as const,
      lastAnswer: '2022-11-14T10:00:00.000Z',
    };
    await local.register.tasks.save(sentBack);
    await answer({ answer: claim, at: '2022-11-14T09:00:00.000Z' });
    expect((await local.register.tasks.find(task.id)).stage).toBe('open');
  });
});

describe('An answer is refused', () => {
  test('to someone who neither holds the role nor stands in for it', async () => {
    expect(await answer({ by: person('Eve') })).toMatchObject({
      refusal: { code: 'not your task', owners: ['Head of Letters'] },
    });
    expect((await local.register.updates.of('1')).rows).toEqual([]);
  });

  test('by a card whose holder has handed the role on', async () => {
    const role = (await local.register.roles.all()).rows.find(({ name }) => name === 'Head of Letters');
    if (role === undefined) throw new Error('the role of this test is missing');
    const until = day('2022-11-13');
    await local.register.roles.save({
      ...role,
      deputy: undefined,
      holdings: role.holdings.map((each) => ({ ...each, until })),
    });
    expect(await answer()).toMatchObject({ refusal: { code: 'role passed on', role: 'Head of Letters' } });
  });

  test.each([
    ['without words', { ...progress, words: ' ' }, 'no words'],
    ['with more words than anyone reads', { ...progress, words: 'x'.repeat(4001) }, 'too many words'],
    ['as done without evidence', { ...claim, evidence: '' }, 'no evidence'],
    ['with something that is no web link', { ...claim, evidence: 'javascript:alert(1)' }, 'not a link'],
    [
      'asking for a day that is none',
      { kind: 'longer asked', words: 'late parts', wantedDay: '31/02/2023' },
      'not a day',
    ],
    [
      'asking for a day that has passed',
      { kind: 'longer asked', words: 'late parts', wantedDay: '2022-11-14' },
      'day has passed',
    ],
    [
      'asking for a day in another century',
      { kind: 'longer asked', words: 'late parts', wantedDay: '2123-01-31' },
      'day unlikely',
    ],
    [
      'asking for longer without a reason',
      { kind: 'longer asked', words: '', wantedDay: '2023-01-31' },
      'no reason',
    ],
  ] satisfies [string, Answer, string][])('%s', async (_what, given, code) => {
    expect(await answer({ answer: given })).toMatchObject({ ok: false, refusal: { code } });
  });

  test('for a task that is gone', async () => {
    expect(await answer({ taskId: '999' })).toMatchObject({ refusal: { code: 'task is gone', task: '999' } });
  });

  test('for a task that is finished', async () => {
    await local.register.tasks.save({ ...task, stage: 'done' });
    expect(await answer()).toMatchObject({ refusal: { code: 'task is finished' } });
  });

  test('as a second claim while the first is reviewed', async () => {
    await answer({ answer: claim });
    expect(await answer({ answer: claim, key: 'press 2' })).toMatchObject({
      refusal: { code: 'already claimed' },
    });
  });

  test('but not to the deputy or the coordinator', async () => {
    expect(await answer({ by: bob })).toMatchObject({ ok: true });
    expect(await answer({ by: cleo, key: 'press 2' })).toMatchObject({
      ok: true,
      value: { update: { asRole: 'coordinator' } },
    });
  });
});
