/** The columns of the roles, and how they fold on a narrow page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from '../pieces/layout';

export const useRoleStyles = makeStyles({
  find: { margin: '12px 0 8px' },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.3fr) minmax(0, 1.4fr) minmax(0, 1fr) 90px 84px',
    columnGap: '16px',
    alignItems: 'start',
    padding: '10px 4px',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px', padding: '12px 0' },
  },
  names: {
    paddingBottom: '4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    [NARROW]: { display: 'none' },
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  // Beside words of its own colour's size, a link is told by its line and not by colour alone.
  tasksLink: { textDecorationLine: 'underline' },
  number: { textAlign: 'right', [NARROW]: { textAlign: 'left' } },
  name: { overflowWrap: 'anywhere' },
  under: { display: 'block' },
  /** What the column's name says on a wide page. */
  label: { display: 'none', [NARROW]: { display: 'inline' } },
  whats: { flexWrap: 'wrap' },
  change: { justifySelf: 'end', [NARROW]: { justifySelf: 'start' } },
});
