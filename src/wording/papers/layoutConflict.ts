/** What stands where two people changed one layout: each line of both, in words that can be laid side by side. */
import type { Column, Layout } from '../../inspection/papers/layout';
import { fieldName, layoutForm, orderName, orientationName, sectionName, unitName } from './tabLayout';

type Line = 'name' | 'title' | 'rows' | 'order' | 'orientation' | 'sections';

/** "Status (8), Owner “Whose it is” (6, only where filled)": with the width, for that may be all that differs. */
function columnInWords({ field, heading, share, leaveOutWhenEmpty }: Column): string {
  const facts = [String(share), ...(leaveOutWhenEmpty ? [layoutForm.whenFilled.toLowerCase()] : [])];
  const named =
    heading === fieldName(field) || heading === '' ? fieldName(field) : `${fieldName(field)} “${heading}”`;
  return `${named} (${facts.join(', ')})`;
}

const LINES: Readonly<Record<Line, (layout: Layout) => string>> = {
  name: ({ name }) => name.trim(),
  title: ({ title }) => title,
  rows: ({ unit, columns }) => `${unitName(unit)}: ${columns.map(columnInWords).join(', ')}`,
  order: ({ order }) => orderName(order),
  orientation: ({ orientation }) => orientationName(orientation),
  sections: ({ sections }) => [...sections].map(sectionName).sort().join(', '),
};

export const layoutConflict = {
  what: {
    name: layoutForm.name,
    title: layoutForm.heading,
    rows: layoutForm.columns,
    order: layoutForm.order,
    orientation: layoutForm.orientation,
    sections: layoutForm.sections,
  },
  line: (line: Line, layout: Layout): string => LINES[line](layout),
  /** The list of layouts keeps no history that this app reads. */
  unsaid: 'Who it was stands in the version history of the list Settings.',
  deletedTitle: (name: string) => `“${name}” was deleted while you were working`,
  deleted: 'Your changes are not saved. Saving keeps it again, as you have it here.',
  keepDeleted: 'Leave it deleted',
  saveAgain: 'Save mine all the same',
} as const;
