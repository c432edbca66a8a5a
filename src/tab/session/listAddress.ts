/** The list as it was last narrowed, so that the way back from a recommendation leads to the same rows. */
export const listAddress = { now: '/recommendations' };
