/** The public papers of 2016 to 2023, one after the other, in one register: where they are at hand, the best evidence. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { meaningOf } from '../../src/inspection/papers/paperMeaning';
import type { SameReportAnswers } from '../../src/inspection/report/joinReports';
import { inTime } from '../../src/inspection/periods/period';
import { isOfReport } from '../../src/inspection/periods/position';
import { readTextPaper } from '../../src/papers/readPaper';
import { acceptImport } from '../../src/workflows/importing/acceptImport';
import { proposeImport } from '../../src/workflows/importing/proposeImport';
import { undoImport } from '../../src/workflows/importing/undoImport';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';

jest.setTimeout(120_000);

const FOLDER = resolve(__dirname, '../../../shared/papers');
const isHere = existsSync(join(FOLDER, 'score.mjs'));
const describePapers = isHere ? describe : describe.skip;
const skipped = isHere ? '' : ` (skipped: there is no ${FOLDER})`;

const NAMES = ['2016-05-tracker', '2021-04-tracker', '2022-11-tracker', '2023-08-action-plan-review'];

function meaningNamed(name: string) {
  const read = readTextPaper(readFileSync(join(FOLDER, `${name}.txt`)));
  if (read.is !== 'paper') throw new Error(`${name} was not read: ${read.reason}`);
  return meaningOf(read.paper);
}

/** What a person who knows the reports answers to the questions that are left; the other way round for the other order. */
const SAME: readonly (readonly [string, string])[] = [
  [
    'police response to violence against women and girls vawg|2021',
    'police response to violence against women and girls final inspection report|2021',
  ],
  [
    'a joint thematic inspection of the police and crown prosecution service s response to rape phase 1|2021',
    'a joint thematic inspection of the police and crown prosecution service s response to rape|2021',
  ],
  [
    'roads policing not optional an inspection of roads policing in england and wales|2019',
    'roads policing not optional|2020',
  ],
  ['child protection reinspection|2021', 'national child protection inspection post inspection review|2022'],
];
const ANSWERS: SameReportAnswers = Object.fromEntries([
  ...SAME.map(([said, key]) => [said, { is: 'known', key }] as const),
  ...SAME.map(([key, said]) => [said, { is: 'known', key }] as const),
]);

async function imported(names: readonly string[]): Promise<MemoryRegister> {
  const register = memoryRegister();
  for (const name of names) await take(register, name);
  return register;
}

async function take(register: MemoryRegister, name: string) {
  const proposal = await proposeImport(register, meaningNamed(name), ANSWERS);
  const at = '2026-01-05T09:00:00.000Z';
  const accepted = await acceptImport(register, {
    ...{ proposal, chosen: undefined, title: name, actor: undefined, at },
  });
  if (!accepted.ok) throw new Error(accepted.refusal.code);
  return { proposal, ...accepted.value };
}

const rowsLike = async (register: MemoryRegister, report: string, number: string) =>
  (await register.recommendations.all()).rows.filter(
    (row) => row.key.startsWith(report) && row.number === number,
  );

/** Where a row stood, paper by paper. */
async function stoodOf(register: MemoryRegister, recommendationId: string) {
  const { rows } = await register.positions.all();
  return rows
    .filter((position) => position.recommendationId === recommendationId)
    .sort((a, b) => a.period.localeCompare(b.period))
    .map(({ period, status, deadline }) => [period, status, deadline.said]);
}

async function plansOf(register: MemoryRegister, report: string) {
  const { rows } = await register.positions.all();
  return rows
    .filter((position) => isOfReport(position) && position.reportKey.startsWith(report))
    .map(({ period, level, tier }) => [period, level, tier]);
}

async function everything(register: MemoryRegister) {
  const { reports, recommendations, tasks, updates, roles, periods, positions } = register;
  const all = [reports, recommendations, tasks, updates, roles, periods, positions];
  const readings = await Promise.all(all.map((list) => list.all()));
  return readings.map(({ rows }) => rows);
}

