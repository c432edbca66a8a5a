/** What a person does in a personal chat with the bot: gets the app, loses it, speaks, presses, opens the chat. */
import type { Member } from './directory';
import type { ChatFiles } from './files';
import type { ChatStore } from './store';
import { BotUnreachable, type BotAnswer, type ToBot } from './toBot';
import {
  ADAPTIVE_CARD,
  CardReply,
  mergedData,
  type Message,
  type Outcome,
  Press,
  RefreshableCard,
} from './wire';

// "Clients refresh a card only if their copy is older than a minute": work-with-universal-actions-for-adaptive-cards.
const REFRESH_EVERY_MS = 60_000;
// Teams refreshes what is on the screen; about this many messages fit on one.
const REFRESHED_AT_ONCE = 20;

type Parts = {
  store: ChatStore;
  files: ChatFiles;
  toBot: ToBot;
  botId: string;
  changed: (person: string) => void;
};

export type Chat = ReturnType<typeof createChat>;

export function createChat({ store, files, toBot, botId, changed }: Parts) {
  const hasApp = (member: Member) => store.installation(member.id)?.installed === true;
  const card = (member: Member, message: Message, trigger: 'manual' | 'automatic', action: object) =>
    toBot(member, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: message.id,
      value: { action: { type: 'Action.Execute', ...action }, trigger },
    }).then(outcomeOf, whenUnreachable);

  async function refresh(member: Member, message: Message): Promise<void> {
    const action = refreshFor(member, message);
    if (action === undefined || !store.claimRefresh(message.id, REFRESH_EVERY_MS)) return;
    const outcome = await card(member, message, 'automatic', action);
    if (outcome.is !== 'card') return;
    store.show(message.id, outcome.card, message.revision);
    changed(member.id);
  }

  return {
    /** Adds the app for a person and tells the bot; asks again later if the bot was not there to hear it. */
    async install(member: Member): Promise<void> {
      const before = store.installation(member.id);
      if (before?.installed === true && before.told) return;
      store.setInstalled(member.id, true, false);
      const answers = [
        await toBot(member, { type: 'installationUpdate', action: 'add' }),
        await toBot(member, { type: 'conversationUpdate', membersAdded: [{ id: `28:${botId}` }] }),
      ];
      const refused = answers.find(({ status }) => status >= 300);
      if (refused)
        throw new BotUnreachable(`The bot answered ${refused.status} when ${member.name} added it.`);
      store.setInstalled(member.id, true, true);
      changed(member.id);
    },

    async uninstall(member: Member): Promise<void> {
      if (!hasApp(member)) return;
      store.setInstalled(member.id, false, false);
      changed(member.id);
      await toBot(member, { type: 'installationUpdate', action: 'remove' });
    },

    /** The message stays in the chat either way; the answer is whether the bot took it. undefined: no such file of theirs. */
    async say(member: Member, text: string, named: readonly string[] = []): Promise<boolean | undefined> {
      const attachments = named.flatMap((id) => files.attachment(member.id, id) ?? []);
      if (attachments.length < named.length) return undefined;
      if (!hasApp(member)) return false;
      // A message of nothing but files has no words.
      const words = text === '' ? {} : { text, textFormat: 'plain' };
      const said = { type: 'message', ...words, ...(attachments.length === 0 ? {} : { attachments }) };
      const id = store.add(member.id, 'person', said);
      changed(member.id);
      const answer = await toBot(member, { ...said, id }).catch(whenSilent);
      if (answer !== undefined && answer.status < 300) return true;
      store.markUndelivered(id);
      changed(member.id);
      return false;
    },

    /** undefined: this person has no such message. Nothing here stops a second press, as nothing in Teams does. */
    async press(member: Member, press: Press): Promise<Outcome | undefined> {
      const { messageId, action, inputs } = Press.parse(press);
      const message = store.message(member.id, messageId);
      if (message === undefined) return undefined;
      if (!hasApp(member)) return { is: 'unreachable' };
      const sent = { ...action, data: mergedData(action.data, inputs) };
      const outcome = await card(member, message, 'manual', sent);
      if (outcome.is !== 'card') return outcome;
      store.show(messageId, outcome.card);
      changed(member.id);
      return { is: 'card' };
    },

    /** Opening the chat refreshes the cards that ask for it, for this person's eyes only. */
    async open(member: Member): Promise<void> {
      if (!hasApp(member)) return;
      for (const message of store.messages(member.id, REFRESHED_AT_ONCE)) await refresh(member, message);
    },
  };
}

/** The action a card wants run when this person looks at it. Without userIds a personal chat refreshes for its one reader. */
function refreshFor(member: Member, message: Message): object | undefined {
  const read = RefreshableCard.safeParse(message.cards[0]);
  if (!read.success || message.from !== 'bot') return undefined;
  const { action, userIds } = read.data.refresh;
  return userIds === undefined || userIds.includes(member.memberId) ? action : undefined;
}

type Answered = Exclude<Outcome, { is: 'card' }> | { is: 'card'; card: object };

function outcomeOf({ status, body }: BotAnswer): Answered {
  const read = CardReply.safeParse(body);
  if (status !== 200 || !read.success) return { is: 'unreachable' };
  const { statusCode, type, value } = read.data;
  if (statusCode === 200 && type === ADAPTIVE_CARD && typeof value === 'object' && value !== null)
    return { is: 'card', card: value };
  if (
    statusCode === 200 &&
    type === 'application/vnd.microsoft.activity.message' &&
    typeof value === 'string'
  )
    return { is: 'said', text: value };
  if (type !== 'application/vnd.microsoft.error') return { is: 'unreachable' };
  const message =
    typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
  return { is: 'refused', text: typeof message === 'string' ? message : `Error ${statusCode}` };
}

function whenUnreachable(error: unknown): Answered {
  if (error instanceof BotUnreachable) return { is: 'unreachable' };
  throw error;
}

function whenSilent(error: unknown): undefined {
  if (!(error instanceof BotUnreachable)) throw error;
}
