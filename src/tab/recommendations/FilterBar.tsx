/** Above the list: search, one button for each filter, sorting, and what is in force as chips to take away. */
import { SearchBox, makeStyles } from '@fluentui/react-components';
import { list } from '../../wording/tabRecommendations';
import { NARROW } from '../pieces/layout';
import { Chips } from './Chips';
import type { Choices } from './choices';
import { type Filter, MANY, SHOWS, SORTS } from './filter';
import { ManyMenu, OneMenu } from './FilterMenu';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginBottom: '8px' },
  search: {
    flexBasis: '280px',
    flexGrow: 1,
    maxWidth: '360px',
    [NARROW]: { maxWidth: 'none', flexBasis: '100%' },
  },
  gap: { flexGrow: 1, [NARROW]: { display: 'none' } },
});

type Props = {
  filter: Filter;
  choices: Choices;
  change: (part: Partial<Filter>) => void;
  type: (words: string) => void;
};

export function FilterBar({ filter, choices, change, type }: Props) {
  const styles = useStyles();
  const shows = SHOWS.map((value) => ({ value, name: list.shows[value] }));
  const sorts = SORTS.map((value) => ({ value, name: list.sorts[value] }));
  return (
    <div role="search" aria-label={list.filters}>
      <div className={styles.bar}>
        <SearchBox
          className={styles.search}
          aria-label={list.search}
          placeholder={list.searchPlaceholder}
          value={filter.q}
          onChange={(_, { value }) => type(value)}
        />
        <OneMenu
          name={list.show}
          choices={shows}
          chosen={filter.show}
          choose={(value) => change({ show: SHOWS.find((show) => show === value) ?? 'open' })}
        />
        {MANY.map((name) => (
          <ManyMenu
            key={name}
            name={list[name]}
            choices={choices[name]}
            chosen={filter[name]}
            choose={(values) => change({ [name]: values })}
          />
        ))}
        <span className={styles.gap} />
        <OneMenu
          name={list.sort}
          choices={sorts}
          chosen={filter.sort}
          choose={(value) => change({ sort: SORTS.find((sort) => sort === value) ?? 'report', down: false })}
        />
      </div>
      <Chips filter={filter} choices={choices} change={change} />
    </div>
  );
}
