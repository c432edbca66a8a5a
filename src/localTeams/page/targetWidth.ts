/** Leaves out of a card what its author meant for another width. Teams does this; the rendering library does not. */

// https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format, responsive layout.
const WIDTHS = [
  { name: 'verynarrow', upTo: 165 },
  { name: 'narrow', upTo: 350 },
  { name: 'standard', upTo: 768 },
  { name: 'wide', upTo: Infinity },
];

/** The same card without the elements whose targetWidth is not this many pixels. */
export function fitTo(pixels: number, card: unknown): unknown {
  if (Array.isArray(card))
    return card.filter((part) => fits(pixels, part)).map((part: unknown) => fitTo(pixels, part));
  if (typeof card !== 'object' || card === null) return card;
  return Object.fromEntries(
    Object.entries(card).map(([name, value]) => {
      // What a button sends is the bot's own business.
      return [name, name === 'data' ? (value as unknown) : fitTo(pixels, value)];
    }),
  );
}

function fits(pixels: number, part: unknown): boolean {
  const wanted =
    typeof part === 'object' && part !== null && 'targetWidth' in part ? part.targetWidth : undefined;
  if (typeof wanted !== 'string') return true;
  const [, bound, name] = /^(?:(atleast|atmost):)?(\w+)$/.exec(wanted.toLowerCase()) ?? [];
  const meant = WIDTHS.findIndex((width) => width.name === name);
  const actual = WIDTHS.findIndex((width) => pixels <= width.upTo);
  if (meant === -1) return true;
  if (bound === 'atleast') return actual >= meant;
  if (bound === 'atmost') return actual <= meant;
  return actual === meant;
}
