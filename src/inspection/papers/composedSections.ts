/** What follows the reports of a paper: dates moved, who was silent, how far closing is, what waits on others. */
import type { ClosingLine, MoveLine, NextStep, Place, SilentLine, WaitingLine } from './composed';
import { type ClosingRules, type LineStep, nextStep, stands, stepsNow } from '../recommendation/closing';
import type { Day } from '../day';
import type { Move } from '../recommendation/deadline';
import { type Position, isOfReport } from '../periods/position';
import { type ClosingStep, isOpen, oneOfThree } from '../recommendation/recommendation';
import { inNameOrder, inPlainOrder } from '../language';

export const placeOf = ({ recommendationId, report, number }: Position): Place => ({
  id: recommendationId,
  report,
  number,
});

/** Moves that the paper before did not have; all of them where there was none. */
export const movesSince = (position: Position, before: Position | undefined): readonly Move[] =>
  position.moves.slice(before?.moves.length ?? 0);

export const moveLines = (
  positions: readonly Position[],
  beforeOf: (position: Position) => Position | undefined,
): MoveLine[] =>
  positions.flatMap((position) =>
    movesSince(position, beforeOf(position)).map((move) => ({ ...placeOf(position), move })),
  );

/** By role, the most silent first: each with what is open in its name. A row without an owner is named as such. */
export function silentLines(positions: readonly Position[]): SilentLine[] {
  const byRole = new Map<string, Place[]>();
  for (const position of positions) {
    if (position.heard || !isOpen(position) || isOfReport(position)) continue;
    const roles = position.silentRoles.length > 0 ? position.silentRoles : position.owners;
    for (const role of roles.length > 0 ? roles : [''])
      byRole.set(role, [...(byRole.get(role) ?? []), placeOf(position)]);
  }
  return [...byRole]
    .map(([role, rows]) => ({ role, rows }))
    .sort((a, b) => b.rows.length - a.rows.length || inNameOrder(a.role, b.role));
}

export type ClosingThen = {
  /** Every step taken, the owners' claims among them, oldest first. */
  stepsOf: (recommendationId: string) => readonly ClosingStep[];
  rules: ClosingRules;
  to: Day;
};

/** How far each open row has come. Steps taken after the period's end belong to the next paper. */
export const closingLines = (
  positions: readonly Position[],
  { stepsOf, rules, to }: ClosingThen,
): ClosingLine[] =>
  positions
    .filter((position) => isOpen(position) && !isOfReport(position) && position.status !== 'White')
    .map((position) => {
      const steps = stepsOf(position.recommendationId).filter(({ on }) => on <= to);
      const closing = steps.filter(({ step }) => step !== 'claimed');
      const at = stands({ ...position, closing }, position.tasks);
      const { status, level } = position;
      return {
        ...{ ...placeOf(position), status, level },
        ...daysOf(at === 'open' ? [] : stepsNow({ closing: steps }, [])),
        next: nextOf(nextStep(at), level, rules),
      };
    });

type Days = Pick<ClosingLine, 'claimed' | 'reviewed' | 'tested' | 'signedOff'>;

/** Of the steps since it last began anew; several tasks are claimed when the last of them is. */
function daysOf(steps: readonly ClosingStep[]): Days {
  const on = (step: LineStep) => steps.filter((each) => each.step === step).at(-1)?.on;
  return {
    ...{ claimed: on('claimed'), reviewed: on('evidence reviewed') },
    ...{ tested: on('reality tested'), signedOff: on('signed off') },
  };
}

function nextOf(step: LineStep | undefined, level: number | undefined, { levels }: ClosingRules): NextStep {
  const known = oneOfThree(level);
  return { step, authority: step === 'signed off' && known !== undefined ? levels[known] : undefined };
}

/** Who has to be asked next, by the day; what nobody is set to ask about comes first, for it is the one to mend. */
export const waitingLines = (positions: readonly Position[]): WaitingLine[] =>
  positions
    .flatMap((position) =>
      position.closed === undefined && position.awaits !== undefined
        ? [{ ...placeOf(position), ...position.awaits }]
        : [],
    )
    .sort((a, b) => inPlainOrder(a.nextChase ?? '', b.nextChase ?? ''));
