/** The rows behind a number, each a way to its own page. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Position } from '../../inspection/periods/position';
import { rowsPanel as say } from '../../wording/papers/tabPaper';
import { StatusBadge } from '../pieces/StatusBadge';
import { useLayout } from '../pieces/layout';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  panel: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '8px 12px',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', columnGap: '8px' },
  title: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    outlineStyle: 'none',
  },
  // A finger needs 24 px, and lines that wrap stand close.
  line: { minHeight: '28px', marginBottom: '6px' },
});

type Props = { words: string; rows: readonly Position[]; onClose: () => void };

export function RowsPanel({ words, rows, onClose }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [words]);
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section className={styles.panel} aria-labelledby="rows" data-screen onKeyDown={key}>
      <div className={styles.head}>
        <h2 id="rows" ref={head} tabIndex={-1} className={styles.title}>
          {say.title(words)}
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={say.close}
          title={say.close}
          onClick={onClose}
        />
      </div>
      <ul className={layout.plainList}>
        {rows.map((row) => (
          <li key={row.key} className={mergeClasses(layout.row, styles.line)}>
            <Link className={layout.link} to={`/recommendations/${row.recommendationId}`}>
              {`${row.report}, ${shortName(row)}`}
            </Link>
            {row.status !== undefined && <StatusBadge status={row.status} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
