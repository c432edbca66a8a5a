/** Whether SharePoint would keep an answer of mine: asked once, and remembered on this computer while it is so. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LISTS } from '../session/reading';
import { useSession } from '../session/Session';

const placeOf = (personId: string): string => `recommendation-tracker may answer ${personId}`;

// Whoever was put into a group finds the buttons when they come back to the page.
const FRESH_MS = 60_000;

/** False only where it is known; a right that was taken away since is told by the refusal of an answer. */
export function useMayAnswer(): boolean {
  const { register, me } = useSession();
  const [remembered] = useState(() => isRemembered(me.id));
  const { data } = useQuery({
    queryKey: [LISTS, 'may answer', me.id],
    queryFn: async () => {
      const may = await register.rights.mayAnswer();
      if (may === true) remember(me.id);
      return may ?? 'not known';
    },
    enabled: !remembered,
    staleTime: FRESH_MS,
  });
  return data !== false;
}

function isRemembered(personId: string): boolean {
  try {
    return localStorage.getItem(placeOf(personId)) === 'yes';
  } catch {
    return false; // storage is closed to us: it is asked again
  }
}

function remember(personId: string): void {
  try {
    localStorage.setItem(placeOf(personId), 'yes');
  } catch {
    // Storage is full or closed: it is asked again the next time.
  }
}

/** An answer was refused after all. */
export function forgetMayAnswer(personId: string): void {
  try {
    localStorage.removeItem(placeOf(personId));
  } catch {
    // Nothing was kept there.
  }
}
