/** A person's own views, kept in this browser under their name: two people may share a computer. */
import { useState } from 'react';
import { z } from 'zod';
import { type View, withView, withoutView } from '../../inspection/view';

const Views = z.array(z.object({ name: z.string(), query: z.string() }));
const placeOf = (personId: string): string => `recommendation-tracker views ${personId}`;

function viewsOf(personId: string): readonly View[] {
  try {
    const read = Views.safeParse(JSON.parse(localStorage.getItem(placeOf(personId)) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return []; // written by something else, or storage is closed to us
  }
}

/** `keep` says whether the browser took it. */
export function useMyViews(personId: string) {
  const [views, setViews] = useState(() => viewsOf(personId));
  const put = (next: readonly View[]): boolean => {
    try {
      localStorage.setItem(placeOf(personId), JSON.stringify(next));
    } catch {
      return false;
    }
    setViews(next);
    return true;
  };
  return {
    views,
    keep: (view: View) => put(withView(views, view)),
    remove: (name: string) => put(withoutView(views, name)),
  };
}
