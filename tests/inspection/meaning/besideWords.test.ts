import { bodyIn } from '../../../src/inspection/meaning/bodySaid';
import { bulletsIn } from '../../../src/inspection/meaning/bullets';
import { concernIn } from '../../../src/inspection/meaning/concern';
import { linksIn } from '../../../src/inspection/meaning/linksSaid';
import { namesIn } from '../../../src/inspection/meaning/names';
import { promisesIn } from '../../../src/inspection/meaning/promises';
import { remarksIn } from '../../../src/inspection/meaning/remarks';
import { sensitiveIn } from '../../../src/inspection/meaning/sensitiveSaid';
import { day } from '../../../src/inspection/day';
import { readOwner } from '../../../src/inspection/reminders/owner';

describe('A person named in a text', () => {
  test.each([
    ['Rowan Ashby, DA Co-ordinator CoL is developing a strategy', []],
    ['Robin Ashby, DA Co-ordinator CoL is developing a strategy', ['Robin Ashby']],
    ['a response from the new staff officer for CC Rowan Ashby – lead for justice', ['CC Rowan Ashby']],
    ['the review led by Sir Rowan Ashby.', ['Sir Rowan Ashby']],
    ['the retirement of CC Ashby. To date', ['CC Ashby']],
    ['DI Ashby and Mrs O’Hara met', ['DI Ashby', 'Mrs O’Hara']],
    ['Chief Constable Rowan Ashby wrote to T/DCI Ashby', ['Chief Constable Rowan Ashby', 'T/DCI Ashby']],
  ])('is found by title, rank or a common forename: %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test.each([
    'chaired by DCI Priority and Volume Crime',
    'Supt Ops UPD is negotiating attendance',
    'DCI Head of Major Crime',
    'DS and DI level supervisor review',
    'the Acting/DI of PPU has run a dip sample',
    'Commander National Lead Force Operations',
    'Insp Road Policing; Chief Constables should ensure',
    'Detective Sergeant/Detective Inspector (DS/DI)',
    'Victoria Street and Elizabeth House',
    'the Mackey Serious and Organised Crime review',
  ])('is never a post, a unit, a street or a review: %j', (text) => {
    expect(namesIn(text)).toEqual([]);
  });
});

describe('A dated entry in a comment', () => {
  test.each([
    ['Nov 2022: Licences bought.', '2022-11-30', '2022-11-01'],
    ['Nov 22: Licences bought.', '2022-11-30', '2022-11-01'],
    ['Sept 2022: Forums attended.', '2022-09-30', '2022-09-01'],
    ['Nov 2022 update:\n- Liaising.', '2022-11-30', '2022-11-01'],
    ['As of 17/03/22\n- A scheme has started.', '2022-03-17', '2022-03-17'],
    ['As at 31 December 2018 there were 309.', '2018-12-31', '2018-12-31'],
    ['March Update:\n- Surveys done.', '2022-03-31', '2022-03-01'],
    ['December update: shelved.', '2021-12-31', '2021-12-01'],
  ])('has the day it names: %j', (comment, on, from) => {
    const { dated, rest } = remarksIn(comment, '2022-11');
    expect([dated.map((remark) => [remark.on, remark.at.slice(0, 10), remark.words]), rest]).toEqual([
      [[on, from, comment]],
      '',
    ]);
  });

  test('ends where the next begins, and what stands before the first was said for the paper', () => {
    const { dated, rest } = remarksIn(
      'Begun.\nMarch 2022:\n- One.\n- Two.\nAs of 17/03/22\nThree.',
      '2022-11',
    );
    expect([rest, dated.map(({ words }) => words)]).toEqual([
      'Begun.',
      ['March 2022:\n- One.\n- Two.', 'As of 17/03/22\nThree.'],
    ]);
  });

  test('without a year says both readings, unless a neighbour of the same month settles it', () => {
    expect(remarksIn('March Update:\nOne.', '2022-11').doubts).toEqual([
      { is: 'month without year', words: 'March', taken: 2022 },
    ]);
    expect(remarksIn('March Update:\nOne.\nAs of 17/03/22\nTwo.', '2022-11').doubts).toEqual([]);
  });

  test.each(['Update:\n- Templates are reviewed.', 'June 22, Key pillar 1 returns.', 'By May 2022: done'])(
    'is not begun by %j',
    (comment) => {
      expect(remarksIn(comment, '2022-11')).toMatchObject({ dated: [], rest: comment });
    },
  );
});

describe('Words that tie a row to another', () => {
  test.each([
    ['Progress is linked to 6 above', { is: 'aligned with', number: '6', report: '' }],
    ['aligned to PEEL 2018/19 (Rec 2) as above', { is: 'aligned with', number: '2', report: 'PEEL 2018/19' }],
    ['Aligned to PEEL 2018/2019 AFI 11', { is: 'aligned with', number: 'AFI 11', report: 'PEEL 2018/2019' }],
    [
      'align with the HMICFRS return visit',
      { is: 'aligned with', number: '', report: 'HMICFRS return visit' },
    ],
    ['Within 6 months of the completion of Rec. 1', { is: 'waits on', number: '1', report: '' }],
    ['Dependant on 1 above', { is: 'waits on', number: '1', report: '' }],
    ['dependant upon delivery of recommendation 3 by the NPCC', { is: 'waits on', number: '3', report: '' }],
    [
      '1 has been superseded by Stop and Search 2',
      { is: 'superseded by', number: '', report: 'Stop and Search 2' },
    ],
    [
      'This action is linked to recommendation 2 “PEEL 2018/2019”',
      { is: 'aligned with', number: '2', report: 'PEEL 2018/2019' },
    ],
    [
      'linked to the Force PEEL Legitimacy report 2015 where',
      { is: 'same as', report: 'Force PEEL Legitimacy report 2015' },
    ],
    ['incorporated into existing vulnerability actions.', { is: 'part of', report: 'vulnerability actions' }],
    ['[see Shining a light, 4a above]', { is: 'aligned with', number: '4a', report: 'Shining a light' }],
  ])('%j', (words, link) => {
    expect(linksIn(words)).toMatchObject([link]);
  });
});

