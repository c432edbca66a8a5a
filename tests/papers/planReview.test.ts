import type { PaperColumn } from '../../src/inspection/papers/paper';
import { readTextPaper } from '../../src/papers/readPaper';
import { paperOf } from './given';

const HEAD = [
  'Name of Action Plan\tLevel\tNumber of Action\tProgress\tCompletion\tCorporate Update',
  '\t\tPoints\tReview\tDate\t',
];
const review = (lines: readonly string[]) =>
  paperOf(['Action Plan Review June 2024', '', 'Tier 1: Begun.', '', ...HEAD, ...lines]);
const plansOf = (lines: readonly string[]) => review(lines).plans ?? [];

describe('An action-plan review', () => {
  test('has its month and what its tiers mean', () => {
    const { document } = review(['Boats (2020)\tLevel 2\t1 AFIs\tTier 1\t\tBegun.']);
    expect(document).toMatchObject({ asOf: '2024-06', tiers: [{ tier: 'Tier 1', definition: 'Begun.' }] });
  });

  test('gives each plan its year, level, counts and words', () => {
    const cells = '21 AFIs 1 Recommendation 1 Cause of Concern';
    expect(plansOf([`Boats and oars. (2019/20)\tLevel 3\t${cells}\tTier 2.\tMay 2024\tDone.`])).toEqual([
      {
        name: 'Boats and oars.',
        year: '2019/20',
        level: 'Level 3',
        actionPoints: { afis: 21, recommendations: 1, causesOfConcern: 1, raw: cells },
        progressReview: 'Tier 2.',
        completion: 'May 2024',
        update: 'Done.',
        closed: false,
      },
    ]);
  });

  test.each([
    ['a heading over two lines', (_: number) => HEAD],
    ['a foot in a table', (page: number) => [`OFFICIAL\t\tPage ${page} of 3`]],
    ['a foot', (page: number) => ['', `Quarterly update, page ${page}`, '']],
  ])('goes on over page ends with %s', (_, between) => {
    const { plans, warnings } = review([
      'Boats (2019)\tLevel 2\t1 AFIs\tTier 2\tMay\tCounting has',
      ...between(1),
      '\t\t\t\t2024\tbegun.',
      ...between(2),
      'Oars (2020)\tLevel 3\t2 AFIs\tTier 1\tJune 2024\tBegun.',
      ...between(3),
    ]);
    expect(plans).toMatchObject([
      { name: 'Boats', completion: 'May 2024', update: 'Counting has begun.' },
      { name: 'Oars', completion: 'June 2024', update: 'Begun.' },
    ]);
    expect(warnings).toEqual([]);
  });

  test('joins a plan printed over several lines', () => {
    const [plan] = plansOf([
      'Boats, oars\tLevel 2\t0 AFIs\tTier 2\tMay\tCounting has',
      'and sails (2019)\t\t3\t\t2024\tbegun.',
      '\t\tRecommendations\t\t\t',
    ]);
    expect(plan).toMatchObject({
      name: 'Boats, oars and sails',
      completion: 'May 2024',
      update: 'Counting has begun.',
    });
    expect(plan?.actionPoints).toMatchObject({ afis: 0, recommendations: 3 });
  });

  test('keeps a year that is part of the name', () => {
    expect(plansOf(['BOATS 2018/19 – Harbour\tLevel 3\t2 AFIs\tTier 1\t\tx'])[0]).toMatchObject({
      name: 'BOATS 2018/19 – Harbour',
      year: '2018/19',
    });
  });

  test.each([
    '** CLOSED ** Boats\tLevel 1\t0 AFIs\t\t\tx',
    'Boats\tLevel 1\t0 AFIs\tClosed\t\tx',
    'Boats\tLevel 1\t0 AFIs\tTier 3\t(PLAN CLOSED)\tx',
    'Boats\tLevel 1\t0 AFIs\tTier 3\tMay 2024\tAll done. (PLAN CLOSED)',
  ])('knows a closed plan: %s', (line) => {
    expect(plansOf([line])[0]?.closed).toBe(true);
  });
});

