/** Before a round: what starting it will do, and the one button that does it. */
import { useState } from 'react';
import { Button, Field, Input } from '@fluentui/react-components';
import { isDay } from '../../inspection/day';
import { type Role, hearingOn } from '../../inspection/reminders/owner';
import { type Period, monthInWords } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { asksFor, isAskedAbout } from '../../inspection/reminders/round';
import type { Round } from '../../inspection/reminders/roundRecord';
import type { Task } from '../../inspection/recommendation/task';
import { type Verdict, refused } from '../../inspection/verdict';
import { round as named, startForm as say } from '../../wording/chat/tabRound';
import { startRound } from '../../workflows/reminding/startRound';
import { useFormStyles } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { WhyNot } from './WhyNot';

type Props = {
  period: Kept<Period>;
  roles: readonly Role[];
  tasks: readonly Kept<Task>[];
  coordinates: boolean;
};

export function StartRound({ period, roles, tasks, coordinates }: Props) {
  const layout = useLayout();
  const { today } = useSession();
  // Whose account is switched off only the bot asks; it finds out as it sends.
  const hearings = new Map(roles.map((role) => [role.name, hearingOn(role, today, () => false)]));
  const asks = asksFor(tasks, hearings);
  const reached = asks.filter(({ unreachable }) => unreachable === '');
  const items = new Set(reached.flatMap(({ taskIds }) => taskIds));
  const unowned = tasks.filter((task) => isAskedAbout(task) && task.owners.length === 0).length;
  return (
    <>
      <p>{coordinates ? named.none : named.notStarted}</p>
      <p className={layout.words}>
        {asks.length === 0
          ? say.nothing
          : say.willDo(items.size, reached.length, asks.length - reached.length)}
        {unowned > 0 && ` ${say.unowned(unowned)}`}
      </p>
      {coordinates && <StartForm period={period} disabled={asks.length === 0} />}
    </>
  );
}

function StartForm({ period, disabled }: { period: Kept<Period>; disabled: boolean }) {
  const layout = useLayout();
  const styles = useFormStyles();
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct<Kept<Round>>();
  const [closes, setCloses] = useState('');
  const starting = async (): Promise<Verdict<Kept<Round>>> => {
    if (closes !== '' && !isDay(closes)) return refused({ code: 'not a day', given: closes });
    const title = named.roundTitle(monthInWords(period.asOf), period.board);
    return startRound(register, { period, title, closes: isDay(closes) ? closes : undefined }, actor());
  };
  const start = async () => {
    await run(starting);
    await refresh('rounds', 'tasks', 'periods');
  };
  const busy = act.is === 'busy';
  return (
    <div className={layout.stack}>
      <Field label={say.closes} hint={say.closesHint} className={styles.short}>
        <Input type="date" name="closes" value={closes} onChange={(_, { value }) => setCloses(value)} />
      </Field>
      <div className={layout.row}>
        <Button appearance="primary" disabledFocusable={busy || disabled} onClick={() => void start()}>
          {busy ? say.saving : say.save}
        </Button>
      </div>
      <WhyNot act={act} />
    </div>
  );
}
