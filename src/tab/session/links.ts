/** Addresses of our screens for use outside this page: one that works anywhere, and one for inside a frame of Teams. */

/** "/recommendations/12" as a link that opens in any browser, and that Teams turns into a card. */
export const webLink = (address: string): string => new URL(address, location.origin).href;

/**
 * The same for a frame: the screen stands in the query, where it is kept apart from what follows the #, which is where
 * a person goes from there.
 */
export const tabAddress = (address: string): string =>
  `${location.origin}/?view=${encodeURIComponent(address.replace(/^\//, ''))}`;

/** The screen a frame was opened for; empty for none. */
export const viewIn = (search: string): string => new URLSearchParams(search).get('view') ?? '';
