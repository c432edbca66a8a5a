/** The filter as the address has it; what is typed in the search box reaches the address when typing pauses. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { listAddress } from '../session/listAddress';
import { type Filter, addressOf, filterFrom } from '../lines/filter';

// Browsers limit how often an address may change.
const PAUSE_MS = 300;

// While the next page's code is fetched the list is still drawn, and must not call the person back.
const isLeaving = (): boolean => !/^(?:#\/recommendations)?(?:$|\?)/.test(window.location.hash);

export function useFilter() {
  const [address, setAddress] = useSearchParams();
  const held = useMemo(() => filterFrom(address), [address]);
  const [typed, setTyped] = useState<string>();
  const q = typed ?? held.q;
  useEffect(() => {
    const query = addressOf(held).toString();
    listAddress.now = query === '' ? '/recommendations' : `/recommendations?${query}`;
  }, [held]);
  const filter = useMemo((): Filter => ({ ...held, q }), [held, q]);
  const latest = useRef({ filter, setAddress });
  useEffect(() => {
    latest.current = { filter, setAddress };
  }, [filter, setAddress]);
  // Stays the same while someone types, so that nothing is drawn anew for its sake.
  const change = useCallback((part: Partial<Filter>) => {
    const now = latest.current;
    setTyped(undefined);
    now.setAddress(addressOf({ ...now.filter, ...part }), { replace: true });
  }, []);
  useEffect(() => {
    if (typed === undefined || typed.trim() === held.q) return undefined;
    const timer = setTimeout(() => {
      if (!isLeaving()) setAddress(addressOf({ ...held, q: typed }), { replace: true });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, held, setAddress]);
  return { filter, change, type: setTyped };
}
