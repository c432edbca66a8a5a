import { day } from '../../src/inspection/day';
import { RegisterError } from '../../src/inspection/register';
import type { Actor } from '../../src/workflows/actor';
import { answerTask } from '../../src/workflows/answering/answerTask';
import { changeStatus } from '../../src/workflows/coordinating/changeStatus';
import {
  linkRecommendations,
  unlinkRecommendations,
} from '../../src/workflows/coordinating/linkRecommendations';
import { markSensitive, setLevel } from '../../src/workflows/coordinating/markRecommendation';
import { reopen, sendBack } from '../../src/workflows/closing/sendBack';
import { type StepAsked, takeClosingStep } from '../../src/workflows/closing/takeClosingStep';
import { chaseWaiting, setWaiting } from '../../src/workflows/coordinating/watchWaiting';
import { aRecommendation, aTask, heldBy, person } from '../given/builders';
import { type MemoryRegister, type Seed, memoryRegister } from '../given/memoryRegister';

const [ann, cora, chief] = [person('Ann'), person('Cora'), person('Chief')];
const LINK = 'https://evidence.test/1';

let clock = 0;
const as = (who = cora): Actor => ({
  ...{ person: who, today: day('2026-11-22'), via: 'tab' },
  at: `2026-11-22T09:00:${String((clock += 1)).padStart(2, '0')}.000Z`,
});

const register = (seed: Seed = {}): MemoryRegister =>
  memoryRegister({
    recommendations: [aRecommendation({ level: 1 })],
    tasks: [aTask()],
    roles: [
      heldBy(ann, 'Head of Letters'),
      heldBy(cora, 'Strategic Development', { coordinates: true }),
      heldBy(chief, 'Commissioner'),
    ],
    ...seed,
  });

const claim = (at: MemoryRegister, who = ann, taskId = '1') =>
  answerTask(at, {
    ...{ taskId, actor: as(who), key: `claim ${taskId} ${clock}` },
    answer: { kind: 'claim', words: 'All answered.', evidence: LINK },
  });

async function step(at: MemoryRegister, of: StepAsked['step'], part: Partial<StepAsked> = {}) {
  const seen = await at.recommendations.find('1');
  const asked = { basis: 'Seen it.', evidence: '', signedBy: '', on: '', actor: as(), key: of };
  return takeClosingStep(at, { seen, step: of, ...asked, ...part });
}

const steps = async (at: MemoryRegister) =>
  (await at.recommendations.find('1')).closing.map((each) => each.step);
const kinds = async (at: MemoryRegister) => (await at.updates.of('1')).rows.map(({ kind }) => kind);
const codeOf = (verdict: { ok: boolean; refusal?: { code: string } }) => verdict.refusal?.code;

