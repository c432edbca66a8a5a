/** The filters in force, each taken away by one press. */
import { Button, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { list } from '../../wording/recommendations/tabRecommendations';
import { type Choices, chipsOf } from '../lines/choices';
import { type Filter, filterFrom } from '../lines/filter';

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    margin: '0 0 8px',
    padding: 0,
    listStyleType: 'none',
  },
  chip: { maxWidth: '100%', textAlign: 'left' },
});

type Props = { filter: Filter; choices: Choices; change: (part: Partial<Filter>) => void };

export function Chips({ filter, choices, change }: Props) {
  const styles = useStyles();
  const chips = chipsOf(filter, choices);
  if (chips.length === 0) return null;
  const nothing = filterFrom(new URLSearchParams());
  return (
    <ul className={styles.chips} aria-label={list.chosen}>
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <Button
            size="small"
            shape="circular"
            className={styles.chip}
            icon={<DismissRegular />}
            iconPosition="after"
            aria-label={list.remove(name)}
            data-printed
            onClick={() => change(without)}
          >
            {name}
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              const { sort, down, group, columns } = filter;
              change({ ...nothing, sort, down, group, columns });
            }}
          >
            {list.clear}
          </Button>
        </li>
      )}
    </ul>
  );
}
