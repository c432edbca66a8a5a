/** Sending one answer for one task: the words stay until it is saved, and the same words sent twice count once. */
import { type Kept, RegisterError } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { allowed, refused } from '../../inspection/verdict';
import { type Answer, type Answered, answerTask } from '../../workflows/answering/answerTask';
import { useAct } from '../session/act';
import { keyFor, useDraft } from '../session/drafts';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useSayAtOnce } from '../session/shownAtOnce';
import { forgetMay } from './useMayAnswer';
import { useUpload } from './useUpload';

export type AnswerKind = Answer['kind'];

/** What a form asks for. Evidence is progress that must have a link or a file. */
export type FormKind = AnswerKind | 'evidence';

export const draftName = (personId: string, taskId: string, kind: FormKind): string =>
  `${personId} ${taskId} ${kind}`;

type Filled = { words: string; evidence: string; day: string };

function answerOf(form: FormKind, { words, evidence, day: wantedDay }: Filled): Answer {
  const kind = form === 'evidence' ? 'progress' : form;
  if (kind === 'longer asked' || kind === 'snoozed') return { kind, words, wantedDay };
  return kind === 'progress' || kind === 'claim' ? { kind, words, evidence } : { kind, words };
}

export function useAnswer(task: Kept<Task>, kind: FormKind, onSaved: (answered: Answered) => void) {
  const { register, actor, me } = useSession();
  const { draft, change, ...begun } = useDraft(draftName(me.id, task.id, kind));
  const { act, run, rest } = useAct<Answered | 'stopped'>();
  const upload = useUpload();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const sayAtOnce = useSayAtOnce();
  const { words, evidence, day } = draft;

  /** Progress is shown before it is saved: nothing else hangs on it. */
  function saidAtOnce(answer: Answer, key: string) {
    if (answer.kind !== 'progress' || answer.words.trim() === '') return undefined;
    const { person, today, at, via } = actor();
    const said = { words: answer.words.trim(), evidence: answer.evidence };
    const lastSaid = { words: said.words, by: person.name, on: today };
    return sayAtOnce({ ...task, lastSaid, evidence: said.evidence || task.evidence }, task, {
      ...{ key, recommendationId: task.recommendationId, taskId: task.id, kind: 'progress', ...said },
      ...{ wantedDay: '', by: person, asRole: '', at, via, delivery: '' },
    });
  }

  async function sent(link: string) {
    const answer = answerOf(kind, { words, evidence: link, day });
    const key = keyFor(draft, JSON.stringify(answer));
    // A link that was just uploaded for stays in the draft: sent again, the answer goes without the file.
    change({ evidence: link, sent: { what: JSON.stringify(answer), key } });
    const settle = saidAtOnce(answer, key);
    let saved: Answered | undefined;
    try {
      const verdict = await answerTask(register, { taskId: task.id, answer, actor: actor(), key });
      saved = verdict.ok ? verdict.value : undefined;
      return verdict;
    } catch (error) {
      if (error instanceof RegisterError && error.failure === 'forbidden') forgetMay('answer', me.id);
      throw error;
    } finally {
      settle?.(saved);
    }
  }

  async function send() {
    const done = await run(async () => {
      if (kind === 'evidence' && evidence.trim() === '' && upload.file === undefined)
        return refused({ code: 'no evidence' });
      const answer = answerOf(kind, { words, evidence: evidence.trim(), day });
      const kept = await upload.upload({ taskId: task.id, answer, actor: actor(), key: '' });
      if (!kept.ok) return kept;
      return kept.value === 'stopped' ? allowed(kept.value) : sent(kept.value.link ?? evidence.trim());
    });
    if (done === undefined) return;
    if (done === 'stopped') return rest();
    begun.forget();
    keepRow('tasks', done.task);
    onSaved(done);
    await refresh('task', 'updates');
  }
  return { draft, change, begun, act, send, upload };
}
