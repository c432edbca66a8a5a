/** A coordinator closes a period: every open recommendation gets a position, all of them or none, and then it is over. */
import {
  type DefinitionSet,
  definitionsNamed,
  definitionsOn,
} from '../../inspection/recommendation/definitions';
import { type Standing, positionsAt, reportsAt } from '../../inspection/periods/freeze';
import type { Period } from '../../inspection/periods/period';
import type { Position } from '../../inspection/periods/position';
import type { Kept, Register } from '../../inspection/register';
import { isUnfinished } from '../../inspection/papers/importRecord';
import { closeRound } from '../../inspection/reminders/round';
import { stillSaid } from '../../inspection/recommendation/undone';
import { findingsAt, stopsClosing } from '../../inspection/periods/unexplained';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { saveSeen, whyNotCoordinator } from '../coordinating/coordinate';

export type PeriodClosing = {
  periodId: string;
  own: readonly DefinitionSet[];
  actor: Actor;
  onStep?: (step: ClosingProgress) => void;
};

export type ClosingProgress = { done: number; of: number };

// Two of Graph's batches: small enough to tell how far it is, large enough not to wait on each row.
const SOME = 40;

/**
 * First the state says that it is closing, then the positions are added under unique keys, then it is closed. Cut off
 * anywhere, it is finished by closing again; until then no paper is made of it. Whoever else closes at the same moment
 * adds the same keys, so there is one set.
 */
export async function closePeriod(
  register: Register,
  { periodId, own, actor, onStep = () => undefined }: PeriodClosing,
): Promise<Verdict<Kept<Period>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const seen = await register.periods.find(periodId);
  if (seen.state === 'closed') return allowed(seen);
  const standing = await standingAt(register, seen, own);
  const inTheWay = findingsAt(standing).filter(({ is }) => stopsClosing(is));
  if (inTheWay.length > 0)
    return refused({ code: 'not explained', rows: inTheWay.flatMap(({ rows }) => rows.map(nameOf)) });
  const positions = positionsAt(standing);
  await silenceOf(register, standing, actor);
  const closing = await saveSeen(
    register.periods,
    { ...seen, state: 'closing', reports: reportsAt(standing, positions) },
    ({ state }) => state !== 'open',
  );
  if (closing.state === 'closed') return allowed(closing);
  await addMissing(register, positions, onStep);
  const closed: Kept<Period> = {
    ...{ ...closing, state: 'closed' },
    ...{ closedBy: actor.person.name, closedById: actor.person.id, closedAt: actor.at },
  };
  return allowed(await saveSeen(register.periods, closed, ({ state }) => state === 'closed'));
}

/** The round closes with its paper, and before anything is frozen: cut off and closed again, the silence is the same. */
async function silenceOf(register: Register, { round, tasks }: Standing, { person, at }: Actor) {
  if (round === undefined || round.closedAt !== '') return;
  const seen = await register.rounds.withKey(round.key);
  if (seen === undefined) return;
  const closed = { ...seen, ...closeRound(seen, tasks, { at, by: person.name }) };
  await saveSeen(register.rounds, closed, ({ closedAt }) => closedAt !== '');
}

const nameOf = ({ report, number }: Position): string => `${report}, ${number}`;

/** Everything closing looks at, and what the screen shows before. */
export async function standingAt(
  register: Register,
  period: Kept<Period>,
  own: readonly DefinitionSet[],
): Promise<Standing> {
  const [periods, reports, recommendations, tasks, updates, positions, round, imports] = await Promise.all([
    register.periods.all(),
    register.reports.all(),
    register.recommendations.all(),
    register.tasks.all(),
    register.updates.all(),
    register.positions.all(),
    register.rounds.withKey(period.key),
    register.imports.heads(),
  ]);
  return {
    ...{ period, periods: periods.rows, reports: reports.rows, recommendations: recommendations.rows },
    ...{ tasks: tasks.rows, updates: stillSaid(updates.rows), positions: positions.rows },
    ...{ round, unfinished: imports.rows.filter(isUnfinished) },
    definitions: definitionsNamed(period.definitions, own) ?? definitionsOn(period.to, own),
  };
}

/** One that is there already is what an earlier try, or somebody else, froze: it stays as it is. */
async function addMissing(
  { positions }: Register,
  wanted: readonly Position[],
  onStep: (step: ClosingProgress) => void,
): Promise<void> {
  for (let done = 0; done < wanted.length; done += SOME) {
    onStep({ done, of: wanted.length });
    await positions.addAll(wanted.slice(done, done + SOME));
  }
  onStep({ done: wanted.length, of: wanted.length });
}
