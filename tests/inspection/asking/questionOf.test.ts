import { day } from '../../../src/inspection/day';
import { questionOf } from '../../../src/inspection/asking/questionOf';
import { aTask, anAsk } from '../../given/builders';

const today = day('2026-11-24');
const answered = aTask({ asked: anAsk(), lastAnswer: '2026-11-23T09:00:00.000Z' });

describe('A question about a recommendation', () => {
  test('is none where nobody ever asked', () => {
    expect(questionOf([aTask()], today)).toBeUndefined();
  });

  test('waits while one of its tasks is not answered', () => {
    expect(questionOf([answered, aTask({ asked: anAsk() })], today)?.is).toBe('waiting');
  });

  test('is met by silence once the day has gone by', () => {
    expect(questionOf([answered, aTask({ asked: anAsk() })], day('2026-11-28'))?.is).toBe('silent');
  });

  test('is settled when every task it was about is answered, or no longer open', () => {
    expect(questionOf([answered, aTask({ asked: anAsk(), stage: 'claimed' })], today)?.is).toBe('settled');
  });

  test('is told as the latest that waits', () => {
    const later = anAsk({ key: 'later', at: '2026-11-23T09:00:00.000Z' });
    const tasks = [aTask({ asked: anAsk() }), aTask({ asked: later }), answered];
    expect(questionOf(tasks, today)?.asked.key).toBe('later');
  });
});
