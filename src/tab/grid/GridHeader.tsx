/** The names of the columns; pressing one sorts by it. On a narrow page the Sort menu does that, and they are only read out. */
import type { CSSProperties } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { many } from '../../wording/recommendations/tabMany';
import { list } from '../../wording/recommendations/tabRecommendations';
import { usePrinting } from '../frame/printing';
import { PRINT, useLayout } from '../pieces/layout';
import { SORT_OF, type SortBy } from '../lines/columns';
import type { Filter, GroupBy } from '../lines/filter';
import { Pick } from './Pick';
import type { Picking } from './picking';
import { useGridStyles } from './gridStyles';
import { CARDS, useNarrow } from './useNarrow';

const useStyles = makeStyles({
  header: {
    position: 'sticky',
    top: 0,
    [PRINT]: { position: 'static', display: 'table-header-group', breakInside: 'avoid' },
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    [CARDS]: { position: 'static' },
  },
  cards: { display: 'block', padding: '0 4px 0 8px' },
  // As high as the buttons beside it.
  name: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
  button: {
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
  },
});

type Props = {
  filter: Filter;
  change: (part: Partial<Filter>) => void;
  lines: CSSProperties;
  picking: Picking;
};

/** A new order is of the whole list; whoever grouped it by something else keeps that. */
export const sortedBy = (sort: SortBy, group: GroupBy): Pick<Filter, 'sort' | 'group'> => {
  if (sort === 'report') return { sort, group: group === 'none' ? 'report' : group };
  return { sort, group: group === 'report' ? 'none' : group };
};

export function GridHeader({ filter, change, lines, picking }: Props) {
  const styles = useStyles();
  const grid = useGridStyles();
  const layout = useLayout();
  const narrow = useNarrow();
  // A head that stands on a sheet again stands there without its buttons.
  const printing = usePrinting();
  const look = narrow ? styles.cards : grid.columns;
  return (
    <div role="rowgroup" className={styles.header}>
      <div
        role="row"
        aria-rowindex={1}
        className={mergeClasses(look, layout.small)}
        style={narrow ? undefined : lines}
      >
        {picking.may && (
          <div role="columnheader" className={grid.pick}>
            <Pick
              name={many.chooseAll(picking.all.length)}
              picked={picking.allPicked}
              partly={picking.somePicked}
              onPick={picking.toggleAll}
              reachable
              named={narrow}
            />
          </div>
        )}
        {(['number', 'words', ...filter.columns] as const).map((name) => {
          const sort = name === 'words' ? undefined : SORT_OF[name];
          const here = sort !== undefined && sort === filter.sort;
          const arrow = here && !narrow && (filter.down ? ' ↓' : ' ↑');
          const direction = filter.down ? 'descending' : 'ascending';
          return (
            <div
              key={name}
              role="columnheader"
              // Each part of a small card explains itself.
              className={narrow ? layout.readOut : grid[name]}
              aria-sort={here ? direction : undefined}
            >
              {sort === undefined || narrow || printing ? (
                <span className={mergeClasses(styles.name, layout.strong)}>
                  {list.columns[name]}
                  {arrow}
                </span>
              ) : (
                <button
                  type="button"
                  className={mergeClasses(styles.button, layout.focusable)}
                  onClick={() => change({ ...sortedBy(sort, filter.group), down: here && !filter.down })}
                >
                  {list.columns[name]}
                  {arrow}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
