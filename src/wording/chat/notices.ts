/** What is said to people by other ways than a card. */
import { PRODUCT } from './cards';
import { count } from '../facts';

export const itemsInWords = (items: number): string => count(items, 'item');

/** The letter: what is waiting, where, and why it comes by mail. */
export const letter = ({ headline, link }: { headline: string; link: string }): string =>
  [
    `${headline}.`,
    `Answer here: ${link}`,
    `This came by mail because ${PRODUCT} could not reach you in Teams. Open the app in Teams once, and the next one comes there.`,
  ].join('\n\n');
