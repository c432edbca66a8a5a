/** A person writes in a group chat and looks something up in an app, or pastes a link the app knows: the bot answers. */
import type { Member } from './directory';
import { BotUnreachable, type ToBot } from './toBot';
import { ADAPTIVE_CARD, ComposeReply, type Composed, type Composing } from './wire';

// As many as Teams asks for at first.
const COUNT = 25;

export type Compose = (member: Member, asked: Composing) => Promise<Composed>;

export function createCompose(toBot: ToBot, tenantId: string): Compose {
  // The chat somebody writes in is not their chat with the bot.
  const conversation = { id: '19:written-in@thread.v2', conversationType: 'groupChat', tenantId };
  return async (member, asked) => {
    const named =
      'url' in asked
        ? { name: 'composeExtension/queryLink', value: asked }
        : { name: 'composeExtension/query', value: { ...asked, queryOptions: { skip: 0, count: COUNT } } };
    try {
      const { status, body } = await toBot(member, { type: 'invoke', ...named, conversation });
      const read = ComposeReply.safeParse(body);
      if (status !== 200 || !read.success) return { is: 'unreachable' };
      const { composeExtension: answer } = read.data;
      if (answer.type === 'message') return { is: 'said', text: answer.text };
      const cards = answer.attachments
        .filter(({ contentType }) => contentType === ADAPTIVE_CARD)
        .map(({ content: card, preview }) => ({ title: '', text: '', ...preview?.content, card }));
      return { is: 'found', cards };
    } catch (error) {
      if (error instanceof BotUnreachable) return { is: 'unreachable' };
      throw error;
    }
  };
}
