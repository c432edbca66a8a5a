import { day } from '../../../src/inspection/day';
import { repliesOwed, replyClock } from '../../../src/inspection/report/replyClock';
import { aReport } from '../../given/builders';

const published = (on: string, said = '', more: Parameters<typeof aReport>[0] = {}) =>
  aReport({ published: day(on), publishedSaid: said, ...more });

describe('The reply to a published report', () => {
  const report = published('2026-10-01', '1 October 2026');

  test('is owed within 56 days, of which the day of publication is the first', () => {
    expect(replyClock(report, day('2026-11-22'))).toMatchObject({ is: 'runs', by: '2026-11-25', days: 3 });
    expect(replyClock(report, day('2026-11-25'))).toMatchObject({ is: 'runs', days: 0 });
    expect(replyClock(report, day('2026-11-26'))).toMatchObject({ is: 'late', days: 1 });
  });

  test('is settled by the day it was published, in time or late', () => {
    const reply = (on: string) => ({ is: 'published', on: day(on), link: '', by: 'Cat' }) as const;
    const answered = (on: string) => replyClock({ ...report, reply: reply(on) }, day('2027-06-01'));
    expect(answered('2026-11-25')).toMatchObject({ is: 'published', days: 0 });
    expect(answered('2026-11-27')).toMatchObject({ is: 'published', days: 2 });
  });

  test('is no longer chased a year after it was due: then the record has a gap', () => {
    expect(replyClock(report, day('2027-11-25'))).toMatchObject({ is: 'late', days: 365 });
    expect(replyClock(report, day('2027-11-26'))).toMatchObject({ is: 'not on record', by: '2026-11-25' });
  });

  test('of a report known to the month or the year is due at the latest as if it came out at its end', () => {
    const today = day('2022-05-02');
    expect(replyClock(published('2022-05-01', 'May 2022'), today)).toMatchObject({
      by: '2022-07-25',
      surely: false,
    });
    expect(replyClock(published('2022-01-01', '2022'), today)).toMatchObject({
      by: '2023-02-24',
      surely: false,
    });
    expect(replyClock(published('2022-05-01', '1st May 2022'), today)).toMatchObject({
      by: '2022-06-25',
      surely: true,
    });
  });

  test('is not asked for by this law of another inspectorate, nor where somebody said why none is owed', () => {
    const today = day('2026-11-22');
    expect(replyClock({ ...report, inspectorate: 'Coroner' }, today)).toEqual({ is: 'other law' });
    expect(replyClock({ ...report, inspectorate: 'HMICFRS and HMCPSI' }, today).is).toBe('runs');
    expect(replyClock({ ...report, line: 'A national report HMIC' }, today).is).toBe('runs');
    const reply = { is: 'not owed', why: 'It is not about us.', by: 'Cat' } as const;
    expect(replyClock({ ...report, reply }, today)).toEqual({ is: 'not owed', why: 'It is not about us.' });
  });

  test('has no day while nobody knows when the report came out', () => {
    expect(replyClock(aReport({ published: undefined }), day('2026-11-22'))).toEqual({ is: 'no day' });
  });
});

describe('The replies still owed', () => {
  test('come with the most pressing first, without those that are settled', () => {
    const reply = { is: 'not owed', why: 'Not about us.', by: '' } as const;
    const all = [
      published('2026-10-20', '20 October 2026', { title: 'Later' }),
      published('2026-08-01', '1 August 2026', { title: 'Late' }),
      published('2026-10-01', '1 October 2026', { title: 'Settled', reply }),
    ];
    expect(repliesOwed(all, day('2026-11-22')).map(({ report }) => report.title)).toEqual(['Late', 'Later']);
  });
});
