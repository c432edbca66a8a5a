/** What was said and done about it, newest first: by whom, as which role, when and by which way. */
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { type Update, inOrder } from '../../inspection/update';
import { undoneIn } from '../../inspection/recommendation/undone';
import { dayInWords } from '../../wording/facts';
import { item } from '../../wording/recommendations/tabItem';
import { page, saving } from '../../wording/recommendations/tabRecommendation';
import { myWork } from '../../wording/recommendations/tabMyWork';
import { undo as sayUndo } from '../../wording/recommendations/undo';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { useLayout } from '../pieces/layout';
import { dayWhere } from '../session/clock';
import { useSession } from '../session/Session';
import { ON_ITS_WAY } from '../session/shownAtOnce';
import { Part } from '../pieces/Part';

const useStyles = makeStyles({
  entry: { padding: '10px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { margin: '2px 0' },
});

const STEP = 20;

type UpdatesProps = { updates: readonly Kept<Update>[]; tasks: readonly Kept<Task>[] };

export function Updates({ updates, tasks }: UpdatesProps) {
  const layout = useLayout();
  const [shown, setShown] = useState(STEP);
  const newestFirst = inOrder(updates).reverse();
  const undone = undoneIn(updates);
  const asks = new Map(tasks.length > 1 ? tasks.map((task) => [task.id, task.asks]) : []);
  return (
    <Part id="updates" name={item.updates(updates.length)}>
      {updates.length === 0 && <p className={layout.quiet}>{page.noHistory}</p>}
      <ol className={layout.plainList}>
        {newestFirst.slice(0, shown).map((update) => (
          <Entry
            key={update.id}
            update={update}
            task={asks.get(update.taskId)}
            undone={undone.has(update.key)}
          />
        ))}
      </ol>
      {updates.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>{myWork.more(updates.length - shown)}</Button>
      )}
    </Part>
  );
}

type EntryProps = { update: Kept<Update>; task: string | undefined; undone: boolean };

function Entry({ update, task, undone }: EntryProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { time, timeZone } = useSession();
  const { id, kind, words, evidence, wantedDay, by, asRole, at, via } = update;
  const quiet = mergeClasses(layout.quiet, layout.small);
  // A paper is of a month: an hour would pretend to know more.
  const when = via === 'paper' ? '' : page.at(dayWhere(timeZone, new Date(at)), time(at));
  const facts = [page.by(by.name, asRole), when, via === 'paper' ? '' : page.via[via]].filter(
    (part) => part !== '',
  );
  return (
    <li className={styles.entry}>
      <span className={layout.strong}>{page.kind(kind)}</span>{' '}
      <span className={quiet}>
        {[...(id === ON_ITS_WAY ? [saving] : []), ...facts, ...(undone ? [sayUndo.undone] : [])].join(' · ')}
      </span>
      {task !== undefined && (
        <div className={quiet}>{page.about(task.length > 90 ? `${task.slice(0, 90)}…` : task)}</div>
      )}
      <p className={mergeClasses(styles.words, layout.words)}>{words}</p>
      {kind === 'longer asked' && isDay(wantedDay) && <div>{page.wanted(dayInWords(wantedDay))}</div>}
      {evidence !== '' && <EvidenceLink href={evidence} about={words.slice(0, 60)} />}
    </li>
  );
}