describe('Closing a recommendation', () => {
  test('goes by claim, review, test and sign-off, each an entry, and the tasks follow', async () => {
    const at = register();
    await claim(at);
    await step(at, 'evidence reviewed');
    expect((await at.recommendations.find('1')).status).toBe('Amber');
    await step(at, 'reality tested');
    expect((await at.recommendations.find('1')).status).toBe('Green pending sign-off');
    await step(at, 'signed off');
    expect(await at.recommendations.find('1')).toMatchObject({ status: 'Green', closed: 'implemented' });
    expect(await at.tasks.find('1')).toMatchObject({ stage: 'done', status: 'Green' });
    expect(await steps(at)).toEqual(['claimed', 'evidence reviewed', 'reality tested', 'signed off']);
    expect(await kinds(at)).toEqual(['claim', 'evidence reviewed', 'reality tested', 'signed off']);
    expect((await at.recommendations.find('1')).closing[0]).toMatchObject({ by: ann, evidence: LINK });
  });

  test('cannot begin before every task is claimed', async () => {
    const at = register({ tasks: [aTask(), aTask({ key: 'second' })] });
    await claim(at);
    expect(codeOf(await step(at, 'evidence reviewed'))).toBe('not the next step');
    await claim(at, ann, '2');
    expect((await step(at, 'evidence reviewed')).ok).toBe(true);
  });

  test('is refused to the coordinator who claimed it', async () => {
    const at = register();
    await claim(at, cora);
    expect(codeOf(await step(at, 'evidence reviewed'))).toBe('own claim');
  });

  test('at level 3 keeps who signed it off, for whom and when, and who wrote that down', async () => {
    const at = register({ recommendations: [aRecommendation({ level: 3 })] });
    await claim(at);
    await step(at, 'evidence reviewed');
    await step(at, 'reality tested');
    expect(codeOf(await step(at, 'signed off'))).toBe('no authority named');
    expect(codeOf(await step(at, 'signed off', { signedBy: 'M. Eye', on: '2026-12-01' }))).toBe(
      'day to come',
    );
    await step(at, 'signed off', { signedBy: 'M. Eye', on: '2026-11-10' });
    expect((await at.recommendations.find('1')).closing.at(-1)).toMatchObject({
      ...{ by: { name: 'M. Eye' }, on: '2026-11-10', asRole: 'HMICFRS, written down by Cora' },
    });
    expect((await at.updates.of('1')).rows.at(-1)?.by).toEqual(cora);
  });

  test('follows the authorities that the organisation set', async () => {
    const coordinator = { is: 'coordinator', name: 'the force' } as const;
    const rules = {
      levels: { 1: coordinator, 2: coordinator, 3: coordinator },
      testers: ['Head of Letters'],
    };
    const at = register({
      recommendations: [aRecommendation({ level: 3 })],
      settings: { 'closing authority': rules },
    });
    await claim(at, cora, '1');
    const cy = person('Cy');
    await at.roles.add(heldBy(cy, 'Second', { coordinates: true }));
    await step(at, 'evidence reviewed', { actor: as(cy) });
    expect((await step(at, 'reality tested', { actor: as(ann) })).ok).toBe(true);
    expect((await step(at, 'signed off', { actor: as(cy) })).ok).toBe(true);
  });

  test.each(['recommendations.save', 'tasks.saveAll', 'updates.add'])(
    'begun again after it broke off at %s, is there once',
    async (broken) => {
      const at = register();
      await claim(at);
      await step(at, 'evidence reviewed');
      const seen = await at.recommendations.find('1');
      let times = 0;
      at.before = (call) => {
        if (call === broken && (times += 1) === 1) throw new RegisterError('unreachable', 'gone');
      };
      await expect(step(at, 'reality tested', { seen })).rejects.toThrow('gone');
      expect((await step(at, 'reality tested', { seen })).ok).toBe(true);
      expect(await steps(at)).toEqual(['claimed', 'evidence reviewed', 'reality tested']);
      expect(await kinds(at)).toEqual(['claim', 'evidence reviewed', 'reality tested']);
      expect((await at.tasks.find('1')).status).toBe('Green pending sign-off');
    },
  );

  test('stops when somebody else changed the row since it was seen', async () => {
    const at = register();
    await claim(at);
    const seen = await at.recommendations.find('1');
    await at.recommendations.save({ ...seen, sensitive: 'names' });
    await expect(step(at, 'evidence reviewed', { seen })).rejects.toMatchObject({ failure: 'changed' });
    expect(await steps(at)).toEqual([]);
  });
});

describe('What is sent back or reopened', () => {
  const back = async (at: MemoryRegister, how: typeof sendBack, taskIds = ['1'], reason = 'Not in use.') =>
    how(at, { seen: await at.recommendations.find('1'), reason, taskIds, actor: as(), key: `back ${clock}` });

  test('needs a reason, and a task to be done again', async () => {
    const at = register();
    await claim(at);
    expect(codeOf(await back(at, sendBack, ['1'], ' '))).toBe('no reason');
    expect(codeOf(await back(at, sendBack, []))).toBe('no task chosen');
    await back(at, sendBack);
    expect(await at.tasks.find('1')).toMatchObject({ stage: 'open', status: 'Amber' });
    expect(await steps(at)).toEqual(['claimed', 'sent back']);
  });

  test('is Amber again when it was closed, and says so for ever after', async () => {
    const at = register();
    await claim(at);
    for (const each of ['evidence reviewed', 'reality tested', 'signed off'] as const) await step(at, each);
    expect((await back(at, reopen)).ok).toBe(true);
    expect(await at.recommendations.find('1')).toMatchObject({ status: 'Amber', closed: undefined });
    await claim(at);
    await step(at, 'evidence reviewed', { key: 'second review' });
    expect(await steps(at)).toContain('reopened');
    expect((await steps(at)).filter((each) => each === 'claimed')).toHaveLength(2);
  });

  test('begun again after it broke off, is there once', async () => {
    const at = register();
    await claim(at);
    const seen = await at.recommendations.find('1');
    const asked = { seen, reason: 'Not in use.', taskIds: ['1'], actor: as(), key: 'back' };
    at.before = (call) => {
      if (call === 'updates.add') throw new RegisterError('unreachable', 'gone');
    };
    await expect(sendBack(at, asked)).rejects.toThrow('gone');
    at.before = () => undefined;
    expect((await sendBack(at, asked)).ok).toBe(true);
    expect(await steps(at)).toEqual(['claimed', 'sent back']);
    expect(await kinds(at)).toEqual(['claim', 'sent back']);
  });

  test('by a judgement of the status is in the steps too', async () => {
    const at = register({ recommendations: [aRecommendation({ status: 'Green' })] });
    const seen = await at.recommendations.find('1');
    const change = {
      status: 'Amber',
      closed: undefined,
      reason: 'Fell back.',
      actor: as(),
      key: 'k',
    } as const;
    await changeStatus(at, { seen, ...change });
    expect(await steps(at)).toEqual(['reopened']);
  });
});

