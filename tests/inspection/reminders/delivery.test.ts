import {
  MOST_TRIES,
  type Outcome,
  afterTry,
  isAbandoned,
  isStale,
  toWait,
} from '../../../src/inspection/reminders/delivery';
import { aDelivery } from '../../given/builders';

const now = '2023-01-09T08:00:00.000Z';
const turnedAway = { state: 'waiting', why: 'Throttled (429)', channel: 'chat', waitMs: 7000 } as const;

describe('A delivery after a try', () => {
  test('that was sent knows where it lies, and waits for nothing', () => {
    const sent: Outcome = {
      ...{ state: 'sent', why: '', channel: 'chat', conversationId: 'a:1', activityId: 'm1' },
    };
    const after = afterTry(aDelivery({ notBefore: now, tries: 2 }), sent, now);
    expect(after).toMatchObject({ state: 'sent', activityId: 'm1', notBefore: '', tries: 2 });
  });

  test('that was turned away waits for as long as it was asked to, and counts', () => {
    expect(afterTry(aDelivery({ tries: 1 }), turnedAway, now)).toMatchObject({
      ...{ state: 'waiting', why: 'Throttled (429)', tries: 2, notBefore: '2023-01-09T08:00:07.000Z' },
    });
  });

  test('that was turned away as often as may be is refused, and says how often', () => {
    expect(afterTry(aDelivery({ tries: MOST_TRIES - 2 }), turnedAway, now).state).toBe('waiting');
    expect(afterTry(aDelivery({ tries: MOST_TRIES - 1 }), turnedAway, now)).toMatchObject({
      ...{ state: 'refused', why: 'Throttled (429), 5 tries', notBefore: '' },
    });
  });
});

describe('A delivery', () => {
  test('claimed two minutes ago has nobody behind it any more', () => {
    const at = (moment: string) => isAbandoned(aDelivery({ state: 'claimed', at: moment }), now);
    expect([at('2023-01-09T07:58:01.000Z'), at('2023-01-09T07:58:00.000Z')]).toEqual([false, true]);
    expect(isAbandoned(aDelivery({ state: 'waiting', at: '2023-01-08T08:00:00.000Z' }), now)).toBe(false);
  });

  test('that waited for most of a day would arrive on another', () => {
    const at = (moment: string) => isStale(aDelivery({ state: 'waiting', at: moment }), now);
    expect([at('2023-01-08T12:00:01.000Z'), at('2023-01-08T12:00:00.000Z')]).toEqual([false, true]);
    expect(isStale(aDelivery({ state: 'sent', at: '2023-01-01T08:00:00.000Z' }), now)).toBe(false);
  });

  test('that was put off waits for its moment and no longer', () => {
    const until = (notBefore: string) => toWait(aDelivery({ notBefore }), now);
    expect(['', '2023-01-09T08:00:07.000Z', '2023-01-09T07:00:00.000Z'].map(until)).toEqual([0, 7000, 0]);
  });
});
