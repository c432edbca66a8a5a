/** A paper says what the frozen positions say: cell by cell, count by count, and to whom it may. */
import { day } from '../../../src/inspection/day';
import { lastDayOf } from '../../../src/inspection/periods/period';
import type { Position } from '../../../src/inspection/periods/position';
import { wholeOf } from '../../../src/inspection/periods/freeze';
import { printedPaper } from '../../../src/wording/papers/paper';
import type { Block, PrintedPaper } from '../../../src/inspection/papers/printed';
import { wordsOf } from '../../../src/inspection/papers/printed';
import { whyNotPublish } from '../../../src/inspection/papers/whyNotPublish';
import { aMove, aPeriod, aPosition, dueOn } from '../../given/builders';
import { LAYOUT, composed, layoutOf } from '../../given/composing';

const lastTime = (...positions: Position[]) => ({
  before: aPeriod({ asOf: '2022-08', state: 'closed', to: lastDayOf('2022-08') }),
  last: new Map(positions.map((position) => [wholeOf(position), position])),
});

const textOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.is === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ words }) => words));
    return [block.is === 'heading' ? block.words : wordsOf(block.runs)];
  });
const everything = ({ opening, reports, sections, footnotes }: PrintedPaper): string =>
  [
    ...textOf(opening),
    ...[...reports, ...sections].flatMap(({ blocks }) => textOf(blocks)),
    ...footnotes,
  ].join('\n');

/** The cells of the one row, by the heading they stand under. */
function rowOf(paper: PrintedPaper): Record<string, string> {
  const table = paper.reports[0]?.blocks.find((block) => block.is === 'table');
  return Object.fromEntries(
    table?.columns.map(({ heading }, at) => [heading, table.rows[0]?.cells[at]?.words ?? '']) ?? [],
  );
}
const aTaskThen = (facts: Partial<Position['tasks'][number]>): Position['tasks'][number] => ({
  ...{ asks: '', owners: [], status: undefined, stage: 'open', said: '', moves: [] },
  ...{ original: dueOn('2022-12-01'), deadline: dueOn('2022-12-01') },
  ...facts,
});
const NO_STEP = {
  ...{ on: day('2022-11-02'), at: '2022-11-02T09:00:00.000Z', basis: '', evidence: '', asRole: '' },
  by: { id: '', name: '' },
};
const printed = (...given: Parameters<typeof composed>) => printedPaper(composed(...given));

describe('A row of a paper', () => {
  test('says its status, its dates, its owner and what was said', () => {
    const position = aPosition({
      status: 'Amber',
      owners: ['Head of Letters'],
      said: 'Half are answered.',
      original: dueOn('2022-03-31', 'March 2022'),
      deadline: dueOn('2023-07-14'),
    });
    expect(rowOf(printed([position]))).toMatchObject({
      Status: 'Amber',
      'Due Date': '14 July 2023',
      'Original Due Date': 'March 2022',
      Comments: 'Half are answered.',
      'Force Task Owner': 'Head of Letters',
    });
  });

  test('says where it stood last time, and which way it went', () => {
    const position = aPosition({ status: 'Green' });
    const row = rowOf(printed([position], lastTime(aPosition({ status: 'Amber' }))));
    expect(row).toMatchObject({
      Status: 'NEW GREEN',
      'Position in August?': 'Amber',
      'Direction of Travel': '↑ Better',
    });
  });

  test.each([
    ['2022-08', 'Position in August?'],
    ['2021-12', 'Position in December?'],
    ['2021-11', 'Position in November 2021?'],
    ['2019-04', 'Position in April 2019?'],
  ])('names the paper before, of %s, so that it is taken for no other: %s', (asOf, heading) => {
    const position = aPosition();
    const before = aPeriod({ asOf, state: 'closed', to: lastDayOf(asOf) });
    const row = rowOf(printed([position], { before, last: new Map([[wholeOf(position), position]]) }));
    expect(Object.keys(row)).toContain(heading);
  });

  test('says in a footnote that the definition would make it another, and why it is not', () => {
    const paper = printed([
      aPosition({ status: 'Amber', implied: 'Red', explanation: 'The audit is booked.' }),
    ]);
    expect(paper.footnotes).toEqual(['By the definition in force this would be Red. The audit is booked.']);
  });

  test('says in a footnote with which it is merged', () => {
    const paper = printedPaper(composed([aPosition({ merged: ['Crime data (2021), 4'] })]));
    expect(paper.footnotes).toEqual([
      'Merged with Crime data (2021), 4: the tasks of each are tasks of both.',
    ]);
  });

  test('has the whole chain of its dates in the layout of 2021', () => {
    const moves = [
      aMove({
        from: dueOn('2019-12-31', 'December 2019'),
        to: dueOn('2020-06-30', 'June 2020'),
        reportedToBoard: true,
      }),
      aMove({ from: dueOn('2020-06-30', 'June 2020'), to: dueOn('2021-07-31', 'July 2021') }),
    ];
    const position = aPosition({ moves, deadline: dueOn('2021-07-31', 'July 2021') });
    expect(rowOf(printed([position], { layout: layoutOf(LAYOUT.moves) }))['Due Date']).toBe(
      'December 2019\nExtended to June 2020 [Reported to the board]\nNow July 2021',
    );
  });

  test('has a line for each of its tasks in the layout of 2016, its number on the first only', () => {
    const tasks = [aTaskThen({ asks: 'Write' }), aTaskThen({ asks: 'Post' })];
    const paper = composed([aPosition({ tasks })], {
      layout: layoutOf(LAYOUT.tasks),
    });
    const rows = paper.reports[0]?.rows ?? [];
    const cells = (field: string) => rows.map((row) => row.cells.find((each) => each.field === field)?.cell);
    expect(cells('number')).toEqual([
      { is: 'words', said: '1' },
      { is: 'words', said: '' },
    ]);
    expect(cells('said')).toEqual([
      { is: 'words', said: 'Write' },
      { is: 'words', said: 'Post' },
    ]);
  });

  test('leaves out a column that nobody filled, when the layout says so', () => {
    expect(Object.keys(rowOf(printed([aPosition()])))).not.toContain('Resources needed/costs involved');
  });
});