describe('A review damaged by scanning', () => {
  const above = 'Oars (2021)\tLevel 2\t0 AFIs\tTier 2\tJune 2023\tThe count of the oars was';
  const ghost = 'Inspection of tbe boats vith\tLevel 2\t0 AFIs\tTion 1\tMay 2023\tfinished in good time.';
  const clean =
    'Inspection of the boats with sails. (2020)\tLevel 2\tU AFIS\tTier 1\tMay 2023\tSails were seen.';

  test('lists a plan once whose first line is printed twice', () => {
    const plans = plansOf([above, ghost, clean]);
    expect(plans.map(({ name }) => name)).toEqual(['Oars', 'Inspection of the boats with sails.']);
    expect(plans[0]?.update).toBe('The count of the oars was finished in good time.');
  });

  test('takes from the damaged copy what only it kept readable', () => {
    expect(plansOf([above, ghost, clean])[1]?.actionPoints.afis).toBe(0);
    expect(review([above, ghost, clean]).warnings[0]?.what).toMatchObject({ is: 'damaged copy' });
  });

  test('drops a line that says the line above again', () => {
    const lines = [
      'the rowing of small boats\t\t2\t\t\tboard in May 2023. The plan is now allocated.',
      'tbe rowing of small boats\t\tRecommendations\t\t\tboard in way 2023. Tbe plan is now anocated.',
    ];
    const [plan] = plansOf(['Inspection of\tLevel 2\t0 AFIs\tTier 1\t\tTo be seen at the', ...lines]);
    expect(plan).toMatchObject({
      name: 'Inspection of the rowing of small boats',
      actionPoints: { recommendations: 2 },
    });
    expect(plan?.update).toBe('To be seen at the board in May 2023. The plan is now allocated.');
  });

  test('does not know a count whose figure was lost', () => {
    expect(
      plansOf(['Boats\tLevel 2\t0 AFIs\tTier 1\t\tx', '\t\tRecommendations\t\t\t'])[0]?.actionPoints
        .recommendations,
    ).toBeNull();
  });

  test('keeps a level and a tier against damaged words below them', () => {
    const [plan] = plansOf([
      'Boats of\tLevel 2\t0 AFIs\tTier 1\t\tSeen by',
      'the harbour\tLeverz\t\tTHEFT\t\tthe board.',
    ]);
    expect(plan).toMatchObject({ level: 'Level 2', progressReview: 'Tier 1', name: 'Boats of the harbour' });
  });

  test('takes a page’s foot for nobody’s words, damaged or not', () => {
    const foot = ['', 'Quarterly Boats Update – Appendix A', ''];
    const plan = 'Boats\tLevel 2\t0 AFIs\tTier 1\t\tSeen.';
    expect(
      plansOf([plan, ...foot, ...foot, ...foot, '\t1\t\t1\t\tQuartely Boots Opdate Appendix A']),
    ).toMatchObject([{ update: 'Seen.' }]);
  });
});

describe('A review with headings of another force', () => {
  const HEADING = 'Name of Action Plan\tLevel\tRecs and AFIs\tTier\tMood\tDirectorate\tCorporate Update';
  const PLAN = 'Boats (2019)\tLevel 2\t2 AFIs 1 Recommendation\tTier 2\tCalm\tHarbour\tBegun.';
  const read = (columns: Record<string, PaperColumn> = {}) => {
    const found = readTextPaper(
      new TextEncoder().encode(['Action Plan Review June 2024', '', HEADING, PLAN].join('\n')),
      { columns },
    );
    if (found.is !== 'paper') throw new Error(`not read: ${found.reason}`);
    return found;
  };

  test('asks about each it has not met, with what stands under it', () => {
    expect(read().questions.map(({ heading, samples, guess }) => [heading, samples, guess])).toEqual([
      ['Recs and AFIs', ['2 AFIs 1 Recommendation'], 'comments'],
      ['Mood', ['Calm'], 'comments'],
      ['Directorate', ['Harbour'], 'comments'],
    ]);
  });

  test('keeps their words in the update, under their headings, until somebody answers', () => {
    expect(read().paper.plans?.[0]?.update).toBe(
      'Recs and AFIs: 2 AFIs 1 Recommendation Mood: Calm Directorate: Harbour Begun.',
    );
    expect(read().paper.warnings).toEqual([]);
  });

  test('reads them as somebody answered, and asks no more', () => {
    const { paper, questions } = read({ recsandafis: 'points', mood: 'ignore', directorate: 'comments' });
    expect(questions).toEqual([]);
    expect(paper.plans).toMatchObject([
      { actionPoints: { afis: 2, recommendations: 1 }, update: 'Harbour Begun.' },
    ]);
  });

  test('is no review where a column holds recommendations, though each has a level', () => {
    const sheet = 'Report\tNo.\tRecommendation\tStatus\tLevel\tDue Date\tComments';
    const paper = paperOf([sheet, 'Boats\t1\tRow.\tAmber\tLevel 2\tMay 2024\tBegun.']);
    expect(paper.plans).toBeUndefined();
    expect(paper.reports).toMatchObject([{ title: 'Boats', rows: [{ no: '1', text: 'Row.' }] }]);
  });
});
