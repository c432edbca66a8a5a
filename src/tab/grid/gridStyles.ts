/** The look of the list's cells; where they lie depends on the columns that were chosen. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { FORCED, PRINT } from '../pieces/layout';
import { GAP } from '../lines/columns';
import { CARDS } from './useNarrow';

export const useGridStyles = makeStyles({
  columns: {
    boxSizing: 'border-box',
    display: 'grid',
    columnGap: `${GAP}px`,
    padding: '8px 12px 8px 9px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [FORCED]: { borderLeftColor: 'Canvas' },
    [CARDS]: { rowGap: '4px', columnGap: '12px', padding: '12px 4px 12px 8px' },
  },
  pick: { gridArea: 'pick', marginTop: '-6px' },
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
  tasks: { gridArea: 'tasks', minWidth: 0 },
  said: { gridArea: 'said', minWidth: 0, overflowWrap: 'anywhere' },
  handed: { gridArea: 'handed', minWidth: 0, overflowWrap: 'anywhere' },
  moved: { gridArea: 'moved', minWidth: 0 },
  evidence: { gridArea: 'evidence', minWidth: 0 },
  waits: { gridArea: 'waits', minWidth: 0, overflowWrap: 'anywhere' },
  asked: { gridArea: 'asked', minWidth: 0, overflowWrap: 'anywhere' },
  level: { gridArea: 'level', minWidth: 0 },
  clamped: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    [PRINT]: { display: 'block', WebkitLineClamp: 'none', overflow: 'visible' },
  },
});
