/** What is asked about this recommendation and not answered; a coordinator may take it back until its owner was told. */
import { useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { questionOf } from '../../inspection/asking/questionOf';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { asksInWords } from '../../wording/asking/saidAnew';
import { ask as say } from '../../wording/asking/tabAsk';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import { takeBackQuestion } from '../../workflows/reminding/askForUpdate';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

const useStyles = makeStyles({ words: { margin: '0 0 6px' } });

type Props = { row: Kept<Recommendation>; tasks: readonly Kept<Task>[]; coordinates: boolean };

export function Asked({ row, tasks, coordinates }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { register, actor, today } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct<unknown>();
  const [said, setSaid] = useState('');
  const key = useRef('');
  const question = questionOf(tasks, today);
  const isOpen = question !== undefined && question.is !== 'settled';
  async function takeBack() {
    key.current ||= crypto.randomUUID();
    setSaid('');
    const done = await run(() => takeBackQuestion(register, { seen: row, actor: actor(), key: key.current }));
    if (done === undefined) return;
    key.current = '';
    setSaid(say.takenBack);
    await refresh('task', 'tasks', 'updates');
  }
  // Once it was taken back, the word of it stays where it stood.
  if (!isOpen && said === '' && act.is === 'idle') return null;
  return (
    <section aria-label={say.section}>
      {isOpen && (
        <>
          <p className={mergeClasses(styles.words, layout.words, layout.strong)}>
            {asksInWords(question.asked)} {question.is === 'silent' && say.goneBy}
          </p>
          {coordinates && (
            <Button size="small" disabledFocusable={act.is === 'busy'} onClick={() => void takeBack()}>
              {act.is === 'busy' ? say.takingBack : say.takeBack}
            </Button>
          )}
        </>
      )}
      <span role="status">
        {said}
        {act.is === 'refused' && refusedBeside(act.refusal)}
        {act.is === 'failed' && whatFailed(act.failure)}
      </span>
    </section>
  );
}
