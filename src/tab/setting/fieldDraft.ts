/** Fields of a setting that someone has changed and not saved: they survive a reload, with the version they began from. */
import { useState } from 'react';
import { z } from 'zod';

const FieldDraft = z.object({
  /** Of what was on the screen when the first field was changed; empty when nothing had been set. */
  version: z.string(),
  fields: z.record(z.string(), z.string()),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

const placeOf = (name: string): string => `recommendation-tracker setting ${name}`;

function kept(name: string): FieldDraft | undefined {
  try {
    const text = localStorage.getItem(placeOf(name));
    const read = FieldDraft.safeParse(text === null ? undefined : JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined; // written by something else, or storage is closed to us
  }
}

function keep(name: string, draft: FieldDraft | undefined): void {
  try {
    if (draft === undefined) localStorage.removeItem(placeOf(name));
    else localStorage.setItem(placeOf(name), JSON.stringify(draft));
  } catch {
    // Storage is full or closed: the words are still on the screen.
  }
}

/** The name must say whose it is: two people may share a computer. */
export function useFieldDraft(name: string) {
  const [draft, setDraft] = useState(() => kept(name));
  const put = (next: FieldDraft | undefined) => {
    keep(name, next);
    setDraft(next);
  };
  return { draft, put };
}
