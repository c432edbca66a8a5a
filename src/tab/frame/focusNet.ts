/** A control that goes as it is pressed leaves the focus to what it stood in, never to nobody. */
import { type RefObject, useEffect } from 'react';

// What has a meaning of its own when a screen reader comes to it.
const PLACES = 'section, form, li, fieldset, [role], main';

const isGone = (element: HTMLElement): boolean => !element.isConnected || element.matches(':disabled');

function upFrom(element: HTMLElement, top: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null && at !== top; at = at.parentElement) found.push(at);
  return [...found, top];
}

function takeFocus(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

export function useFocusNet(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const top = page.current;
    if (top === null) return undefined;
    let last: HTMLElement | undefined;
    let around: HTMLElement[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      last = target;
      around = upFrom(target, top);
    };
    const catchIt = () => {
      if (last === undefined || !isGone(last) || document.activeElement !== document.body) return;
      const place = around.find((each) => each.isConnected && each.matches(PLACES));
      last = undefined;
      if (place !== undefined) takeFocus(place);
    };
    // After whoever knows better where to go on has gone there.
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(catchIt);
    };
    const watch = new MutationObserver(later);
    watch.observe(top, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    top.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      top.removeEventListener('focusin', remember);
    };
  }, [page]);
}
