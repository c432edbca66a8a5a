/** The rows themselves: only those in sight are drawn, and the keyboard moves through all of them. */
import {
  type FocusEvent,
  type RefObject,
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useHref, useNavigate } from 'react-router';
import { makeStyles } from '@fluentui/react-components';
import { type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { list } from '../../wording/recommendations/tabRecommendations';
import { PRINT } from '../pieces/layout';
import type { RolesByName } from '../pieces/Owners';
import { usePrinting } from '../frame/printing';
import { useSeen } from '../session/afterDrawing';
import { gridLines } from '../lines/columns';
import type { Entry } from '../lines/entries';
import type { Filter } from '../lines/filter';
import type { Finding } from '../lines/finding';
import { GridHeader } from './GridHeader';
import { GroupRow } from './GroupRow';
import { open } from '../lines/lastOpened';
import { LineRow } from './LineRow';
import type { Picking } from './picking';
import { printed } from './printed';
import { rowsToDraw } from './rowPlace';
import { firstActive, useGridKeys } from './useGridKeys';
import { useNarrow } from './useNarrow';
import { usePerLine } from './usePerLine';

const SIZES = { wide: { heading: 52, line: 61 }, narrow: { heading: 68, line: 172 } };

const useStyles = makeStyles({
  // On paper a table, whose head stands again on each sheet.
  grid: { [PRINT]: { display: 'table', width: '100%' } },
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
  finding: Finding;
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

const UNMEASURED = () => undefined;

/** Drawn anew for other rows only, not for each key that is typed above it. */
export const Grid = memo(function Grid(props: GridProps) {
  const { entries, roles, filter, change, fold, finding } = props;
  const printing = usePrinting();
  // Nothing is chosen on paper, so no room is kept there for boxes.
  const picking = printing ? { ...props.picking, may: false } : props.picking;
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const scrollMargin = useTop(body);
  const narrow = useNarrow();
  const { columns } = filter;
  const perLine = usePerLine(body, { columns, picks: picking.may });
  const lines = useMemo(
    () => gridLines({ columns, narrow, perLine, picks: picking.may, printing }),
    [columns, narrow, perLine, picking.may, printing],
  );
  const sizes = narrow ? SIZES.narrow : SIZES.wide;
  const keys = useMemo(() => entries.map(({ key }) => key), [entries]);
  const [active, setActive] = useState(() => firstActive(entries));
  const here = Math.min(active, entries.length - 1);
  const size = useCallback((at: number) => sizes[entries[at]?.is ?? 'line'], [sizes, entries]);
  const keyAt = useCallback((at: number) => keys[at] ?? at, [keys]);
  const paper = printing ? printed(keys) : undefined;
  const seen = useSeen();
  const rows = useWindowVirtualizer({
    count: entries.length,
    estimateSize: size,
    getItemKey: keyAt,
    // The first rows are drawn with the rest of the page, not after it has been looked at.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => window.scrollY,
    overscan: 4,
    scrollMargin,
    // Where nothing has a layout, as under test, a row is as high as was guessed.
    measureElement: (row) =>
      row.getBoundingClientRect().height || size(Number(row.getAttribute('data-index'))),
    rangeExtractor: (range: Range) => rowsToDraw(range, { here, seen, lineHigh: sizes.line }),
  });
  const root = useHref('/recommendations');
  const navigate = useNavigate();
  const go = useRef<(id: string) => void>(undefined);
  useEffect(() => {
    go.current = (id) => void navigate(open(id));
  }, [navigate]);
  const openRow = useCallback((id: string) => go.current?.(id), []);
  const onFocus = useCallback(({ target }: FocusEvent) => {
    // By its box or its link, too, for the next arrow goes on from there.
    const at = target.closest('[data-index]')?.getAttribute('data-index') ?? null;
    if (at !== null) setActive(Number(at));
  }, []);
  const onKeyDown = useGridKeys({ entries, fold, body, active: here, setActive, picking });
  return (
    <>
      {paper?.part !== undefined && <p>{paper.part}</p>}
      <div
        role="treegrid"
        className={styles.grid}
        aria-label={list.grid}
        aria-rowcount={entries.length + 1}
        aria-colcount={(picking.may ? 3 : 2) + filter.columns.length}
        aria-multiselectable={picking.may || undefined}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <GridHeader filter={filter} change={change} lines={lines} picking={picking} />
        <div
          ref={body}
          role="rowgroup"
          className={styles.body}
          style={printing ? {} : { height: rows.getTotalSize() }}
        >
          {(paper?.rows ?? rows.getVirtualItems()).map(({ key, index, start }) => {
            const entry = entries[index];
            if (entry === undefined) return null;
            const place = {
              'data-index': index,
              'data-key': entry.key,
              'aria-rowindex': index + 2,
              tabIndex: index === here ? 0 : -1,
              className: printing ? '' : styles.place,
              style: { transform: printing ? 'none' : `translateY(${start - scrollMargin}px)` },
              ref: printing ? UNMEASURED : rows.measureElement,
            };
            return entry.is === 'heading' ? (
              <GroupRow key={key} heading={entry} place={place} fold={fold} />
            ) : (
              <LineRow
                key={key}
                line={entry.line}
                found={finding(entry.line)}
                roles={roles}
                place={place}
                withReport={filter.group !== 'report'}
                columns={filter.columns}
                lines={lines}
                picks={picking.may}
                picked={picking.picked.has(entry.key)}
                onPick={picking.toggle}
                root={root}
                onOpen={openRow}
              />
            );
          })}
        </div>
      </div>
    </>
  );
});
