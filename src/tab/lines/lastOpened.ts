/** The row from which someone went into a recommendation, so that coming back finds the same place. */
export const lastOpened: { id: string | undefined } = { id: undefined };

/** The address of a recommendation, remembering that one went there. */
export function open(id: string): string {
  lastOpened.id = id;
  return `/recommendations/${id}`;
}
