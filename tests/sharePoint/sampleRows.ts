/** Rows to show views with, as a list would hold them on the day they are looked at. */
import type { Row } from './expression';

/** A Monday in the middle of the month. */
export const TODAY = new Date(2022, 10, 14, 10, 30);

const inDays = (count: number): Date => new Date(2022, 10, 14 + count, 12);

type Sample = {
  number: string;
  report: string;
  words: string;
  status?: string;
  due?: number;
  said?: string;
  first: string;
};

const recommendation = (
  id: number,
  { number, report, words, status, due, said, first }: Sample,
  more: Row = {},
): Row => ({
  ...{ ID: id, Number: number, Report: report, Words: words, Kind: 'recommendation', Status: status },
  ...{ DueBy: due === undefined ? undefined : inDays(due), DueSaid: said, OriginalDueSaid: first },
  ...{ TimesMoved: 0, Owners: 'Head of PPU', Closed: undefined, ...more },
});

const CHILD = 'Child protection inspection 2021';
const CUSTODY = 'Joint custody visit';

export const RECOMMENDATIONS: readonly Row[] = [
  recommendation(
    1,
    {
      number: 'Rec. 1',
      report: CHILD,
      words:
        'Within six months, the force should review how officers record the voice of the child, and give those who attend domestic incidents the training to do it. Supervisors should check a sample each month and report what they find.',
      status: 'Red',
      due: -45,
      said: 'end of September 2022',
      first: 'March 2021',
    },
    { TimesMoved: 3 },
  ),
  recommendation(
    2,
    {
      number: 'Rec. 2',
      report: CHILD,
      words: 'The force should agree thresholds for referral with its partners.',
      status: 'Amber',
      due: -1,
      first: '13 November 2022',
    },
    { Owners: 'Detective Superintendent, Crime' },
  ),
  recommendation(
    3,
    {
      number: 'AFI 1',
      report: CHILD,
      words: 'The force should improve the quality of its referral forms.',
      status: 'Amber',
      due: 0,
      first: '14 November 2022',
    },
    { Kind: 'area for improvement' },
  ),
  recommendation(
    4,
    {
      number: 'Rec. 3',
      report: CUSTODY,
      words: 'Custody records should state why an appropriate adult was or was not called.',
      status: 'Green pending sign-off',
      due: -20,
      said: 'October 2022',
      first: 'June 2022',
    },
    { TimesMoved: 1, Owners: 'Head of Custody', LastStep: 'Tested by audit, 1 November 2022', Level: 3 },
  ),
  recommendation(
    5,
    {
      number: 'Rec. 4',
      report: CUSTODY,
      words: 'The national guidance should be adopted when it appears.',
      status: 'White',
      first: 'when the College publishes',
    },
    {
      ...{ Owners: 'Head of Custody', AwaitsBody: 'College of Policing', AskedBy: 'Head of Custody' },
      ...{ Awaits: 'the guidance on restraint', NextChase: inDays(-4), AwaitsSince: inDays(-120) },
    },
  ),
  recommendation(
    6,
    {
      number: 'Rec. 5',
      report: CUSTODY,
      words: 'Every detainee should be offered a shower each day.',
      status: 'Amber',
      due: 60,
      said: '13 January 2023',
      first: 'Immediate',
    },
    { TimesMoved: 2, Owners: 'Head of Custody' },
  ),
  recommendation(
    7,
    {
      number: 'Rec. 6',
      report: CUSTODY,
      words: 'Cell bells should be answered and the answer written down.',
      status: 'Green',
      due: -200,
      first: 'April 2022',
    },
    { Closed: 'implemented', Owners: 'Head of Custody' },
  ),
  recommendation(
    8,
    { number: 'AFA 2', report: CUSTODY, words: 'Nobody has judged this one yet.', due: 1, first: 'tomorrow' },
    { Owners: '' },
  ),
  recommendation(9, {
    number: 'Rec. 7',
    report: CHILD,
    words: 'A plan for the year after next.',
    status: 'Amber',
    due: 400,
    first: 'December 2023',
  }),
  recommendation(10, {
    number: 'Rec. 8',
    report: CHILD,
    words: 'No one has said when.',
    status: 'Amber',
    first: '',
  }),
];

const task = (id: number, row: Row): Row => ({
  ...{
    ID: id,
    RecommendationId: id,
    Report: CHILD,
    Number: `Rec. ${id}`,
    Stage: 'open',
    TimesMoved: 0,
    OriginalDueSaid: 'May 2022',
  },
  ...row,
});

export const TASKS: readonly Row[] = [
  task(1, {
    Asks: 'Write the guidance for officers and have it agreed by the child protection board before it is given out.',
    Status: 'Red',
    DueBy: inDays(-167),
    Owners: 'Head of PPU',
    LastSaid:
      'The draft is with the board; it meets in December, and the guidance cannot be given out before.',
    LastSaidOn: inDays(-10),
    TimesMoved: 2,
    DueSaid: 'end of May 2022',
  }),
  task(2, { Asks: 'Train the supervisors.', Status: 'Amber', DueBy: inDays(14), Owners: 'Head of Training' }),
  task(3, {
    Asks: 'Agree the thresholds.',
    Status: 'Green pending sign-off',
    Stage: 'claimed',
    DueBy: inDays(-14),
    Owners: 'Head of PPU',
    LastSaid: 'Agreed and signed.',
    LastSaidOn: inDays(-20),
  }),
  task(4, {
    Asks: 'Adopt the national guidance.',
    Status: 'White',
    Stage: 'waiting',
    Owners: 'Head of Custody',
    OriginalDueSaid: 'when the College publishes',
  }),
  task(5, {
    Asks: 'Buy the new bells.',
    Status: 'Green',
    Stage: 'done',
    DueBy: inDays(-100),
    Owners: 'Head of Custody',
  }),
];

const UPDATES: readonly Row[] = [
  {
    ...{ ID: 2, Kind: 'deadline moved', RecommendationId: 1, SaidAt: '2022-11-09T16:02:11.000Z' },
    ...{ Words: '30 September 2022 → 31 December 2022. The board meets in December.', AsRole: 'coordinator' },
    ...{ Speaker: 'Cora Ordway', SaidBy: 'Cora Ordway' },
  },
  {
    ...{
      ID: 1,
      Kind: 'progress',
      RecommendationId: 1,
      SaidAt: '2022-06-30T09:14:00.000Z',
      Speaker: undefined,
    },
    ...{ Words: 'The draft is with the board.', SaidBy: 'Jo Bloggs', AsRole: 'Head of PPU' },
  },
];

const ROLES: readonly Row[] = [
  {
    ...{ ID: 1, Title: 'Head of PPU', HeldBy: 'Jo Bloggs', Coordinates: 'No' },
    ...{ DeputisedBy: 'Sam Okafor', Holders: 'Jo Bloggs, from 2022-01-01' },
  },
  { ID: 2, Title: 'Head of Training', Coordinates: 'No' },
];

/** The rows of each list that has a view. */
export const SAMPLES: Readonly<Record<string, readonly Row[]>> = {
  ...{ Recommendations: RECOMMENDATIONS, Tasks: TASKS, Updates: UPDATES, Roles: ROLES },
};
