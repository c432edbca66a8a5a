/** Fields of a setting that someone has changed and not saved: they survive a reload, with the version they began from. */
import { useState } from 'react';
import { z } from 'zod';
import { forget, keep, recallJson } from '../frame/browserStore';

const FieldDraft = z.object({
  /** Of what was on the screen when the first field was changed; empty when nothing had been set. */
  version: z.string(),
  fields: z.record(z.string(), z.string()),
});
export type FieldDraft = z.infer<typeof FieldDraft>;

const placeOf = (name: string): string => `recommendation-tracker setting ${name}`;

function keptBefore(name: string): FieldDraft | undefined {
  const read = FieldDraft.safeParse(recallJson(placeOf(name)));
  return read.success ? read.data : undefined;
}

function keepOrForget(name: string, draft: FieldDraft | undefined): void {
  if (draft === undefined) forget(placeOf(name));
  else keep(placeOf(name), JSON.stringify(draft));
}

/** The name must say whose it is: two people may share a computer. */
export function useFieldDraft(name: string) {
  const [draft, setDraft] = useState(() => keptBefore(name));
  const put = (next: FieldDraft | undefined) => {
    keepOrForget(name, next);
    setDraft(next);
  };
  return { draft, put };
}