describePapers(`The real papers, in order${skipped}`, () => {
  let register: MemoryRegister;
  beforeAll(async () => {
    register = await imported(NAMES);
  });

  test('hold each row once: 51 and 51 and 51, less the two that two papers speak of', async () => {
    const { rows } = await register.recommendations.all();
    expect(rows).toHaveLength(151);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(151);
  });

  test('make a period of each, in time, with a position for every row and plan', async () => {
    const periods = inTime((await register.periods.all()).rows);
    const { rows } = await register.positions.all();
    const many = periods.map(({ id, key }) => [key, rows.filter(({ periodId }) => periodId === id).length]);
    expect(many).toEqual([
      ['2016-03', 51],
      ['2021-03', 51],
      ['2022-11', 51],
      ['2023-08', 41],
    ]);
  });

  test('tell the history of hate crime, recommendation 8', async () => {
    const rows = await rowsLike(register, 'understanding the difference', '8');
    expect(rows).toHaveLength(1);
    const [row] = rows;
    expect(await stoodOf(register, row?.id ?? '')).toEqual([
      [
        '2021-03',
        'Red',
        'Now June 2021 to enable Sector Policing to embed changes from Transform implementation',
      ],
      ['2022-11', 'Amber', 'March 22 - aligned to PEEL 2018/19 (Rec 2) as above'],
    ]);
    expect(row?.moves.map(({ from, to }) => [from.said, to.said])).toEqual([
      ['December 2020', 'Then February 2021'],
      [
        'Then February 2021',
        'Now June 2021 to enable Sector Policing to embed changes from Transform implementation',
      ],
    ]);
    const { rows: updates } = await register.updates.all();
    const said = updates.filter(({ recommendationId }) => recommendationId === row?.id);
    // The paper of 2022 dates two entries of its own; the rest is said in the month of its paper.
    expect(said.map(({ at }) => at.slice(0, 7)).sort()).toEqual(['2021-03', '2022-03', '2022-03', '2022-11']);
    expect(await plansOf(register, 'understanding the difference')).toEqual([['2023-08', 2, 2]]);
  });

  test('tell the history of crimes against older people, recommendation 10', async () => {
    const rows = await rowsLike(register, 'the poor relation', '10');
    expect(rows).toHaveLength(1);
    expect(await stoodOf(register, rows[0]?.id ?? '')).toEqual([
      ['2021-03', 'Red', 'Now July 2021 pending appointment of a force Victim Champion'],
      ['2022-11', 'Amber', 'Jun-22'],
    ]);
    expect(await plansOf(register, 'the poor relation')).toEqual([['2023-08', 2, 2]]);
  });

  test.each([
    ['cyber keep the light on', ['1', '4', 'AFI 1', 'AFI 5'], ['2021-03', '2022-11', '2023-08']],
    [
      'national child protection inspection post inspection review',
      ['1', '3', '4', '5', '6'],
      ['2022-11', '2023-08'],
    ],
    ['national child protection inspections 2019', ['3', '5'], ['2021-03', '2023-08']],
    ['police response to violence against women', ['3', '4'], ['2022-11', '2023-08']],
    [
      'a joint thematic inspection of the police and crown prosecution service s response to rape|',
      ['2', '3', '4', '5', '6', '7'],
      ['2022-11', '2023-08'],
    ],
    ['shining a light on betrayal', ['4a'], ['2021-03', '2023-08']],
  ])('hold one report under its names: %s', async (report, numbers, periods) => {
    const { rows } = await register.reports.all();
    const found = rows.filter(({ key }) => key.startsWith(report));
    expect(found).toHaveLength(1);
    const own = (await register.recommendations.all()).rows.filter(
      ({ reportId }) => reportId === found[0]?.id,
    );
    expect(own.map(({ number }) => number)).toEqual(numbers);
    const stood = (await register.positions.all()).rows.filter(
      ({ reportKey }) => reportKey === found[0]?.key,
    );
    expect([...new Set(stood.map(({ period }) => period))].sort()).toEqual(periods);
  });

  test('imported again change nothing', async () => {
    const before = await everything(register);
    for (const name of NAMES) {
      const { proposal } = await take(register, name);
      expect(proposal.counts).toMatchObject({ new: 0, changed: 0 });
      expect(proposal.questions.filter(({ key }) => key in ANSWERS)).toEqual([]);
    }
    expect(await everything(register)).toEqual(before);
  });

  test('are taken back one by one, the last first, until nothing is left of them', async () => {
    const own = await imported(NAMES);
    const heads = (await own.imports.heads()).rows.toReversed();
    for (const { importKey } of heads) {
      const undone = await undoImport(own, { importKey, actor: undefined, at: '2026-01-06T09:00:00.000Z' });
      expect(undone).toMatchObject({ ok: true, value: { stayed: [] } });
    }
    const left = await everything(own);
    expect(left.map((rows) => rows.length)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describePapers(`The real papers, in another order${skipped}`, () => {
  /** Rows by what no order can change: how their words begin, and where they stood. */
  async function histories(register: MemoryRegister) {
    const { rows } = await register.recommendations.all();
    const all = (await register.positions.all()).rows;
    const told = rows.map((row) => {
      const own = all.filter(({ recommendationId }) => recommendationId === row.id);
      const stood = own.map(({ period, status, deadline, said }) => [period, status, deadline.said, said]);
      return JSON.stringify([row.number, row.status, stood.sort()]);
    });
    return told.sort();
  }

  test.each([
    ['the last first', NAMES.toReversed()],
    ['mixed', [NAMES[2], NAMES[0], NAMES[3], NAMES[1]].map(String)],
  ])('tell the same history: %s', async (_order, names) => {
    const [one, other] = [await imported(NAMES), await imported(names)];
    expect(await histories(other)).toEqual(await histories(one));
    const wholes = async (register: MemoryRegister) => (await register.reports.all()).rows.length;
    expect(await wholes(other)).toBe(await wholes(one));
    const told = async (register: MemoryRegister) =>
      (await register.updates.all()).rows.map(({ words, at }) => `${at} ${words}`).sort();
    expect(await told(other)).toEqual(await told(one));
  });
});
