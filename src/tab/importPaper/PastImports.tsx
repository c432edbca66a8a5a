/** The imports so far, newest first, and the way to take one back whole. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportRecord } from '../../inspection/papers/importRecord';
import type { Kept } from '../../inspection/register';
import { dayInWords } from '../../wording/facts';
import { importing as say } from '../../wording/papers/tabImport';
import { asOfInWords } from '../../wording/recommendations/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { UndoButton, WhatStayed } from '../saving/UndoImport';
import { dayWhere } from '../session/clock';
import { useImports } from '../session/reading';
import { useSession } from '../session/Session';
import { inPlainOrder } from '../../inspection/language';

const useStyles = makeStyles({
  line: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function PastImports() {
  const layout = useLayout();
  const fetched = useImports();
  return (
    <section aria-labelledby="past">
      <h2 id="past" className={layout.section}>
        {say.past}
      </h2>
      <Shown of={fetched}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={layout.quiet}>{say.noPast}</p>
          ) : (
            <ol className={layout.plainList}>
              {[...rows]
                .sort((a, b) => inPlainOrder(b.at, a.at))
                .map((head) => (
                  <PastImport key={head.id} head={head} />
                ))}
            </ol>
          )
        }
      </Shown>
    </section>
  );
}

function PastImport({ head }: { head: Kept<ImportRecord> }) {
  const styles = useStyles();
  const layout = useLayout();
  const { timeZone } = useSession();
  const { title, asOf, by, at, state, rows, stayed } = head;
  const facts = [
    asOfInWords(asOf),
    say.pastLine(rows.new, rows.changed),
    say.states[state],
    say.by(by.name),
    dayInWords(dayWhere(timeZone, new Date(at))),
  ];
  return (
    <li className={styles.line}>
      <div className={layout.row}>
        <span className={layout.strong}>{title}</span>
        <span className={layout.quiet}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
        <UndoButton
          {...{ importKey: head.importKey, title }}
          isUndone={state === 'undone'}
          asks={state === 'done' ? rows : undefined}
        />
      </div>
      {state === 'undone' && stayed.length > 0 && <WhatStayed stayed={stayed} />}
    </li>
  );
}
