/** What every chat of the stand-in is made of: the room its messages stand in, and the box they are written in. */
import { element } from './element';
import type { Look } from './hostConfig';

export type Setting = { look: Look; width: string };

export const scrollerOf = (...children: Node[]): HTMLDivElement =>
  element(
    'div',
    { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': 'Conversation' },
    ...children,
  );

/** How wide a card is drawn in it. */
export function cardPixels(scroller: HTMLElement, { width }: Setting): number {
  const room = scroller.clientWidth - 48;
  return width === 'full' ? room : Math.min(Number(width), room);
}

/** Enter sends the form that it stands in; Shift and Enter begin a line. */
export function messageBox(name: string, placeholder: string) {
  const box = element('textarea', { rows: '1', id: 'say', placeholder, maxlength: '28000' });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    box.form?.requestSubmit();
  });
  const label = element('label', { for: 'say', class: 'unseen' }, name);
  return { box, parts: [label, box, element('button', { type: 'submit', class: 'primary' }, 'Send')] };
}
