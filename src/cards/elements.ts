/** The few elements our cards are made of, plain ones that every Teams client draws. */
import type { CardElementArray } from '@microsoft/teams.cards';

type Look = {
  weight?: 'Bolder';
  color?: 'Attention' | 'Warning' | 'Default';
  isSubtle?: boolean;
  size?: 'Small';
};
type Element = CardElementArray[number];

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
export const plain = (text: string, look: Look = {}): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...look }],
});
