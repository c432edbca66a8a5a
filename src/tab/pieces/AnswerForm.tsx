/** One answer being written, in place: what it asks, what was refused, and Send. */
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/task';
import { refusalInWords } from '../../wording/facts';
import { frame } from '../../wording/tab';
import { answers } from '../../wording/tabAnswers';
import { isBegun } from '../session/drafts';
import { AnswerFields, fieldOf } from './AnswerFields';
import { useLayout } from './layout';
import { whatFailed } from './Trouble';
import { type AnswerKind, useAnswer } from './useAnswer';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
    padding: '12px',
    marginTop: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export type AnswerFormProps = {
  task: Kept<Task>;
  kind: AnswerKind;
  where: string;
  onSaved: (task: Kept<Task>) => void;
  onClose: () => void;
};

const HINTS = { progress: undefined, claim: answers.doneHint, 'longer asked': answers.longerHint } as const;

/** Tells the person and the keyboard what is in the way: the field that was refused takes the focus. */
function useFocusOn(form: React.RefObject<HTMLFormElement | null>, name: string | undefined, again: unknown) {
  useEffect(() => {
    if (name !== undefined) form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }, [form, name, again]);
}

export function AnswerForm({ task, kind, where, onSaved, onClose }: AnswerFormProps) {
  const styles = useStyles();
  const layout = useLayout();
  const form = useRef<HTMLFormElement>(null);
  const { draft, change, act, send } = useAnswer(task, kind, onSaved);
  const refusal = act.is === 'refused' ? act.refusal : undefined;
  const busy = act.is === 'busy';
  useFocusOn(form, fieldOf(refusal), act);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void send();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={submit}
      onKeyDown={key}
      noValidate
      aria-label={`${answers.titles[kind]}: ${where}`}
    >
      <AnswerFields kind={kind} draft={draft} change={change} refusal={refusal} />
      {HINTS[kind] !== undefined && <span className={mergeClasses(layout.quiet, layout.small)}>{HINTS[kind]}</span>}
      {refusal !== undefined && fieldOf(refusal) === undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refusalInWords(refusal)}</MessageBarBody>
        </MessageBar>
      )}
      {act.is === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {answers.failed} {whatFailed(act.failure)}
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? answers.sending : answers.send[kind]}
        </Button>
        <Button onClick={onClose}>{frame.close}</Button>
        {isBegun(draft) && <span className={mergeClasses(layout.quiet, layout.small)}>{answers.draftKept}</span>}
      </div>
    </form>
  );
}