describe('A count in a paper', () => {
  test('has the rows it counts behind it', () => {
    const positions = [
      aPosition({ key: 'a', recommendationId: '1', status: 'Amber' }),
      aPosition({ key: 'b', recommendationId: '2', status: 'Red', number: '2' }),
    ];
    const paper = printed(positions);
    const runs = [...paper.opening, ...paper.reports.flatMap(({ blocks }) => blocks)].flatMap((block) =>
      block.is === 'paragraph' ? block.runs : [],
    );
    const rowsBehind = (words: string) =>
      runs.filter((run) => run.words.trim() === words).map(({ rows }) => rows);
    expect(rowsBehind('1 Amber')).toEqual([['1']]);
    expect(rowsBehind('2')).toEqual([['1', '2']]);
    for (const run of runs)
      if (/\d/.test(run.words) && run.rows !== undefined)
        expect(run.rows).toHaveLength(Number(/\d+/.exec(run.words)?.[0]));
  });

  test('that an imported paper states wrongly keeps the paper from going out, and says which rows', () => {
    const position = aPosition({ status: 'White', closed: undefined, owners: ['Head of Cyber'] });
    const report = {
      key: position.reportKey,
      title: 'Cyber',
      line: '',
      publishedSaid: '',
      summary: '1 recommendation for the force, 1 in progress.',
      notes: '',
    };
    const period = aPeriod({ state: 'closed', source: 'imported paper', reports: [report] });
    const [problem, ...others] = whyNotPublish(composed([position], { period }));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ report: 'Cyber', sentence: report.summary, rows: ['1'] });
    expect(whyNotPublish(composed([position], { period, counted: [report.key] }))).toEqual([]);
  });

  test('agrees with its rows whenever it is our own', () => {
    const positions = (['Red', 'Amber', 'Green pending sign-off', 'Green', 'White', undefined] as const).map(
      (status, at) =>
        aPosition({ key: String(at), recommendationId: String(at + 1), number: String(at + 1), status }),
    );
    expect(whyNotPublish(composed(positions))).toEqual([]);
  });
});

describe('The public version', () => {
  const forAll = { audience: 'public' as const };

  test('has no word of what is sensitive, but its row, its count and the reason', () => {
    const secret = aPosition({
      text: 'Guard the vault.',
      said: 'The vault is open.',
      sensitive: 'Operational detail',
      explanation: 'Vault works.',
      implied: 'Red',
    });
    const words = everything(printed([secret], forAll));
    expect(words).not.toMatch(/vault/i);
    expect(words).toContain('Sensitive: Operational detail');
    expect(words).toContain('1 recommendation');
  });

  test('names no person, wherever the name stands, and says that names are withheld', () => {
    const named = aPosition({
      said: 'PC Jane Dunn spoke to Ann Archer.',
      moves: [
        aMove({
          reason: 'Ann Archer was ill.',
          from: dueOn('2022-01-01'),
          to: dueOn('2022-12-01'),
          askedBy: 'Ann Archer',
        }),
      ],
    });
    const words = everything(printed([named], { ...forAll, people: ['Ann Archer'] }));
    expect(words).not.toMatch(/Archer|Dunn/);
    expect(words).toContain('Names of people are not published (2 names).');
  });

  test('names no person above the rows either: in titles, lines, notes and the words before them', () => {
    const report = {
      ...{ key: 'r|2022', title: 'What PC Jane Dunn saw', line: 'By Ann Archer for HMICFRS' },
      ...{ publishedSaid: '', summary: '', notes: 'Dr Ellen Foster wrote to us.' },
    };
    const period = aPeriod({ state: 'closed', reports: [report], preamble: 'Ann Archer presents this.' });
    const rows = [aPosition({ reportKey: report.key, report: 'What PC Jane Dunn saw' })];
    const words = everything(printed(rows, { ...forAll, period, people: ['Ann Archer'] }));
    expect(words).not.toMatch(/Archer|Dunn|Foster/);
    expect(words).toContain('Before the first report');
    expect(everything(printed(rows, { period }))).toMatch(/Archer[^]*Dunn[^]*Foster/);
  });

  test('says so when nothing was withheld', () => {
    expect(everything(printed([aPosition()], forAll))).toContain('Nothing was withheld.');
  });

  test('is the only one with anything withheld: the board reads all of it', () => {
    const words = everything(
      printed([aPosition({ said: 'PC Jane Dunn came.', sensitive: 'Operational detail' })]),
    );
    expect(words).toContain('PC Jane Dunn came.');
    expect(words).not.toContain('withheld');
  });
});

