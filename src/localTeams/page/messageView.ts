/** One message in the conversation, with its cards, and what a person is told after pressing a button. */
import type { Message, Outcome } from '../wire';
import { drawCard } from './cardView';
import { element } from './element';
import type { Look } from './hostConfig';

export type MessageView = {
  look: Look;
  pixels: number;
  botName: string;
  act: (action: { verb?: string; data?: unknown }) => Promise<Outcome>;
  announce: (words: string) => void;
};

// A person's second click lands within this, and Teams lets it through; a bot must bear it, so it must be possible here.
const SECOND_CLICK_MS = 250;

export function drawMessage(message: Message, view: MessageView): HTMLLIElement {
  const who = message.from === 'bot' ? view.botName : 'You';
  const time = element('time', { datetime: message.sentAt }, clock(message.sentAt));
  const edited = message.editedAt === undefined ? [] : [element('span', {}, 'Edited')];
  const heading = element('h2', {}, element('span', { class: 'who' }, who), ' ', time);
  const item = element(
    'li',
    { class: `message from-${message.from}`, 'data-message-id': message.id, tabindex: '-1' },
    element('div', { class: 'byline' }, heading, ...edited),
  );
  if (message.text !== undefined) item.append(element('div', { class: 'words' }, message.text));
  for (const name of message.files ?? [])
    item.append(element('div', { class: 'words' }, `Attached: ${name}`));
  for (const card of message.cards) item.append(drawOne(card, view));
  if (message.undelivered)
    item.append(element('p', { class: 'trouble' }, 'Not delivered: the bot did not take it.'));
  return item;
}

function drawOne(content: unknown, view: MessageView): HTMLElement {
  const line = element('p', { class: 'outcome', hidden: '' });
  const tell = (words: string, isTrouble: boolean) => {
    line.hidden = words === '';
    line.className = isTrouble ? 'outcome trouble' : 'outcome';
    line.textContent = words;
    if (words !== '') view.announce(words);
  };
  const holder = element('div', { class: 'card' });
  const drawn = drawCard(content, {
    look: view.look,
    pixels: view.pixels,
    onExecute: (verb, data) =>
      void press(holder, view.act({ ...(verb === undefined ? {} : { verb }), data }), tell),
    onTrouble: (words) => tell(words, true),
  });
  holder.append(drawn ?? element('p', { class: 'trouble' }, 'This card cannot be shown.'));
  return element('div', { class: 'cardAndOutcome' }, holder, line);
}

async function press(
  holder: HTMLElement,
  outcome: Promise<Outcome>,
  tell: (words: string, isTrouble: boolean) => void,
): Promise<void> {
  // The last outcome stays until there is a new one: taking it away now would move the button under a second click.
  holder.setAttribute('aria-busy', 'true');
  const focused = document.activeElement;
  let stopped: HTMLButtonElement[] = [];
  const timer = setTimeout(() => {
    stopped = [...holder.querySelectorAll('button')].filter((button) => !button.disabled);
    for (const button of stopped) button.disabled = true;
  }, SECOND_CLICK_MS);
  const { words, isTrouble } = await outcome.then(wordsFor, () => wordsFor({ is: 'unreachable' }));
  clearTimeout(timer);
  holder.removeAttribute('aria-busy');
  for (const button of stopped) button.disabled = false;
  if (stopped.length > 0 && focused instanceof HTMLElement && holder.contains(focused)) focused.focus();
  tell(words, isTrouble);
}

function wordsFor(outcome: Outcome): { words: string; isTrouble: boolean } {
  switch (outcome.is) {
    case 'card':
      return { words: '', isTrouble: false };
    case 'said':
      return { words: outcome.text, isTrouble: false };
    case 'refused':
      return { words: `Something went wrong. ${outcome.text}`, isTrouble: true };
    case 'unreachable':
      return { words: 'Unable to reach app. Please try again.', isTrouble: true };
  }
}

function clock(moment: string): string {
  return new Date(moment).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
