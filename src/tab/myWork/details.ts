/** Which task's details are open, and whether they stand beside the list or under their line. */

export type Opened = { id: string | undefined; wide: boolean; toggle: (id: string) => void };

/** The button that opens them, to which the focus returns. */
export const openerOf = (id: string): string => `details-of-${id}`;

export function closeDetails(id: string, close: () => void): void {
  close();
  document.getElementById(openerOf(id))?.focus();
}
