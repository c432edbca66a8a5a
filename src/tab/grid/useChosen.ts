/** Which rows are chosen, to be changed together: by their box, by Space, with Shift all from the last one on, or all that are shown. */
import { useMemo, useRef, useState } from 'react';

export type Chosen = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  /** All from the row toggled last to this one, in this order, become what this one becomes. */
  reach: (id: string, shown: readonly string[]) => void;
  /** Exactly these. */
  set: (ids: readonly string[]) => void;
};

export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>(undefined);
  return useMemo(() => {
    const turn = (id: string, along: readonly string[]) => {
      last.current = id;
      setIds((before) => {
        const after = new Set(before);
        for (const each of along) {
          if (before.has(id)) after.delete(each);
          else after.add(each);
        }
        return after;
      });
    };
    return {
      ids,
      toggle: (id) => turn(id, [id]),
      reach: (id, shown) => {
        const from = last.current === undefined ? -1 : shown.indexOf(last.current);
        const to = shown.indexOf(id);
        turn(id, from === -1 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1));
      },
      set: (next) => {
        last.current = undefined;
        setIds(new Set(next));
      },
    };
  }, [ids]);
}
