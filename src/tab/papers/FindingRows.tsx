/** What was found before closing: each finding opens its rows, and where words are needed, the field for them. */
import { useState } from 'react';
import { Button, Field, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Period } from '../../inspection/periods/period';
import type { Position } from '../../inspection/periods/position';
import type { Kept } from '../../inspection/register';
import type { Finding, FindingKind } from '../../inspection/periods/unexplained';
import { shared } from '../../wording/tab';
import { closing as say } from '../../wording/papers/tabPositions';
import { explainPosition } from '../../workflows/periods/explainPosition';
import { FormFrame } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { StatusBadge } from '../pieces/StatusBadge';
import { useAct } from '../session/act';
import { keyFor, useDraft } from '../session/drafts';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { RowLink } from './RowLinks';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  heading: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300 },
  rows: { padding: '4px 0 8px 12px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  finding: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

/** What an explanation of a finding is kept as; the others are mended on the row's own page. */
const EXPLAINED: Partial<Readonly<Record<FindingKind, 'status explained' | 'fall explained'>>> = {
  'fell back': 'fall explained',
  'differs from the definition': 'status explained',
  'no rationale': 'status explained',
  'may differ from the definition': 'status explained',
};

type Props = { title: string; findings: readonly Finding[]; period: Kept<Period>; coordinates: boolean };

export function FindingRows({ title, findings, period, coordinates }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      <ul className={layout.plainList}>
        {findings.map((finding) => (
          <OneFinding key={finding.is} finding={finding} period={period} coordinates={coordinates} />
        ))}
      </ul>
    </>
  );
}

type OneProps = { finding: Finding; period: Kept<Period>; coordinates: boolean };

function OneFinding({ finding: { is, rows }, period, coordinates }: OneProps) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const what = coordinates ? EXPLAINED[is] : undefined;
  return (
    <li>
      <Button
        appearance="subtle"
        className={styles.finding}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {say.finding(is, rows.length)}
      </Button>
      {open && (
        <ul className={mergeClasses(layout.plainList, styles.rows)} aria-label={say.finding(is, rows.length)}>
          {rows.map((row) => (
            <li key={row.key}>
              <div className={layout.row}>
                <StatusBadge status={row.status} />
                <RowLink row={row} />
                {row.implied !== undefined && (
                  <span className={layout.quiet}>
                    {say.declared(row.status ?? shared.noStatus, row.implied)}
                  </span>
                )}
              </div>
              {what !== undefined && <Explain row={row} what={what} period={period} />}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

type ExplainProps = { row: Position; what: 'status explained' | 'fall explained'; period: Kept<Period> };

function Explain({ row, what, period }: ExplainProps) {
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)} className={layout.small}>
        {say.explainIt}
      </Button>
    );
  return <ExplainForm row={row} what={what} period={period} onClose={() => setOpen(false)} />;
}

function ExplainForm({ row, what, period, onClose }: ExplainProps & { onClose: () => void }) {
  const { register, actor, me } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct();
  const { draft, change, ...begun } = useDraft(`${me.id} ${what} ${row.recommendationId} ${period.key}`);
  const save = async () => {
    const key = keyFor(draft, draft.words);
    change({ sent: { what: draft.words, key } });
    const { recommendationId } = row;
    const said = { recommendationId, what, words: draft.words, actor: actor(), key };
    if ((await run(() => explainPosition(register, said))) === undefined) return;
    begun.forget();
    await refresh('standing', 'updates');
  };
  return (
    <FormFrame
      label={say.explanation(`${row.report}, ${shortName(row)}`)}
      act={act}
      beside={{}}
      send={say.save}
      sending={say.saving}
      onSend={() => void save()}
      onClose={onClose}
      draft={begun}
    >
      <Field label={say.explanation(`${row.report}, ${shortName(row)}`)} required>
        <Textarea
          name="words"
          resize="vertical"
          autoFocus
          value={draft.words}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
    </FormFrame>
  );
}
