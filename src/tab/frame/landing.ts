/** A page that takes the place of another, as after signing in, takes the focus that went with the other's button. */
import { type RefObject, useEffect } from 'react';

/** Nobody has lost a place who has not yet been anywhere: on loading, a page is read from its top. */
const hasBegun = (): boolean =>
  'userActivation' in navigator ? navigator.userActivation.hasBeenActive : false;

export function useLanding(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (hasBegun() && document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [page]);
}