describe('Waiting on another body', () => {
  const said = {
    body: 'Home Office',
    what: 'Guidance',
    askedBy: 'Head of Letters',
    nextChase: '2026-12-01',
    since: '',
  };
  const wait = async (at: MemoryRegister, awaits: typeof said | undefined, who = cora) =>
    setWaiting(at, { seen: await at.recommendations.find('1'), awaits, actor: as(who), key: `w${clock}` });
  const chase = async (at: MemoryRegister, nextChase: string, who = cora) =>
    chaseWaiting(at, {
      ...{ seen: await at.recommendations.find('1'), words: 'They promise March.' },
      ...{ nextChase, actor: as(who), key: `c${clock}` },
    });

  test('names the body and what is awaited', async () => {
    const at = register();
    expect(codeOf(await wait(at, { ...said, body: '' }))).toBe('no body');
    expect(codeOf(await wait(at, { ...said, what: '' }))).toBe('nothing awaited');
    expect(codeOf(await wait(at, said, ann))).toBe('not a coordinator');
    await wait(at, said);
    expect((await at.recommendations.find('1')).awaits).toMatchObject({
      body: 'Home Office',
      nextChase: '2026-12-01',
    });
    await wait(at, undefined);
    expect((await at.recommendations.find('1')).awaits).toBeUndefined();
    expect(await kinds(at)).toEqual(['waiting', 'waiting']);
  });

  test('is chased by a coordinator or the role that asks, for a day to come', async () => {
    const at = register();
    expect(codeOf(await chase(at, '2026-12-05'))).toBe('waits on nobody');
    await wait(at, said);
    expect(codeOf(await chase(at, '2026-11-22'))).toBe('day has passed');
    expect(codeOf(await chase(at, '2026-12-05', chief))).toBe('not a coordinator');
    expect((await chase(at, '2026-12-05', ann)).ok).toBe(true);
    expect((await at.recommendations.find('1')).awaits?.nextChase).toBe('2026-12-05');
    expect((await at.updates.of('1')).rows.at(-1)).toMatchObject({
      kind: 'chased',
      words: 'They promise March.',
      by: ann,
    });
  });
});

describe('Links and marks', () => {
  test('are a coordinator’s, kept with one end, and each an entry', async () => {
    const at = register({
      recommendations: [aRecommendation(), aRecommendation({ key: 'other', number: '2' })],
    });
    const link = async (who: typeof cora) =>
      linkRecommendations(at, {
        ...{ seen: await at.recommendations.find('1'), is: 'waits on', to: 'other', words: '' },
        ...{ actor: as(who), key: `l${clock}` },
      });
    expect(codeOf(await link(ann))).toBe('not a coordinator');
    expect((await link(cora)).ok).toBe(true);
    expect(codeOf(await link(cora))).toBe('linked already');
    const seen = await at.recommendations.find('1');
    const kept = { is: 'waits on', key: 'other', words: '' } as const;
    expect(seen.links).toEqual([kept]);
    await unlinkRecommendations(at, { seen, link: kept, actor: as(), key: 'off' });
    expect((await at.recommendations.find('1')).links).toEqual([]);
    expect(await kinds(at)).toEqual(['link', 'link']);
  });

  test('sensitive needs its reason, and can be taken off', async () => {
    const at = register();
    const mark = async (reason: string) =>
      markSensitive(at, { seen: await at.recommendations.find('1'), reason, actor: as(), key: `s${clock}` });
    expect(codeOf(await mark(' '))).toBe('no reason');
    await mark('Operational.');
    expect((await at.recommendations.find('1')).sensitive).toBe('Operational.');
    expect((await mark('')).ok).toBe(true);
    expect((await at.recommendations.find('1')).sensitive).toBe('');
  });

  test('level and tier are kept with an entry that says what they were', async () => {
    const at = register();
    await setLevel(at, {
      seen: await at.recommendations.find('1'),
      level: 3,
      tier: 2,
      actor: as(),
      key: 'v',
    });
    expect(await at.recommendations.find('1')).toMatchObject({ level: 3, tier: 2 });
    expect((await at.updates.of('1')).rows[0]?.words).toContain('level 1');
  });
});
