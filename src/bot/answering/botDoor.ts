/** Connects what Teams sends with what the bot does about it. */
import type { Register } from '../../inspection/register';
import type { Sending } from '../../workflows/reminding/deliver';
import { tellAgain } from '../../workflows/reminding/tellAgain';
import type { Cards } from './deliveredCard';
import { type ChatFiles, onAttached } from '../files/onAttached';
import type { Log } from '../log';
import { type Messenger, activityFor } from '../sending/messenger';
import { onCardReply } from './onCardReply';
import { type Whence, forgetConversation, rememberConversation } from './onInstall';
import { lookUps } from './onLookUp';
import { type Saying, helpMessage, isCommand, onMessage } from './onMessage';
import { nameOf } from '../sending/sending';

export type BotParts = Cards & {
  register: Register;
  messenger: Messenger;
  sending: Sending;
  /** Where the tab is served. */
  origin: () => string;
  tenantId: string;
  files: ChatFiles;
  log: Log;
};

/** A conversation that cannot be kept now is kept at the next word; the person's own wish goes first. */
async function remember({ register, tenantId, log }: BotParts, activity: Whence): Promise<void> {
  try {
    await rememberConversation(register, activity, tenantId);
  } catch (error) {
    log.warn({ name: error instanceof Error ? error.name : 'unknown' }, 'a conversation could not be kept');
  }
}

/** What could not be said this morning; where that fails, the next morning says it. */
async function sayWhatWaited({ register, sending, clock, log }: BotParts, personId: string): Promise<void> {
  try {
    await tellAgain(register, personId, { ...sending, today: clock.today() });
  } catch (error) {
    log.warn({ why: nameOf(error) }, 'what waited for an install could not be sent');
  }
}

export function openBotDoor(parts: BotParts): void {
  const { app } = parts.messenger;
  // These come from any chat: where they come from is not where the person can be written to.
  const { query, link } = lookUps(parts);
  app.on('message.ext.query', ({ activity }) => query(activity));
  app.on('message.ext.query-link', ({ activity }) => link(activity));
  app.on('install.add', async (context) => {
    const { activity } = context;
    // Without this nobody could be reached, so the install itself fails and Teams tries again.
    await rememberConversation(parts.register, activity, parts.tenantId);
    await context.send(activityFor(helpMessage(parts, { greets: true })));
    await sayWhatWaited(parts, activity.from.aadObjectId ?? '');
  });
  app.on('install.remove', async ({ activity }) => {
    await forgetConversation(parts.register, activity.from.aadObjectId ?? '', 'app removed');
  });
  app.on('card.action', async ({ activity }) => {
    void remember(parts, activity);
    return onCardReply(parts, activity);
  });
  app.on('message', async (context) => {
    const { activity } = context;
    await remember(parts, activity);
    const say = (saying: Saying) => context.send('text' in saying ? saying.text : activityFor(saying));
    const person = { id: activity.from.aadObjectId ?? '', name: activity.from.name ?? '' };
    // Of a message with nothing but files Teams was seen to leave the text out.
    const text = (activity.text as string | undefined) ?? '';
    const words = isCommand(text) ? '' : text.trim();
    const { attachments, conversation } = activity;
    const { conversationType } = conversation;
    const ofFiles = await onAttached(parts, { person, conversationType, attachments, words });
    for (const each of ofFiles) await say(each);
    if (ofFiles.length === 0 || isCommand(text)) await say(await onMessage(parts, text, person));
  });
}
