/** What the paper would do, grouped by report: new, changed before → after, or the same; each row chosen by itself. */
import { useMemo, useRef, useState } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Button, Checkbox, Field, Input, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportProposal, ProposedIs, RowProposal } from '../../workflows/importing/proposeImport';
import { importing as say } from '../../wording/papers/tabImport';
import { useLayout } from '../pieces/layout';
import { ProposedRow } from './ProposedRow';

const useStyles = makeStyles({
  list: {
    maxHeight: 'min(70vh, 900px)',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  tall: { position: 'relative', width: '100%' },
  entry: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', padding: '0 8px' },
  report: { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

const ALL: readonly ProposedIs[] = ['new', 'changed', 'same', 'older'];
const writes = ({ is }: RowProposal): boolean => is === 'new' || is === 'changed';

type Entry = { title: string; keys: readonly string[] } | { row: RowProposal };
type Props = {
  proposal: ImportProposal;
  /** Those chosen before; all of them where nobody chose yet. */
  rows: ReadonlySet<string> | undefined;
  board: string;
  typeBoard: (board: string) => void;
  accept: (chosen: ReadonlySet<string>) => void;
};

export function Proposals({ proposal, rows: before, board, typeBoard, accept }: Props) {
  const layout = useLayout();
  const { reports, counts, places } = proposal;
  const every = useMemo(
    () => reports.flatMap(({ rows }) => rows.filter(writes).map(({ key }) => key)),
    [reports],
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => before ?? new Set(every));
  const [shown, setShown] = useState<ReadonlySet<ProposedIs>>(() => new Set(['new', 'changed']));
  const choose = (keys: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const key of keys)
        if (on) next.add(key);
        else next.delete(key);
      return next;
    });
  const toggle = (is: ProposedIs) =>
    setShown(
      (before) => new Set(before.has(is) ? [...before].filter((each) => each !== is) : [...before, is]),
    );
  const entries = useMemo(
    () =>
      reports.flatMap(({ title, rows }): Entry[] => {
        const seen = rows.filter(({ is }) => shown.has(is));
        const keys = rows.filter(writes).map(({ key }) => key);
        return seen.length === 0 ? [] : [{ title, keys }, ...seen.map((row) => ({ row }))];
      }),
    [reports, shown],
  );
  return (
    <div className={layout.stack}>
      <div className={layout.row} role="group" aria-label={say.shows}>
        {ALL.map((is) => (
          <ToggleButton
            key={is}
            size="small"
            shape="circular"
            checked={shown.has(is)}
            onClick={() => toggle(is)}
          >
            {counts[is]} {say.counts[is]}
          </ToggleButton>
        ))}
      </div>
      {every.length > 0 && (
        <div className={layout.row}>
          <Checkbox
            label={say.all}
            checked={stateOf(every, chosen)}
            onChange={(_, { checked }) => choose(every, checked === true)}
          />
          <span className={layout.quiet} role="status">
            {say.chosen(chosen.size, every.length)}
          </span>
        </div>
      )}
      {entries.length > 0 && <Entries entries={entries} chosen={chosen} choose={choose} />}
      {every.length + places === 0 ? (
        <p className={layout.quiet}>{say.nothingNew}</p>
      ) : (
        <>
          {places > 0 && <p className={layout.quiet}>{say.placesToo(places)}</p>}
          <Field label={say.board} hint={say.boardHint}>
            <Input maxLength={200} value={board} onChange={(_, { value }) => typeBoard(value)} />
          </Field>
          <div>
            <Button appearance="primary" disabled={chosen.size + places === 0} onClick={() => accept(chosen)}>
              {chosen.size === 0 && places > 0 ? say.acceptPlaces(places) : say.accept(chosen.size)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function stateOf(keys: readonly string[], chosen: ReadonlySet<string>): boolean | 'mixed' {
  const many = keys.filter((key) => chosen.has(key)).length;
  return many === 0 ? false : many === keys.length || 'mixed';
}

type Listed = {
  entries: readonly Entry[];
  chosen: ReadonlySet<string>;
  choose: (keys: readonly string[], on: boolean) => void;
};

/** Draws only what is seen, so that ten thousand rows cost no more than a hundred. */
function Entries({ entries, chosen, choose }: Listed) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: (at) => ('row' in (entries[at] ?? {}) ? 96 : 40),
    overscan: 8,
    initialRect: { width: 1000, height: 600 },
  });
  return (
    <div ref={box} className={styles.list} tabIndex={0} role="group" aria-label={say.title}>
      <div className={styles.tall} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              className={styles.entry}
              style={{ transform: `translateY(${start}px)` }}
            >
              {'row' in entry ? (
                <ProposedRow
                  row={entry.row}
                  chosen={chosen.has(entry.row.key)}
                  choose={(on) => choose([entry.row.key], on)}
                />
              ) : (
                <div className={styles.report}>
                  <Checkbox
                    label={say.chooseReport(entry.title)}
                    disabled={entry.keys.length === 0}
                    checked={stateOf(entry.keys, chosen)}
                    onChange={(_, { checked }) => choose(entry.keys, checked === true)}
                  />
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
