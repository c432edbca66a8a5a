/** Made-up papers of other forces, each in the manner of one: what a person would say they say. */
import type { ColumnQuestion, Paper, PaperRow } from '../../src/inspection/papers/paper';
import { readPaper, readTextPaper } from '../../src/papers/readPaper';
import { accountedFor } from './given';
import { excelFile } from './excelGiven';

function read(text: string, name = 'paper.txt'): { paper: Paper; questions: readonly ColumnQuestion[] } {
  const found = readTextPaper(new TextEncoder().encode(text), { name });
  if (found.is !== 'paper') throw new Error(`not read: ${found.reason}`);
  expect(accountedFor(found.paper)).toBe(true);
  return found;
}
const cells = ({ no, status, owner, due, comments }: PaperRow) => [no, status, owner, due, comments];
const rowsIn = ({ reports }: Paper) => reports.flatMap(({ rows }) => rows);
const losses = ({ warnings }: Paper) => warnings.filter(({ what }) => what.is === 'in no cell');

/** A portrait page out of a PDF: numbers over two lines, a row over the page end, letters for colours. */
const PANEL = `                         NORTHSHIRE POLICE AND CRIME PANEL
                 HMICFRS Recommendations – Progress Report, September 2023

1. Purpose
This report tells members how the force is progressing against the recommendations and areas for
improvement made by HMICFRS. Members are asked to note it.

PEEL 2021/22 – An inspection of Northshire Police
Published: 14 October 2022

Ref    Area for Improvement              Owner/SRO     RAG    Target      Latest position
                                                              date
AFI    The force needs to improve        ACC Local     A      31/03/24    A new desk has been set up
1      how it answers calls from         Policing                         in the control room.
       the public.                                                        Abandonment fell to 4%.
AFI    The force should make sure        Supt          G      Complete    All plans are now reviewed
2      that its plans are reviewed.      Corporate                        every quarter.
                                         Services
AFI    The force should make sure        DCC           R      30/09/23    Slipped owing to vacancies.
3      that vetting is done in time.

                                                                                          Page 1

\fRef    Area for Improvement              Owner/SRO     RAG    Target      Latest position
                                                              date
                                                                          Six posts are advertised.
CoC    Cause of concern                  DCC           A      30/06/24    Two recommendations sit
1      The force does not record                                          under this cause.
       enough crime.

A joint inspection of custody in Northshire
Published: 3 May 2023

Ref    Recommendation                    Owner/SRO     RAG    Target      Latest position
                                                              date
R1     Immediately, the force should     Head of CJ    G      May 2023    Done.
       check cells each hour.
R2     By December 2023 the force        Head of CJ    A      Dec 2023    Training runs until
       should train its sergeants.                                        November.

                                                                                          Page 2`;

/** A sheet saved with commas: report, number and words a column each, what the inspectorate says beside it. */
const SHEET = `HMICFRS Report,Recommendation Number,Recommendation Text,Force Lead (SRO),BRAG,Deadline,Progress Update (Sept 23),HMICFRS Status
"Rape: phase 2",Rec 3,"Chief constables should, by 30 Sept 2023, do it.",Det Supt Crime,Amber,30/09/2023,"Sept 23: in hand, ""nearly"" done",Open
"Rape: phase 2",Rec 4,They should do more.,,Blue,2023-12-31,,Complete
Custody (2022),AFI 1,Record the use of force.,Ch Insp Custody,Green,Mar-23,Done,Complete`;

/** Copied from a page: the date of publication in the title, two leads, statuses in words. */
const COPIED = `Eastshire Constabulary
Inspection Action Tracker – Position at 31 January 2024

Serious youth violence (published March 2023)

Ref\tArea for Improvement / Recommendation\tStrategic Lead\tTactical Lead\tStatus\tDate for completion\tUpdate
SYV1\tForces should use Home Office funding.\tACC Crime\tDCI Smith Team\tIn progress\tMarch 2024\tJan 2024: bid made.
SYV2\tForces should train officers.\tACC Crime\t\tComplete - awaiting HMICFRS\tJuly 2023\tDone.

Vetting (published November 2022)

Ref\tArea for Improvement / Recommendation\tStrategic Lead\tTactical Lead\tStatus\tDate for completion\tUpdate
V1\tThe force should vet.\tDCC\tHead of PSD\tOverdue\t30 April 2023\tLate.`;

/** Columns typed with blanks: no numbers, causes of concern between the rows. */
const TYPED = `Westshire Police – HMICFRS Tracker (as at March 2024)

Vulnerability thematic
HMICFRS, published January 2024

Recommendation                          Lead             Status         Due          Progress
Cause of concern 1: The force does not protect children.
By April 2024 the force should          Head of          On track       April        Work has started and
review all open cases.                  Protecting                      2024         three teams are in
                                        Vulnerable                                   place.
                                        People
By June 2024 it should audit            Head of PVP      Delayed        June         Awaiting the auditor.
its work.                                                               2024

Cause of concern 2: The force does not answer calls.
The force should answer calls.          Head of          Complete       Feb          Done.
                                        Contact                         2024`;

