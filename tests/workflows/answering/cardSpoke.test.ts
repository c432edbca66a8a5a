import type { Delivery } from '../../../src/inspection/reminders/delivery';
import { cardSpoke } from '../../../src/workflows/answering/cardSpoke';
import { aDelivery } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const at = '2023-01-09T09:00:00.000Z';
async function after(facts: Partial<Delivery>, answered: boolean) {
  const register = memoryRegister({ deliveries: [aDelivery(facts)] });
  const row = await register.deliveries.find('1');
  await cardSpoke(register, row, { activityId: 'm9', conversationId: 'a:9', at, answered });
  return register.deliveries.find('1');
}

describe('A card that speaks', () => {
  test('has arrived, though nobody knew', async () => {
    expect(await after({ state: 'unknown', why: 'no answer' }, false)).toMatchObject({
      ...{ state: 'sent', why: '', activityId: 'm9', conversationId: 'a:9', answeredAt: '' },
    });
  });

  test('and was sent is left as it is until it is answered', async () => {
    expect(await after({ state: 'sent', activityId: 'm1' }, false)).toMatchObject({ version: '1' });
    expect(await after({ state: 'sent', activityId: 'm1' }, true)).toMatchObject({
      ...{ state: 'sent', activityId: 'm1', answeredAt: at },
    });
  });

  test('keeps the moment of its first answer', async () => {
    const before = '2023-01-09T08:30:00.000Z';
    expect(await after({ state: 'sent', answeredAt: before }, true)).toMatchObject({ answeredAt: before });
  });
});
