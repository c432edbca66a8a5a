import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Disagreement, checkStated } from '../../../src/inspection/periods/checkStated';
import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { KINDS, NO_PAPER } from '../../../src/inspection/recommendation/recommendation';
import { type Counted, rollUp } from '../../../src/inspection/periods/rollUp';
import { readStated } from '../../../src/inspection/periods/stated';
import { CLOSINGS, STATUSES, type Status } from '../../../src/inspection/recommendation/status';
import { readTextPaper } from '../../../src/papers/readPaper';
import { aPosition } from '../../given/builders';

const SHARED = join(__dirname, '../../../../shared/papers');

/** Rows numbered from 1; White ones are another body's, as papers print them. */
const rows = (...statuses: (Status | Partial<Counted>)[]): Counted[] =>
  statuses.map((said, at) => {
    const facts = typeof said === 'string' ? { status: said } : said;
    return aPosition({ recommendationId: String(at + 1), owners: [], ...(facts as object) });
  });

const NOT_OURS = { status: 'White', closed: 'not ours' } as const;
const numbersOf = (found: readonly Disagreement[]) =>
  found.map((each): unknown => (each.is === 'number' ? [each.of, each.stated, each.rows.length] : each.is));

const paper = { whole: false };

// Row by row the table of roll-ups that were wrong, with rows of the same shape.
describe('A sentence that disagrees with its rows is caught', () => {
  const check = (says: string, ...statuses: (Status | Partial<Counted>)[]) =>
    numbersOf(checkStated(says, rows(...statuses), paper));

  test('2016, legitimacy: all four relevant, and one row is White', () => {
    expect(
      check(
        'Total of 4 actions, all relevant to the City of London Police, 1 is still in progress.',
        ...(['Green', 'Amber', { status: undefined, closed: 'tracked elsewhere' }, 'White'] as const),
      ),
    ).toEqual([['for the force', 4, 3]]);
  });

  test('2019, mental health: three for the police, and the rows are four White and one Amber', () => {
    const found = check('There are 3 actions for the police.', 'White', 'White', 'White', 'White', 'Amber');
    expect(found).toEqual([['for the force', 3, 1]]);
  });

  test('2019, legitimacy: one in progress, and it is Red', () => {
    const found = check(
      'There are 2 actions for the force, 1 is complete, 1 is in progress.',
      'Green',
      'Red',
    );
    expect(found).toEqual([['in progress', 1, 0]]);
  });

  test('2021, super-complaint: four in progress, and one of them is White', () => {
    const says = 'There are 4 actions for the force and are in progress.';
    expect(check(says, 'Amber', 'Amber', 'White', 'Amber')).toEqual([['in progress', 4, 3]]);
  });

  test('2021, roads: five in progress, and three of them are White', () => {
    const says =
      'There are 10 recommendations for the force, 4 are completed, 1 closed [not applicable] and 5 in progress.';
    expect(check(says, 'Amber', 'White', 'White', 'White', 'Amber', 'Green')).toEqual([
      ['in progress', 5, 2],
    ]);
  });

  test('2021, cyber: two in progress, and both are White', () => {
    const says =
      'This report makes 5 recommendations, 4 are for the force [or in part]. 2 are complete, 2 are in progress [Home Office leads on 1].';
    expect(check(says, 'White', 'White')).toContainEqual(['in progress', 2, 0]);
  });

  test('2021, effectiveness: to be progressed, and two lines on complete', () => {
    const says =
      'There are 4 recommendations which apply to the force and are to be progressed.\nThere are 4 recommendations which applies to the force; 3 are complete, 1 is held at WHITE pending input from the College of Policing';
    expect(check(says, 'White')).toEqual(expect.arrayContaining([['in progress', 4, 0]]));
  });

  test('2022, mental health: the one that is complete is White and closed', () => {
    const says =
      'This report makes 7 recommendations aimed at the Police: 6 are in progress and 1 is complete.';
    const six = Array.from({ length: 6 }, () => 'Amber' as const);
    expect(check(says, ...six, NOT_OURS)).toEqual([['complete', 1, 0]]);
  });

  test('2022, older people: four complete, and all four wait for sign-off', () => {
    const says =
      'This report makes 23 recommendations, 5 of which are for force: 4 are complete and 1 in progress.';
    const four = Array.from({ length: 4 }, () => 'Green pending sign-off' as const);
    expect(check(says, ...four, 'Amber')).toEqual([['complete', 4, 0]]);
  });

  test('2022, rape phase 1: six rows and no sentence', () => {
    expect(check('', 'Amber', 'Green pending sign-off')).toEqual(['no sentence']);
  });

  test('two sentences that say different things, even when the rows bear one of them out', () => {
    const says = 'There are 2 actions for the force, both in progress.\nThere are 3 actions for the force.';
    expect(check(says, 'Amber', 'Amber')).toContain('contradiction');
  });
});

