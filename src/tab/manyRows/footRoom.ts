/** Keeps the foot of the window free for the bar that stands there: nothing that takes the focus comes to stand under it. */

import { FOOT_ROOM } from '../pieces/everyScreen';

/** Given to the bar as its `ref`; the bar bears `data-foot`. */
export function keepFootRoom(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const root = document.documentElement.style;
  const watch = new ResizeObserver(() => {
    root.setProperty(FOOT_ROOM, `${Math.ceil(bar.getBoundingClientRect().height)}px`);
  });
  watch.observe(bar);
  return () => {
    watch.disconnect();
    root.removeProperty(FOOT_ROOM);
  };
}
