/** The messages between one person and the bot, oldest first, kept like what the stand-in holds. */
import type { Message } from '../wire';
import { type Setting, cardPixels, scrollerOf } from './chatParts';
import { element } from './element';
import { drawMessage } from './messageView';
import type { Talk } from './talk';

type Parts = { talk: Talk; botName: string; setting: () => Setting; announce: (words: string) => void };

export type Conversation = ReturnType<typeof createConversation>;

/** A message that was sent or refreshed again unchanged is left alone: someone may be typing in it. */
const isSame = (a: Message, b: Message): boolean =>
  a.revision === b.revision ||
  JSON.stringify([a.cards, a.text, a.undelivered]) === JSON.stringify([b.cards, b.text, b.undelivered]);

export function createConversation({ talk, botName, setting, announce }: Parts) {
  const list = element('ol', { class: 'messages', 'aria-label': `Messages with ${botName}` });
  const nothing = element('p', { class: 'nothing', hidden: '' }, 'No messages yet.');
  const scroller = scrollerOf(nothing, list);
  let shown = new Map<string, { message: Message; item: HTMLLIElement }>();
  let isFirst = true;
  let reading: Promise<void> | undefined;
  let again = false;

  function draw(message: Message): HTMLLIElement {
    const now = setting();
    const act = async (action: { verb?: string; data?: unknown }) => {
      const outcome = await talk.act(message.id, action);
      if (outcome.is === 'card') await update(message.id);
      return outcome;
    };
    const pixels = cardPixels(scroller, now);
    return drawMessage(message, { look: now.look, pixels, botName, act, announce });
  }

  function show(messages: Message[], pressed?: string): void {
    const wasAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
    const before = shown;
    shown = new Map();
    for (const message of messages) {
      const old = before.get(message.id);
      const item = old && isSame(old.message, message) ? old.item : draw(message);
      if (old && old.item !== item) replace(old.item, item, message.id === pressed);
      else if (!old) list.append(item);
      if (!isFirst && message.from === 'bot' && (!old || old.item !== item))
        announce(spoken(message, old !== undefined));
      shown.set(message.id, { message, item });
    }
    for (const [id, { item }] of before) if (!shown.has(id)) item.remove();
    nothing.hidden = messages.length > 0;
    if (isFirst || (wasAtEnd && pressed === undefined)) scroller.scrollTop = scroller.scrollHeight;
    isFirst = false;
  }

  function spoken({ summary, text }: Message, isChange: boolean): string {
    return `${isChange ? 'Changed' : 'New'} message from ${botName}. ${summary ?? text ?? 'It holds a card.'}`;
  }

  /** Reads the messages again; a call while one is under way has it read once more, so the last word is shown. */
  function update(pressed?: string): Promise<void> {
    if (reading) again = true;
    reading ??= (async () => {
      do {
        again = false;
        show(await talk.messages(), pressed);
      } while (again);
    })().finally(() => (reading = undefined));
    return reading;
  }

  return {
    element: scroller,
    update: () => update(),
    /** After the look or the width changed. What was typed in a card is lost, as when Teams changes its theme. */
    redraw(): void {
      for (const [id, { message, item }] of shown) {
        const drawn = draw(message);
        item.replaceWith(drawn);
        shown.set(id, { message, item: drawn });
      }
    },
  };
}

/** A person who pressed inside a message stays in it when it changes. */
function replace(old: HTMLElement, fresh: HTMLElement, wasPressed: boolean): void {
  const heldFocus = old.contains(document.activeElement);
  old.replaceWith(fresh);
  if (heldFocus || (wasPressed && document.activeElement === document.body))
    fresh.focus({ preventScroll: true });
}
