/** What stands above an item that somebody asked about, or handed to a deputy. */
import type { AskedUpdate } from '../../inspection/asking/askedUpdate';
import type { Handed } from '../../inspection/asking/handed';
import { dayInWords } from '../facts';

/** "Priya Nair asks for an update by 27 November 2026: the board meets on Monday." */
export const asksInWords = ({ by, until, words }: AskedUpdate): string =>
  `${by.name} asks for an update by ${dayInWords(until)}${words === '' ? '.' : `: ${words}`}`;

const untilInWords = ({ until }: Handed): string =>
  until === undefined ? '' : `, until ${dayInWords(until)}`;

/** To the deputy. */
export const handedInWords = (handed: Handed): string => {
  const { by, role, note } = handed;
  return `Handed to you by ${by.name} (${role})${untilInWords(handed)}${note === '' ? '.' : `: ${note}`}`;
};

/** To whoever handed it on. */
export const withDeputyInWords = (handed: Handed): string =>
  `With ${handed.to.name} since ${dayInWords(handed.on)}${untilInWords(handed)}. It stays yours to account for.`;

/** To everybody else. */
export const handedToInWords = (handed: Handed): string =>
  `Handed by ${handed.by.name} to ${handed.to.name} on ${dayInWords(handed.on)}${untilInWords(handed)}.`;

/** As whom a card addresses somebody who holds no role but was handed its work. */
export const forRole = (role: string): string => `for ${role}`;
