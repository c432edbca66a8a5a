/** Which rows are chosen, to be changed together: by their box, by Space, or all that are shown. */
import { useMemo, useState } from 'react';

export type Chosen = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** Exactly these. */
  set: (ids: readonly string[]) => void;
};

export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return useMemo(
    () => ({
      ids,
      toggle: (id) =>
        setIds((before) => {
          const after = new Set(before);
          if (!after.delete(id)) after.add(id);
          return after;
        }),
      set: (next) => setIds(new Set(next)),
    }),
    [ids],
  );
}
