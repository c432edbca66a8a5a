/** A box to search by, with the look of Fluent's: drawn with the first rows, so it is a plain field. */
import { useRef } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shared } from '../../wording/tab';

const STILL = '@media screen and (prefers-reduced-motion: reduce)';

const useStyles = makeStyles({
  box: {
    display: 'inline-flex',
    alignItems: 'center',
    position: 'relative',
    boxSizing: 'border-box',
    minHeight: '32px',
    padding: '0 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
    '::after': {
      content: '""',
      position: 'absolute',
      inset: 'auto -1px -1px',
      height: '4px',
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: `0 0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium}`,
      clipPath: 'inset(calc(100% - 2px) 0 0 0)',
      transform: 'scaleX(0)',
      transition: `transform ${tokens.durationNormal}`,
      pointerEvents: 'none',
      [STILL]: { transitionDuration: '0.01ms' },
    },
    ':focus-within::after': { transform: 'scaleX(1)' },
    // In forced colours the line is not seen; an outline is.
    ':focus-within': { outline: '2px solid transparent' },
  },
  small: {
    minHeight: '24px',
    padding: '0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& svg': { width: '16px', height: '16px' },
  },
  input: {
    flexGrow: 1,
    minWidth: 0,
    alignSelf: 'stretch',
    padding: '0 6px',
    border: 'none',
    outlineStyle: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    '::-webkit-search-decoration': { display: 'none' },
    '::-webkit-search-cancel-button': { display: 'none' },
  },
  icon: { width: '20px', height: '20px', flexShrink: 0, fill: 'none', stroke: 'currentColor' },
  clear: { display: 'flex', cursor: 'pointer' },
});

type Props = {
  name: string;
  placeholder: string;
  value: string;
  size?: 'small' | 'medium';
  onType: (words: string) => void;
  className?: string;
};

export function SearchInput({ name, placeholder, value, onType, size = 'medium', className }: Props) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onType('');
    input.current?.focus();
  };
  return (
    <span className={mergeClasses(styles.box, size === 'small' && styles.small, className)}>
      <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="8.5" cy="8.5" r="5" />
        <path d="m12.3 12.3 4.2 4.2" />
      </svg>
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={name}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
      {value !== '' && (
        // By keyboard Escape does the same: it is no stop of its own.
        <span role="button" tabIndex={-1} aria-label={shared.clear} className={styles.clear} onClick={clear}>
          <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true">
            <path d="m5 5 10 10M15 5 5 15" />
          </svg>
        </span>
      )}
    </span>
  );
}
