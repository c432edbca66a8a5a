/** Keeps the foot of the window free for the bar that stands there: nothing that takes the focus comes to stand under it. */

/** How high the bar is; what is in the bar itself need not be scrolled for. */
export const FOOT_ROOM = '--foot-room';

/** Given to the bar as its `ref`. */
export function keepFootRoom(bar: HTMLElement | null): (() => void) | undefined {
  if (bar === null) return undefined;
  const root = document.documentElement.style;
  const watch = new ResizeObserver(() => {
    const height = `${Math.ceil(bar.getBoundingClientRect().height)}px`;
    root.setProperty(FOOT_ROOM, height);
    root.setProperty('scroll-padding-bottom', height);
  });
  watch.observe(bar);
  return () => {
    watch.disconnect();
    root.removeProperty(FOOT_ROOM);
    root.removeProperty('scroll-padding-bottom');
  };
}
