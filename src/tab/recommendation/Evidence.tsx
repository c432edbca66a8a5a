/** What was given as evidence, newest first, each with who gave it and for what; and the way to give more. */
import { useState } from 'react';
import { Field, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { stillSaid } from '../../inspection/recommendation/undone';
import { type Update, inOrder } from '../../inspection/update';
import { evidenceList as say } from '../../wording/recommendations/evidence';
import { page, saving } from '../../wording/recommendations/tabRecommendation';
import { undoOfAnswer } from '../../workflows/coordinating/undoChange';
import { AnswerForm } from '../answering/AnswerForm';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { useFormStyles } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { dayWhere } from '../session/clock';
import { useSession } from '../session/Session';
import { ON_ITS_WAY } from '../session/shownAtOnce';
import { type Ends, InPlace } from '../saving/InPlace';
import { Part } from '../pieces/Part';

const useStyles = makeStyles({
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = {
  updates: readonly Kept<Update>[];
  /** Open tasks that this person may answer for. */
  mine: readonly Kept<Task>[];
};

export function Evidence({ updates, mine }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { time, timeZone } = useSession();
  const given = givenIn(updates);
  const quiet = mergeClasses(layout.quiet, layout.small);
  return (
    <Part id="evidence" name={say.title(given.length)}>
      {given.length === 0 && <p className={layout.quiet}>{say.none}</p>}
      <ul className={layout.plainList}>
        {given.map(({ id, evidence, words, kind, by, asRole, at }) => (
          <li key={id} className={styles.entry}>
            <EvidenceLink href={evidence} about={words.slice(0, 60)} />{' '}
            <span className={quiet}>
              {[
                ...(id === ON_ITS_WAY ? [saving] : []),
                page.kind(kind),
                page.by(by.name, asRole),
                page.at(dayWhere(timeZone, new Date(at)), time(at)),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {mine.length > 0 && (
        <InPlace
          answers={say.add}
          openings={[
            {
              ...{ name: 'evidence', words: say.add, saved: say.saved },
              form: (ends) => <AddEvidence key="evidence" {...{ mine, ...ends }} />,
            },
          ]}
        />
      )}
    </Part>
  );
}

/** What still counts of what was given, the latest first. */
export const givenIn = (updates: readonly Kept<Update>[]): Kept<Update>[] =>
  inOrder(stillSaid(updates).filter(({ evidence }) => evidence !== '')).reverse();

/** Evidence comes with words for what it shows: it is progress on a task. */
function AddEvidence({ mine, onSaved, onClose }: Pick<Props, 'mine'> & Ends) {
  const styles = useFormStyles();
  const [chosen, setChosen] = useState(mine[0]?.id);
  const task = mine.find(({ id }) => id === chosen) ?? mine[0];
  if (task === undefined) return null;
  return (
    <>
      {mine.length > 1 && (
        <Field label={say.task} className={styles.form}>
          <Select value={task.id} onChange={(_, { value }) => setChosen(value)}>
            {mine.map(({ id, asks }) => (
              <option key={id} value={id}>
                {asks.slice(0, 90)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <AnswerForm
        key={task.id}
        {...{ task, onClose }}
        onSaved={(answered) => onSaved(undoOfAnswer(answered))}
        kind="evidence"
        where={task.asks.slice(0, 80)}
      />
    </>
  );
}
