/** What is said of a file that somebody attaches to a message: for which item it is, and what became of it. */
import { sizeInWords } from '../recommendations/evidence';
import { PRODUCT, TRY_AGAIN } from './cards';

export const fileCard = {
  title: 'Evidence in a file',
  forWhich: (name: string): readonly [string, string, string] => ['For which of your items is ', name, '?'],
  item: 'Item',
  words: 'What does it show? You may leave this empty.',
  add: 'Add as evidence',
  done: 'Done, with this evidence',
  open: 'Open it',
  openTab: 'Open the tab',
  addedTo: 'Evidence added',
  added: (name: string, where: string) => `${name} is added to ${where}.`,
  yourWords: (words: string) => `What you wrote: ${words}`,
  choose: 'Choose the item it belongs to.',
} as const;

export const fileSummary = (name: string): string => `${PRODUCT}: ${fileCard.forWhich(name).join('')}`;
export const fileAddedSummary = (name: string, where: string): string =>
  `${PRODUCT}: ${fileCard.added(name, where)}`;
export const fileNotTaken = (name: string): string =>
  `${PRODUCT}: ${name === '' ? 'the file' : name} was not added`;

/** What stands in the ledger for whoever pressed without a word. */
export const wordsForFile = {
  progress: (name: string) => `Evidence added: ${name}`,
  claim: (name: string) => `Done; the evidence is ${name}`,
} as const;

const STILL_HERE = 'Nothing was saved; your words are still here.';
const OTHERWISE = 'Nothing was saved. Add it in the tab instead.';

/** Why a file is not there that can be had by pressing again. */
export const askAgain = {
  'too slow': `The file took too long to come. ${STILL_HERE} Press again; pressing twice counts once.`,
  unreachable: `The file could not be fetched just now. ${STILL_HERE} Press again in a minute.`,
  'too many': `Several files are being fetched just now. ${STILL_HERE} Press again in a minute.`,
} as const;

/** Why a file cannot be had, however often one presses. */
export const notFetched = {
  foreign: `It is not stored where your organisation keeps the files of its chats, so it is not fetched. ${OTHERWISE}`,
  moved: `Teams gave a link to a page about it instead of the file, as it does on some phones. Nothing was saved. Attach it again from a computer, or add it in the tab.`,
  'a page': `Teams gave a link to a page about it instead of the file, as it does on some phones. Nothing was saved. Attach it again from a computer, or add it in the tab.`,
  gone: 'It can no longer be fetched: the link to it lasts about an hour. Nothing was saved. Attach it to a message here again.',
  'too large': (most: number, inTab: number) =>
    `It is larger than the ${sizeInWords(most)} that can come by a message. Nothing was saved. Add it in the tab, which takes up to ${sizeInWords(inTab)}.`,
} as const;

export const FILE_FORGOTTEN =
  'This file was attached too long ago, or too many came after it. Nothing was saved. Attach it to a message here again.';
export const NOTHING_OPEN_FOR_FILE =
  'Nothing of yours is open, so there is no item it could be evidence for. It was not kept.';
export const NO_FILE =
  'A picture inside a message cannot be fetched. Attach it as a file, with the paper clip, and it can be evidence.';
export const tooManyFiles = (most: number): string =>
  `That was more than ${most} files in one message, so these are the first ${most}. Attach the others to another one.`;
export const FILE_LATER =
  'The register does not answer just now, so I cannot see which items are yours. Attach it again in a minute.';

/** A press that the register did not take. */
export const fileNotSaved = `${TRY_AGAIN} Your words are still here.`;
