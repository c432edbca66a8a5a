/** The way to each part of the page. All parts stay on it, so that searching the page and printing it find everything. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { item as say } from '../../wording/recommendations/tabItem';
import { useLayout } from '../pieces/layout';
import { goToPart } from '../pieces/Part';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '4px',
    margin: '20px 0 0',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: { minWidth: 0, paddingInline: '8px', fontWeight: tokens.fontWeightRegular },
});

export function OnThisPage({ parts }: { parts: readonly { id: string; name: string }[] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <nav aria-label={say.goTo} className={mergeClasses(styles.row, layout.notPrinted)}>
      {parts.map(({ id, name }) => (
        <Button key={id} appearance="subtle" className={styles.part} onClick={() => goToPart(id)}>
          {name}
        </Button>
      ))}
    </nav>
  );
}
