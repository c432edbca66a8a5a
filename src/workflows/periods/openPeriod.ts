/** A coordinator opens the period of the next paper: its month, its board, and the definitions it will be judged by. */
import { whyNotMeant, whyNotMeantMonth } from '../../inspection/meantDay';
import { type DefinitionSet, definitionsOn } from '../../inspection/recommendation/definitions';
import type { Day } from '../../inspection/day';
import {
  type Period,
  firstDayOf,
  lastDayOf,
  monthInWords,
  periodBefore,
} from '../../inspection/periods/period';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { whyNotCoordinator } from '../coordinating/coordinate';

export type PeriodOpening = {
  /** As 2022-11. */
  asOf: string;
  title: string;
  board: string;
  /** The day the board meets. */
  day: Day | undefined;
  /** The organisation's own definitions. */
  own: readonly DefinitionSet[];
  actor: Actor;
};

/** Opened twice, it is one period. A month that another board has already gets the board into its key. */
export async function openPeriod(
  register: Register,
  { asOf, title, board, day, own, actor }: PeriodOpening,
): Promise<Verdict<Kept<Period>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const unlikely =
    whyNotMeantMonth(asOf, actor.today) ?? (day === undefined ? undefined : whyNotMeant(day, actor.today));
  if (unlikely !== undefined) return refused(unlikely);
  const { rows } = await register.periods.all();
  const there = rows.find((period) => period.asOf === asOf && period.board === board);
  if (there?.state === 'open') return allowed(there);
  const busy = rows.find((period) => period.board === board && period.state !== 'closed');
  if (busy !== undefined) return refused({ code: 'period is open', period: monthInWords(busy.asOf) });
  const later = rows.find(
    (period) => period.source === 'closed here' && period.asOf >= asOf && period.board === board,
  );
  if (there !== undefined || later !== undefined)
    return refused({ code: 'period is over', period: (there ?? later)?.title ?? asOf });
  const to = lastDayOf(asOf);
  const period: Period = {
    ...{ key: rows.some(({ key }) => key === asOf) ? `${asOf}|${board}` : asOf, title, asOf },
    ...{ from: firstDayOf(asOf, periodBefore({ asOf, board }, rows)), to, board, day },
    ...{ definitions: definitionsOn(to, own).name, state: 'open', source: 'closed here' },
    ...{ closedBy: '', closedById: '', closedAt: '', reports: [], legend: [], preamble: '' },
  };
  const [added] = await register.periods.addAll([period]);
  if (added?.is === 'added') return allowed(added.kept);
  const other = await register.periods.withKey(period.key);
  return other === undefined
    ? refused({ code: 'period is open', period: monthInWords(asOf) })
    : allowed(other);
}
