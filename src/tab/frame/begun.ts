/** Where this opening of the tab begins, and whether this browser has opened it before. */
import { keep, recall } from './browserStore';

/** The screen that the address names, as "/recommendations/12"; that to which this person was last led where it names none. */
export function begunAt(): string {
  const named = location.hash.replace(/^#/, '').replace(/\?.*/, '');
  return named === '' || named === '/' ? (recall(LED_TO) ?? '/') : named;
}

/** Whom no address leads anywhere is mostly led to the same screen. */
export const keepLedTo = (path: string): void => void keep(LED_TO, path);

/** A browser that opens the tab for the first time has nothing to show before Graph has answered. */
export const isFirstOpening = (): boolean => recall(OPENED) === undefined;
export const keepOpened = (): void => void keep(OPENED, 'yes');

const LED_TO = 'recommendation-tracker led to';
const OPENED = 'recommendation-tracker opened';
