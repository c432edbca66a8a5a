/** A coordinator corrects an open paper, or takes back one that was opened by mistake. */
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Field, Input } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import type { Period } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { type Verdict, refused } from '../../inspection/verdict';
import { correctForm as say, openForm, papers } from '../../wording/papers/tabPositions';
import { correctPeriod, takeBackPeriod, undoCorrection } from '../../workflows/periods/correctPeriod';
import { useLayout } from '../pieces/layout';
import { FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import { type Ends, InPlaceForm } from '../saving/InPlaceForm';
import { useTellNext } from '../saving/nextScreen';
import { isChanged, useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';

const BESIDE = { 'not a day': 'day', 'day unlikely': 'day' } as const;
/** Everything that shows a period. */
const OF_PERIODS = ['periods', 'standing', 'paper'];

/** Under which a taken-back paper's month is told on the list of papers. */
export const TAKEN_BACK = 'paper taken back';

export function CorrectPaper({ period }: { period: Kept<Period> }) {
  const layout = useLayout();
  return (
    <div className={layout.stack} style={{ marginTop: '12px' }}>
      <InPlaceForm words={say.change} saved={say.saved}>
        {(ends) => <Correction period={period} {...ends} />}
      </InPlaceForm>
      <InPlaceForm words={say.takeBack} saved="">
        {({ onClose }) => <TakeBack period={period} onClose={onClose} />}
      </InPlaceForm>
    </div>
  );
}

function Correction({ period, onSaved, onClose }: Ends & { period: Kept<Period> }) {
  const styles = useFormStyles();
  const { register, actor, me } = useSession();
  const { act, run } = useAct<Kept<Period>>();
  const refresh = useRefresh();
  const [seen, setSeen] = useState(period);
  const { typed, type, ...draft } = useTyped<{ title: string; day: string }>(
    `correction of paper ${period.id} by ${me.id}`,
  );
  const { title = seen.title, day = seen.day ?? '' } = typed;
  const correcting = async (): Promise<Verdict<Kept<Period>>> => {
    if (day !== '' && !isDay(day)) return refused({ code: 'not a day', given: day });
    try {
      return await correctPeriod(register, {
        seen,
        title,
        day: isDay(day) ? day : undefined,
        actor: actor(),
      });
    } catch (error) {
      // What I did not touch is theirs from now on; sent again, mine is written on top of it.
      if (isChanged(error)) setSeen(await register.periods.find(period.id));
      throw error;
    }
  };
  const save = async () => {
    const after = await run(correcting);
    await refresh(...OF_PERIODS);
    if (after === undefined) return;
    draft.forget();
    const undo = async () => {
      const done = await undoCorrection(register, { before: seen, after }, actor());
      await refresh(...OF_PERIODS);
      return done;
    };
    onSaved({ work: undo, undone: say.undone, rows: [`paper ${period.id}`] });
  };
  return (
    <FormFrame
      {...{ label: say.change, act, beside: BESIDE, send: say.save, sending: say.saving, onClose, draft }}
      onSend={() => void save()}
    >
      <Field label={openForm.paperTitle}>
        <Input
          name="title"
          autoFocus
          maxLength={200}
          value={title}
          onChange={(_, { value }) => type({ title: value })}
        />
      </Field>
      <Field
        label={openForm.day}
        hint={openForm.dayHint}
        className={styles.short}
        {...besideField(act, BESIDE, 'day')}
      >
        <Input type="date" name="day" value={day} onChange={(_, { value }) => type({ day: value })} />
      </Field>
    </FormFrame>
  );
}

function TakeBack({ period, onClose }: { period: Kept<Period>; onClose: () => void }) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const { act, run } = useAct<Kept<Period>>();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const tellNext = useTellNext<string>(TAKEN_BACK);
  const send = async () => {
    const taken = await run(() => takeBackPeriod(register, period, actor()));
    if (taken === undefined) return refresh(...OF_PERIODS);
    // Its page goes before its row does, or it would say for a moment that there is no such paper.
    tellNext(papers.name(taken));
    await navigate('/papers');
    await refresh(...OF_PERIODS);
  };
  return (
    <FormFrame
      {...{ label: say.takeBack, act, beside: {}, send: say.takeItBack, sending: say.takingBack, onClose }}
      onSend={() => void send()}
    >
      <p className={layout.words}>{say.takeBackMeans}</p>
    </FormFrame>
  );
}
