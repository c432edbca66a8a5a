/** The page's measures: how wide, how it folds on a narrow screen, and a few looks that every screen shares. */
import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** Below this a page is read on a phone, in a side panel, or at 400 % zoom. */
export const NARROW = '@media (max-width: 640px)';

/** There every border is drawn, the transparent ones too. */
export const FORCED = '@media (forced-colors: active)';

export const PRINT = '@media print';

export const useLayout = makeStyles({
  /** Read out, and not seen. */
  readOut: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1360px',
    marginInline: 'auto',
    padding: '20px 24px 64px',
    [NARROW]: { padding: '12px 12px 48px' },
  },
  reading: { maxWidth: '1040px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: '16px',
    rowGap: '4px',
    marginBottom: '12px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: 600,
    // One word of another language may be wider than a narrow window.
    overflowWrap: 'anywhere',
  },
  section: { margin: '28px 0 8px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { color: tokens.colorNeutralForeground3 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  /** What stands in a bar above everything else. */
  above: { marginBottom: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  /** A row of a list whose parts stand in columns, under each other on a narrow page; each list says how wide they are. */
  ruledLine: {
    display: 'grid',
    columnGap: '16px',
    rowGap: '4px',
    alignItems: 'start',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  /** Words under those of the line they belong to. */
  under: { display: 'block', overflowWrap: 'anywhere' },
  link: {
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      ...shorthands.outline('2px', 'solid', tokens.colorStrokeFocus2),
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  /** What is pressed, or leads elsewhere, has nothing to do on paper. */
  notPrinted: { [PRINT]: { display: 'none' } },
  /** A link among words: told from them by more than its colour. */
  inSentence: { textDecorationLine: 'underline' },
  /** In a coloured bar the usual colour of a link is too weak: it has the colour of the words. */
  inBar: { color: 'inherit', textDecorationLine: 'underline' },
  /** Of a progress bar, whose ground Fluent would have as dark as what is done: at nothing it looked full. */
  hollow: {
    '@media screen and (forced-colors: active)': {
      backgroundColor: 'Canvas',
      ...shorthands.outline('1px', 'solid', 'CanvasText'),
    },
  },
  /** Takes the focus from a script only; a ring around a whole page tells nobody anything. */
  target: { outlineStyle: 'none' },
  focusable: {
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': {
      ...shorthands.outline('2px', 'solid', tokens.colorStrokeFocus2),
      outlineOffset: '-2px',
    },
  },
});
