/** Whether SharePoint would keep what I am about to say or change: asked once, and remembered on this computer while it is so. */
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { LISTS } from '../session/reading';
import { useSession } from '../session/Session';
import { forget, keep, recall } from '../frame/browserStore';

/** Owners may answer; only coordinators may change recommendations. */
export type Way = 'answer' | 'change';

const placeOf = (way: Way, personId: string): string => `recommendation-tracker may ${way} ${personId}`;

// Whoever was put into a group finds the buttons when they come back to the page.
const FRESH_MS = 60_000;

export const useMayAnswer = (): boolean => useMay('answer', true);

/** False only where it is known; a right that was taken away since is told by the refusal. Not asked where `wants` is false. */
export function useMay(way: Way, wants: boolean): boolean {
  const { register, me } = useSession();
  const [remembered] = useState(() => isRemembered(way, me.id));
  const { data } = useQuery({
    queryKey: [LISTS, `may ${way}`, me.id],
    queryFn: async () => {
      const may = await (way === 'answer' ? register.rights.mayAnswer() : register.rights.mayChange());
      if (may === true) keep(placeOf(way, me.id), 'yes');
      return may ?? 'not known';
    },
    enabled: wants && !remembered,
    staleTime: FRESH_MS,
  });
  return data !== false;
}

const isRemembered = (way: Way, personId: string): boolean => recall(placeOf(way, personId)) === 'yes';

/** It was refused after all. */
export const forgetMay = (way: Way, personId: string): void => forget(placeOf(way, personId));