describe('The body a row waits for', () => {
  const said = (words: Partial<Parameters<typeof bodyIn>[0]>) =>
    bodyIn({ text: '', due: '', comments: '', status: '', ...words });
  test.each([
    [{ comments: 'This action is for the Home Office and NPCC' }, 'Home Office and NPCC', ''],
    [
      { comments: 'This action is College of Policing, working with the NPCC.' },
      'College of Policing, working with the NPCC',
      '',
    ],
    [{ comments: 'Progress goes on [for the Home Office]' }, 'Home Office', ''],
    [{ due: 'August 2021 for the College of Policing' }, 'College of Policing', ''],
    [{ text: 'Recommendation By 30 June 2022, the Home Office should consult.' }, 'Home Office', ''],
    [{ comments: 'It has been assigned to the NPCC to look into.' }, 'NPCC', ''],
    [
      {
        comments:
          'This action has been held at WHITE pending the publication of the College of Policing APP.',
      },
      'College of Policing',
      'publication of the College of Policing APP',
    ],
    [
      { due: 'November 2020\nNow pending publication of the Mackey review' },
      '',
      'publication of the Mackey review',
    ],
    [
      { comments: 'Details of the approach have not been released by the College of Policing at this time.' },
      'College of Policing',
      'Details of the approach',
    ],
  ])('%j', (words, body, what) => {
    expect(said(words)).toEqual({ body, what });
  });

  test('is none for what the force should do', () => {
    expect(said({ text: 'By June 2022, chief constables should train staff.' })).toBeUndefined();
  });
});

describe('A cause of concern', () => {
  test('is the parent of the recommendations in its row, each with its number', () => {
    const text =
      'Cause of concern (#15) Nobody writes.\nRecommendation (#16) Within six months, write.\nRecommendation (#17) Then post it.';
    expect(concernIn(text)).toEqual({
      ref: '#15',
      words: 'Nobody writes.',
      recommendations: [
        { ref: '#16', words: 'Within six months, write.' },
        { ref: '#17', words: 'Then post it.' },
      ],
    });
  });
  test('is none in the words of a recommendation', () => {
    expect(concernIn('Recommendation We are concerned.')).toBeUndefined();
  });
});

describe('Bullets judged one by one', () => {
  const text = 'Forces should:\n- [1]record;\n- [2]assess; and\n- [3] report.';
  test('take the statuses that stand alone in order', () => {
    const bullets = bulletsIn(text, 'GREEN\nBullet 1 - Done.\nAMBER\nNEW GREEN text goes on');
    expect(bullets.map(({ number, status }) => [number, status])).toEqual([
      [1, 'Green'],
      [2, 'Amber'],
      [3, 'Green'],
    ]);
  });
  test('are another’s, or completed, as the comment says', () => {
    const bullets = bulletsIn(
      text,
      'Bullets 1 and 2 are the remit of the NPCC lead.\nBullet 3 – the lists [completed].',
    );
    expect(bullets.map(({ status }) => status)).toEqual(['White', 'White', 'Green']);
  });
});

describe('A date promised in passing', () => {
  test.each([
    ['anticipated to be completed by end of June 2016', '2016-06-30'],
    ['Expected to be complete by early June 2016', '2016-06-30'],
    ['By 01 Feb 2019', '2019-02-01'],
    ['by March 2021', '2021-03-31'],
    ['unlikely to achieve royal assent until the end of 2021', '2021-12-31'],
    ['scheduled for June and July 2022', '2022-07-31'],
    ['timescale for review will be post October 2023', '2023-10-31'],
    ['Anticipated completion date September 2023', '2023-09-30'],
    ['after August 2023', '2023-08-31'],
    ['Date for review will now move to September 2023', '2023-09-30'],
    ['within 4 weeks', '2022-12-28'],
    ['in 6 months', '2023-05-30'],
    ['over the next 3-4 months', '2023-03-30'],
  ])('%j is kept until %s', (words, lastDay) => {
    expect(promisesIn(words, day('2022-11-30')).map((each) => each.lastDay)).toEqual([lastDay]);
  });
});

describe('A sentence that withholds', () => {
  test('is the reason to print', () => {
    expect(sensitiveIn('Done. More will follow. Due to sensitive operational information.')).toBe(
      'Due to sensitive operational information.',
    );
  });
  test('is not one that only speaks of sensitive matters', () => {
    expect(sensitiveIn('Exchange sensitive intelligence between forces.')).toBe('');
  });
});

describe('An owner as a paper writes it', () => {
  test.each([
    ['Acting Head of PPU', ['Head of PPU'], true],
    ['A/Ch Supt, Specialist Ops', ['Ch Supt, Specialist Ops'], true],
    ['DCI Head of CJS and Custody', ['Head of CJS and Custody'], false],
    ['Det. Ch. Supt. Head of Professionalism & Trust', ['Head of Professionalism and Trust'], false],
    ['Supt Business Planning', ['Supt Business Planning'], false],
    ['Head of PPU and Performance Analysis Manager', ['Head of PPU', 'Performance Analysis Manager'], false],
    ['Head of L&OD', ['Head of L&OD'], false],
    ['PIU', ['PIU'], false],
  ])('%j', (said, roles, acting) => {
    expect(readOwner(said)).toEqual({ roles, acting });
  });
});
