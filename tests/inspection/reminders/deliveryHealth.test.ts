import { day } from '../../../src/inspection/day';
import type { Delivery } from '../../../src/inspection/reminders/delivery';
import { healthOf } from '../../../src/inspection/reminders/deliveryHealth';
import { delivery as say } from '../../../src/wording/chat/tabDelivery';
import { aDelivery } from '../../given/builders';

const sent = (facts: Partial<Delivery> = {}) => aDelivery({ state: 'sent', channel: 'chat', ...facts });
const to = (personName: string) => ({ personId: personName, personName });

describe('The health of delivery', () => {
  test('counts each message once, and answers among those sent', () => {
    const health = healthOf([
      sent({ ...to('Ann'), answeredAt: '2023-01-09T09:00:00.000Z' }),
      sent({ ...to('Bob'), channel: 'mail', why: 'app not installed' }),
      sent({ ...to('Cleo'), channel: 'feed', why: 'app removed' }),
      aDelivery({ ...to('Dan'), state: 'refused', why: 'app removed' }),
      aDelivery({ ...to('Eve'), state: 'unknown', why: 'no answer' }),
      aDelivery({ ...to('Fay'), state: 'waiting', at: '2023-01-09T08:30:00.000Z' }),
      aDelivery({ ...to('Gus'), state: 'claimed', at: '2023-01-09T08:20:00.000Z' }),
    ]);
    expect(health).toMatchObject({
      ...{ sent: 3, byFeed: 1, byMail: 1, answered: 1, refused: 1, unknown: 1, waiting: 2 },
      oldestWaiting: '2023-01-09T08:20:00.000Z',
    });
    expect(health.unreached.map(({ personName }) => personName)).toEqual(['Bob', 'Cleo', 'Dan', 'Eve']);
  });

  test('goes by a person’s latest message, and by no card they asked for', () => {
    const refused = aDelivery({ state: 'refused', why: 'app removed', at: '2023-01-02T08:00:00.000Z' });
    const later = { at: '2023-01-09T08:00:00.000Z', day: day('2023-01-09') };
    expect(healthOf([sent(later), refused]).unreached).toEqual([]);
    expect(healthOf([refused, sent({ ...later, kind: 'asked' })])).toMatchObject({
      ...{ sent: 0, unreached: [{ why: 'app removed' }] },
    });
  });

  test('lists one who waits only when they were turned away before', () => {
    expect(healthOf([aDelivery({ state: 'waiting' })]).unreached).toEqual([]);
    expect(healthOf([aDelivery({ state: 'waiting', why: 'BadArgument (403)' })]).unreached).toHaveLength(1);
  });

  test('is said in words with the reason', () => {
    const [mailed, refused] = healthOf([
      sent({ ...to('Ann'), channel: 'mail', why: 'app not installed' }),
      aDelivery({ ...to('Bob'), state: 'refused', why: 'ConversationBlockedByUser (403); mail: missing' }),
    ]).unreached;
    expect(mailed && say.reached(mailed)).toBe('9 January 2023, sent by mail: the app is not installed');
    expect(refused && say.reached(refused)).toBe(
      '9 January 2023, not reached: they blocked the bot; no mail address is known for them',
    );
  });
});
