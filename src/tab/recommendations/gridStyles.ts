/** The columns of the list, and how they fold into a small card where the page is narrow. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED } from '../pieces/layout';
import { CARDS } from './useNarrow';

export const useGridStyles = makeStyles({
  columns: {
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) 196px minmax(150px, 220px) 172px',
    gridTemplateAreas: '"number words status owner due"',
    columnGap: '16px',
    padding: '8px 12px 8px 9px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [FORCED]: { borderLeftColor: 'Canvas' },
    [CARDS]: {
      gridTemplateColumns: 'auto minmax(0, 1fr)',
      gridTemplateAreas: '"number status" "words words" "owner owner" "due due"',
      rowGap: '4px',
      columnGap: '12px',
      padding: '12px 4px 12px 8px',
    },
  },
  number: {
    gridArea: 'number',
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
    [CARDS]: { textAlign: 'left' },
  },
  words: { gridArea: 'words', minWidth: 0 },
  status: { gridArea: 'status', minWidth: 0 },
  owner: { gridArea: 'owner', minWidth: 0, overflowWrap: 'anywhere' },
  due: { gridArea: 'due', minWidth: 0 },
});
