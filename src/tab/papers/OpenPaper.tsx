/** A coordinator opens the period of the next paper, in place. */
import { useNavigate } from 'react-router';
import { Field, Input } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import { type Period, inTime } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { type Verdict, refused } from '../../inspection/verdict';
import { openForm as say, papers } from '../../wording/papers/tabPositions';
import { openPeriod } from '../../workflows/periods/openPeriod';
import { FormFrame, besideField, useFormStyles } from '../saving/FormFrame';
import { InPlaceForm } from '../saving/InPlaceForm';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { useTyped } from '../session/useTyped';

const BESIDE = { 'not a month': 'month', 'day unlikely': 'month', 'not a day': 'day' } as const;

export function OpenPaper({ periods }: { periods: readonly Kept<Period>[] }) {
  return (
    <InPlaceForm words={papers.open} saved="" primary>
      {({ onClose }) => <OpenForm last={inTime(periods).at(-1)} onClose={onClose} />}
    </InPlaceForm>
  );
}

type Filled = { asOf: string; title: string; board: string; day: string };

function OpenForm({ last, onClose }: { last: Period | undefined; onClose: () => void }) {
  const styles = useFormStyles();
  const { register, actor, me, today } = useSession();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { act, run } = useAct<Kept<Period>>();
  const { typed, type: fill, ...draft } = useTyped<Filled>(`new paper by ${me.id}`);
  const { asOf = today.slice(0, 7), title = last?.title ?? say.usualTitle } = typed;
  const { board = last?.board ?? '', day = '' } = typed;
  const opening = async (): Promise<Verdict<Kept<Period>>> => {
    if (day !== '' && !isDay(day)) return refused({ code: 'not a day', given: day });
    const own = (await register.settings.get('definitions'))?.value ?? [];
    const meets = isDay(day) ? day : undefined;
    return openPeriod(register, { asOf, title, board: board.trim(), day: meets, own, actor: actor() });
  };
  const send = async () => {
    const opened = await run(opening);
    if (opened === undefined) return;
    draft.forget();
    await refresh('periods');
    await navigate(`/papers/${opened.id}`);
  };
  return (
    <FormFrame
      label={say.title}
      act={act}
      beside={BESIDE}
      send={say.save}
      sending={say.saving}
      onSend={() => void send()}
      onClose={onClose}
      draft={draft}
    >
      <Field label={say.month} required className={styles.short} {...besideField(act, BESIDE, 'month')}>
        <Input
          type="month"
          name="month"
          autoFocus
          value={asOf}
          onChange={(_, { value }) => fill({ asOf: value })}
        />
      </Field>
      <Field label={say.paperTitle}>
        <Input
          name="title"
          maxLength={200}
          value={title}
          onChange={(_, { value }) => fill({ title: value })}
        />
      </Field>
      <Field label={say.board}>
        <Input
          name="board"
          maxLength={200}
          value={board}
          onChange={(_, { value }) => fill({ board: value })}
        />
      </Field>
      <Field label={say.day} hint={say.dayHint} className={styles.short} {...besideField(act, BESIDE, 'day')}>
        <Input type="date" name="day" value={day} onChange={(_, { value }) => fill({ day: value })} />
      </Field>
    </FormFrame>
  );
}
