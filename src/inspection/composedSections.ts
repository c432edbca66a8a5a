/** What follows the reports of a paper: dates moved, who was silent, how far closing is, what waits on others. */
import type { ClosingLine, MoveLine, NextStep, Place, SilentLine, WaitingLine } from './composed';
import type { Day } from './day';
import type { Move } from './deadline';
import { type Position, isOfReport } from './position';
import { type ClosingStep, isOpen } from './recommendation';

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
    .sort((a, b) => b.rows.length - a.rows.length || a.role.localeCompare(b.role, 'en'));
}

/** How far each open row has come. Steps taken after the period's end belong to the next paper. */
export function closingLines(
  positions: readonly Position[],
  stepsOf: (recommendationId: string) => readonly ClosingStep[],
  to: Day,
): ClosingLine[] {
  return positions
    .filter((position) => isOpen(position) && !isOfReport(position) && position.status !== 'White')
    .map((position) => {
      const standing = standingSteps(stepsOf(position.recommendationId).filter(({ on }) => on <= to));
      return { ...placeOf(position), status: position.status, ...standing, next: nextAfter(standing) };
    });
}

type Standing = Pick<ClosingLine, 'claimed' | 'reviewed' | 'tested' | 'signedOff'>;

const NOTHING: Standing = {
  claimed: undefined,
  reviewed: undefined,
  tested: undefined,
  signedOff: undefined,
};

/** What was sent back or reopened has to be claimed again. */
const standingSteps = (steps: readonly ClosingStep[]): Standing =>
  steps.reduce((standing, { step, on }) => {
    if (step === 'claimed') return { ...NOTHING, claimed: on };
    if (step === 'evidence reviewed') return { ...standing, reviewed: on };
    if (step === 'reality tested') return { ...standing, tested: on };
    return step === 'signed off' ? { ...standing, signedOff: on } : NOTHING;
  }, NOTHING);

function nextAfter({ claimed, reviewed, tested, signedOff }: Standing): NextStep {
  if (claimed === undefined) return 'claim';
  if (reviewed === undefined) return 'evidence review';
  if (tested === undefined) return 'reality test';
  return signedOff === undefined ? 'sign-off' : 'nothing';
}

/** Who has to be asked next, by the day; what nobody is set to ask about comes first, for it is the one to mend. */
export const waitingLines = (positions: readonly Position[]): WaitingLine[] =>
  positions
    .flatMap((position) =>
      position.closed === undefined && position.awaits !== undefined
        ? [{ ...placeOf(position), ...position.awaits }]
        : [],
    )
    .sort((a, b) => (a.nextChase ?? '').localeCompare(b.nextChase ?? ''));