describe('A sentence that agrees with its rows is let through', () => {
  test.each([
    [
      'Total of 10 actions: 9 are national and outside the remit of City of London Police. 1 area is relevant to the City of London Police and is in progress.',
      ['Amber', 'White'],
    ],
    [
      'Total of 18 actions: 9 are national and outside the remit of City of London Police. 9 were areas relevant to the City of London Police, 0 are still in progress, 1 has recently turned green as below.',
      ['Green'],
    ],
    ['This report leaves 2 of the original 6 recommendations as open', ['Amber', 'Amber']],
    ['There are 6 recommendations for the force all complete.', ['Green']],
    [
      'This report makes 3 recommendations aimed at the Police; all are currently open.',
      ['Amber', 'Amber', 'Amber'],
    ],
    [
      'This report makes 5 recommendations each of which include a number of sub-actions. 2 recommendations apply to the force [in part] at this time; they are both green pending HMICFRS sign-off.',
      ['Green pending sign-off', 'Green pending sign-off'],
    ],
    [
      'This report makes 1 recommendation [complete] and 21 areas for improvement for the force which are complete.',
      ['Green'],
    ],
    ['There are no actions for the force, at this time', ['White', 'White']],
  ] as const)('%s', (says, statuses) => {
    expect(checkStated(says, rows(...statuses), paper)).toEqual([]);
  });
});

describe('What a sentence states', () => {
  test('is read with what it counted before', () => {
    expect(readStated('There are 4 actions for the force and are in progress.')).toEqual({
      'for the force': 4,
      'in progress': 4,
    });
  });

  test('is not read from a year, a date, a section or a remark in brackets', () => {
    expect(readStated('Published 22nd March 2017 [1 is complete] under section 26.')).toEqual({});
  });

  test('is something for any words at all, and never an error', () => {
    const word = fc.constantFrom(
      '1',
      '12',
      'all',
      'both',
      'complete',
      'in progress',
      'actions',
      'for the force',
      '[',
      'and',
      '.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (says) => {
          for (const number of Object.values(readStated(says))) expect(Number.isInteger(number)).toBe(true);
        },
      ),
    );
  });
});

const anyRow: fc.Arbitrary<Counted> = fc.record(
  {
    recommendationId: fc.nat(9999).map(String),
    kind: fc.constantFrom(...KINDS),
    status: fc.option(fc.constantFrom(...STATUSES), { nil: undefined }),
    closed: fc.option(fc.constantFrom(...CLOSINGS), { nil: undefined, freq: 2 }),
    owners: fc.constantFrom([], ['Head of PPU']),
    tasks: fc.constant([]),
    awaits: fc.option(fc.constant({ body: 'the College of Policing' }), { nil: undefined, freq: 2 }),
    printed: fc.constantFrom(NO_PAPER, { ...NO_PAPER, accepted: 'NA' }),
  },
  { noNullPrototype: true },
);

