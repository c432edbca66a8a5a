/** The three things an owner can say about a task, beside it, and a menu of the rarer ones; pressed, each opens in place below. */
import { type ReactElement, useEffect, useRef } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { answers } from '../../wording/recommendations/tabAnswers';
import { closed as sayClosed } from '../../wording/asking/tabClosed';
import { AnswerForm } from './AnswerForm';
import { CannotAnswer, useSaidAbove } from './CannotAnswer';
import { late } from '../frame/late';
import { LateMenu } from '../pieces/LateMenu';
import { useLayout } from '../pieces/layout';
import type { Rare } from './MoreAnswers';
import type { AnswerKind } from './useAnswer';
import { UndoButton } from '../saving/UndoButton';
import { useUndo } from '../saving/useUndo';
import { type Answering, kindsFor, quietKindsFor } from './useAnswering';
import { useMayAnswer } from './useMayAnswer';

const MoreAnswers = late(() => import('./MoreAnswers').then((m) => m.MoreAnswers));

const useStyles = makeStyles({
  // In one row with what else stands beside them.
  buttons: { display: 'contents' },
  receipt: { display: 'flex', columnGap: '6px', alignItems: 'center', minHeight: 0, marginTop: '6px' },
});

type Props = { task: Kept<Task>; where: string; answering: Answering };

type ButtonsProps = Props & {
  /** What else can be done with it that few need on a morning. */
  rare?: readonly Rare[];
};

export function AnswerButtons({ task, where, answering, rare = [] }: ButtonsProps) {
  const styles = useStyles();
  const kinds = kindsFor(task);
  const mayAnswer = useMayAnswer();
  const saidAbove = useSaidAbove('answer');
  if (kinds.length === 0) return null;
  if (!mayAnswer && saidAbove) return null;
  if (!mayAnswer) return <CannotAnswer words={sayClosed.mayNot} where={where} />;
  const quiet = quietKindsFor(task).map((kind) => ({
    words: answers.titles[kind],
    press: () => answering.openRare(kind),
  }));
  return (
    <div className={styles.buttons} role="group" aria-label={answers.answering(where)}>
      {kinds.map((kind) => (
        <OneButton key={kind} kind={kind} answering={answering} />
      ))}
      <LateMenu
        size="small"
        appearance="subtle"
        data-more={answering.more}
        aria-label={answers.moreFor(where)}
        fetch={MoreAnswers.fetch}
        menu={(opener: ReactElement) => <MoreAnswers opener={opener} rare={[...quiet, ...rare]} />}
      >
        {answers.more}
      </LateMenu>
    </div>
  );
}

function OneButton({ kind, answering }: { kind: AnswerKind; answering: Answering }) {
  return (
    <Button
      size="small"
      ref={answering.opener(kind)}
      aria-expanded={answering.open === kind}
      onClick={() => answering.press(kind)}
    >
      {answers.titles[kind]}
    </Button>
  );
}

export function AnswerPlace({ task, where, answering }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { open, receipt, undo } = answering;
  const takeBack = useUndo();
  const place = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // A form opened by a press takes the focus; one that a kept draft opens on loading does not.
    if (asked.current && open !== undefined)
      place.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    asked.current = true;
  }, [open]);
  return (
    <div ref={place}>
      {open !== undefined && (
        <AnswerForm
          key={open}
          task={task}
          kind={open}
          where={where}
          onSaved={(saved) => answering.saved(open, saved)}
          onClose={() => answering.close(open)}
        />
      )}
      <div role="status" className={mergeClasses(receipt !== '' && styles.receipt, layout.strong)}>
        {receipt !== '' && <CheckmarkCircleRegular aria-hidden="true" />}
        {receipt}
      </div>
      {undo !== undefined && (
        <UndoButton key={undo.key} of={[undo]} work={() => takeBack(undo)} onUndone={answering.undone} />
      )}
    </div>
  );
}
