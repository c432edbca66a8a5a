/** A status as a person reads it: the word first, with a shape and a colour that only repeat it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Status } from '../../inspection/recommendation/status';
import { shared } from '../../wording/tab';

const useStyles = makeStyles({
  badge: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    boxSizing: 'border-box',
    padding: '1px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: '100%',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  mark: { width: '9px', height: '9px', flexShrink: 0, fill: 'currentColor' },
  red: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  // Fluent's own yellow words on its yellow are too faint to read: 4.1 to 1.
  amber: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  green: { backgroundColor: tokens.colorPaletteGreenBackground2, color: tokens.colorPaletteGreenForeground2 },
});

type Shape = { colour: 'red' | 'amber' | 'green' | undefined; path: string };
// Square, triangle, half disc, disc, ring: told apart in black and white.
const SHAPES: Readonly<Record<Status, Shape>> = {
  Red: { colour: 'red', path: 'M1 1h8v8H1z' },
  Amber: { colour: 'amber', path: 'M5 .5 9.8 9.5H.2z' },
  'Green pending sign-off': {
    colour: 'green',
    path: 'M5 0a5 5 0 0 0 0 10zM5 1a4 4 0 0 1 0 8V10A5 5 0 0 0 5 0z',
  },
  Green: { colour: 'green', path: 'M5 0a5 5 0 1 1 0 10A5 5 0 0 1 5 0z' },
  White: {
    colour: undefined,
    path: 'M5 0a5 5 0 1 0 0 10A5 5 0 0 0 5 0zm0 1.4a3.6 3.6 0 1 1 0 7.2 3.6 3.6 0 0 1 0-7.2z',
  },
};

export function StatusBadge({ status, className }: { status: Status | undefined; className?: string }) {
  const styles = useStyles();
  const shape = status === undefined ? undefined : SHAPES[status];
  const colour = shape?.colour === undefined ? undefined : styles[shape.colour];
  return (
    <span className={mergeClasses(styles.badge, colour, className)}>
      {shape !== undefined && (
        <svg className={styles.mark} viewBox="0 0 10 10" aria-hidden="true">
          <path fillRule="evenodd" d={shape.path} />
        </svg>
      )}
      {status ?? shared.noStatus}
    </span>
  );
}
