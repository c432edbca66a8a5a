/** What someone has begun to type and not sent: it survives a reload, a failure and a change of screen. */
import { useCallback, useRef, useState } from 'react';
import { z } from 'zod';
import { forget, keep, recallJson } from '../frame/browserStore';

const Draft = z.object({
  words: z.string(),
  evidence: z.string(),
  day: z.string(),
  /** What was last sent and under which key, so that sending the same again counts once. */
  sent: z.object({ what: z.string(), key: z.string() }).optional(),
});
export type Draft = z.infer<typeof Draft>;
export const EMPTY_DRAFT: Draft = { words: '', evidence: '', day: '' };

const placeOf = (name: string): string => `recommendation-tracker draft ${name}`;

export const isBegun = ({ words, evidence, day }: Draft): boolean =>
  `${words}${evidence}${day}`.trim() !== '';

export function draftOf(name: string): Draft {
  const read = Draft.safeParse(recallJson(placeOf(name)));
  return read.success ? read.data : EMPTY_DRAFT;
}

export function keepDraft(name: string, draft: Draft): void {
  if (isBegun(draft)) keep(placeOf(name), JSON.stringify(draft));
  else forget(placeOf(name));
}

/** What a form shows of its draft: whether there is one, how to be rid of it, and how to have it again after all. */
export type Begun = { begun: boolean; forget: () => void; bringBack?: () => void };

/** The name must say whose it is: two people may share a computer. */
export function useDraft(name: string) {
  const [draft, setDraft] = useState(() => draftOf(name));
  const latest = useRef(draft);
  const change = useCallback(
    (part: Partial<Draft>) => {
      const next = { ...latest.current, ...part };
      latest.current = next;
      // Here and not while drawing: a form that closes as it is sent is never drawn again.
      keepDraft(name, next);
      setDraft(next);
    },
    [name],
  );
  const lost = useRef<Draft>(undefined);
  const forget = () => {
    lost.current = latest.current;
    change({ ...EMPTY_DRAFT, sent: undefined });
  };
  const bringBack = () => change(lost.current ?? {});
  return { draft, change, begun: isBegun(draft), forget, bringBack };
}

/** The same words keep their key; other words are another answer. */
export function keyFor(draft: Draft, what: string): string {
  return draft.sent?.what === what ? draft.sent.key : crypto.randomUUID();
}
