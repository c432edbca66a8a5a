/** Reports of a made-up force, so that a first look is not an empty page; their dates are counted from today. */
import { type Day, addDays, inWords, monthOf, yearOf } from '../../inspection/day';
import { BLANK_ROW, type PaperReport, type PaperRow } from '../../inspection/papers/paper';
import type { PaperMeaning } from '../../inspection/meaning/meant';
import { DAYS_TO_REPLY } from '../../inspection/report/replyClock';
import type { Report } from '../../inspection/report/report';
import { meaningOf } from '../../inspection/papers/paperMeaning';

type SampleRow = Pick<PaperRow, 'no' | 'text' | 'status'> & Partial<PaperRow>;

const row = (sample: SampleRow): PaperRow => ({ ...BLANK_ROW, kind: 'recommendation', ...sample });

export const SAMPLE_ROLES = {
  first: 'Head of Custody',
  second: 'Head of Training',
  vacant: 'Data Quality Manager',
} as const;

/** What `importPaper` takes: it goes into the register the same way as a real paper does. */
export function sampleMeaning(today: Day): PaperMeaning {
  const month = `${yearOf(today)}-${String(monthOf(today)).padStart(2, '0')}`;
  return meaningOf({
    document: { title: 'Sample paper', asOf: month, legend: [], preamble: null },
    reports: [custody(today), training(today), records(today)],
    warnings: [],
    count: { lines: 0, read: 0, joined: 0, passed: 0, warned: 0 },
  });
}

const published = (on: Day): Pick<PaperReport, 'published' | 'publishedRaw'> => ({
  published: on,
  publishedRaw: inWords(on),
});

const UNANSWERED = 'Sample: First response to missing people';

/** When the reply to a sample report was published; undefined for the one that has none. */
export const sampleReplyOn = ({
  title,
  published: on,
}: Pick<Report, 'title' | 'published'>): Day | undefined =>
  on === undefined || title === UNANSWERED ? undefined : addDays(on, DAYS_TO_REPLY - 8);

const BASE = { notes: null, columns: [] } as const;

const custody = (today: Day): PaperReport => ({
  ...BASE,
  title: 'Sample: Unannounced visit to custody suites',
  line: 'A force report (sample data)',
  scope: 'force',
  ...published(addDays(today, -300)),
  summaryRaw: 'This report makes 4 recommendations: 3 are in progress and 1 is complete.',
  rows: [
    row({
      no: '1',
      status: 'Amber',
      text: 'The force should make sure that an appropriate adult arrives within two hours of being asked for, and should record the time of every request and arrival.',
      due: inWords(addDays(today, -9)),
      comments:
        'A second provider has been asked for a price. The times of the last 40 requests are being gathered.',
      owner: SAMPLE_ROLES.first,
    }),
    row({
      no: '2',
      status: 'Amber',
      text: 'Within six months the force should replace the cell call bells that cannot be heard at the desk.',
      due: inWords(addDays(today, 12)),
      comments: 'Nine of fourteen bells are replaced. The rest wait for parts.',
      owner: SAMPLE_ROLES.first,
    }),
    row({
      no: '3',
      status: 'Green – pending sign off',
      text: 'The force should review its risk assessments when a detained person’s condition changes.',
      comments: 'The form now asks at each visit. A sample of 30 records shows it in use.',
      owner: SAMPLE_ROLES.first,
    }),
    row({
      no: '4',
      status: 'Green',
      text: 'The force should publish its custody visiting dates.',
      owner: SAMPLE_ROLES.first,
    }),
  ],
});

const training = (today: Day): PaperReport => ({
  ...BASE,
  title: UNANSWERED,
  line: 'A national report (sample data)',
  scope: 'national',
  // Its 56 days are over, and nobody has written down a reply.
  ...published(addDays(today, -70)),
  summaryRaw: 'This report makes 3 recommendations: 2 are for the force and 1 is for the College.',
  rows: [
    row({
      no: '2',
      status: 'Amber',
      text: 'Chief constables should make sure that everyone who answers calls has been trained to grade the risk to a missing person.',
      due: inWords(addDays(today, 40)),
      comments: 'Half of the control room is trained; the last course is booked.',
      owner: SAMPLE_ROLES.second,
    }),
    row({
      no: '5',
      status: 'Amber',
      text: 'Forces should talk to every person who returns within three days and keep what they learn.',
      due: 'Within 3 months of the publication of the College guidance',
      owner: SAMPLE_ROLES.second,
    }),
    row({
      no: '6',
      status: 'White',
      text: 'The College should publish guidance on return interviews.',
      due: 'To be set',
      comments: 'This action is for the College.',
    }),
  ],
});

const records = (today: Day): PaperReport => ({
  ...BASE,
  title: 'Sample: Keeping records that can be trusted',
  line: 'A force report (sample data)',
  scope: 'force',
  ...published(addDays(today, -420)),
  summaryRaw: 'There are 2 areas for improvement, both in progress.',
  rows: [
    row({
      no: '1',
      kind: 'area for improvement',
      status: 'Red',
      text: 'The force should check a sample of closed records each month and put right what it finds.',
      due: `${inWords(addDays(today, -120))} Extended to ${inWords(addDays(today, -30))} to enable the new team to be trained`,
      comments: 'The post that does this has been empty since spring.',
      owner: SAMPLE_ROLES.vacant,
    }),
    row({
      no: '2',
      kind: 'area for improvement',
      status: 'Amber',
      text: 'The force should tell victims the outcome in words they can follow.',
      due: inWords(addDays(today, 5)),
      owner: SAMPLE_ROLES.second,
      tasks: [
        {
          status: 'Amber',
          due: inWords(addDays(today, 5)),
          comments: 'Write four letters in plain words and try them with a readers’ group.',
        },
        {
          status: 'Amber',
          due: inWords(addDays(today, 90)),
          comments: 'Put the letters into the record system.',
        },
        {
          status: 'New green',
          due: inWords(addDays(today, -20)),
          comments: 'Agree the wording with the victims’ service.',
        },
      ],
    }),
  ],
});
