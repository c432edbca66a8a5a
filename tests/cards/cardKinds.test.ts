/** What holds for every card the bot sends, whatever it is about. */
import { MOST_BYTES } from '../../src/cards/reminderCard';
import { readReply } from '../../src/cards/replies';
import { cardKinds } from '../given/cardKinds';

type Node = Record<string, unknown>;

/** Every element, action and run of a card, wherever it stands. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodes)];
}
const ofType = (card: unknown, type: RegExp) => nodes(card).filter((node) => type.test(String(node['type'])));

// What Teams documents for cards of bots: plain elements of 1.5, which phones draw as well.
const PLAIN =
  /^(AdaptiveCard|TextBlock|RichTextBlock|TextRun|Container|ColumnSet|Column|ActionSet|Input\.(Text|Date|ChoiceSet)|Action\.(Execute|OpenUrl|ToggleVisibility))$/;

const HOSTILE = {
  'a link and a picture': '[Open](https://evil.example) ![](https://evil.example/x.png) **evil**',
  HTML: '<img src=x onerror=alert(1)><b>evil</b>',
  'a mention': '<at>evil</at> @evil',
  'a template and a date function': '${evil} {{DATE(2022-11-14,SHORT)}} evil',
  'a list and a heading': '# evil\n- evil\n1. evil',
};

const kinds = Object.keys(cardKinds());

describe.each(kinds)('The card “%s”', (kind) => {
  const card = cardKinds()[kind];

  test('is of version 1.5, of elements that every client draws, and under 25 KB', () => {
    expect(card?.version).toBe('1.5');
    const named = nodes(card).filter(({ type, verb }) => type !== undefined && verb !== 'refresh');
    expect(named.filter(({ type }) => !PLAIN.test(String(type))).map(({ type }) => type)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(MOST_BYTES);
  });

  test('says aloud what it is, and opens with a heading', () => {
    expect(card?.speak).toMatch(/\w{3,}/);
    // A TextBlock reads markdown, and what a recommendation is called is anyone's words.
    const isNamedByOthers = kind.startsWith('looked up');
    const heading = { type: 'TextBlock', style: 'heading', wrap: true };
    const title = { type: 'RichTextBlock', inlines: [{ weight: 'Bolder', size: 'Medium' }] };
    expect(card?.body?.[0]).toMatchObject(isNamedByOthers ? title : heading);
  });

  test('has a label and an id of its own for each input, and a title for each button', () => {
    const inputs = ofType(card, /^Input\./);
    expect(inputs.filter(({ label }) => typeof label !== 'string' || label === '')).toEqual([]);
    expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
    const buttons = ofType(card, /^ActionSet$/).flatMap(({ actions }) => actions as Node[]);
    expect(buttons.filter(({ title }) => !/\w/.test(String(title)))).toEqual([]);
  });

  test('sends nothing by its buttons that the bot does not understand', () => {
    for (const { verb, data } of ofType(card, /^Action\.Execute$/))
      expect(readReply(verb, data)).toMatchObject({ verb });
  });

  test.each(Object.entries(HOSTILE))('takes nobody’s words for anything but words: %s', (_what, evil) => {
    const words = {
      report: evil,
      number: evil,
      asks: evil,
      said: evil,
      name: evil,
      role: evil,
      evidence: evil,
      file: evil,
    };
    const hostile = cardKinds(words)[kind];
    const read = ofType(hostile, /^(TextBlock|Fact)$/);
    expect(read.filter((node) => JSON.stringify(node).includes('evil'))).toEqual([]);
    const titles = nodes(hostile)
      .filter(({ type }) => type !== undefined)
      .flatMap(({ title, label }) => [title, label]);
    expect(titles.filter((title) => String(title).includes('evil'))).toEqual([]);
    // A choice is of bare text: where a client reads markdown in it, there is none to read.
    const choices = ofType(hostile, /^Input.ChoiceSet$/).flatMap((set) => set['choices'] as Node[]);
    expect(choices.filter(({ title }) => /[<>[\]{}*_#`!$]|^[-+]|^\d+\./.test(String(title)))).toEqual([]);
    // Only cards that quote nobody have none of it.
    const quotes = !/^(help|welcome|away, of nobody|too large)/.test(kind);
    expect(ofType(hostile, /^TextRun$/).some(({ text }) => String(text).includes('evil'))).toBe(quotes);
  });
});
