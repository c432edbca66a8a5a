/** Two people changed one thing: who the other was, both versions side by side, and a choice for each line of them. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { conflict as say } from '../../wording/recommendations/tabConflict';
import { NARROW, useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', margin: '8px 0', width: '100%', textAlign: 'left' },
  cell: {
    padding: '4px 12px 4px 0',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
    [NARROW]: { borderBottomStyle: 'none', paddingRight: 0 },
  },
  // On a phone three columns leave no word whole: the name of a line stands above its two versions.
  row: {
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  name: { [NARROW]: { gridColumnStart: 1, gridColumnEnd: 3, fontWeight: tokens.fontWeightSemibold } },
  hidden: { [NARROW]: { display: 'none' } },
  choice: { display: 'flex', columnGap: '6px', alignItems: 'baseline' },
  // A browser's own can hardly be seen on a dark page while it is not chosen.
  radio: {
    appearance: 'none',
    boxSizing: 'border-box',
    flexShrink: 0,
    width: '16px',
    height: '16px',
    margin: 0,
    alignSelf: 'center',
    borderRadius: '50%',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    ':checked': { border: `5px solid ${tokens.colorCompoundBrandStroke}` },
  },
});

/** `mine` is undefined where I changed nothing: then theirs stands, and there is nothing to choose. */
export type VersionLine<Name extends string> = {
  name: Name;
  what: string;
  theirs: string;
  mine: string | undefined;
};
export type Side = 'theirs' | 'mine';
export type Chosen<Name extends string> = Partial<Record<Name, Side>>;

type Props<Name extends string> = {
  lines: readonly VersionLine<Name>[];
  /** Who did it, when, and in what words. */
  said: ReactNode;
  onKeep: () => void;
  /** Only called with a line that is mine. */
  onApply: (chosen: Chosen<Name>) => void;
};

const differs = <Name extends string>({ theirs, mine }: VersionLine<Name>): boolean =>
  mine !== undefined && mine !== theirs;

export function TwoVersions<Name extends string>({ lines, said, onKeep, onApply }: Props<Name>) {
  const styles = useStyles();
  const layout = useLayout();
  const place = useRef<HTMLDivElement>(null);
  // The form may reach below the edge of the window: the choice has to come to the eye.
  useEffect(() => place.current?.focus(), []);
  const open = lines.filter(differs);
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string, side: Side) =>
    setTheirs(
      (before) => new Set([...before].filter((each) => each !== name).concat(side === 'theirs' ? name : [])),
    );
  const chosen = Object.fromEntries(
    lines.map(({ name, mine }) => [name, mine === undefined || theirs.has(name) ? 'theirs' : 'mine']),
  ) as Chosen<Name>;
  const isAllTheirs = open.every(({ name }) => theirs.has(name));
  return (
    <MessageBar intent="warning" layout="multiline" ref={place} tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>{say.title}</MessageBarTitle> {say.explain} {open.length > 1 && say.chooseEach}
        <div>{said}</div>
        {/* The roles are said because a grid in the place of rows would take them away. */}
        <table className={styles.table} role="table">
          <thead role="rowgroup">
            <tr className={mergeClasses(layout.small, styles.row)} role="row">
              {[say.what, say.theirs, say.mine].map((name) => (
                <th
                  key={name}
                  scope="col"
                  role="columnheader"
                  className={mergeClasses(styles.cell, name === say.what && styles.hidden)}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {lines.map((line) => (
              <Line key={line.name} line={line} side={chosen[line.name] ?? 'theirs'} choose={choose} />
            ))}
          </tbody>
        </table>
        <div className={layout.row}>
          <Button size="small" onClick={onKeep}>
            {say.keepTheirs}
          </Button>
          <Button size="small" onClick={() => (isAllTheirs ? onKeep() : onApply(chosen))}>
            {open.length > 1 ? say.applyChosen : say.applyMine}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}

type LineProps = {
  line: VersionLine<string>;
  side: Side;
  choose: (name: string, side: Side) => void;
};

function Line({ line, side, choose }: LineProps) {
  const styles = useStyles();
  const group = useId();
  const { name, what, theirs, mine } = line;
  const radio = (which: Side, words: string, label: string) => (
    <label className={styles.choice}>
      <input
        type="radio"
        className={styles.radio}
        name={group}
        aria-label={label}
        checked={side === which}
        onChange={() => choose(name, which)}
      />
      <span>{words}</span>
    </label>
  );
  const hasChoice = differs(line);
  return (
    <tr className={styles.row} role="row">
      <th scope="row" role="rowheader" className={mergeClasses(styles.cell, styles.name)}>
        {what}
      </th>
      <td className={styles.cell} role="cell">
        {hasChoice ? radio('theirs', theirs, `${say.takeTheirs(what)}, ${theirs}`) : theirs}
      </td>
      <td className={styles.cell} role="cell">
        {hasChoice ? radio('mine', mine ?? '', `${say.takeMine(what)}, ${mine ?? ''}`) : (mine ?? say.same)}
      </td>
    </tr>
  );
}
