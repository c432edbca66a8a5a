/** Tries the ways around the chat one after the other, until one takes the message or nobody knows whether it did. */
import type { Outcome } from '../../inspection/reminders/delivery';
import type { Notice } from '../../inspection/reminders/otherWays';
import type { Channel } from '../../inspection/reminders/policy';
import { RegisterError } from '../../inspection/register';
import { letter } from '../../wording/chat/notices';

export type Way = { channel: Channel; send: (personId: string, notice: Notice) => Promise<void> };

type Told = { personId: string; notice: Pick<Notice, 'headline' | 'items' | 'link'>; why: string };

/** `why` says why not by chat; it stands on the row whatever way the message takes. Never rejects. */
export async function wayAround(ways: readonly Way[], { personId, notice, why }: Told): Promise<Outcome> {
  const nowhere = { conversationId: '', activityId: '' };
  let reasons = why;
  let last: Channel | undefined;
  for (const { channel, send } of ways) {
    last = channel;
    try {
      await send(personId, { ...notice, text: letter(notice) });
      return { state: 'sent', why: reasons, channel, ...nowhere };
    } catch (error) {
      const failure = error instanceof RegisterError ? error.failure : 'unreachable';
      // After these nobody knows whether it was done, and another way might say it twice.
      if (failure === 'busy' || failure === 'unreachable')
        return { state: 'unknown', why: `${reasons}; ${channel}: no answer`, channel, ...nowhere };
      reasons = `${reasons}; ${channel}: ${failure}`;
    }
  }
  return { state: 'refused', why: reasons, channel: last, ...nowhere };
}
