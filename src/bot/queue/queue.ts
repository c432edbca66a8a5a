/** What still has to be sent, kept where a killed process does not take it along: a key and a person, nothing anyone wrote. */

export type Ticket = {
  /** The delivery's own unique key. */
  key: string;
  personId: string;
  /** Its row in the register, which says everything else. */
  row: string;
};

/** `times` counts how often it was taken, this time included. */
export type Taken = { ticket: Ticket; times: number; receipt: string };

/**
 * A ticket that was taken is hidden from everybody for `hiddenMs` and comes back by itself, unless it is done. It may come
 * twice: the claim in the register is what keeps a message from going out twice, not the queue.
 */
export interface Queue {
  readonly hiddenMs: number;
  /** Puts them in, to be taken after so long. One that is there already may be left as it is. */
  put(tickets: readonly Ticket[], afterMs?: number): Promise<void>;
  /** Undefined when there is nothing to take now. */
  take(): Promise<Taken | undefined>;
  done(taken: Taken): Promise<void>;
  /** Hides it for so long from now. */
  later(taken: Taken, afterMs: number): Promise<void>;
  /** Rejects when the queue cannot be used. */
  check(): Promise<void>;
  close(): void;
}

/** Longer than a message takes to be made and sent, and as long as a claim stands before it counts as abandoned. */
export const HIDDEN_MS = 120_000;
