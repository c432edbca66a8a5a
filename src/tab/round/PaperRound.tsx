/** The round of one paper: not started, open or closed; once it was closed here, with the way back. */
import { useState } from 'react';
import { type Period, monthInWords } from '../../inspection/periods/period';
import type { Role } from '../../inspection/reminders/owner';
import { isCalledOff } from '../../inspection/reminders/round';
import type { Round } from '../../inspection/reminders/roundRecord';
import type { Task } from '../../inspection/recommendation/task';
import type { Kept } from '../../inspection/register';
import { round as say } from '../../wording/chat/tabRound';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { reopenRound } from '../../workflows/reminding/startRound';
import { useLayout } from '../pieces/layout';
import { UndoButton } from '../saving/UndoButton';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { RoundBoard } from './RoundBoard';
import { StartRound } from './StartRound';

type Props = {
  period: Kept<Period>;
  round: Kept<Round> | undefined;
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  coordinates: boolean;
};

export function PaperRound({ period, round, tasks, roles, coordinates }: Props) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const [closing, setClosing] = useState<Changed<Round>>();
  const [said, setSaid] = useState('');
  const name = `round-${period.id}`;
  const told = (words: string, now?: Changed<Round>) => {
    setSaid(words);
    // Somebody else had closed it before: that is theirs to take back.
    setClosing(now?.before.closedAt === '' ? now : undefined);
  };
  const reopen = async (change: Changed<Round>) => {
    const done = await reopenRound(register, change, actor());
    await refresh('rounds', 'tasks');
    return done;
  };
  return (
    <section aria-labelledby={name}>
      <h2 id={name} className={layout.section}>
        {round?.title ?? say.roundTitle(monthInWords(period.asOf), period.board)}
      </h2>
      <div className={layout.row}>
        <span role="status" className={layout.strong}>
          {said}
        </span>
        {closing !== undefined && (
          <UndoButton
            key={closing.after.version}
            work={() => reopen(closing)}
            onUndone={() => told(say.reopened)}
          />
        )}
      </div>
      {round !== undefined && (
        <RoundBoard {...{ round, tasks, roles, coordinates }} onClosed={(now) => told(say.wasClosed, now)} />
      )}
      {(round === undefined || (isCalledOff(round) && period.state === 'open')) && (
        <StartRound {...{ period, roles, tasks, coordinates }} />
      )}
    </section>
  );
}
