/** What was said beyond the rows of the list, read once somebody searches and gathered while they go on typing. */
import { startTransition, useEffect, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { grouped } from '../../inspection/periods/freeze';
import type { Position } from '../../inspection/periods/position';
import type { Asking, Reading, RegisterFailure, Unreadable } from '../../inspection/register';
import { type Passage, passagesOfLedger, passagesOfPapers } from '../../inspection/search/passages';
import { textOf } from '../../inspection/search/search';
import type { Update } from '../../inspection/update';
import type { Searched } from '../../wording/recommendations/tabSearch';
import { LISTS, failureOf } from '../session/reading';
import { inIdleSlices } from '../session/idleSlices';
import { useSession } from '../session/Session';

/** coming: something is still being read or gathered; what is there already is searched. */
export type Reach =
  | { is: 'coming' | 'whole' }
  | {
      is: 'failed';
      failure: RegisterFailure | undefined;
      /** What could not be read. */
      lists: readonly Searched[];
      again: () => void;
    };

export type Deeper = {
  reach: Reach;
  /** Rows that somebody spoilt by hand: no search finds them. */
  unreadable: readonly { list: Searched; row: Unreadable }[];
  /** By recommendation, in lower case. */
  texts: readonly ReadonlyMap<string, string>[];
  passagesOf: (recommendationId: string) => Passage[];
};

// All of two long lists: they are not read anew for each look back at the page. A save of one's own reads them at once.
const FRESH_MS = 5 * 60_000;

type Source<T> = {
  /** The list, as a change to it names what is to be read again. */
  list: Searched;
  all: (asking: Asking) => Promise<Reading<T>>;
  passages: (rows: readonly T[]) => Passage[];
};

type Gathered<T> = {
  of: Reading<T>;
  rows: ReadonlyMap<string, readonly T[]>;
  texts: ReadonlyMap<string, string>;
};

type OfOne = { recommendationId: string };

function useSource<T extends OfOne>({ list, all, passages }: Source<T>, wanted: boolean) {
  const { data, isError, error, refetch } = useQuery({
    queryKey: [LISTS, list, 'searched'],
    queryFn: ({ signal }) => all({ signal, unhurried: true }),
    enabled: wanted,
    staleTime: FRESH_MS,
    // Comparing tens of thousands of rows would hold up the next key.
    structuralSharing: false,
  });
  const [gathered, setGathered] = useState<Gathered<T>>();
  useEffect(() => {
    if (data === undefined) return undefined;
    const rows = grouped(data.rows, ({ recommendationId }) => recommendationId);
    const each = [...rows];
    const texts = new Map<string, string>();
    return inIdleSlices({
      length: each.length,
      each: (at) => {
        const [id, own] = each[at] ?? ['', []];
        texts.set(id, textOf(passages(own)));
      },
      done: () => startTransition(() => setGathered({ of: data, rows, texts })),
    });
  }, [data, passages]);
  const isFailed = isError && data === undefined;
  const odd = data?.unreadable ?? NONE;
  return {
    list,
    odd,
    gathered,
    isFailed,
    isWhole: data !== undefined && gathered?.of === data,
    error,
    refetch,
  };
}

const NONE: readonly Unreadable[] = [];
const NOTHING: ReadonlyMap<string, string> = new Map();

/** Nothing is read until it is wanted. */
export function useDeeper(wanted: boolean): Deeper {
  const { register } = useSession();
  const said = useSource<Update>(
    { list: 'updates', all: (asking) => register.updates.all(asking), passages: passagesOfLedger },
    wanted,
  );
  const stood = useSource<Position>(
    { list: 'positions', all: (asking) => register.positions.all(asking), passages: passagesOfPapers },
    wanted,
  );
  const [updates, positions] = [said.gathered, stood.gathered];
  const known = useMemo(
    () => ({
      texts: [updates?.texts ?? NOTHING, positions?.texts ?? NOTHING],
      passagesOf: (id: string) => [
        ...passagesOfLedger(updates?.rows.get(id) ?? []),
        ...passagesOfPapers(positions?.rows.get(id) ?? []),
      ],
    }),
    [updates, positions],
  );
  const sources = [said, stood];
  const lists = sources.filter(({ isFailed }) => isFailed).map(({ list }) => list);
  const failed = sources.find(({ isFailed }) => isFailed);
  const unreadable = sources.flatMap(({ list, odd }) => odd.map((row) => ({ list, row })));
  const again = () => {
    for (const source of sources) if (source.isFailed) void source.refetch();
  };
  const reach: Reach =
    failed !== undefined
      ? { is: 'failed', failure: failureOf(failed.error), lists, again }
      : { is: said.isWhole && stood.isWhole ? 'whole' : 'coming' };
  return { ...known, reach, unreadable };
}
