/** The command for rounds: start, call again, close, or show how it stands. It sends at once, for it is the bot. */
import { isDay } from '../../inspection/day';
import { type Period, monthInWords } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { boardOf } from '../../inspection/reminders/round';
import type { Round } from '../../inspection/reminders/roundRecord';
import type { Verdict } from '../../inspection/verdict';
import { notADay } from '../../wording/commands';
import { refusalInWords } from '../../wording/facts';
import * as say from '../../wording/chat/roundCommand';
import { round as named } from '../../wording/chat/tabRound';
import type { CallSent } from '../../workflows/reminding/askRounds';
import { type Wish, wishCall, wishEnd, wishRound } from '../../workflows/reminding/startRound';
import { type Reached, unlessStoreFails } from './reached';
import { fail, print } from './terminal';
import { callsNow } from '../lookingForCalls';

export type RoundOptions = {
  what?: string | undefined;
  period?: string | undefined;
  closes?: string | undefined;
};

const WHAT = ['start', 'call', 'close', 'show'] as const;
type What = (typeof WHAT)[number];

export async function roundCommand(there: Reached, options: RoundOptions): Promise<void> {
  const what = WHAT.find((each) => each === options.what);
  if (what === undefined) return fail(say.usage);
  if (options.closes !== undefined && !isDay(options.closes)) return fail(notADay(options.closes));
  await unlessStoreFails(there, async () => {
    const period = await periodFor(there, options.period);
    if (period === undefined) return;
    const verdict = await wished(there, { what, period, closes: options.closes });
    if (verdict === undefined) return fail(say.noRound(period.key));
    if (!verdict.ok) return fail(refusalInWords(verdict.refusal));
    const sends = what === 'start' || what === 'call';
    await shown(there, verdict.value, sends ? await callsNow(there) : []);
  });
}

async function periodFor(
  { register }: Reached,
  wanted: string | undefined,
): Promise<Kept<Period> | undefined> {
  const { rows } = await register.periods.all();
  if (wanted !== undefined) {
    const named = rows.find(({ key }) => key === wanted) ?? rows.find(({ asOf }) => asOf === wanted);
    return (
      named ??
      fail(
        say.noPeriod(
          wanted,
          rows.map(({ key }) => key),
        ),
      )
    );
  }
  const open = rows.filter(({ state }) => state === 'open');
  const [only] = open;
  if (only === undefined) return fail(say.noOpenPeriod);
  return open.length === 1 ? only : fail(say.whichPeriod(open.map(({ key }) => key)));
}

type Wanted = { what: What; period: Kept<Period>; closes: string | undefined };

/** Undefined when there is no round to do it with. */
async function wished(
  { register, clock }: Reached,
  { what, period, closes }: Wanted,
): Promise<Verdict<Kept<Round>> | undefined> {
  const wish: Wish = { by: say.byCommand, at: clock.now(), today: clock.today() };
  if (what === 'start') {
    const title = named.roundTitle(monthInWords(period.asOf), period.board);
    const by = closes !== undefined && isDay(closes) ? closes : undefined;
    return wishRound(register, { period, title, closes: by }, wish);
  }
  const round = await register.rounds.withKey(period.key);
  if (round === undefined) return undefined;
  if (what === 'show') return { ok: true, value: round };
  return what === 'call' ? wishCall(register, round.id, wish) : wishEnd(register, round.id, wish);
}

async function shown({ register }: Reached, wanted: Kept<Round>, calls: readonly CallSent[]): Promise<void> {
  const mine = calls.find(({ round }) => round.id === wanted.id);
  const round = await register.rounds.find(wanted.id);
  const board = boardOf(round, (await register.tasks.all()).rows);
  print(
    [
      say.head(round),
      say.progress(board),
      ...board.silent.map(({ role, waiting, calls: times }) => say.silent(role, waiting.length, times)),
      ...board.unreachable.map(({ role, waiting, unreachable }) =>
        say.unreachable(role, waiting.length, unreachable),
      ),
      ...(mine === undefined || mine.waiting === 0 ? [] : [say.waiting(mine.waiting)]),
    ].join('\n'),
  );
}
