/** What the tab says of an import that was cut off: which, what that means where it shows, and how it ends. */
import { monthInWords } from '../../inspection/periods/period';

type Head = { title: string; asOf: string; state: string };

export const unfinished = {
  title: ({ title, asOf, state }: Head) =>
    state === 'undoing'
      ? `Undoing the import of ${title} (${monthInWords(asOf)}) was cut off.`
      : `The import of ${title} (${monthInWords(asOf)}) is not finished: it is going on, or was cut off.`,
  meaning: 'Until it is finished, rows, positions and counts of that paper may be missing.',
  finish: 'Finish this import',
  finishOf: (title: string) => `Finish this import: ${title}`,
  finishing: 'Finishing…',
  finished: (title: string) => `The import of ${title} is finished.`,
  ask: 'A coordinator can finish or undo it, under Papers.',
  state: 'Imported in part',
  counts: 'These counts are of the rows that came in so far.',
  stood: 'The import of this paper is not finished.',
  printed: {
    this: 'The import of this paper is not finished: it says INCOMPLETE on every page. Finish or undo the import first.',
    before:
      'The import of the paper before is not finished, so what this one says of last time may be incomplete: it says INCOMPLETE on every page.',
  },
} as const;
