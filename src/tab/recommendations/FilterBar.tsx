/** Above the list: search, one button for each filter, sorting, and what is in force as chips to take away. */
import { Suspense, useState } from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { list } from '../../wording/recommendations/tabRecommendations';
import { views as sayViews } from '../../wording/recommendations/tabViews';
import { late } from '../frame/late';
import { NARROW } from '../pieces/layout';
import { SearchInput } from '../pieces/SearchInput';
import { Chips } from './Chips';
import type { Choices } from '../lines/choices';
import { COLUMNS, SORTS } from '../lines/columns';
import { type Filter, GROUPS, MANY, SHOWS, addressOf } from '../lines/filter';
import { sortedBy } from '../grid/GridHeader';
import { ManyMenu, OneMenu } from './FilterMenu';

const Views = late(() => import('./Views').then((m) => m.Views));

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginBottom: '8px' },
  search: {
    flexBasis: '180px',
    flexGrow: 100,
    maxWidth: '280px',
    [NARROW]: { maxWidth: 'none', flexBasis: '100%' },
  },
  // At the end of the row, and all of them in the next one where it is too short.
  how: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '6px',
    marginLeft: 'auto',
    [NARROW]: { display: 'contents' },
  },
});

type Props = {
  filter: Filter;
  choices: Choices;
  change: (part: Partial<Filter>) => void;
  type: (words: string) => void;
  coordinates: boolean;
};

export function FilterBar({ filter, choices, change, type, coordinates }: Props) {
  const styles = useStyles();
  const [views, setViews] = useState(false);
  const shows = SHOWS.map((value) => ({ value, name: list.shows[value] }));
  const groups = GROUPS.map((value) => ({ value, name: list.groups[value] }));
  const columns = COLUMNS.map((value) => ({ value, name: list.columns[value] }));
  const sorts = SORTS.map((value) => ({ value, name: list.sorts[value] }));
  return (
    <div role="search" aria-label={list.filters}>
      <div className={styles.bar}>
        <SearchInput
          className={styles.search}
          name={list.search}
          placeholder={list.searchPlaceholder}
          value={filter.q}
          onType={type}
        />
        <OneMenu
          name={list.show}
          choices={shows}
          chosen={filter.show}
          choose={(value) => change({ show: SHOWS.find((show) => show === value) ?? 'open' })}
        />
        {MANY.filter((name) => choices[name].length + filter[name].length > 0).map((name) => (
          <ManyMenu
            key={name}
            name={list[name]}
            choices={choices[name]}
            chosen={filter[name]}
            choose={(values) => change({ [name]: values })}
          />
        ))}
        <div className={styles.how}>
          <OneMenu
            name={list.sort}
            choices={sorts}
            chosen={filter.sort}
            choose={(value) => {
              const sort = SORTS.find((each) => each === value) ?? 'report';
              change({ ...sortedBy(sort, filter.group), down: false });
            }}
          />
          <OneMenu
            name={list.groupBy}
            choices={groups}
            chosen={filter.group}
            choose={(value) => change({ group: GROUPS.find((group) => group === value) ?? 'report' })}
          />
          <ManyMenu
            name={list.chooseColumns}
            choices={columns}
            chosen={filter.columns}
            choose={(names) => change({ columns: COLUMNS.filter((name) => names.includes(name)) })}
          />
          <Button size="small" appearance="subtle" aria-expanded={views} onClick={() => setViews(!views)}>
            {sayViews.open}
          </Button>
        </div>
      </div>
      {views && (
        <Suspense fallback={null}>
          <Views query={addressOf(filter).toString()} coordinates={coordinates} />
        </Suspense>
      )}
      <Chips filter={filter} choices={choices} change={change} />
    </div>
  );
}
