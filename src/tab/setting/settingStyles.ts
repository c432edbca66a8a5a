/** The looks of the Settings screen: facts beside their names, folding on a narrow page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { NARROW } from '../pieces/layout';

export const useSettingStyles = makeStyles({
  facts: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: '4px' },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr)',
    columnGap: '16px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  said: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  set: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  setName: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  heard: { margin: '4px 0', paddingLeft: '20px' },
  preview: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '12px' },
  ticks: { display: 'flex', flexWrap: 'wrap', border: 0, margin: 0, padding: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    columnGap: '16px',
    rowGap: '12px',
    alignItems: 'start',
  },
  wrong: { flexBasis: '100%', margin: 0, color: tokens.colorPaletteRedForeground1 },
  add: { marginTop: '12px' },
});
