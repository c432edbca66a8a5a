/** More about one task without leaving the list: the original words, every date, and what was said last. */
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { inOrder } from '../../inspection/update';
import { deadlineInWords } from '../../wording/facts';
import { frame } from '../../wording/tab';
import { details as say } from '../../wording/recommendations/tabMyWork';
import { page } from '../../wording/recommendations/tabRecommendation';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { Trouble } from '../pieces/Trouble';
import { Outline } from '../frame/Outline';
import { dayWhere } from '../session/clock';
import { useAgeOf, useLastRead } from '../session/lastRead';
import { together, useFetched } from '../session/reading';
import { useSession } from '../session/Session';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  panel: {
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    marginTop: '8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  part: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  top: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  said: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { margin: 0 },
  ends: { marginTop: '12px' },
});

type Props = { task: Kept<Task>; name: string; onClose: () => void };

const NEWEST = 5;

export function TaskDetails({ task, name, onClose }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { register } = useSession();
  const { recommendationId: id } = task;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fetched = together({
    row: useFetched(['recommendation', id], () => register.recommendations.find(id)),
    updates: useFetched(['updates', id], () => register.updates.of(id)),
  });
  return (
    <aside
      aria-labelledby={name}
      className={styles.panel}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h3 id={name} ref={heading} tabIndex={-1} className={mergeClasses(styles.top, layout.target)}>
        {`${task.report} · ${shortName({ kind: 'recommendation', number: task.number })}`}
      </h3>
      {fetched.is === 'failed' && fetched.failure === 'unreachable' ? (
        <KeptDetails task={task} again={fetched.again} />
      ) : (
        <Shown of={fetched}>
          {({ row, updates }) => (
            <>
              <h4 className={styles.part}>{say.words}</h4>
              <p className={mergeClasses(styles.words, layout.words)}>{row.text}</p>
              <Dates task={task} />
              <h4 className={styles.part}>{say.said}</h4>
              <LastSaid updates={newest(updates.rows)} />
            </>
          )}
        </Shown>
      )}
      <div className={mergeClasses(layout.row, styles.ends)}>
        <Link className={layout.link} to={`/recommendations/${id}`}>
          {say.open}
        </Link>
        <Button size="small" onClick={onClose}>
          {frame.close}
        </Button>
      </div>
    </aside>
  );
}

/** Without a line: what this computer kept. */
function KeptDetails({ task, again }: { task: Kept<Task>; again: () => void }) {
  const styles = useStyles();
  const last = useLastRead(task.recommendationId);
  const lacking = useAgeOf(last.is === 'here' ? last.value.kept : undefined);
  if (last.is === 'fetching') return <Outline />;
  const kept = last.is === 'here' ? last.value.kept : undefined;
  return (
    <>
      <Trouble failure="unreachable" {...{ again, lacking }} />
      <Dates task={task} />
      {kept !== undefined && (
        <>
          <h4 className={styles.part}>{say.said}</h4>
          <LastSaid updates={newest(kept.rows)} />
        </>
      )}
    </>
  );
}

const newest = (updates: Said) => inOrder(updates).reverse().slice(0, NEWEST);

function Dates({ task }: { task: Task }) {
  const styles = useStyles();
  const layout = useLayout();
  const { original, moves } = task;
  const last = moves.at(-1)?.to ?? original;
  return (
    <>
      <h4 className={styles.part}>{say.dates}</h4>
      <ol className={layout.plainList}>
        <li>
          {page.first}: {page.deadline(original)}
        </li>
        {moves.map((move, at) => (
          <li key={at}>
            {page.movedTo(page.deadline(move.to))}
            {move.reason !== '' && `: ${move.reason}`}
          </li>
        ))}
        {currentDeadline(task).lastDay !== last.lastDay && (
          <li>
            {page.now}: {deadlineInWords(currentDeadline(task))}
          </li>
        )}
      </ol>
    </>
  );
}

type Said = Awaited<ReturnType<ReturnType<typeof useSession>['register']['updates']['of']>>['rows'];

function LastSaid({ updates }: { updates: Said }) {
  const styles = useStyles();
  const layout = useLayout();
  const { time, timeZone } = useSession();
  if (updates.length === 0) return <p className={layout.quiet}>{page.noHistory}</p>;
  return (
    <ol className={layout.plainList}>
      {updates.map(({ id, kind, by, asRole, at, via, words, evidence }) => (
        <li key={id} className={styles.said}>
          <span className={layout.strong}>{page.kind(kind)}</span>{' '}
          <span className={mergeClasses(layout.quiet, layout.small)}>
            {page.by(by.name, asRole)}
            {via !== 'paper' && ` · ${page.at(dayWhere(timeZone, new Date(at)), time(at))}`}
          </span>
          <p className={mergeClasses(styles.words, layout.words)}>{words}</p>
          {evidence !== '' && <EvidenceLink href={evidence} about={words.slice(0, 60)} />}
        </li>
      ))}
    </ol>
  );
}