describe('The sentence written from rows', () => {
  test('agrees with every number of them, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (some) => {
        expect(checkStated(rollUp(some).sentence, some, { whole: true })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('has each row behind exactly one number of its classes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyRow, { selector: (row) => row.recommendationId, minLength: 1 }),
        (some) => {
          const behind = new Set(rollUp(some).parts.flatMap(({ rows: ids }) => ids ?? []));
          expect(behind).toEqual(new Set(some.map(({ recommendationId }) => recommendationId)));
        },
      ),
    );
  });

  test('says is of one, are of several, and so of all', () => {
    const says = (...statuses: (Status | Partial<Counted>)[]) => rollUp(rows(...statuses)).sentence;
    expect(says('Amber')).toBe('There is 1 recommendation for the force, which is in progress.');
    expect(says('Green', 'Green')).toBe('There are 2 recommendations for the force: both are complete.');
    expect(says('Green', 'Amber', 'Amber', 'White')).toBe(
      'There are 3 recommendations for the force: 1 is complete and 2 are in progress. 1 is national and outside the remit of the force.',
    );
  });

  test('names the body a White row waits for only where it is known', () => {
    const held = { status: 'White', awaits: { body: ' ' } } as const;
    const says = (...each: Parameters<typeof rows>) => rollUp(rows(...each)).sentence;
    expect(says(held)).toBe('There is 1 recommendation for the force, which is held at WHITE.');
    expect(says(held, 'Amber')).toBe(
      'There are 2 recommendations for the force: 1 is in progress and 1 is held at WHITE.',
    );
  });

  test('keeps pending apart from complete, White with its body, and closed with its reason', () => {
    const held = { status: 'White', awaits: { body: 'the College of Policing' } } as const;
    expect(
      rollUp(rows('Green', 'Green pending sign-off', held, { status: 'Amber', closed: 'no longer relevant' }))
        .sentence,
    ).toBe(
      'There are 4 recommendations for the force: 1 is complete, 1 is green pending HMICFRS sign-off, 1 is held at WHITE pending the College of Policing and 1 is closed [not applicable].',
    );
  });

  test('says that there is nothing where nothing was asked', () => {
    expect(rollUp([]).sentence).toBe('There are no actions for the force, at this time.');
  });

  test('calls the organisation as it calls itself, and is read back by that name', () => {
    const some = rows('Green', 'Amber', { status: 'White' });
    const { sentence } = rollUp(some, 'the Green Office');
    expect(sentence).toMatch(/ for the Green Office: .* outside the remit of the Green Office\.$/);
    expect(checkStated(sentence, some, { whole: true, called: 'the Green Office' })).toEqual([]);
    const others = rows('Amber', 'Amber', 'Amber');
    expect(checkStated(sentence, others, { whole: true, called: 'the Green Office' })).not.toEqual([]);
    expect(rollUp([], 'the Office').sentence).toBe('There are no actions for the Office, at this time.');
  });
});

const papers = existsSync(SHARED) ? describe : describe.skip;
papers('In the published papers', () => {
  const found = (name: string) => {
    const read = readTextPaper(readFileSync(join(SHARED, `${name}.txt`)));
    if (read.is !== 'paper') throw new Error(`${name} is no paper`);
    return meaningOf(read.paper).reports.flatMap(({ report, recommendations }) => {
      const counted = recommendations.map(({ recommendation, tasks }, at) => ({
        ...recommendation,
        ...{ recommendationId: String(at), tasks, awaits: undefined, printed: recommendation.paper },
      }));
      return checkStated(report.summary, counted, paper).map((each) => ({ in: report.title, ...each }));
    });
  };
  const titled = (name: string, title: RegExp) => found(name).filter((each) => title.test(each.in));

  test.each([
    ['2016-05-tracker', /legitimacy 2015 – National/, 'for the force'],
    ['2021-04-tracker', /super-complaint/, 'in progress'],
    ['2021-04-tracker', /Roads/, 'in progress'],
    ['2021-04-tracker', /Keep the light on/, 'in progress'],
    ['2021-04-tracker', /Effectiveness 2017/, 'in progress'],
    ['2022-11-tracker', /Mental Health/i, 'complete'],
    ['2022-11-tracker', /Poor Relation/, 'complete'],
  ])('%s is caught at %s: %s', (name, title, of) => {
    expect(titled(name, title)).toContainEqual(expect.objectContaining({ is: 'number', of }));
  });

  test('2022: one report has rows and no sentence, and nothing else is held against that paper', () => {
    expect(found('2022-11-tracker').map((each) => each.is)).toEqual(['number', 'no sentence', 'number']);
  });
});
