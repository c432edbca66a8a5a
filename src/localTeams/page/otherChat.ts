/** A chat with other people, in which one looks things up in the app, or pastes a link that it knows. Nothing here is kept. */
import type { Composed, Message } from '../wire';
import { type Setting, cardPixels, messageBox, scrollerOf } from './chatParts';
import { element } from './element';
import { drawMessage } from './messageView';
import type { Talk } from './talk';

type Parts = {
  talk: Talk;
  appName: string;
  hasApp: boolean;
  setting: () => Setting;
  announce: (words: string) => void;
};

type Found = Extract<Composed, { is: 'found' }>['cards'][number];

// Teams asks when typing pauses, not at each key.
const PAUSE_MS = 300;
// A sentence's own signs after it are no part of it.
const LINK = /https?:\/\/\S*[^\s.,;:!?'"()]/i;

export function createOtherChat(parts: Parts) {
  const { talk, appName, hasApp, setting, announce } = parts;
  const list = element('ol', { class: 'messages', 'aria-label': 'Messages in this chat' });
  const scroller = scrollerOf(
    element('p', { class: 'nothing' }, 'What you send here stays on this page until it is loaded again.'),
    list,
  );
  const sent: Message[] = [];

  const draw = (message: Message): HTMLLIElement => {
    const now = setting();
    const pixels = cardPixels(scroller, now);
    // No card that the app puts into somebody's chat asks anything of them.
    const act = () => Promise.resolve({ is: 'unreachable' } as const);
    return drawMessage(message, { look: now.look, pixels, botName: appName, act, announce });
  };
  const send = (text: string | undefined, cards: readonly unknown[]) => {
    const sentAt = new Date().toISOString();
    const message: Message = {
      ...{ id: `${sent.length + 1}`, revision: 1, from: 'person', sentAt, cards: [...cards] },
      ...(text === undefined ? {} : { text }),
    };
    sent.push(message);
    list.append(draw(message));
    scroller.scrollTop = scroller.scrollHeight;
    announce(cards.length === 0 ? 'Sent.' : 'Sent, with a card.');
  };
  const parted = { appName, hasApp, talk, send, announce };
  return {
    element: [scroller, search(parted), composer(parted)],
    redraw: () => list.replaceChildren(...sent.map(draw)),
  };
}

type Using = Pick<Parts, 'talk' | 'appName' | 'hasApp' | 'announce'> & {
  send: (text: string | undefined, cards: readonly unknown[]) => void;
};

/** As the app stands in the compose box: what is one's own before anything is typed, then what the words find. */
function search({ talk, appName, hasApp, send, announce }: Using): HTMLElement {
  const box = element('input', { type: 'search', id: 'find', placeholder: 'Words or number' });
  const results = element('ul', { class: 'results', 'aria-label': 'What was found' });
  const note = element('p', { class: 'outcome', role: 'status' });
  let asked = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const line = ({ title, text, card }: Found): HTMLLIElement => {
    const small = element('span', { class: 'under' }, text);
    const button = element('button', { type: 'button', class: 'plain' }, title, small);
    button.addEventListener('click', () => {
      send(undefined, [card]);
      show([], '');
      box.value = '';
      box.focus();
    });
    return element('li', {}, button);
  };
  const show = (cards: readonly Found[], words: string) => {
    results.replaceChildren(...cards.map(line));
    note.textContent = words;
  };
  const ask = async () => {
    const words = box.value.trim();
    const parameter = words === '' ? { name: 'initialRun', value: 'true' } : { name: 'words', value: words };
    const turn = ++asked;
    const answer = await talk.compose({ commandId: 'find', parameters: [parameter] }).catch(UNREACHED);
    // Somebody has typed on meanwhile.
    if (turn !== asked) return;
    show(answer.is === 'found' ? answer.cards : [], wordsFor(answer));
  };
  box.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask(), PAUSE_MS);
  });
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') void ask();
    if (key !== 'Escape') return;
    show([], '');
    announce('Put away.');
  });
  box.disabled = !hasApp;
  if (!hasApp) note.textContent = `Without the app nothing can be looked up in ${appName}.`;
  const label = element('label', { for: 'find' }, `Look up in ${appName}`);
  const open = element('button', { type: 'button', class: 'plain' }, 'Show mine');
  open.disabled = !hasApp;
  open.addEventListener('click', () => {
    box.value = '';
    void ask();
  });
  return element(
    'div',
    { class: 'lookUp' },
    results,
    note,
    element('div', { class: 'asking' }, label, box, open),
  );
}

const UNREACHED = (): Composed => ({ is: 'unreachable' });

function wordsFor(answer: Composed): string {
  if (answer.is === 'said') return answer.text;
  if (answer.is === 'unreachable') return 'Unable to reach app. Please try again.';
  return answer.cards.length === 0 ? 'We couldn’t find any results.' : `${answer.cards.length} found.`;
}

/** A link becomes the card that the app makes of it, as Teams has it made while the message is still written. */
function composer({ talk, hasApp, send }: Using): HTMLFormElement {
  const { box, parts } = messageBox('Message to this chat', 'Type a message, or paste a link');
  const form = element('form', { class: 'composer' }, ...parts);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    if (text === '') return;
    box.value = '';
    const url = LINK.exec(text)?.[0];
    const answer = url === undefined || !hasApp ? Promise.resolve(UNREACHED()) : talk.compose({ url });
    void answer
      .catch(UNREACHED)
      .then((made) => send(text, made.is === 'found' ? made.cards.map(({ card }) => card) : []));
  });
  return form;
}
