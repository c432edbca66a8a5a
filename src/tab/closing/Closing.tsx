/** How far its closing has got: the four steps with who and when, what comes next and whose it is, and the way back. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import {
  type ClosingFacts,
  LINE,
  type LineStep,
  claimsIn,
  levelOf,
  nextStep,
  signsAs,
  stands,
  stepsNow,
  timesReopened,
  whyNotReopen,
  whyNotSendBack,
  whyNotStep,
} from '../../inspection/recommendation/closing';
import type { Role } from '../../inspection/reminders/owner';
import type { ClosingStep, Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import type { Task } from '../../inspection/recommendation/task';
import { stillSaid } from '../../inspection/recommendation/undone';
import type { Update } from '../../inspection/update';
import { closing as say } from '../../wording/recommendations/tabClosing';
import { closingRules } from '../../workflows/closing/closingFacts';
import { EvidenceLink } from '../pieces/EvidenceLink';
import { NARROW, useLayout } from '../pieces/layout';
import { Shown } from '../pieces/Shown';
import { useFetched } from '../session/reading';
import { useSession } from '../session/Session';
import { InPlace, type Opening } from '../saving/InPlace';
import { Part } from '../pieces/Part';
import { ReturnForm } from './ReturnForm';
import { StepForm } from './StepForm';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    columnGap: '16px',
    rowGap: '8px',
    [NARROW]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  words: { margin: '8px 0' },
});

type Props = {
  row: Kept<Recommendation>;
  report: Report | undefined;
  tasks: readonly Kept<Task>[];
  updates: readonly Update[];
  roles: readonly Role[];
};

export function Closing(props: Props) {
  const { register } = useSession();
  const rules = useFetched(['closing rules'], () => closingRules(register));
  const { row, tasks, updates, roles, report } = props;
  const claims = claimsIn(row, tasks, stillSaid(updates));
  const known = {
    ...{ at: stands(row, tasks), steps: stepsNow(row, claims), level: levelOf(row, report), roles },
  };
  return (
    <Part id="closing" name={say.title}>
      <Shown of={rules}>
        {(value) => <Line row={row} tasks={tasks} facts={{ ...known, rules: value }} />}
      </Shown>
    </Part>
  );
}

type LineProps = Pick<Props, 'row' | 'tasks'> & { facts: ClosingFacts };

function Line({ row, tasks, facts }: LineProps) {
  const styles = useStyles();
  const layout = useLayout();
  const openings = useOpenings({ row, tasks, facts });
  const { at, level, rules, steps } = facts;
  const quiet = mergeClasses(layout.quiet, layout.small);
  const earlier = row.closing.filter((step) => !steps.includes(step));
  const reopened = timesReopened(row);
  return (
    <>
      <ol className={mergeClasses(layout.plainList, styles.line)}>
        {LINE.map((step) => (
          <Step key={step} step={step} taken={steps.filter((each) => each.step === step)} at={at} />
        ))}
      </ol>
      <p className={styles.words}>
        {say.next(at)} {level === undefined ? say.noLevel : say.signer(rules.levels[level])}{' '}
        {reopened > 0 && <strong>{say.reopened(reopened)}</strong>}
      </p>
      <InPlace openings={openings} />
      {earlier.length > 0 && (
        <details>
          <summary>{say.before(earlier.length)}</summary>
          <ol className={layout.plainList}>
            {earlier.map((step, place) => (
              <li key={place}>
                <span className={layout.strong}>{say.step(step.step)}</span>{' '}
                <span className={quiet}>{say.byWhom(step)}</span>
                <div className={layout.words}>{step.basis}</div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

type StepProps = { step: LineStep; taken: readonly ClosingStep[]; at: ClosingFacts['at'] };

function Step({ step, taken, at }: StepProps) {
  const layout = useLayout();
  const quiet = mergeClasses(layout.quiet, layout.small);
  const inPaper = step === 'claimed' && taken.length === 0 && LINE.some((each) => each === at);
  return (
    <li>
      <span className={layout.strong}>
        {taken.length > 0 || inPaper ? '✓ ' : '– '}
        {say.step(step)}
      </span>
      {taken.length === 0 && <div className={quiet}>{inPaper ? say.claimedInPaper : say.notYet}</div>}
      {taken.map((each, place) => (
        <div key={place}>
          <div className={quiet}>{say.byWhom(each)}</div>
          <div className={layout.words}>{each.basis}</div>
          {each.evidence !== '' && <EvidenceLink href={each.evidence} about={say.step(step)} />}
        </div>
      ))}
    </li>
  );
}

/** Only what this person may do now has a button. */
function useOpenings({ row, tasks, facts }: LineProps): Opening[] {
  const { me, today } = useSession();
  const asker = { person: me, today };
  const next = nextStep(facts.at);
  const openings: Opening[] = [];
  if (next !== undefined && next !== 'claimed' && whyNotStep(facts, next, asker) === undefined) {
    const { authority, recorded } = signsAs(facts, asker);
    const recordedFor = next === 'signed off' && recorded ? authority : undefined;
    openings.push({
      ...{ name: 'next', words: say.take[next], saved: say.taken(next) },
      form: (ends) => <StepForm key={next} {...{ row, step: next, recordedFor, ...ends }} />,
    });
  }
  if (whyNotSendBack(facts, asker) === undefined)
    openings.push({
      ...{ name: 'back', words: say.sendBack, saved: say.sentBack },
      form: (ends) => <ReturnForm key="back" {...{ row, tasks, ...ends }} as="sent back" />,
    });
  if (whyNotReopen(facts, asker) === undefined)
    openings.push({
      ...{ name: 'reopen', words: say.reopen, saved: say.reopenedNow },
      form: (ends) => <ReturnForm key="reopen" {...{ row, tasks, ...ends }} as="reopened" />,
    });
  return openings;
}
