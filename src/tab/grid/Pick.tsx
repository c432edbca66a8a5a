/** The box by which a row is chosen; by keyboard Space on the row does the same, so only the one for all is a stop of its own. */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  // Room for a finger around the small box.
  label: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '8px',
    padding: '8px',
    margin: '-2px 0 0 -8px',
    cursor: 'pointer',
  },
  // A browser's own can hardly be seen on a dark page while it is not chosen.
  box: {
    appearance: 'none',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    margin: 0,
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    position: 'relative',
    ':checked': {
      ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
      backgroundColor: tokens.colorCompoundBrandBackground,
    },
    '::before': { position: 'absolute', boxSizing: 'border-box', transform: 'rotate(45deg)' },
    // Two edges of a box, turned: drawn by borders it is there in the colours of a high contrast theme, too.
    ':checked::before': {
      ...{ content: '""', left: '4px', top: '0', width: '6px', height: '11px' },
      borderRight: `2px solid ${tokens.colorNeutralForegroundInverted}`,
      borderBottom: `2px solid ${tokens.colorNeutralForegroundInverted}`,
    },
    ':indeterminate::before': {
      ...{ content: '""', left: '3px', top: '3px', width: '8px', height: '8px', transform: 'none' },
      border: `4px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

type Props = {
  name: string;
  picked: boolean;
  /** Some of what it stands for, and not all. */
  partly?: boolean;
  onPick: (through: boolean) => void;
  reachable?: boolean;
  named?: boolean;
};

/** `named` where nothing around it says what it is for. */
export function Pick({ name, picked, partly = false, onPick, reachable = false, named = false }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <label className={styles.label}>
      <input
        type="checkbox"
        // No attribute says so.
        ref={(box) => {
          if (box !== null) box.indeterminate = partly && !picked;
        }}
        className={mergeClasses(styles.box, layout.focusable)}
        aria-label={name}
        checked={picked}
        // A browser makes a change of a box out of a click, which knows the keys that are held.
        onChange={({ nativeEvent }) => onPick(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        tabIndex={reachable ? 0 : -1}
      />
      {named && <span aria-hidden>{name}</span>}
    </label>
  );
}
