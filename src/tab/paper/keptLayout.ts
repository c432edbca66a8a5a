/** A layout that somebody is changing: it survives a reload, with the layout it began from. */
import { useState } from 'react';
import { z } from 'zod';
import { FIELDS, type Layout, ORDERS, SECTIONS, UNITS } from '../../inspection/papers/layout';
import { useDraft } from '../session/drafts';
import { useSession } from '../session/Session';
import { type LayoutDraft, draftOf } from './layoutDraft';

const Column = z.object({
  field: z.enum(FIELDS),
  heading: z.string(),
  share: z.number(),
  leaveOutWhenEmpty: z.boolean(),
});
const shape = <C extends z.ZodType>(column: C) =>
  z.object({
    ...{ name: z.string(), title: z.string(), unit: z.enum(UNITS), order: z.enum(ORDERS) },
    orientation: z.enum(['landscape', 'portrait']),
    columns: z.array(column),
    sections: z.array(z.enum(SECTIONS)),
  });
const KeptLayout = z.object({ base: shape(Column), draft: shape(Column.extend({ on: z.boolean() })) });
type KeptLayout = { base: Layout; draft: LayoutDraft };

/** `given` is the layout as it is kept now; a new one begins as its copy, without its name. */
export function useKeptLayout(given: Layout, isNew: boolean) {
  const { me } = useSession();
  const name = isNew ? `new layout by ${me.id}` : `layout ${given.name} by ${me.id}`;
  const { draft: kept, change, begun, forget } = useDraft(name);
  // Of when the editor was opened: what others save meanwhile is told, not taken.
  const [opened] = useState<KeptLayout>(() => ({
    base: given,
    draft: draftOf(isNew ? { ...given, name: '' } : given),
  }));
  const { base, draft } = read(kept.words) ?? opened;
  const typed = (next: LayoutDraft) => change({ words: JSON.stringify({ base, draft: next }) });
  return { base, draft, typed, begun, forget };
}

function read(words: string): KeptLayout | undefined {
  if (words === '') return undefined;
  try {
    return KeptLayout.parse(JSON.parse(words));
  } catch {
    return undefined; // of another version of this form
  }
}
