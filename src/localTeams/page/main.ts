/** The chat page: whoever you choose to be, talking with the bot, in any of the three looks Teams has. */
import { type Setting, messageBox } from './chatParts';
import { choice, element } from './element';
import { createConversation, type Conversation } from './conversation';
import type { Look } from './hostConfig';
import { createOtherChat } from './otherChat';
import { people, talkAs, type Talk } from './talk';
import { addStyles } from './styles';

const LOOKS = [
  { value: 'light', text: 'Light' },
  { value: 'dark', text: 'Dark' },
  { value: 'contrast', text: 'High contrast' },
];
const WIDTHS = [
  { value: '300', text: '300 px (phone)' },
  { value: '600', text: '600 px (desktop)' },
  { value: 'full', text: 'Full' },
];

const OTHER_CHAT = 'A chat with colleagues';

const setting: Setting = { look: kept('look', LOOKS) as Look, width: kept('width', WIDTHS, '600') };

addStyles();
start(document.getElementById('root') ?? document.body).catch((error: unknown) => {
  const words = error instanceof Error ? error.message : 'The page failed.';
  document.body.append(element('p', { class: 'trouble', role: 'alert' }, words));
});

async function start(root: HTMLElement): Promise<void> {
  const { bot, people: all } = await people();
  const asked = new URLSearchParams(location.search);
  const me = all.find(({ id }) => id === asked.get('as')) ?? all[0];
  if (me === undefined) throw new Error('There is nobody to be: the stand-in was given no people.');
  const talk = talkAs(me.id);
  const live = element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const announce = (words: string) => live.replaceChildren(words);
  const isOther = asked.get('chat') === 'other';
  const shared = { talk, setting: () => setting, announce };
  const conversation = createConversation({ ...shared, botName: bot.name });
  const other = createOtherChat({ ...shared, appName: bot.name, hasApp: me.installed });

  const names = all.map(({ id, name }) => ({ value: id, text: name }));
  const addressOf = (id: string, chat: 'bot' | 'other') =>
    `?${new URLSearchParams({ as: id, ...(chat === 'other' ? { chat } : {}) }).toString()}`;
  const become = (id: string) => location.assign(addressOf(id, isOther ? 'other' : 'bot'));
  const chat = (words: string, which: 'bot' | 'other') => {
    const current = (which === 'other') === isOther ? 'page' : undefined;
    return element('a', { href: addressOf(me.id, which), 'aria-current': current }, words);
  };
  const change = (part: 'look' | 'width') => (value: string) => {
    localStorage.setItem(`chat.${part}`, value);
    if (part === 'look') setting.look = value as Look;
    else setting.width = value;
    apply();
    if (isOther) other.redraw();
    else conversation.redraw();
  };
  const side = element(
    'aside',
    { 'aria-label': 'Stand-in settings' },
    element('p', { class: 'what' }, 'A stand-in for Teams chat'),
    element('nav', { 'aria-label': 'Chats' }, chat(bot.name, 'bot'), chat(OTHER_CHAT, 'other')),
    choice('You are', names, me.id, become),
    choice('Look', LOOKS, setting.look, change('look')),
    choice('Card width', WIDTHS, setting.width, change('width')),
    installation(me, talk),
  );
  const main = element(
    'main',
    {},
    element('h1', {}, isOther ? OTHER_CHAT : bot.name),
    ...(isOther ? other.element : [conversation.element, composer(bot.name, me.installed, talk)]),
  );
  apply();
  root.replaceChildren(side, main, live);
  if (!isOther) await follow(conversation, talk);
}

/** Shows changes as they come, and refreshes cards when the page is opened or looked at again. */
async function follow(conversation: Conversation, talk: Talk): Promise<void> {
  const ignore = () => undefined; // the line reconnects by itself, and then tells of a change
  await conversation.update();
  talk.onChange(() => void conversation.update().catch(ignore));
  const open = () => void talk.open().catch(ignore);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && open());
  open();
}

function installation(me: { name: string; installed: boolean }, talk: Talk): HTMLElement {
  const words = me.installed ? 'Remove the app' : 'Add the app';
  const button = element('button', { type: 'button', class: 'plain' }, words);
  const note = element('p', { role: 'status' }, me.installed ? '' : `${me.name} does not have the app.`);
  button.addEventListener('click', () => {
    (me.installed ? talk.uninstall() : talk.install()).then(
      () => location.reload(),
      () => (note.textContent = 'The bot could not be told. Is it running?'),
    );
  });
  return element('div', { class: 'installation' }, note, button);
}

function composer(botName: string, hasApp: boolean, talk: Talk): HTMLFormElement {
  const { box, parts } = messageBox(`Message ${botName}`, 'Type a message');
  const files = element('input', { type: 'file', multiple: '', 'aria-label': 'Attach files' });
  const trouble = element('p', { class: 'trouble', role: 'alert' });
  const form = element('form', { class: 'composer' }, trouble, files, ...parts);
  for (const part of form.querySelectorAll<HTMLInputElement>('textarea, button, input'))
    part.disabled = !hasApp;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = box.value.trim();
    const attached = [...(files.files ?? [])];
    if (text === '' && attached.length === 0) return;
    [box.value, files.value, trouble.textContent] = ['', '', ''];
    talk.say(text, attached).catch((error: unknown) => {
      box.value ||= text;
      const again = new DataTransfer();
      for (const file of attached) again.items.add(file);
      files.files = again.files;
      trouble.textContent = `Not sent. ${error instanceof Error ? error.message : ''}`;
    });
  });
  return form;
}

function apply(): void {
  document.documentElement.dataset.look = setting.look;
  document.documentElement.dataset.cardWidth = setting.width;
}

function kept(
  part: string,
  allowed: readonly { value: string }[],
  otherwise = allowed[0]?.value ?? '',
): string {
  const value = localStorage.getItem(`chat.${part}`) ?? otherwise;
  return allowed.some((each) => each.value === value) ? value : otherwise;
}
