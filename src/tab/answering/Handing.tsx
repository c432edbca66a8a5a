/** The button that hands a task to a deputy or ends that, and the place where its form and what became of it stand. */
import { Suspense, lazy } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import {
  asksInWords,
  handedInWords,
  handedToInWords,
  withDeputyInWords,
} from '../../wording/asking/saidAnew';
import { askedNow } from '../../inspection/asking/askedUpdate';
import { hand as say } from '../../wording/asking/tabDeputy';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import { useSession } from '../session/Session';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { UndoButton } from '../saving/UndoButton';
import type { Rare } from './MoreAnswers';
import { NotDone } from './NotDone';
import type { Handing } from './useHanding';
import { useMayAnswer } from './useMayAnswer';

// Finding people is a good part of its code, and few need it on a morning.
const HandForm = lazy(() => import('./HandForm').then((m) => ({ default: m.HandForm })));

const useStyles = makeStyles({ note: { margin: '0 0 4px' } });

type Props = { task: Kept<Task>; where: string; handing: Handing };

/** Who asks about it, and who has it from whom. */
export function SaidAnew({ task, handing }: Pick<Props, 'task' | 'handing'>) {
  const asked = askedNow(task);
  return (
    <>
      {asked !== undefined && <Said words={asksInWords(asked)} />}
      <HandedTo handing={handing} />
    </>
  );
}

export function HandedTo({ handing: { handed } }: Pick<Props, 'handing'>) {
  const { me } = useSession();
  if (handed === undefined) return null;
  const inWords =
    handed.to.id === me.id ? handedInWords : handed.by.id === me.id ? withDeputyInWords : handedToInWords;
  return <Said words={inWords(handed)} />;
}

function Said({ words }: { words: string }) {
  const styles = useStyles();
  const layout = useLayout();
  return <p className={mergeClasses(styles.note, layout.words, layout.strong)}>{words}</p>;
}

/** A line of the menu for whoever may hand it on and has not. */
export function useRareHanding(task: Kept<Task>, { handed, role, begin }: Handing): readonly Rare[] {
  const mayAnswer = useMayAnswer();
  if (!mayAnswer || handed !== undefined || role === undefined || task.stage === 'done') return [];
  return [{ words: say.open, press: begin }];
}

/** Ends it; nothing for whoever may not. */
export function HandedButton({ where, handing: { handed, act, end } }: Omit<Props, 'task'>) {
  const { me } = useSession();
  const mayAnswer = useMayAnswer();
  if (!mayAnswer || handed === undefined) return null;
  const isTheirs = handed.to.id === me.id;
  if (!isTheirs && handed.by.id !== me.id) return null;
  const busy = act.is === 'busy';
  return (
    <Button
      size="small"
      disabledFocusable={busy}
      aria-label={isTheirs ? undefined : say.takeBackOf(where)}
      onClick={() => void end()}
    >
      {busy ? say.ending : isTheirs ? say.giveBack(handed.by.name) : say.takeBack}
    </Button>
  );
}

export function HandPlace({ task, where, handing, others }: Props & { others: readonly Kept<Task>[] }) {
  const layout = useLayout();
  const { open, handed, role, act, receipt, undos, notDone } = handing;
  const isFormOpen = open && handed === undefined && role !== undefined;
  return (
    <>
      {isFormOpen && (
        <Suspense fallback={null}>
          <HandForm {...{ task, where, role, handing, others }} />
        </Suspense>
      )}
      <div role="status" className={layout.strong}>
        {receipt}
        {!isFormOpen && act.is === 'refused' && refusedBeside(act.refusal)}
        {!isFormOpen && act.is === 'failed' && whatFailed(act.failure)}
      </div>
      <NotDone outcomes={notDone} />
      {undos[0] !== undefined && (
        <UndoButton key={undos[0].key} of={undos} work={handing.undo} onUndone={handing.undone} />
      )}
    </>
  );
}
