/** What is said of files given as evidence: why one is not taken, how far it has got, and what it is called. */
import type { EvidenceRefusal } from '../../inspection/recommendation/evidence';
import { number, tenths } from '../language';

const MEGABYTE = 1024 * 1024;

/** "340 KB", "3.4 MB": as people say the size of a file. */
export function sizeInWords(bytes: number): string {
  if (bytes < MEGABYTE) return `${number(Math.max(1, Math.round(bytes / 1024)))} KB`;
  return `${tenths(bytes / MEGABYTE)} MB`;
}

export function evidenceRefusalInWords(refusal: EvidenceRefusal): string {
  switch (refusal.code) {
    case 'file is empty':
      return `“${refusal.name}” has nothing in it. Choose another file.`;
    case 'file too large':
      return `“${refusal.name}” is larger than ${sizeInWords(refusal.most)}. Put it where the reviewer can reach it, and give the link.`;
    case 'file blocked':
      return `“${refusal.name}” is of a kind that runs when it is opened, so it is not taken as evidence. Give a document or a picture.`;
  }
}

export const evidenceFile = {
  choose: 'Choose a file',
  or: 'or a file of yours, which is put into the Evidence library:',
  remove: 'Remove',
  removeThe: (name: string) => `Remove ${name}`,
  chosen: (name: string, bytes: number) => `${name}, ${sizeInWords(bytes)}`,
  goesWhenSent: 'It is uploaded when you send. After a reload choose it again.',
  uploading: (name: string) => `Uploading ${name}`,
  progress: (done: number, all: number) => `${sizeInWords(done)} of ${sizeInWords(all)}`,
  cancel: 'Cancel the upload',
  cancelled: 'The upload was stopped. Nothing was saved; your words are still here.',
  uploaded: (name: string) =>
    `${name} is uploaded; its link stands below. Sending again does not upload it twice.`,
  open: (name: string) => `Open ${name}`,
} as const;

export const evidenceList = {
  title: (many: number) => `Evidence (${many})`,
  none: 'No evidence has been given yet.',
  add: 'Add evidence',
  saved: 'The evidence is saved.',
  task: 'For which task?',
} as const;
