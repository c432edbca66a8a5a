/** By which day an answer is wanted, and what about: the same for one recommendation and for many. */
import { useState } from 'react';
import { Field, Input, Textarea } from '@fluentui/react-components';
import type { Day } from '../../inspection/day';
import { DAYS_TO_ANSWER } from '../../inspection/asking/askForUpdate';
import { workingDaysAfter } from '../../inspection/reminders/calendar';
import { USUAL_POLICY, calendarOf } from '../../inspection/reminders/policy';
import { ask as say } from '../../wording/asking/tabAsk';
import type { Act } from '../session/act';
import { useDraft } from '../session/drafts';
import { useSetting } from '../session/reading';
import { useSession } from '../session/Session';
import { type Beside, besideField, useFormStyles } from '../saving/FormFrame';

export const ASK_BESIDE: Beside = {
  'not a day': 'until',
  'day has passed': 'until',
  'day unlikely': 'until',
  'too many words': 'words',
};

/** What is typed is kept under that name; the day is proposed by the calendar of the policy until another is chosen. */
export function useAsking(name: string) {
  const { me } = useSession();
  const { draft, change, begun, forget, bringBack } = useDraft(`ask ${name} by ${me.id}`);
  const proposed = useAnswerDay();
  // Whoever empties the field is about to type another day.
  const [isChosen, setChosen] = useState(false);
  const until = isChosen ? draft.day : draft.day || proposed;
  const choose = (day: string) => {
    setChosen(true);
    change({ day });
  };
  const forgetAll = () => {
    setChosen(false);
    forget();
  };
  return { words: draft.words, until, choose, change, begun: { begun, forget: forgetAll, bringBack } };
}

/** The day by which an answer is usually wanted: some working days from today, by the calendar of the policy. */
export function useAnswerDay(): Day {
  const { today } = useSession();
  const policy = useSetting('reminder policy');
  const calendar = calendarOf((policy.is === 'here' ? policy.value.kept?.value : undefined) ?? USUAL_POLICY);
  return workingDaysAfter(today, DAYS_TO_ANSWER, calendar);
}

type Props = { asking: ReturnType<typeof useAsking>; act: Act };

export function AskFields({ asking: { words, until, choose, change }, act }: Props) {
  const styles = useFormStyles();
  return (
    <>
      <Field
        label={say.until}
        required
        hint={say.untilHint(DAYS_TO_ANSWER)}
        className={styles.short}
        {...besideField(act, ASK_BESIDE, 'until')}
      >
        <Input type="date" name="until" autoFocus value={until} onChange={(_, { value }) => choose(value)} />
      </Field>
      <Field label={say.words} hint={say.wordsHint} {...besideField(act, ASK_BESIDE, 'words')}>
        <Textarea
          name="words"
          resize="vertical"
          value={words}
          onChange={(_, { value }) => change({ words: value })}
        />
      </Field>
    </>
  );
}
