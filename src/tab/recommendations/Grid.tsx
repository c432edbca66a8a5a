/** The rows themselves: only those in sight are drawn, and the keyboard moves through all of them. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { type Range, defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { list } from '../../wording/tabRecommendations';
import type { RolesByName } from '../pieces/Owners';
import { gridLines } from './columns';
import type { Entry } from './entries';
import type { Filter } from './filter';
import { GridHeader } from './GridHeader';
import { GroupRow } from './GroupRow';
import { LineRow } from './LineRow';
import type { Picking } from './picking';
import { firstActive, useGridKeys } from './useGridKeys';
import { useNarrow } from './useNarrow';

const SIZES = { wide: { heading: 52, line: 61 }, narrow: { heading: 68, line: 172 } };

const useStyles = makeStyles({
  body: { position: 'relative' },
  // The margin keeps a row that is scrolled to from under the column names.
  place: { position: 'absolute', top: 0, left: 0, width: '100%', scrollMarginBlock: '48px 16px' },
});

export type GridProps = {
  entries: readonly Entry[];
  roles: RolesByName;
  filter: Filter;
  change: (part: Partial<Filter>) => void;
  fold: (group: string, shut: boolean) => void;
  picking: Picking;
};

/** How far down the page the rows begin: the window scrolls, so that zoomed pages keep their room. */
function useTop(body: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    // Whatever grows or wraps above the rows changes the height of the page, too.
    const watch = new ResizeObserver(() =>
      setTop(Math.round((body.current?.getBoundingClientRect().top ?? 0) + window.scrollY)),
    );
    watch.observe(document.documentElement);
    return () => watch.disconnect();
  }, [body]);
  return top;
}

export function Grid({ entries, roles, filter, change, fold, picking }: GridProps) {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const scrollMargin = useTop(body);
  const narrow = useNarrow();
  const { columns } = filter;
  const lines = useMemo(
    () => gridLines({ columns, narrow, picks: picking.may }),
    [columns, narrow, picking.may],
  );
  const sizes = narrow ? SIZES.narrow : SIZES.wide;
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const [active, setActive] = useState(() => firstActive(entries));
  const here = Math.min(active, entries.length - 1);
  const size = useCallback((at: number) => sizes[entries[at]?.is ?? 'line'], [sizes, entries]);
  const rows = useWindowVirtualizer({
    count: entries.length,
    estimateSize: size,
    getItemKey: (at) => keys[at] ?? at,
    overscan: 6,
    scrollMargin,
    // Where nothing has a layout, as under test, a row is as high as was guessed.
    measureElement: (row) =>
      row.getBoundingClientRect().height || size(Number(row.getAttribute('data-index'))),
    // The row that holds the focus stays drawn, however far one scrolls.
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), here])].sort((a, b) => a - b),
  });
  const onKeyDown = useGridKeys({ entries, fold, body, active: here, setActive, picking });
  return (
    <div
      role="treegrid"
      aria-label={list.grid}
      aria-rowcount={entries.length + 1}
      aria-colcount={(picking.may ? 3 : 2) + filter.columns.length}
      aria-multiselectable={picking.may || undefined}
      onKeyDown={onKeyDown}
    >
      <GridHeader filter={filter} change={change} lines={lines} picking={picking} />
      <div ref={body} role="rowgroup" className={styles.body} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          const place = {
            'data-index': index,
            'data-key': entry.key,
            'aria-rowindex': index + 2,
            tabIndex: index === here ? 0 : -1,
            className: styles.place,
            style: { transform: `translateY(${start - scrollMargin}px)` },
            ref: rows.measureElement,
            onFocus: () => setActive(index),
          };
          return entry.is === 'heading' ? (
            <GroupRow key={key} heading={entry} place={place} fold={fold} />
          ) : (
            <LineRow
              key={key}
              line={entry.line}
              roles={roles}
              place={place}
              withReport={filter.group !== 'report'}
              columns={filter.columns}
              lines={lines}
              picking={picking}
            />
          );
        })}
      </div>
    </div>
  );
}
