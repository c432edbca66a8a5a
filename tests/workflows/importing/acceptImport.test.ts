import { day } from '../../../src/inspection/day';
import { unfinishedOf } from '../../../src/inspection/papers/importRecord';
import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { RegisterError } from '../../../src/inspection/register';
import { acceptImport, finishImport } from '../../../src/workflows/importing/acceptImport';
import type { Actor } from '../../../src/workflows/actor';
import { proposeImport } from '../../../src/workflows/importing/proposeImport';
import { undoImport } from '../../../src/workflows/importing/undoImport';
import { heldBy } from '../../given/builders';
import { COORDINATOR, type LocalRegister, localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';
import { aPaper, aPaperRow } from '../../given/papers';

let local: LocalRegister;
const cora = { id: COORDINATOR.id, name: COORDINATOR.displayName };
beforeEach(async () => {
  local = await localRegister();
  await local.register.roles.add(heldBy(cora, 'Coordinator', { coordinates: true }));
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const actor: Actor = { person: cora, today: day('2022-12-01'), at: '2022-12-01T09:00:00.000Z', via: 'tab' };
const rows = Array.from({ length: 6 }, (_, at) =>
  aPaperRow({
    no: String(at + 1),
    text: `Letter ${at + 1}.`,
    owner: 'Head of Letters',
    due: 'Nov-22',
    comments: `Said ${at}.`,
  }),
);
const paper = meaningOf(aPaper(rows));
const later = meaningOf(
  aPaper(
    rows.map((row, at) => (at < 2 ? { ...row, status: 'GREEN' } : row)),
    '2023-02',
  ),
);

const propose = (meaning = paper) => proposeImport(local.register, meaning);
async function accept(meaning = paper, chosen?: ReadonlySet<string>) {
  const accepted = await acceptImport(local.register, {
    ...{ proposal: await propose(meaning), chosen, title: 'A paper', actor, at: actor.at },
  });
  if (!accepted.ok) throw new Error(accepted.refusal.code);
  return accepted.value;
}
const undo = (importKey: string) => undoImport(local.register, { importKey, actor, at: actor.at });

async function kept() {
  const { reports, recommendations, tasks, updates, roles, periods, positions } = local.register;
  const all = await Promise.all([
    reports.all(),
    recommendations.all(),
    tasks.all(),
    updates.all(),
    roles.all(),
    periods.all(),
    positions.all(),
  ]);
  return all.map((reading) => reading.rows.map(({ version: _version, ...row }) => row));
}

/** Numbers and statuses of the rows in the paper of this month. */
async function stood(month: string): Promise<string[]> {
  const [periods, positions] = await Promise.all([
    local.register.periods.all(),
    local.register.positions.all(),
  ]);
  const period = periods.rows.find(({ asOf }) => asOf === month);
  const there = positions.rows.filter(({ periodId }) => periodId === period?.id);
  return there.map(({ number, status }) => `${number} ${status}`).sort();
}

const planOf = (asOf: string, facts: object) =>
  meaningOf({
    ...aPaper([], asOf),
    reports: [],
    plans: [
      {
        ...{ name: 'Letters', year: '2021', level: 'Level 2', progressReview: 'Tier 3' },
        actionPoints: { afis: 0, recommendations: 3, causesOfConcern: null, raw: '3 Recommendations' },
        ...{ completion: 'September 2023', update: 'Under way.', closed: false, ...facts },
      },
    ],
  });

describe('What a review of a plan would change', () => {
  test('is named by itself: level, tier, and whether it is closed', async () => {
    const facts = async (meaning: ReturnType<typeof planOf>) =>
      (await propose(meaning)).reports
        .flatMap(({ rows: proposed }) => proposed)
        .flatMap(({ changes }) => changes)
        .filter(({ what }) => ['level', 'tier', 'closed', 'status'].includes(what));
    expect(await facts(planOf('2023-02', {}))).toEqual([
      { what: 'level', before: '', after: '2' },
      { what: 'tier', before: '', after: '3' },
    ]);
    await accept(planOf('2023-02', {}));
    expect(await facts(planOf('2023-05', { progressReview: 'Tier 1', closed: true }))).toEqual([
      { what: 'tier', before: '3', after: '1' },
      { what: 'closed', before: '', after: 'closed' },
    ]);
  });
});

describe('Proposals of a paper', () => {
  test('are new for an empty register, and nothing is written for them', async () => {
    const { counts } = await propose();
    expect(counts).toEqual({ new: 6, changed: 0, same: 0, older: 0 });
    expect((await kept()).slice(0, 4)).toEqual([[], [], [], []]);
  });

  test('say field by field what would change, and that the rest is the same', async () => {
    await accept();
    const { counts, reports } = await propose(later);
    expect(counts).toEqual({ new: 0, changed: 2, same: 4, older: 0 });
    expect(reports[0]?.rows[0]?.changes).toEqual([{ what: 'status', before: 'Amber', after: 'Green' }]);
  });

  test('name what stands because somebody has changed it since', async () => {
    await accept();
    const [first] = (await local.register.recommendations.all()).rows;
    if (first === undefined) throw new Error('nothing was imported');
    await local.register.recommendations.save({ ...first, status: 'Red' });
    const { reports } = await propose(later);
    expect(reports[0]?.rows[0]?.kept).toEqual([{ what: 'status', ours: 'Red', papers: 'GREEN' }]);
  });
});

describe('Accepting', () => {
  test('some rows leaves the others for later', async () => {
    await accept(paper, new Set(['letters|2022|1', 'letters|2022|3']));
    expect((await propose()).counts).toEqual({ new: 4, changed: 0, same: 2, older: 0 });
    await accept();
    expect((await propose()).counts).toMatchObject({ same: 6 });
  });

  test('what changed keeps also where the rows stood that stay as they are', async () => {
    await accept();
    const proposal = await propose(later);
    expect([proposal.counts, proposal.places]).toEqual([{ new: 0, changed: 2, same: 4, older: 0 }, 4]);
    await accept(later, new Set(['letters|2022|1', 'letters|2022|2']));
    expect(await stood('2023-02')).toEqual([
      '1 Green',
      '2 Green',
      '3 Amber',
      '4 Amber',
      '5 Amber',
      '6 Amber',
    ]);
    expect((await propose(later)).places).toBe(0);
  });

  test('nothing of a paper in which nothing changed keeps where its rows stood, once', async () => {
    await accept();
    const quiet = meaningOf(aPaper(rows, '2023-05'));
    expect(await propose(quiet)).toMatchObject({ counts: { new: 0, changed: 0, same: 6 }, places: 6 });
    const before = (await kept()).slice(0, 3);
    const { result } = await accept(quiet, new Set());
    expect(result).toMatchObject({ positions: 6, recommendations: { new: 0, changed: 0, same: 6 } });
    expect((await kept()).slice(0, 3)).toEqual(before);
    expect(await stood('2023-05')).toHaveLength(6);
    expect((await propose(quiet)).places).toBe(0);
  });

  test('an older paper keeps where its rows stood then, and what the register says now stands', async () => {
    await accept(later);
    const before = (await kept()).slice(0, 3);
    expect(await propose(paper)).toMatchObject({ counts: { same: 4, older: 2 }, places: 6 });
    const { importKey } = await accept(paper, new Set());
    expect(await stood('2022-11')).toEqual(rows.map((_row, at) => `${at + 1} Amber`));
    expect((await kept()).slice(0, 3)).toEqual(before);
    await undo(importKey);
    expect([await stood('2022-11'), (await propose(paper)).places]).toEqual([[], 6]);
  });

  test('nothing of a new paper leaves nothing', async () => {
    expect((await propose()).places).toBe(0);
    await accept(paper, new Set());
    expect((await kept()).slice(0, 4)).toEqual([[], [], [], []]);
    expect(await stood('2022-11')).toEqual([]);
  });

  test('a paper without a month has no place to keep', async () => {
    await accept();
    expect((await propose(meaningOf(aPaper(rows, '')))).places).toBe(0);
  });

  test('is for coordinators', async () => {
    const proposal = await propose();
    const someone = { ...actor, person: { id: 'someone', name: 'Someone' } };
    expect(
      await acceptImport(local.register, {
        proposal,
        chosen: undefined,
        title: '',
        actor: someone,
        at: actor.at,
      }),
    ).toEqual({ ok: false, refusal: { code: 'not a coordinator' } });
  });

  test('twice is one import that changes nothing the second time', async () => {
    const first = await accept();
    const before = await kept();
    expect((await accept()).importKey).toBe(first.importKey);
    expect(await kept()).toEqual(before);
    const { rows: heads } = await local.register.imports.heads();
    expect(heads).toMatchObject([{ state: 'done', rows: { new: 6, changed: 0 } }]);
  });

  test.each([2, 5, 12, 20])('cut off after %d writes can be undone whole', async (writes) => {
    const before = await kept();
    const proposal = await propose();
    let seen = 0;
    const stop = local.graph.onRequest(({ method, path }) => {
      if (method !== 'POST' || path === '/$batch') return;
      seen += 1;
      if (seen === writes) local.graph.failNext({ match: /./, cut: 'after', times: 1000 });
    });
    await expect(
      acceptImport(local.register, { proposal, chosen: undefined, title: 'A paper', actor, at: actor.at }),
    ).rejects.toThrow(RegisterError);
    stop();
    local.graph.forgetFaults();
    const [head] = (await local.register.imports.heads()).rows;
    if (head === undefined) throw new Error('the import was not written down');
    await undo(head.importKey);
    expect(await kept()).toEqual(before);
  });
});

describe('An import that was cut off', () => {
  async function cutAfter(writes: number) {
    const proposal = await propose();
    let seen = 0;
    const stop = local.graph.onRequest(({ method, path }) => {
      if (method !== 'POST' || path === '/$batch') return;
      seen += 1;
      if (seen === writes) local.graph.failNext({ match: /./, cut: 'after', times: 1000 });
    });
    const accepting = acceptImport(local.register, {
      ...{ proposal, chosen: undefined, title: 'A paper', actor, at: actor.at },
    });
    await expect(accepting).rejects.toThrow(RegisterError);
    stop();
    local.graph.forgetFaults();
    const [head] = (await local.register.imports.heads()).rows;
    if (head === undefined) throw new Error('the import was not written down');
    return head;
  }
  const finish = (importKey: string, by = actor) => finishImport(local.register, { importKey, actor: by });

  test.each([2, 3, 5, 12, 20, 25])('after %d writes is finished without its file', async (writes) => {
    await cutAfter(writes).then(({ importKey }) => finish(importKey));
    const there = await kept();
    const { importKey, state } = (await local.register.imports.heads()).rows[0] ?? {};
    expect([state, (await propose()).counts]).toEqual(['done', { new: 0, changed: 0, same: 6, older: 0 }]);
    await accept();
    expect(await kept()).toEqual(there);
    // What was accepted is forgotten once it is in.
    const parts = (await local.register.imports.of(importKey ?? '')).rows;
    expect(parts.filter(({ accepted }) => accepted !== '')).toEqual([]);
  });

  test('leaves the period of its paper unfinished until it is finished', async () => {
    const register = memoryRegister({ roles: [heldBy(cora, 'Coordinator', { coordinates: true })] });
    register.before = (call) => {
      if (call === 'positions.addAll') throw new RegisterError('unreachable', 'no line');
    };
    const proposal = await proposeImport(register, paper);
    const accepting = acceptImport(register, {
      ...{ proposal, chosen: undefined, title: 'A paper', actor, at: actor.at },
    });
    await expect(accepting).rejects.toThrow('no line');
    register.before = () => undefined;
    const unfinished = async () => {
      const { rows: heads } = await register.imports.heads();
      return (await register.periods.all()).rows.map((period) => unfinishedOf(period, heads).length);
    };
    expect(await unfinished()).toEqual([1]);
    const [head] = (await register.imports.heads()).rows;
    await finishImport(register, { importKey: head?.importKey ?? '', actor });
    expect(await unfinished()).toEqual([0]);
    expect((await register.positions.all()).rows).toHaveLength(6);
  });

  test('is finished by a coordinator, and only while it is not', async () => {
    const { importKey } = await cutAfter(12);
    const someone = { ...actor, person: { id: 'someone', name: 'Someone' } };
    expect(await finish(importKey, someone)).toEqual({ ok: false, refusal: { code: 'not a coordinator' } });
    await finish(importKey);
    expect(await finish(importKey)).toMatchObject({ ok: false, refusal: { code: 'no change' } });
  });

  test('is not finished from a piece that somebody changed, and says so', async () => {
    const { importKey } = await cutAfter(12);
    const piece = (await local.register.imports.of(importKey)).rows.find(({ accepted }) => accepted !== '');
    if (piece === undefined) throw new Error('nothing was written down');
    await local.register.imports.save({
      ...piece,
      accepted: piece.accepted.replace('Letter 1.', 'Letter 9.'),
    });
    const before = await kept();
    expect(await finish(importKey)).toEqual({
      ok: false,
      refusal: { code: 'import not kept', title: 'A paper' },
    });
    expect(await kept()).toEqual(before);
  });

  test('is one of its own board: that of another is whole', () => {
    const head = { asOf: '2022-11', board: 'PAB', state: 'running' } as const;
    const of = (board: string) => unfinishedOf({ asOf: '2022-11', board, source: 'imported paper' }, [head]);
    expect([of('PAB').length, of('').length, of('SPPC').length]).toEqual([1, 1, 0]);
  });
});

describe('A paper of a board', () => {
  const ofBoard = (board: string) => accept({ ...paper, board });

  test('leaves its positions in a period of that board', async () => {
    await ofBoard('Police Authority Board');
    expect((await local.register.periods.all()).rows).toMatchObject([
      { key: '2022-11', board: 'Police Authority Board' },
    ]);
  });

  test('that was not named at first has it from then on, and no period twice', async () => {
    await accept();
    await ofBoard('Police Authority Board');
    expect((await local.register.periods.all()).rows).toMatchObject([
      { key: '2022-11', board: 'Police Authority Board' },
    ]);
    expect((await local.register.positions.all()).rows).toHaveLength(6);
  });

  test('beside that of another board in one month is a period of its own', async () => {
    await ofBoard('Police Authority Board');
    await ofBoard('Performance Committee');
    const keys = (await local.register.periods.all()).rows.map(({ key }) => key);
    expect(keys.sort()).toEqual(['2022-11', '2022-11|Performance Committee']);
    expect((await local.register.positions.all()).rows).toHaveLength(12);
  });
});

describe('A link to a report that comes later', () => {
  const words = 'Nov 2022: Linked to recommendation 1 "Doors left open".';
  const linking = meaningOf(aPaper([aPaperRow({ comments: words })]));
  const target = meaningOf(aPaper([aPaperRow()], '2023-02', 'Doors left open'));
  const link = async () =>
    (await local.register.recommendations.withKey('letters|2022|1'))?.links.map(({ key }) => key);

  test('points at it once it is there, and at nothing again when that is undone', async () => {
    await accept(linking);
    expect(await link()).toEqual(['']);
    const { importKey } = await accept(target);
    expect(await link()).toEqual(['doors left open|2022|1']);
    await undo(importKey);
    expect(await link()).toEqual(['']);
  });
});

describe('Undoing an import', () => {
  test('takes its period and its positions away, and leaves those of the paper before', async () => {
    await accept();
    const before = await kept();
    const { importKey } = await accept(later);
    expect((await local.register.positions.all()).rows).toHaveLength(12);
    await undo(importKey);
    const [, , , , , periods, positions] = await kept();
    expect([periods, positions]).toEqual([before[5], before[6]]);
  });

  test('given as a command needs no coordinator, and is nobody by name', async () => {
    const { importKey } = await accept();
    const by = { importKey, actor: undefined, at: '2022-12-02T09:00:00.000Z' };
    expect(await undoImport(local.register, by)).toMatchObject({ ok: true, value: { stayed: [] } });
    expect((await local.register.imports.heads()).rows).toMatchObject([
      { state: 'undone', undoneBy: '', undoneAt: by.at },
    ]);
  });

  test('takes away all it added', async () => {
    const before = await kept();
    const { importKey } = await accept();
    const undone = await undo(importKey);
    expect(undone).toMatchObject({ ok: true, value: { restored: 0, stayed: [] } });
    expect(await kept()).toEqual(before);
  });

  test('puts back what it changed, and the history says so', async () => {
    await accept();
    const [, before] = await kept();
    const { importKey } = await accept(later);
    await undo(importKey);
    const [, now, , updates = []] = await kept();
    expect(now).toEqual(before);
    expect(updates.filter((update) => 'kind' in update && update.kind === 'import undone')).toHaveLength(2);
  });

  test('leaves what somebody touched since, with all it hangs on, and tells it', async () => {
    const { importKey } = await accept();
    const [task] = (await local.register.tasks.all()).rows;
    if (task === undefined) throw new Error('nothing was imported');
    await local.register.tasks.save({ ...task, evidence: 'https://contoso.sharepoint.com/proof' });
    const undone = await undo(importKey);
    const stayed = undone.ok ? undone.value.stayed.map(({ list, key }) => `${list} ${key}`) : [];
    // What stays has stood in a paper, and so that paper stays too.
    const above = ['recommendations letters|2022|1', 'reports letters|2022', 'periods 2022-11'];
    expect(stayed).toEqual([`tasks ${task.key}`, ...above]);
    expect((await kept()).map((each) => each.length)).toEqual([1, 1, 1, 1, 2, 1, 1]);
  });

  test('twice is refused, and the same paper can be imported anew afterwards', async () => {
    const { importKey } = await accept();
    await undo(importKey);
    expect(await undo(importKey)).toMatchObject({ ok: false, refusal: { code: 'no change' } });
    expect((await accept()).importKey).not.toBe(importKey);
    expect((await propose()).counts).toMatchObject({ same: 6 });
  });

  test.each([1, 3, 8])('cut off after %d writes is finished by undoing again', async (writes) => {
    const before = await kept();
    const { importKey } = await accept();
    let seen = 0;
    const stop = local.graph.onRequest(({ method, path }) => {
      if (method === 'GET' || path === '/$batch') return;
      seen += 1;
      if (seen === writes) local.graph.failNext({ match: /./, cut: 'after', times: 1000 });
    });
    await expect(undo(importKey)).rejects.toThrow(RegisterError);
    stop();
    local.graph.forgetFaults();
    await undo(importKey);
    expect(await kept()).toEqual(before);
  });
});
