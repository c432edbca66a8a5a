/** A card that asks for its refresh, or is pressed, has arrived: that is the one way to look up what nobody knew. */
import type { Delivery } from '../../inspection/reminders/delivery';
import { type Kept, type Register, RegisterError } from '../../inspection/register';

export type Spoke = { activityId: string; conversationId: string; at: string; answered: boolean };

/** Writes down that the message arrived after all, and when it was first answered. A failure to is left for the next time. */
export async function cardSpoke(
  { deliveries }: Pick<Register, 'deliveries'>,
  row: Kept<Delivery>,
  { activityId, conversationId, at, answered }: Spoke,
): Promise<void> {
  const arrived = row.state === 'unknown';
  const isFirst = answered && row.answeredAt === '';
  if (!arrived && !isFirst) return;
  const found = { state: 'sent' as const, why: '', channel: 'chat' as const, activityId, conversationId };
  try {
    await deliveries.save({
      ...{ ...row, ...(arrived ? found : {}) },
      ...(isFirst ? { answeredAt: at } : {}),
    });
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
  }
}
