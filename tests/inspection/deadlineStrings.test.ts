/** Every due date that the papers of 2016 to 2023 print, with what a reader takes it to mean. */
import { readDeadline } from '../../src/inspection/recommendation/readDeadline';

/** "2020-02-29 → 2020-07-31 told": the first date and each move, told to the board or not; then what else is said. */
function inShort(said: string): string {
  const { original, now, moves, milestones, alignedTo, noneSet, underReview } = readDeadline(said);
  const chain = [
    original.lastDay ?? 'none',
    ...moves.map(({ to, reportedToBoard }) => `${to.lastDay ?? 'none'}${reportedToBoard ? ' told' : ''}`),
  ];
  return [
    chain.join(' → '),
    ...milestones.map(({ lastDay, completed }) => `part ${lastDay}${completed ? ' done' : ''}`),
    ...(now.anchor === undefined ? [] : [`after ${now.anchor.months}: ${now.anchor.after}`]),
    ...(alignedTo === undefined ? [] : [`with ${alignedTo}`]),
    ...(noneSet !== '' ? ['none set'] : []),
    ...(underReview ? ['under review'] : []),
  ].join(' | ');
}

const STRINGS: readonly (readonly [string, string])[] = [
  ['1 st December 2016', '2016-12-01'],
  ['15 th March 2016', '2016-03-15'],
  ['15/5/2016', '2016-05-15'],
  ['1st September 2016', '2016-09-01'],
  ['30/4/2016', '2016-04-30'],
  ['30/6/2016', '2016-06-30'],
  ['30th November 2015', '2015-11-30'],
  ['31/3/2016', '2016-03-31'],
  ['31/7/2016', '2016-07-31'],
  ['31/8/2016', '2016-08-31'],
  ['April 2016', '2016-04-30'],
  ['August 2016', '2016-08-31'],
  ['December 2015', '2015-12-31'],
  ['December 2016', '2016-12-31'],
  ['February 2016', '2016-02-29'],
  ['February 2017', '2017-02-28'],
  ['Immediate', 'none'],
  ['January 2016', '2016-01-31'],
  ['June 2015', '2015-06-30'],
  ['June 2016', '2016-06-30'],
  ['March 2016', '2016-03-31'],
  ['May 2016', '2016-05-31'],
  ['May 2016 except for website', '2016-05-31'],
  ['NA', 'none'],
  ['New task in April 2016 assigned deadline to be determined', 'none'],
  ['New task – deadline to be confirmed', 'none'],
  ['October 2015', '2015-10-31'],
  ['September 2016', '2016-09-30'],
  [
    'Will be determined following Chief Constables Council input',
    'none | after 0: Chief Constables Council input',
  ],
  ['Will be determined following College of Policing rollout', 'none | after 0: College of Policing rollout'],
  ['Within 6 months of the completion of Rec. 1', 'none | after 6: the completion of Rec. 1'],
  ['A deadline of April 2019 has been set', '2019-04-30'],
  ['April 2017 [internal deadline] Now Due: November 2018', '2017-04-30 → 2018-11-30'],
  ['August 2019', '2019-08-31'],
  ['December 2019', '2019-12-31'],
  ['Force Set deadline of December 2018 Now set for March 2019', '2018-12-31 → 2019-03-31'],
  ['January 2019', '2019-01-31'],
  ['July 2018 Now due November 2018', '2018-07-31 → 2018-11-30'],
  ['March 2019 deadline set', '2019-03-31'],
  ['No date set by HMICFRS Deadline of April 2019 set', '2019-04-30 | none set'],
  ['No deadline set by HMICFRS', 'none | none set'],
  ['No deadline specified within the report', 'none | none set'],
  ['No deadline specified within the report March 2019 deadline set', '2019-03-31 | none set'],
  ['No deadlines have been set within the published', 'none | none set'],
  ['No deadlines have been set within the published report. Set for March 2019', '2019-03-31 | none set'],
  [
    'No deadlines set by HMICFRS November 2018 deadline set to align to the PEEL inspection',
    '2018-11-30 | with PEEL inspection | none set',
  ],
  ['October 2018 Now December 2018', '2018-10-31 → 2018-12-31'],
  ['October 2018 Now February 2019', '2018-10-31 → 2019-02-28'],
  ['September 2018 And January 2019', '2019-01-31 | part 2018-09-30 | part 2019-01-31'],
  ['September 2019', '2019-09-30'],
  ['report.', 'none'],
  ['2020 for initial response Now February 2021 to confirm delivery of training', '2020-12-31 → 2021-02-28'],
  [
    '2020 to allow for a report to be considered at Vulnerability Steering Group\nExtended to April 2021 to enable actions to be embedded',
    '2020-12-31 → 2021-04-30',
  ],
  ['April 2020', '2020-04-30'],
  ['August 2021', '2021-08-31'],
  ['August 2021 for the College of Policing', '2021-08-31'],
  [
    'December 2019 set to align with the next inspection anticipated early 2020.',
    '2019-12-31 | with next inspection anticipated early 2020',
  ],
  [
    'December 2019 set to align with the next inspection anticipated early 2020.\nReset to June 2020 [Reported to PAB]\nExtended to',
    '2019-12-31 → 2020-06-30 told | with next inspection anticipated early 2020',
  ],
  [
    'December 2019 to align with the HMICFRS return visit\nNow extended to July 2020, subject to',
    '2019-12-31 → 2020-07-31 | with HMICFRS return visit',
  ],
  [
    'December 2020 [subject to review]\nNew deadline April 2021 [subject for review]',
    '2020-12-31 → 2021-04-30 | under review',
  ],
  [
    'December 2020\nThen February 2021\nNow June 2021 to enable Sector Policing to embed changes from Transform implementation',
    '2020-12-31 → 2021-02-28 → 2021-06-30',
  ],
  ['December 2021', '2021-12-31'],
  ['Extended to February 2021\nNow June 2021 pending the results of benchmarking', '2021-02-28 → 2021-06-30'],
  [
    'Extended to November 2020 [Subject to Co-vid] Aligned to PEEL 2018/2019 AFI 11',
    '2020-11-30 | with PEEL 2018/2019 AFI 11',
  ],
  ['February 2020 Extended to September 2020', '2020-02-29 → 2020-09-30'],
  [
    'February 2020\nExtended to July 2020 but need to be reviewed [Reported to PAB]\nExtended to September 2020 to ensure improve',
    '2020-02-29 → 2020-07-31 told → 2020-09-30 | under review',
  ],
  ['February 2021 for initial review [completed]', '2021-02-28'],
  [
    'February 2021 for initial review [completed]\nJuly 2021 for the review of',
    '2021-07-31 | part 2021-02-28 done | part 2021-07-31',
  ],
  [
    'February 2021 for initial review [completed]\nJune 2021 for the revision',
    '2021-06-30 | part 2021-02-28 done | part 2021-06-30',
  ],
  ['February 2022', '2022-02-28'],
  ['February 2023', '2023-02-28'],
  ['Immediate and June 2022', '2022-06-30'],
  [
    'January 2020\nExtended to November 2020 [Previously Reported to PAB]\nextended to February 2021 for review\nNow July 2021 pending appointment of a force Victim Champion',
    '2020-01-31 → 2020-11-30 told → 2021-02-28 → 2021-07-31',
  ],
  ['June 2021', '2021-06-30'],
  ['June 2022', '2022-06-30'],
  ['March 2021', '2021-03-31'],
  [
    'March 2021 [completed]\nJune 2021 for a report to CSB',
    '2021-06-30 | part 2021-03-31 done | part 2021-06-30',
  ],
  ['March 2021 for initial review [completed]', '2021-03-31'],
  ['No date set by HMICFRS\nSeptember 2020 for the review', '2020-09-30 | none set'],
  [
    'No date set by HMICFRS\nSeptember 2020 for the review\nNovember 2020 to deal with the outcomes of the review\nNow December',
    '2020-11-30 | part 2020-09-30 | part 2020-11-30 | none set',
  ],
  [
    'No deadline set by HMICFRS\nNovember 2020 for an initial position Now pending the publication of the Mackey Serious and Organised Crime review',
    '2020-11-30 → none | after 0: publication of the Mackey Serious and Organised Crime review | none set',
  ],
  ['November', 'none'],
  ['November 2020 Now March 2021', '2020-11-30 → 2021-03-31'],
  [
    'November 2020 subject to review\nExtended to April 2021 [subject to review]\nNow July 2021',
    '2020-11-30 → 2021-04-30 → 2021-07-31 | under review',
  ],
  [
    'November 2020 to deal with the outcomes of the review\nExtended to December 2020 to allow for a report to be considered at Vulnerability Steering Group\nNow April 2021 to enable new processes',
    '2020-11-30 → 2020-12-31 → 2021-04-30',
  ],
  [
    'November 2020\nNow pending publication of the Mackey Serious and Organised Crime review',
    '2020-11-30 → none | after 0: publication of the Mackey Serious and Organised Crime review',
  ],
  ['Now April 2021 to confirm the new system is in place and the old contract terminated', '2021-04-30'],
  ['Now November 2020 [Subject to Co-vid] Now April 2021', '2020-11-30 → 2021-04-30'],
  [
    'September 2019, March 2020 Extended to November 2020',
    '2020-03-31 → 2020-11-30 | part 2019-09-30 | part 2020-03-31',
  ],
  [
    'September 2020 [subject to review]\nNow November 2020 [subject to input from CoL]\nExtended to April 2021 [subject to review]',
    '2020-09-30 → 2020-11-30 → 2021-04-30 | under review',
  ],
  [
    'September 2020 for an initial position\nNovember 2020 for review and reinstatement of the RDR Partnership by the CoL\nDeadline now April 2021 [subject to review]',
    '2020-11-30 → 2021-04-30 | part 2020-09-30 | part 2020-11-30 | under review',
  ],
  [
    'September 2020\nExtended to January 2021 pending future regional and national meetings taking place]\nNow April 2021 since no',
    '2020-09-30 → 2021-01-31 → 2021-04-30',
  ],
  ['To be set', 'none'],
  ['[Previously reported to PAB]\nNow extended to January 2021.', 'none → 2021-01-31'],
  ['and publication of force SOP', 'none'],
  [
    'future pending future regional and national meetings have been scheduled at this time',
    'none | after 0: future regional and national meetings have been scheduled at this time',
  ],
  ['nts are embedded\nExtended to July 2021', 'none → 2021-07-31'],
  [
    'relevant forces SOPs although compliance with this recommendation is dependant upon delivery of recommendation 3 by the Home Office and NPCC',
    'none',
  ],
  [
    'review, to align with Transform\nNow October 2020 to aligned with Transform subject to review\nNow March 2021',
    'none → 2020-10-31 → 2021-03-31 | with Transform | under review',
  ],
  ['to be embedded', 'none'],
  ['14 July 2023', '2023-07-14'],
  ['2022- this relies on a number of partners.', '2022-12-31'],
  ['Apr-22', '2022-04-30'],
  ['January 2022', '2022-01-31'],
  ['Jul-22', '2022-07-31'],
  ['Jun-22', '2022-06-30'],
  ['Mar-22', '2022-03-31'],
  ['March 22 - aligned to PEEL 2018/19 (Rec 2) as above', '2022-03-31 | with PEEL 2018/19 (Rec 2)'],
  ['May-22', '2022-05-31'],
  ['Nov-22', '2022-11-30'],
  ['Nov-22 (HMICFRS report)', '2022-11-30'],
  ['2020 (based on HMICFRS original child protection inspection report)', '2020-12-31'],
  ['No dates set by HMICFRS', 'none | none set'],
  ['Dec-21 (HMICFRS report)', '2021-12-31'],
  ['Mar-22 (HMICFRS report)', '2022-03-31'],
  ['October 2021', '2021-10-31'],
  ['March 2020', '2020-03-31'],
  ['November 2019', '2019-11-30'],
  ['March 2022', '2022-03-31'],
  ['September 2021', '2021-09-30'],
  ['Jul-22 (HMICFRS report)', '2022-07-31'],
  ['July 2021', '2021-07-31'],
  ['Jan-20 (HMICFRS report)', '2020-01-31'],
  ['September 2020', '2020-09-30'],
  ['October 2018', '2018-10-31'],
  ['Dec-19 (HMICFRS report)', '2019-12-31'],
  ['No deadline set by HMICFRS\nA deadline of April 2019 has been set', '2019-04-30 | none set'],
  [
    'February 2021 for initial review [completed]\nJune 2021 for the revision\nand publication of force SOP',
    '2021-06-30 | part 2021-02-28 done | part 2021-06-30',
  ],
  [
    'February 2021 for initial review [completed]\nJuly 2021 for the review of\nrelevant forces SOPs although compliance with this recommendation is dependant upon delivery of recommendation 3 by the Home Office and NPCC',
    '2021-07-31 | part 2021-02-28 done | part 2021-07-31',
  ],
  [
    'September 2020\nExtended to January 2021 pending future regional and national meetings taking place]\nNow April 2021 since no\nfuture pending future regional and national meetings have been scheduled at this time',
    '2020-09-30 → 2021-01-31 → 2021-04-30',
  ],
  [
    'November\n2020 for initial response Now February 2021 to confirm delivery of training',
    '2020-11-30 → 2021-02-28',
  ],
  [
    'No date set by HMICFRS\nSeptember 2020 for the review\nNovember 2020 to deal with the outcomes of the review\nNow December\n2020 to allow for a report to be considered at Vulnerability Steering Group\nExtended to April 2021 to enable actions to be embedded',
    '2020-11-30 → 2020-12-31 → 2021-04-30 | part 2020-09-30 | part 2020-11-30 | none set',
  ],
  [
    'No date set by HMICFRS\nSeptember 2020 for the review\nNovember 2020 to deal with the outcomes of the review\nExtended to December 2020 to allow for a report to be considered at Vulnerability Steering Group\nNow April 2021 to enable new processes\nto be embedded',
    '2020-11-30 → 2020-12-31 → 2021-04-30 | part 2020-09-30 | part 2020-11-30 | none set',
  ],
  [
    'April 2020\nExtended to November 2020 [Subject to Co-vid] Aligned to PEEL 2018/2019 AFI 11\nNow April 2021 to confirm the new system is in place and the old contract terminated',
    '2020-04-30 → 2020-11-30 → 2021-04-30 | with PEEL 2018/2019 AFI 11',
  ],
  [
    'February 2020 Extended to September 2020\nExtended to February 2021\nNow June 2021 pending the results of benchmarking',
    '2020-02-29 → 2020-09-30 → 2021-02-28 → 2021-06-30',
  ],
  [
    'February 2020\nExtended to July 2020 but need to be reviewed [Reported to PAB]\nExtended to September 2020 to ensure improve\nnts are embedded\nExtended to July 2021',
    '2020-02-29 → 2020-07-31 told → 2020-09-30 → 2021-07-31 | under review',
  ],
  [
    'December 2019 set to align with the next inspection anticipated early 2020.\nReset to June 2020 [Reported to PAB]\nExtended to\nNovember 2020 subject to review\nExtended to April 2021 [subject to review]\nNow July 2021',
    '2019-12-31 → 2020-06-30 told → 2020-11-30 → 2021-04-30 → 2021-07-31 | with next inspection anticipated early 2020 | under review',
  ],
  [
    'December 2019 set to align with the next inspection anticipated early 2020.\nNow November 2020 [Subject to Co-vid] Now April 2021',
    '2019-12-31 → 2020-11-30 → 2021-04-30 | with next inspection anticipated early 2020',
  ],
  [
    'September 2019, March 2020 Extended to November 2020\n[Previously reported to PAB]\nNow extended to January 2021.',
    '2020-03-31 → 2020-11-30 told → 2021-01-31 | part 2019-09-30 | part 2020-03-31',
  ],
  [
    'December 2019 to align with the HMICFRS return visit\nNow extended to July 2020, subject to\nreview, to align with Transform\nNow October 2020 to aligned with Transform subject to review\nNow March 2021',
    '2019-12-31 → 2020-07-31 → 2020-10-31 → 2021-03-31 | with Transform | under review',
  ],
  ['August 2023', '2023-08-31'],
  ['September\n2023', '2023-09-30'],
  ['September 2023', '2023-09-30'],
  ['June 2023', '2023-06-30'],
  ['July 2023', '2023-07-31'],
  ['October 2023', '2023-10-31'],
  ['(PLAN CLOSED)', 'none'],
  ['December 2023', '2023-12-31'],
  ['February\n2024', '2024-02-29'],
  ['ТВС', 'none'],
  ['CLOSED', 'none'],
];

describe('A due date as the papers print it', () => {
  test.each(STRINGS)('%j means %s', (said, meant) => {
    expect(inShort(said)).toBe(meant);
  });

  test.each([
    [
      'December 2020\nNow June 2021 to enable Sector Policing to embed changes',
      'to enable Sector Policing to embed changes',
    ],
    ['June 2020\nNow November 2020 [Subject to Co-vid]', 'Subject to Co-vid'],
    ['June 2020\nextended to February 2021 for review', 'for review'],
    ['June 2018 Now set for March 2019', ''],
    ['June 2020\nExtended to January 2021 pending meetings taking place]', 'pending meetings taking place'],
  ])('%j moved for the reason %j', (said, reason) => {
    expect(readDeadline(said).moves[0]?.reason).toBe(reason);
  });
});
