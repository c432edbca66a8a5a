/** What I said lately, newest first: so that nobody wonders whether an answer arrived. */
import { useMemo } from 'react';
import { Link } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Day, addDays } from '../../inspection/day';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { stillSaid } from '../../inspection/recommendation/undone';
import { type Update, inOrder } from '../../inspection/update';
import { lately as say } from '../../wording/recommendations/tabMyWork';
import { page } from '../../wording/recommendations/tabRecommendation';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { useLayout } from '../pieces/layout';
import { dayWhere } from '../session/clock';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';

const useStyles = makeStyles({
  fold: { marginTop: '28px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { margin: 0 },
});

// A round and what came of it; older things stand in each recommendation's history.
const LATELY = 42;
const MOST = 30;

/** Newest first; a paper's or another person's words are not mine. */
export const latelyIn = (updates: readonly Kept<Update>[], today: Day): Kept<Update>[] =>
  inOrder(stillSaid(updates).filter(({ at }) => at >= addDays(today, -LATELY)))
    .reverse()
    .slice(0, MOST);

export function LatelyAnswered({ tasks }: { tasks: readonly Kept<Task>[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const { register, me, today, time, timeZone } = useSession();
  const mine = useFetched(['updates', 'mine', me.id], (asking) => register.updates.saidBy(me.id, asking));
  const where = useMemo(() => new Map(tasks.map((task) => [task.recommendationId, task])), [tasks]);
  // It is not what the screen is for: until it is there, and where it cannot be read, the tasks stand by themselves.
  if (mine.is !== 'here') return null;
  const said = latelyIn(mine.value.rows, today);
  if (said.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary className={mergeClasses(styles.title, layout.focusable)}>{say.title(said.length)}</summary>
      <ol className={layout.plainList}>
        {said.map(({ id, kind, at, words, evidence, recommendationId }) => {
          const task = where.get(recommendationId);
          return (
            <li key={id} className={styles.entry}>
              <Link className={layout.link} to={`/recommendations/${recommendationId}`}>
                {task === undefined ? say.recommendation : `${task.report} · ${task.number}`}
              </Link>{' '}
              <span className={layout.strong}>{page.kind(kind)}</span>{' '}
              <span className={mergeClasses(layout.quiet, layout.small)}>
                {page.at(dayWhere(timeZone, new Date(at)), time(at))}
              </span>
              <p className={mergeClasses(styles.words, layout.words)}>{words}</p>
              {evidence !== '' && <EvidenceLink href={evidence} about={words.slice(0, 60)} />}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
