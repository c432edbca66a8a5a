/** Who changed what: every version of the recommendation and its tasks, field by field, newest first; read when asked for. */
import { useState } from 'react';
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { type Step, type Version, stepsOf } from '../../inspection/history';
import type { Role } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import type { SaidChange } from '../../wording/recommendations/listChanges';
import { history as say, recommendationChanges, taskChanges } from '../../wording/recommendations/tabHistory';
import { page } from '../../wording/recommendations/tabRecommendation';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { dayWhere } from '../session/clock';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';
import { Part } from '../pieces/Part';
import { inPlainOrder } from '../../inspection/language';

const useStyles = makeStyles({
  entry: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: 'avoid' },
  change: { margin: '2px 0 0' },
});

type Known = {
  row: Kept<Recommendation>;
  tasks: readonly Kept<Task>[];
  updates: readonly Kept<Update>[];
  roles: readonly Role[];
};

export function History(known: Known) {
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  return (
    <Part id="history" name={say.title}>
      <p className={mergeClasses(layout.quiet, layout.small)}>{say.hint}</p>
      <Button className={layout.notPrinted} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? say.close : say.open}
      </Button>
      {open && <Read {...known} />}
    </Part>
  );
}

function Read(known: Known) {
  const { register } = useSession();
  const { row, tasks } = known;
  // A save of any of them makes another history.
  const versions = [row, ...tasks].map(({ version }) => version).join();
  const fetched = useFetched(['history', row.id, versions], async (asking) => {
    const [ofRow, ...ofTasks] = await Promise.all([
      register.recommendations.versions(row.id, asking),
      ...tasks.map(({ id }) => register.tasks.versions(id, asking)),
    ] as const);
    return { ofRow, ofTasks };
  });
  if (fetched.is === 'failed' && fetched.failure === 'forbidden')
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{say.forbidden}</MessageBarBody>
      </MessageBar>
    );
  return (
    <Shown of={fetched}>
      {({ ofRow, ofTasks }) => <Entries entries={entriesOf(known, ofRow, ofTasks)} />}
    </Shown>
  );
}

type Entry = {
  key: string;
  at: string;
  by: string;
  of: string;
  way: string;
  changes: readonly SaidChange[];
  unchanged: string;
};

function entriesOf(
  { tasks, updates, roles }: Known,
  ofRow: readonly Version<Recommendation>[],
  ofTasks: readonly (readonly Version<Task>[])[],
): Entry[] {
  const names = namesIn(roles, updates);
  const entryOf = (
    step: Step<unknown>,
    rest: Pick<Entry, 'of' | 'key' | 'changes'> & { paper: string },
  ): Entry => {
    const { version, way } = step;
    const entry = way.is === 'here' ? way.entry : undefined;
    // What an app wrote was written for whoever its entry names.
    const by = version.by.id === '' && entry !== undefined ? entry.by : version.by;
    return {
      ...{ key: `${rest.key} ${version.number}`, at: version.at, of: rest.of, changes: rest.changes },
      by: by.name || names.get(by.id) || say.somebody,
      way: say.way(way, rest.paper),
      unchanged: say.unchanged(step),
    };
  };
  const rows = stepsOf(ofRow, updates).map((step) => {
    const [before, after] = [step.before?.paper.asOf ?? '', step.version.record?.paper.asOf ?? ''];
    return entryOf(step, {
      ...{ key: 'row', of: say.row, changes: recommendationChanges(step) },
      paper: before === after ? '' : after,
    });
  });
  const parts = ofTasks.flatMap((versions, at) => {
    const task = tasks[at];
    if (task === undefined) return [];
    const about = updates.filter(({ taskId }) => taskId === '' || taskId === task.id);
    return stepsOf(versions, about).map((step) =>
      entryOf(step, {
        key: `task ${task.id}`,
        of: say.task(task.asks),
        changes: taskChanges(step),
        paper: '',
      }),
    );
  });
  return [...rows, ...parts].sort((a, b) => inPlainOrder(b.at, a.at));
}

/** Names that the register knows by its own: the directory's answer may lack them. */
function namesIn(roles: readonly Role[], updates: readonly Update[]): ReadonlyMap<string, string> {
  const people = [
    ...updates.map(({ by }) => by),
    ...roles.flatMap(({ holdings }) => holdings.map(({ person }) => person)),
  ];
  return new Map(people.map(({ id, name }) => [id, name]));
}

const STEP = 10;

function Entries({ entries }: { entries: readonly Entry[] }) {
  const layout = useLayout();
  const [shown, setShown] = useState(STEP);
  if (entries.length === 0) return <p className={layout.quiet}>{say.none}</p>;
  return (
    <>
      <ol className={layout.plainList} aria-label={say.title}>
        {entries.slice(0, shown).map((entry) => (
          <One key={entry.key} entry={entry} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>{say.more(entries.length - shown)}</Button>
      )}
    </>
  );
}

function One({ entry: { at, by, of, way, changes, unchanged } }: { entry: Entry }) {
  const styles = useStyles();
  const layout = useLayout();
  const { time, timeZone } = useSession();
  const when = page.at(dayWhere(timeZone, new Date(at)), time(at));
  return (
    <li className={styles.entry}>
      <span className={layout.strong}>{of}</span>{' '}
      <span className={mergeClasses(layout.quiet, layout.small)}>
        {[by, when, way].filter((part) => part !== '').join(' · ')}
      </span>
      {changes.length === 0 && <div className={layout.quiet}>{unchanged}</div>}
      {changes.map((change, place) => (
        <Change key={place} change={change} />
      ))}
    </li>
  );
}

/** What came to a list and what went from it stands by itself: nothing stood in its place. */
function Change({ change: { name, before, after } }: { change: SaidChange }) {
  const styles = useStyles();
  const layout = useLayout();
  const hasBoth = before !== undefined && after !== undefined;
  return (
    <div className={mergeClasses(styles.change, layout.words)}>
      <span className={layout.quiet}>{name}:</span> {hasBoth && `${before || say.nothing} → `}
      <span className={layout.strong}>{(after ?? before) || say.nothing}</span>
    </div>
  );
}
