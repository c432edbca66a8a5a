/** How many tasks stand where, each count a way to see only those. */
import { ToggleButton, makeStyles } from '@fluentui/react-components';
import { myWork } from '../../wording/recommendations/tabMyWork';
import { GROUPS, type Group, type Grouped } from './groups';
import { number } from '../../wording/language';

const useStyles = makeStyles({
  choice: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

type Props = { groups: Grouped; only: Group | undefined; choose: (group: Group | undefined) => void };

export function GroupChoice({ groups, only, choose }: Props) {
  const styles = useStyles();
  const size = (group: Group): number => groups.get(group)?.length ?? 0;
  const all = GROUPS.reduce((sum, group) => sum + size(group), 0);
  const choices = [
    { group: undefined, name: myWork.all, many: all },
    ...GROUPS.filter((group) => size(group) > 0 || group === only).map((group) => ({
      group,
      name: myWork.groups[group],
      many: size(group),
    })),
  ];
  return (
    <div className={styles.choice} role="group" aria-label={myWork.show}>
      {choices.map(({ group, name, many }) => (
        <ToggleButton
          key={name}
          size="small"
          shape="circular"
          checked={only === group}
          onClick={() => choose(only === group ? undefined : group)}
        >
          {name} {number(many)}
        </ToggleButton>
      ))}
    </div>
  );
}
