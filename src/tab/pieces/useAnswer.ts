/** Sending one answer for one task: the words stay until it is saved, and the same words sent twice count once. */
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/task';
import { type Answer, type Answered, answerTask } from '../../workflows/answerTask';
import { useAct } from '../session/act';
import { keyFor, useDraft } from '../session/drafts';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

export type AnswerKind = Answer['kind'];

export const draftName = (personId: string, taskId: string, kind: AnswerKind): string =>
  `${personId} ${taskId} ${kind}`;

type Filled = { words: string; evidence: string; day: string };

function answerOf(kind: AnswerKind, { words, evidence, day: wantedDay }: Filled): Answer {
  if (kind === 'longer asked' || kind === 'snoozed') return { kind, words, wantedDay };
  return kind === 'progress' || kind === 'claim' ? { kind, words, evidence } : { kind, words };
}

export function useAnswer(task: Kept<Task>, kind: AnswerKind, onSaved: (answered: Answered) => void) {
  const { register, actor, me } = useSession();
  const { draft, change, forget } = useDraft(draftName(me.id, task.id, kind));
  const { act, run } = useAct<Answered>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const { words, evidence, day } = draft;
  const answer = answerOf(kind, { words, evidence: evidence.trim(), day });

  async function send() {
    const key = keyFor(draft, JSON.stringify(answer));
    change({ sent: { what: JSON.stringify(answer), key } });
    const done = await run(() => answerTask(register, { taskId: task.id, answer, actor: actor(), key }));
    if (done === undefined) return;
    forget();
    keepRow('tasks', done.task);
    onSaved(done);
    await refresh('task', 'updates');
  }
  return { draft, change, forget, act, send };
}
