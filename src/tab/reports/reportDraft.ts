/** A report somebody has begun to enter: it survives a reload and a failure, under whoever's name it is. */
import { z } from 'zod';
import { KINDS } from '../../inspection/recommendation/recommendation';
import { reportForm } from '../../wording/tabReports';
import { useDraft } from '../session/drafts';

/** As the reader of papers calls them; empty while nobody said. */
export const SCOPES = [
  'force',
  'national',
  'national thematic',
  'joint',
  'national joint',
  'super-complaint',
  '',
] as const;

const Item = z.object({
  /** Of this form only, so that a line keeps its fields while others come and go. */
  id: z.string(),
  number: z.string(),
  kind: z.enum(KINDS),
  text: z.string(),
  due: z.string(),
  owner: z.string(),
});
export type ItemDraft = z.infer<typeof Item>;

const Report = z.object({
  title: z.string(),
  inspectorate: z.string(),
  scope: z.enum(SCOPES),
  published: z.string(),
  pasted: z.string(),
  owner: z.string(),
  items: z.array(Item),
});
export type ReportDraft = z.infer<typeof Report>;

const EMPTY: ReportDraft = {
  ...{ title: '', inspectorate: reportForm.usualInspectorate, scope: 'force', published: '' },
  ...{ pasted: '', owner: '', items: [] },
};

export const emptyItem = (number: string): ItemDraft => ({
  ...{ id: crypto.randomUUID(), number, kind: 'recommendation', text: '', due: '', owner: '' },
});

/** The next number that no line has. */
export function nextNumber(taken: readonly string[]): string {
  let number = 1;
  while (taken.includes(String(number))) number += 1;
  return String(number);
}

/** All of it in the words of one draft. */
export function useReportDraft(personId: string) {
  const { draft, change, forget, bringBack } = useDraft(`new report by ${personId}`);
  const filled = read(draft.words);
  return {
    filled,
    /** Whether something was typed before this form was drawn. */
    begun: draft.words !== '',
    fill: (part: Partial<ReportDraft>) => {
      change({ words: JSON.stringify({ ...filled, ...part }) });
    },
    ...{ forget, bringBack },
  };
}

function read(words: string): ReportDraft {
  if (words === '') return EMPTY;
  try {
    return Report.parse(JSON.parse(words));
  } catch {
    return EMPTY; // of another version of this form
  }
}