describe('The paper of a police and crime panel', () => {
  const { paper, questions } = read(PANEL);
  test('is of its second title line’s month', () => {
    expect(paper.document.asOf).toBe('2023-09');
  });
  test('has two reports, each with its day', () => {
    expect(paper.reports.map(({ title, published }) => [title, published])).toEqual([
      ['PEEL 2021/22 – An inspection of Northshire Police', '2022-10-14'],
      ['A joint inspection of custody in Northshire', '2023-05-03'],
    ]);
  });
  test('has its rows whole, over lines and pages', () => {
    expect(rowsIn(paper).map(cells)).toEqual([
      [
        'AFI 1',
        'A',
        'ACC Local Policing',
        '31/03/24',
        'A new desk has been set up in the control room. Abandonment fell to 4%.',
      ],
      ['AFI 2', 'G', 'Supt Corporate Services', 'Complete', 'All plans are now reviewed every quarter.'],
      ['AFI 3', 'R', 'DCC', '30/09/23', 'Slipped owing to vacancies. Six posts are advertised.'],
      ['CoC 1', 'A', 'DCC', '30/06/24', 'Two recommendations sit under this cause.'],
      ['R1', 'G', 'Head of CJ', 'May 2023', 'Done.'],
      ['R2', 'A', 'Head of CJ', 'Dec 2023', 'Training runs until November.'],
    ]);
    expect(rowsIn(paper)[3]?.kind).toBe('cause of concern');
  });
  test('leaves nothing to ask and nothing to warn of', () => {
    expect([questions, paper.warnings]).toEqual([[], []]);
  });
});

describe('The sheet of a force', () => {
  const { paper, questions } = read(SHEET, 'tracker.csv');
  test('has a report for each title, a lead by any of their names, and a month in a heading', () => {
    expect(paper.reports.map(({ title, rows }) => [title, rows.map(({ no, owner }) => [no, owner])])).toEqual(
      [
        [
          'Rape: phase 2',
          [
            ['Rec 3', 'Det Supt Crime'],
            ['Rec 4', null],
          ],
        ],
        ['Custody (2022)', [['AFI 1', 'Ch Insp Custody']]],
      ],
    );
    expect(rowsIn(paper)[0]?.comments).toBe('Sept 23: in hand, "nearly" done\nHMICFRS Status: Open');
  });
  test('asks only what the inspectorate’s own status is', () => {
    expect(questions.map(({ heading, samples }) => [heading, samples])).toEqual([
      ['HMICFRS Status', ['Open', 'Complete']],
    ]);
  });
});

describe('A tracker copied from a page', () => {
  const { paper, questions } = read(COPIED);
  test('takes the day of publication out of its titles', () => {
    expect(paper.reports.map(({ title, published }) => [title, published])).toEqual([
      ['Serious youth violence', '2023-03'],
      ['Vetting', '2022-11'],
    ]);
  });
  test('keeps statuses in words and asks whose the row is', () => {
    expect(rowsIn(paper).map(({ status, due, owner }) => [status, due, owner])).toEqual([
      ['In progress', 'March 2024', 'ACC Crime'],
      ['Complete - awaiting HMICFRS', 'July 2023', 'ACC Crime'],
      ['Overdue', '30 April 2023', 'DCC'],
    ]);
    expect(questions.map(({ heading, guess }) => [heading, guess])).toEqual([
      ['Strategic Lead', 'owner'],
      ['Tactical Lead', 'comments'],
    ]);
    expect(losses(paper)).toEqual([]);
  });
});

describe('A paper typed with blanks', () => {
  const { paper } = read(TYPED);
  test('has a report by nothing but the inspectorate’s name and a date', () => {
    expect(paper.reports).toMatchObject([
      { title: 'Vulnerability thematic', line: 'HMICFRS', published: '2024-01' },
    ]);
  });
  test('has rows without numbers, and the causes of concern between them in its notes', () => {
    expect(rowsIn(paper).map(({ text, status, owner }) => [text, status, owner])).toEqual([
      [
        'By April 2024 the force should review all open cases.',
        'On track',
        'Head of Protecting Vulnerable People',
      ],
      ['By June 2024 it should audit its work.', 'Delayed', 'Head of PVP'],
      ['The force should answer calls.', 'Complete', 'Head of Contact'],
    ]);
    expect(paper.reports[0]?.notes).toContain('Cause of concern 2: The force does not answer calls.');
    expect(losses(paper)).toEqual([]);
  });
});

describe('A workbook under title rows', () => {
  test('has its dates as text and as dates, and cells merged down', async () => {
    const bytes = await excelFile([
      {
        name: 'Open',
        rows: [
          [
            { words: 'Southshire Police – HMICFRS tracker, June 2024', across: 6 },
            null,
            null,
            null,
            null,
            null,
          ],
          ['Updated by Corporate Development', null, null, null, null, null],
          [null, null, null, null, null, null],
          ['Report', 'Rec No', 'Recommendation', 'RAG', 'Owner/SRO', 'Target date'],
          [
            { words: 'Firearms licensing', down: 2 },
            1,
            'Check medical records.',
            'Amber',
            'Head of Ops',
            { date: '2024-09-30', format: 'dd/mm/yyyy' },
          ],
          [null, 2, 'Train the staff.', 'Green', 'Head of Ops', 'Sept 24'],
        ],
      },
    ]);
    const found = await readPaper(bytes, { name: 'southshire.xlsx' });
    if (found.is !== 'paper') throw new Error(`not read: ${found.reason}`);
    expect(found.paper.document.asOf).toBe('2024-06');
    expect(found.paper.reports).toMatchObject([
      {
        title: 'Firearms licensing',
        rows: [
          { no: '1', status: 'Amber', due: '30/09/2024', owner: 'Head of Ops' },
          { no: '2', status: 'Green', due: 'Sept 24' },
        ],
      },
    ]);
    expect(found.questions).toEqual([]);
  });
});
