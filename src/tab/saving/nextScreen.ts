/** Word that one screen leaves for the next, and for no other: what was done there, and the way back from it. */
import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';

const keyOf = (about: string) => ['left for the next screen', about];

export function useTellNext<T>(about: string): (what: T) => void {
  const queries = useQueryClient();
  return (what) => void queries.setQueryData<T>(keyOf(about), what);
}

/** As long as this screen stands. */
export function useLeft<T>(about: string): T | undefined {
  const queries = useQueryClient();
  const [left] = useState(() => queries.getQueryData<T>(keyOf(about)));
  useEffect(() => queries.removeQueries({ queryKey: keyOf(about) }), [queries, about]);
  return left;
}
