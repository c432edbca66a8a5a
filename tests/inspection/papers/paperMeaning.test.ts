import type { Paper, PaperRow } from '../../../src/inspection/papers/paper';
import { paperChange } from '../../../src/inspection/papers/paperChange';
import { meaningOf } from '../../../src/inspection/papers/paperMeaning';
import { aRecommendation } from '../../given/builders';
import { aPaper, aPaperRow } from '../../given/papers';

const meant = (row: Partial<PaperRow>, asOf = '2022-11') => {
  const [report] = meaningOf(aPaper([aPaperRow(row)], asOf)).reports;
  const [first] = report?.recommendations ?? [];
  if (first === undefined) throw new Error('the paper of this test has no row');
  return first;
};

describe('A row of a paper', () => {
  test('is one recommendation and, when it is ours to do, one task for all of it', () => {
    const { recommendation, tasks } = meant({
      no: '5',
      status: 'Amber',
      due: 'Nov-22',
      owner: 'Head of PPU',
    });
    expect(recommendation).toMatchObject({ number: '5', status: 'Amber', owners: ['Head of PPU'] });
    expect(tasks).toMatchObject([
      { stage: 'open', deadline: { lastDay: '2022-11-30' }, owners: ['Head of PPU'] },
    ]);
  });

  test('keeps the report’s date and the force’s own date apart', () => {
    const { recommendation } = meant({ due: 'Mar-22', originalDue: 'Dec-21 (HMICFRS report)' });
    expect([recommendation.original.lastDay, recommendation.deadline.lastDay]).toEqual([
      '2021-12-31',
      '2022-03-31',
    ]);
  });

  test('has a task for each sub-row, judged by itself, and stands where the worst stands', () => {
    const tasks = [
      { status: 'NEW GREEN', due: '30/4/2016', comments: 'Terms agreed.' },
      { status: 'AMBER', due: 'June 2016', comments: 'Training goes on.' },
    ];
    const { recommendation, tasks: parts } = meant({ status: null, tasks });
    expect([recommendation.status, parts.map(({ stage }) => stage)]).toEqual(['Amber', ['done', 'open']]);
  });

  test.each([
    ['Green – pending HMICFRS sign off', 'claimed'],
    ['GREEN', 'done'],
    ['WHITE', 'waiting'],
    ['WHITE (CLOSED)', 'done'],
  ])('that is %s leaves its task %s', (status, stage) => {
    expect(meant({ status, owner: 'Head of PPU' }).tasks[0]?.stage).toBe(stage);
  });

  test('for another body has no task of ours', () => {
    expect(meant({ accepted: 'NA', status: null }).tasks).toEqual([]);
    expect(meant({ status: 'WHITE', owner: null }).tasks).toEqual([]);
  });

  test('with a status no rule knows is kept as said, with a warning that names it', () => {
    const { warnings } = meaningOf(aPaper([aPaperRow({ no: '4', status: 'Turquoise' })]));
    expect(warnings).toMatchObject([
      {
        place: { in: 'number', title: 'Letters', number: '4' },
        what: { is: 'no status', words: 'Turquoise' },
      },
    ]);
  });

  test('with the number of another is still one of its own', () => {
    const [report] = meaningOf(
      aPaper([aPaperRow({ no: '1', text: 'First.' }), aPaperRow({ no: '1', text: 'Second.' })]),
    ).reports;
    expect(new Set(report?.recommendations.map(({ recommendation }) => recommendation.key)).size).toBe(2);
  });
});

describe('What a task asks', () => {
  test.each([
    ['Recommendation By May, forces should write.', 'By May, forces should write.'],
    ['Area for improvement\nForces should write.', 'Forces should write.'],
    [
      'Cause of concern (#15) Nobody writes. Recommendation (#16) Within six months, write.',
      'Within six months, write.',
    ],
    ['Recommendations are welcome.', 'Recommendations are welcome.'],
    ['Recommendation', 'Recommendation'],
  ])('is the report’s words without the label: %j', (text, asks) => {
    expect(meant({ text }).tasks[0]?.asks).toBe(asks);
  });
});

describe('A line of an action-plan review', () => {
  test('is a report with its level, its tier and the day its plan is to be complete', () => {
    const paper: Paper = {
      ...aPaper([]),
      reports: [],
      plans: [
        {
          name: 'Letters',
          year: '2021',
          level: 'Level 2',
          actionPoints: {
            afis: 0,
            recommendations: 3,
            causesOfConcern: null,
            raw: '0 AFIs 3 Recommendations',
          },
          progressReview: 'Tier 3',
          completion: 'September 2023',
          update: 'Under way.',
          closed: false,
        },
      ],
    };
    const [report] = meaningOf(paper).reports;
    expect(report?.report.plan).toMatchObject({ level: 2, tier: 3, completion: { lastDay: '2023-09-30' } });
  });
});

describe('A later paper', () => {
  const before = meant({ no: '1', status: 'Amber', due: 'Mar-22', owner: 'Head of PPU' }, '2021-04');
  const ours = aRecommendation({ ...before.recommendation });

  test('that says the same changes nothing', () => {
    expect(
      paperChange(ours, meant({ no: '1', status: 'Amber', due: 'Mar-22', owner: 'Head of PPU' })),
    ).toEqual({ is: 'same' });
  });

  test('moves what only papers have touched', () => {
    const change = paperChange(
      ours,
      meant({ no: '1', status: 'GREEN', due: 'Mar-22', owner: 'Head of PPU' }),
    );
    expect(change).toMatchObject({ is: 'changed', fields: { status: 'Green' }, kept: [] });
  });

  test('leaves what a person has changed since, and says so', () => {
    const edited = { ...ours, status: 'Red' as const };
    const change = paperChange(
      edited,
      meant({ no: '1', status: 'GREEN', due: 'Mar-22', owner: 'Head of PPU' }),
    );
    expect(change).toMatchObject({ is: 'changed', kept: [{ what: 'status', ours: 'Red', papers: 'GREEN' }] });
    expect(change.is === 'changed' && 'status' in change.fields).toBe(false);
  });

  test('does not rewrite the original date; it is told that the date drifted', () => {
    const change = paperChange(
      ours,
      meant({ no: '1', status: 'GREEN', due: 'Mar-22', originalDue: 'Dec-19', owner: 'Head of PPU' }),
    );
    expect(change).toMatchObject({ kept: [{ what: 'original date', ours: 'Mar-22', papers: 'Dec-19' }] });
  });

  test('that is really an earlier one changes nothing', () => {
    expect(paperChange(ours, meant({ no: '1', status: 'GREEN' }, '2016-05'))).toEqual({ is: 'older' });
  });
});
