/** The row from which someone went into a recommendation, so that coming back finds the same place. */
export const lastOpened: { id: string | undefined } = { id: undefined };