describe('The annexes of a paper', () => {
  test('list each date moved since the last paper, with who asked, who agreed and why', () => {
    const old = aMove({ reason: 'An old one' });
    const moved = aMove({
      reason: 'The system is late.',
      askedBy: 'Head of Letters',
      agreedBy: 'Board',
      on: day('2022-10-03'),
      from: dueOn('2022-11-30'),
      to: dueOn('2023-03-31'),
    });
    const words = everything(
      printed([aPosition({ moves: [old, moved] })], lastTime(aPosition({ moves: [old] }))),
    );
    expect(words).toContain('1 date was moved since August 2022.');
    for (const word of [
      '30 November 2022',
      '31 March 2023',
      'The system is late.',
      '3 October 2022',
      'Board',
    ])
      expect(words).toContain(word);
    expect(words).not.toContain('An old one');
  });

  test('name each role that was silent, and on what', () => {
    const words = everything(printed([aPosition({ heard: false, silentRoles: ['Head of Letters'] })]));
    expect(words).toContain('No update was received on 1 open item.');
    expect(words).toContain('Head of Letters');
  });

  test('say how far each open item is from being closed, as it was when the period ended', () => {
    const step = (what: 'claimed' | 'evidence reviewed' | 'sent back', on: string) => ({
      ...{ step: what, on: day(on), at: `${on}T09:00:00.000Z`, basis: '', evidence: '', asRole: '' },
      by: { id: '', name: '' },
    });
    const stepsOf = () => [
      step('claimed', '2022-10-01'),
      step('evidence reviewed', '2022-11-02'),
      step('sent back', '2022-12-24'),
    ];
    const claimed = [aTaskThen({ stage: 'claimed' })];
    const [line] = composed([aPosition({ status: 'Amber', tasks: claimed })], { stepsOf }).closing ?? [];
    expect(line).toMatchObject({
      claimed: '2022-10-01',
      reviewed: '2022-11-02',
      tested: undefined,
      next: { step: 'reality tested' },
    });
    const taken = [aTaskThen({ stage: 'open' })];
    const [other] = composed([aPosition({ status: 'Amber', tasks: taken })], { stepsOf }).closing ?? [];
    expect(other).toMatchObject({ claimed: undefined, next: { step: 'claimed' } });
  });

  test.each([
    [1, 'Sign-off by the force'],
    [2, 'Sign-off by Commissioner'],
    [3, 'Sign-off by HMICFRS'],
    [undefined, 'Sign-off, once its level is set'],
  ])('name who signs off at level %s', (level, words) => {
    const stepsOf = () => [
      { ...NO_STEP, step: 'evidence reviewed' as const },
      { ...NO_STEP, step: 'reality tested' as const },
    ];
    const tasks = [aTaskThen({ stage: 'done' })];
    const position = aPosition({ status: 'Green pending sign-off', level, tasks });
    expect(everything(printed([position], { stepsOf }))).toContain(words);
  });

  test('list what waits on others, what nobody asks about first', () => {
    const awaits = { body: 'College of Policing', what: 'Guidance', askedBy: '', nextChase: undefined };
    const asked = { ...awaits, body: 'Home Office', askedBy: 'Liaison', nextChase: day('2023-01-09') };
    const { waiting } = composed([
      aPosition({ key: 'a', recommendationId: '1', status: 'White', awaits: asked }),
      aPosition({ key: 'b', recommendationId: '2', status: 'White', awaits }),
    ]);
    expect(waiting.map(({ body }) => body)).toEqual(['College of Policing', 'Home Office']);
  });

  test('are only those that the layout asks for', () => {
    const layout = { ...layoutOf(LAYOUT.owner), sections: [] };
    expect(printed([aPosition()], { layout }).sections).toEqual([]);
  });
});

test('A paper of a period that is not closed says DRAFT on every page', () => {
  expect(printed([aPosition()], { period: aPeriod({ state: 'open' }) }).standfirst).toContain('DRAFT');
  expect(printed([aPosition()]).standfirst).not.toContain('DRAFT');
});
