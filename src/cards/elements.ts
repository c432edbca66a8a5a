/** The few elements our cards are made of, plain ones that every Teams client draws. */
import type { CardElementArray, IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import { wholeDays } from '../wording/chat/cards';
import type { Verb } from './replies';

export type Look = {
  weight?: 'Bolder';
  color?: 'Attention' | 'Warning';
  isSubtle?: boolean;
  size?: 'Small' | 'Medium';
};
export type Element = CardElementArray[number];

export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text,
  style: 'heading',
  weight: 'Bolder',
  size: 'Medium',
  wrap: true,
});

/** Our own words only: a TextBlock reads its text as markdown. */
export const line = (text: string, look: Look = {}): Element => ({
  type: 'TextBlock',
  text,
  wrap: true,
  ...look,
});

/** Anyone's words: a TextRun reads no markdown, so that a task's name cannot become a link or a picture. */
export const plain = (text: string, look: Look = {}, apart: Apart = {}): Element =>
  runs([[text, look]], apart);

/** How far from what stands above it; `Small` for what belongs to it. */
type Apart = { separator?: true; spacing?: 'Small' | 'Medium' };

/** What is wrong with the field below it, nearer to that than to the field above. */
export const amiss = (words: string, field: Element): readonly Element[] => [
  plain(words, { color: 'Attention' }, { spacing: 'Medium' }),
  { ...field, spacing: 'Small' },
];

/** A line with its one button at the end: beside the answers it would begin a row of its own on a phone. */
export const withButton = (words: Element, button: IOpenUrlAction): Element => ({
  type: 'ColumnSet',
  columns: [
    { type: 'Column', width: 'stretch', items: [words] },
    { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [button] }] },
  ],
});

/** Several runs of anyone's words in one paragraph, each with its own look. */
export const runs = (parts: readonly (readonly [string, Look])[], apart: Apart = {}): Element => ({
  type: 'RichTextBlock',
  ...apart,
  inlines: parts.map(([text, look]) => ({ type: 'TextRun', text: shownWhole(wholeDays(text)), ...look })),
});

/**
 * Signs that turn the direction of what follows are closed again at the end, so that one person's words cannot turn
 * the line after them (Unicode Annex 9: isolates, embeddings and overrides).
 */
function shownWhole(text: string): string {
  const opened =
    (text.match(/[\u202a\u202b\u202d\u202e]/g) ?? []).length - (text.match(/\u202c/g) ?? []).length;
  const isolated = (text.match(/[\u2066-\u2068]/g) ?? []).length - (text.match(/\u2069/g) ?? []).length;
  return text + '\u2069'.repeat(Math.max(0, isolated)) + '\u202c'.repeat(Math.max(0, opened));
}

const LIKE: Readonly<Record<string, string>> = {
  ...{ '<': '‹', '>': '›', '[': '(', ']': ')', '{': '(', '}': ')', '|': '/', '&': '＆', '!': '.' },
};

/**
 * Anyone's words where only bare text fits, as the title of a choice: some client may read markdown there, or a tag, so
 * no sign of either is left, nor one that turns the direction of what follows.
 */
export const unmarked = (text: string): string =>
  text
    .replace(/[<>[\]{}|&!]/g, (sign) => LIKE[sign] ?? '')
    .replace(/[*_`~#\\$\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();

type Sends = { title: string; verb: Verb; data: Record<string, string | number> };

/** Every press sends all that is typed anywhere on the card, so that none of it is lost when the card is drawn anew. */
export const executes = ({ title, verb, data }: Sends): IExecuteAction => ({
  type: 'Action.Execute',
  title,
  verb,
  data,
});
