/** A person's own views, kept in this browser under their name: two people may share a computer. */
import { useState } from 'react';
import { z } from 'zod';
import type { View } from '../../inspection/view';
import { keep, recallJson } from '../frame/browserStore';

const Views = z.array(z.object({ name: z.string(), query: z.string() }));
const placeOf = (personId: string): string => `recommendation-tracker views ${personId}`;

function viewsOf(personId: string): readonly View[] {
  const read = Views.safeParse(recallJson(placeOf(personId)));
  return read.success ? read.data : [];
}

/** `put` says whether the browser took them. */
export function useMyViews(personId: string) {
  const [views, setViews] = useState(() => viewsOf(personId));
  const put = (next: readonly View[]): boolean => {
    const isKept = keep(placeOf(personId), JSON.stringify(next));
    if (isKept) setViews(next);
    return isKept;
  };
  return { views, put };
}
