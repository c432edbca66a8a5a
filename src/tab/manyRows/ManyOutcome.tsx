/** What became of each row that was to be changed: how many were, and of every other one why not. */
import { Link } from 'react-router';
import { Button, MessageBar, MessageBarBody, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Verdict } from '../../inspection/verdict';
import { failureInWords } from '../../wording/facts';
import { frame } from '../../wording/tab';
import { ask } from '../../wording/asking/tabAsk';
import { many as say } from '../../wording/recommendations/tabMany';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import type { Outcome } from '../../workflows/coordinating/changeMany';
import { useLayout } from '../pieces/layout';
import { UndoButton } from '../saving/UndoButton';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  bar: { marginTop: '8px' },
  list: { margin: '4px 0', paddingLeft: '18px', maxHeight: '200px', overflowY: 'auto' },
});

function whyNot(outcome: Outcome): string {
  if (outcome.is === 'refused') return refusedBeside(outcome.refusal);
  if (outcome.is === 'failed') return failureInWords(outcome.failure);
  return say.left;
}

type Props = {
  outcomes: readonly Outcome[];
  /** Where their owners were asked, and the rows themselves are as they were. */
  isAsked: boolean;
  /** What became of the undoing; empty until then. */
  said: string;
  onUndo: () => Promise<Verdict<unknown>>;
  onClose: () => void;
};

export function ManyOutcome({ outcomes, isAsked, said, onUndo, onClose }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const inAll = isAsked ? ask.done : say.done;
  const undos = outcomes.flatMap((outcome) => (outcome.is === 'done' ? [outcome.undo] : []));
  const others = outcomes.filter(({ is }) => is !== 'done');
  return (
    <MessageBar
      intent={others.length === 0 ? 'success' : 'warning'}
      layout="multiline"
      className={styles.bar}
    >
      <MessageBarBody>
        <span role="status">{said === '' ? inAll(undos.length, outcomes.length) : said}</span>
        {others.length > 0 && (
          <>
            {' '}
            {said === '' && say.stillChosen}
            <ul className={styles.list}>
              {others.map((outcome) => (
                <li key={outcome.row.id} className={layout.words}>
                  <Link
                    className={mergeClasses(layout.link, layout.inBar)}
                    to={`/recommendations/${outcome.row.id}`}
                  >
                    {outcome.row.report} · {shortName(outcome.row)}
                  </Link>{' '}
                  {whyNot(outcome)}
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={layout.row}>
          {undos[0] !== undefined && (
            <UndoButton key={undos[0].key} of={undos} work={onUndo} onUndone={() => undefined} />
          )}
          <Button size="small" onClick={onClose}>
            {frame.close}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
