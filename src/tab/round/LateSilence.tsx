/** Beside the round: what somebody asked about between papers, and nobody answered by the day it was wanted. */
import { Link } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { askedNow } from '../../inspection/asking/askedUpdate';
import { lateSilences } from '../../inspection/asking/lateSilence';
import { type Role, holderOn } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { lateSilence as say } from '../../wording/asking/lateSilence';
import { shared } from '../../wording/tab';
import { placeOf } from '../answering/placeOf';
import { useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';

const useStyles = makeStyles({
  role: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

type Props = {
  recommendations: readonly Kept<Recommendation>[];
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
};

export function LateSilence({ recommendations, tasks, roles }: Props) {
  const layout = useLayout();
  const styles = useStyles();
  const { today } = useSession();
  const silences = lateSilences({ recommendations, tasks, today });
  if (silences.length === 0) return null;
  const items = new Set(silences.flatMap((each) => each.tasks.map(({ id }) => id))).size;
  const holder = (name: string): string => {
    const role = roles.find((each) => each.name === name);
    return (role && holderOn(role, today)?.person.name) ?? shared.vacant;
  };
  return (
    <section aria-labelledby="late-silence">
      <h2 id="late-silence" className={layout.section}>
        {say.title(items)}
      </h2>
      <p className={layout.quiet}>{say.explain}</p>
      <ul className={layout.plainList}>
        {silences.map(({ role, tasks: theirs }) => (
          <li key={role} className={mergeClasses(styles.role, layout.words)}>
            <span className={layout.strong}>{role === '' ? shared.nobody : role}</span>
            {role !== '' && <span className={layout.quiet}> · {holder(role)}</span>}
            <ul className={layout.plainList}>
              {theirs.map((task) => (
                <Unanswered key={task.id} task={task} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unanswered({ task }: { task: Kept<Task> }) {
  const layout = useLayout();
  const { today } = useSession();
  const asked = askedNow(task);
  if (asked === undefined) return null;
  return (
    <li>
      <Link
        className={mergeClasses(layout.link, layout.inSentence)}
        to={`/recommendations/${task.recommendationId}`}
      >
        {placeOf(task)}
      </Link>{' '}
      {say.asked(asked, today)}
    </li>
  );
}
