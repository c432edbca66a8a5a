/** The columns of a layout: shown or not, under which heading, how wide, and in which order. */
import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular } from '@fluentui/react-icons';
import { fieldName, layoutForm as say } from '../../wording/papers/tabLayout';
import { NARROW, useLayout } from '../pieces/layout';
import { type ColumnDraft, type LayoutDraft, swapped, withColumn } from './layoutDraft';

const useStyles = makeStyles({
  column: {
    display: 'grid',
    gridTemplateColumns: 'minmax(130px, 190px) minmax(100px, 1fr) 100px 170px auto',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: '4px' },
  },
  order: { display: 'flex', gap: '4px', gridColumn: 5, [NARROW]: { gridColumn: 2, gridRow: 1 } },
  heading: { minWidth: 0, [NARROW]: { gridColumn: '1 / -1' } },
  more: {
    display: 'contents',
    [NARROW]: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', gridColumn: '1 / -1' },
  },
  width: { minWidth: 0, [NARROW]: { width: '116px' } },
});

type Props = { draft: LayoutDraft; onDraft: (draft: LayoutDraft) => void };

export function LayoutColumns({ draft, onDraft }: Props) {
  const layout = useLayout();
  return (
    <ol className={layout.plainList}>
      {draft.columns.map((column, at) => (
        <OneColumn
          key={column.field}
          column={column}
          isFirst={at === 0}
          isLast={at === draft.columns.length - 1}
          change={(facts) => onDraft(withColumn(draft, at, facts))}
          move={(by) => onDraft(swapped(draft, by === 'earlier' ? at - 1 : at))}
        />
      ))}
    </ol>
  );
}

type OneProps = {
  column: ColumnDraft;
  isFirst: boolean;
  isLast: boolean;
  change: (facts: Partial<ColumnDraft>) => void;
  move: (by: 'earlier' | 'later') => void;
};

function OneColumn({ column, isFirst, isLast, change, move }: OneProps) {
  const styles = useStyles();
  const name = fieldName(column.field);
  return (
    <li className={styles.column}>
      <Checkbox
        label={name}
        aria-label={say.shown(name)}
        checked={column.on}
        onChange={(_, { checked }) => change({ on: checked === true })}
      />
      {column.on && <ColumnFacts {...{ column, name, change }} />}
      <div className={styles.order}>
        <Button
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={say.earlier(name)}
          disabledFocusable={isFirst}
          onClick={() => move('earlier')}
        />
        <Button
          size="small"
          icon={<ArrowRightRegular />}
          aria-label={say.later(name)}
          disabledFocusable={isLast}
          onClick={() => move('later')}
        />
      </div>
    </li>
  );
}

function ColumnFacts({ column, name, change }: Pick<OneProps, 'column' | 'change'> & { name: string }) {
  const styles = useStyles();
  const { field, heading, share, leaveOutWhenEmpty } = column;
  return (
    <>
      <Input
        className={styles.heading}
        aria-label={say.headingOf(name)}
        value={heading}
        maxLength={120}
        {...(field === 'words' ? { placeholder: say.byKind } : {})}
        onChange={(_, { value }) => change({ heading: value })}
      />
      <div className={styles.more}>
        <Input
          className={styles.width}
          type="number"
          min={1}
          aria-label={say.widthOf(name)}
          contentBefore={<span aria-hidden>{say.width}</span>}
          value={String(share)}
          onChange={(_, { value }) => change({ share: Number(value) })}
        />
        <Checkbox
          label={say.whenFilled}
          aria-label={say.whenFilledOf(name)}
          checked={leaveOutWhenEmpty}
          onChange={(_, { checked }) => change({ leaveOutWhenEmpty: checked === true })}
        />
      </div>
    </>
  );
}
