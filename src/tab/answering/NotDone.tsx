/** Which of several pieces of work were not handed on or taken back, each by its reference and with why. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Link } from 'react-router';
import { failureInWords } from '../../wording/facts';
import { hand as say } from '../../wording/asking/tabDeputy';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import type { NotDone as Outcome } from '../../workflows/answering/eachTask';
import { useLayout } from '../pieces/layout';
import { placeOf } from './placeOf';

const useStyles = makeStyles({ list: { margin: '2px 0 4px', paddingLeft: '18px' } });

const whyNot = (outcome: Outcome): string =>
  outcome.is === 'refused' ? refusedBeside(outcome.refusal) : failureInWords(outcome.failure);

export function NotDone({ outcomes }: { outcomes: readonly Outcome[] }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div role="status">
      {outcomes.length > 0 && (
        <>
          {say.notDone}
          <ul className={styles.list}>
            {outcomes.map((outcome) => (
              <li key={outcome.task.id} className={layout.words}>
                <Link
                  className={mergeClasses(layout.link, layout.inSentence)}
                  to={`/recommendations/${outcome.task.recommendationId}`}
                >
                  {placeOf(outcome.task)}
                </Link>
                {': '}
                {whyNot(outcome)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
