/** Whether a media query holds now. Where nothing has a layout, as under test, none does. */
import { useCallback, useSyncExternalStore } from 'react';

const knows = (): boolean => typeof window.matchMedia === 'function';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (tell: () => void) => {
      if (!knows()) return () => undefined;
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => knows() && window.matchMedia(query).matches);
}
