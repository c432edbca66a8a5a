/** One answer being written, in place: what it asks, what was refused, and Send. */
import { mergeClasses } from '@fluentui/react-components';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { answers } from '../../wording/recommendations/tabAnswers';
import { closed as say } from '../../wording/asking/tabClosed';
import type { Answered } from '../../workflows/answering/answerTask';
import { ANSWER_BESIDE, AnswerFields } from './AnswerFields';
import { CannotAnswer } from './CannotAnswer';
import { FormFrame } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { type FormKind, useAnswer } from './useAnswer';
import { useMayAnswer } from './useMayAnswer';

export type AnswerFormProps = {
  task: Kept<Task>;
  kind: FormKind;
  where: string;
  onSaved: (answered: Answered) => void;
  onClose: () => void;
};

export function AnswerForm({ task, kind, where, onSaved, onClose }: AnswerFormProps) {
  const layout = useLayout();
  const quiet = mergeClasses(layout.quiet, layout.small);
  const { draft, begun, change, act, send, upload } = useAnswer(task, kind, onSaved);
  const mayAnswer = useMayAnswer();
  const wasRefused = act.is === 'failed' && act.failure === 'forbidden';
  const closed = wasRefused ? say.refused : mayAnswer ? undefined : say.mayNot;
  return (
    <FormFrame
      label={`${answers.titles[kind]}: ${where}`}
      act={act}
      beside={ANSWER_BESIDE}
      send={answers.send[kind]}
      sending={answers.sending}
      onSend={() => void send()}
      onClose={onClose}
      instead={closed !== undefined && <CannotAnswer words={closed} where={where} />}
      draft={begun}
    >
      <AnswerFields {...{ kind, draft, change, act, upload }} />
      {answers.hints[kind] !== '' && <span className={quiet}>{answers.hints[kind]}</span>}
    </FormFrame>
  );
}
