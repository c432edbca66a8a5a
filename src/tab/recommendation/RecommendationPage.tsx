/** The page of one recommendation: where it stands, whose it is, what was promised, what was done, what the paper said. */
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { isHandedTo } from '../../inspection/asking/handed';
import { type Role, isCoordinator, rolesOf } from '../../inspection/reminders/owner';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { links } from '../../wording/recommendations/tabClosing';
import { evidenceList } from '../../wording/recommendations/evidence';
import { item as say } from '../../wording/recommendations/tabItem';
import { history } from '../../wording/recommendations/tabHistory';
import { stood } from '../../wording/papers/tabPositions';
import { page } from '../../wording/recommendations/tabRecommendation';
import { SaidAbove } from '../answering/CannotAnswer';
import { useMay } from '../answering/useMayAnswer';
import { useLayout } from '../pieces/layout';
import { NotFound } from '../pieces/NotFound';
import { byName } from '../pieces/Owners';
import { Shown } from '../pieces/Shown';
import { UnreadableRows } from '../pieces/UnreadableRows';
import { together, useRoles } from '../session/reading';
import { useSession } from '../session/Session';
import { Asked } from './Asked';
import { Changes } from '../changing/Changes';
import { Closing } from '../closing/Closing';
import { Evidence, givenIn } from './Evidence';
import { Facts as FactsLine } from './Facts';
import { Head, type Known, useReportOf } from './Head';
import { History } from './History';
import { Links } from './Links';
import { MergedTasks } from './MergedTasks';
import { Moves } from './Moves';
import { OnThisPage } from './OnThisPage';
import { PaperSaid } from './PaperSaid';
import { useRecommendation, useStood, useTasksOf, useUpdatesOf } from '../changing/reading';
import { Stood } from './Stood';
import { Tasks } from './Tasks';
import { Unreached } from './Unreached';
import { Updates } from './Updates';
import { Waiting } from '../closing/Waiting';
import { longName } from '../../wording/itemNames';

export function RecommendationPage() {
  const { id = '' } = useParams();
  return /^\d+$/.test(id) ? <Page key={id} id={id} /> : <NotFound what={page.missing} />;
}

function Page({ id }: { id: string }) {
  const row = useRecommendation(id);
  const layout = useLayout();
  if (row.is === 'failed' && row.failure === 'missing') return <NotFound what={page.missing} />;
  return (
    <div className={layout.reading}>
      {row.is === 'failed' && row.failure === 'unreachable' ? (
        <Unreached id={id} again={row.again} />
      ) : (
        <Shown heading={page.one} of={row}>
          {(value) => <Whole row={value} />}
        </Shown>
      )}
    </div>
  );
}

function Whole({ row }: { row: Kept<Recommendation> }) {
  const report = useReportOf(row);
  return (
    <>
      <Head row={row} report={report} />
      <Below row={row} report={report} />
    </>
  );
}

function Below({ row, report }: Known) {
  const fetched = together({ roles: useRoles(), tasks: useTasksOf(row.id), updates: useUpdatesOf(row.id) });
  return (
    <Shown of={fetched}>
      {({ roles, tasks, updates }) => {
        const facts = { row, report, roles: roles.rows, tasks: tasks.rows, updates: updates.rows };
        return (
          <WhyNot {...facts}>
            <Stands {...facts} />
            <UnreadableRows rows={[...tasks.unreadable, ...updates.unreadable]} />
            <Parts {...facts} />
          </WhyNot>
        );
      }}
    </Shown>
  );
}

type Facts = Known & {
  roles: readonly Role[];
  tasks: readonly Kept<Task>[];
  updates: readonly Kept<Update>[];
};

/** What one sees before anything is looked for: where it stands, what was promised, how far its closing has got. */
function Stands(facts: Facts) {
  const { me, today } = useSession();
  const { row, roles, tasks } = facts;
  const coordinates = isCoordinator(roles, me.id, today);
  const mayChange = useMay('change', coordinates);
  return (
    <>
      <FactsLine {...facts} />
      {coordinates && <Changes row={row} roles={roles} tasks={tasks} />}
      <Asked {...{ row, tasks }} coordinates={coordinates && mayChange} />
      <Moves row={row} />
      <Closing {...facts} />
    </>
  );
}

/** Said at the top to whoever would change or answer something here, and may not. */
function WhyNot({ row, roles, tasks, children }: Facts & { children: ReactNode }) {
  const { me, today } = useSession();
  const isMine = useIsMine(roles);
  const wants = { answer: tasks.some(isMine), change: isCoordinator(roles, me.id, today) };
  return (
    <SaidAbove wants={wants} where={longName(row)}>
      {children}
    </SaidAbove>
  );
}

/** Open, and this person's to answer for. */
function useIsMine(roles: readonly Role[]) {
  const { me, today } = useSession();
  const coordinates = isCoordinator(roles, me.id, today);
  const held = rolesOf(roles, me.id, today).map(({ name }) => name);
  return (task: Task): boolean =>
    task.stage !== 'done' &&
    (coordinates ||
      task.owners.some((owner) => held.includes(owner)) ||
      isHandedTo(task, roles, me.id, today));
}

function Parts({ row, roles, tasks, updates }: Facts) {
  const { me, today } = useSession();
  const coordinates = isCoordinator(roles, me.id, today);
  const isMine = useIsMine(roles);
  const named = byName(roles);
  return (
    <>
      <OnThisPage parts={partsOf({ tasks, updates })} />
      <Tasks tasks={tasks} roles={named} text={row.text} row={coordinates ? row : undefined} />
      <MergedTasks row={row} roles={named} />
      <Updates updates={updates} tasks={tasks} />
      <Evidence updates={updates} mine={tasks.filter(isMine)} />
      <Shown of={useStood(row)}>{(read) => <Stood {...read} />}</Shown>
      <PaperSaid paper={row.paper} />
      <Links row={row} coordinates={coordinates} />
      <Waiting row={row} roles={roles} />
      <History {...{ row, tasks, updates, roles }} />
    </>
  );
}

const partsOf = ({ tasks, updates }: Pick<Facts, 'tasks' | 'updates'>) => [
  { id: 'tasks', name: page.tasks(tasks.length) },
  { id: 'updates', name: say.updates(updates.length) },
  { id: 'evidence', name: evidenceList.title(givenIn(updates).length) },
  { id: 'stood', name: stood.title },
  { id: 'links', name: links.name },
  { id: 'history', name: history.title },
];
