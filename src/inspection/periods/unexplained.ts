/** What stands in the way of closing a period, and what a reader should look at before: each finding with its rows. */
import type { DefinitionSet } from '../recommendation/definitions';
import { type Standing, lastPositions, positionsAt, wholeOf } from './freeze';
import { impliedStatus } from '../recommendation/implied';
import { proposedMoves } from '../recommendation/links';
import { type Position, isOfReport } from './position';
import { isOpen } from '../recommendation/recommendation';
import { sinceLast } from './sinceLast';

/** The first three stop the period from being closed; the rest is for a person to weigh. */
export const FINDINGS = [
  'fell back',
  'differs from the definition',
  'no rationale',
  'may differ from the definition',
  'moved without a reason',
  'date may follow',
  'no status',
  'no update received',
] as const;
export type FindingKind = (typeof FINDINGS)[number];

const STOPS: readonly FindingKind[] = ['fell back', 'differs from the definition', 'no rationale'];

export const stopsClosing = (kind: FindingKind): boolean => STOPS.includes(kind);

export type Finding = { is: FindingKind; rows: readonly Position[] };

/** In the order of FINDINGS, without those that have no row. */
export function findingsAt(standing: Standing): Finding[] {
  const { period, periods, positions, definitions } = standing;
  const last = lastPositions(period, periods, positions);
  const proposed = new Set(proposedMoves(standing.recommendations).map(({ row }) => row.id));
  const rows = positionsAt(standing).filter((position) => !isOfReport(position));
  const found = (kind: FindingKind) =>
    rows.filter((row) =>
      TESTS[kind]({ row, before: last.get(wholeOf(row)), definitions, proposed, on: period.to }),
    );
  return FINDINGS.map((is) => ({ is, rows: found(is) })).filter((finding) => finding.rows.length > 0);
}

type Seen = {
  row: Position;
  before: Position | undefined;
  definitions: DefinitionSet;
  /** Rows whose date would follow another, and of which nobody has decided. */
  proposed: ReadonlySet<string>;
  on: Standing['period']['to'];
};

const TESTS: Readonly<Record<FindingKind, (seen: Seen) => boolean>> = {
  'fell back': ({ row, before }) => sinceLast(row, before).fellBack && row.fellBecause === '',
  'differs from the definition': ({ row }) => row.implied !== undefined && row.explanation === '',
  'no rationale': ({ row, definitions }) =>
    row.status !== undefined &&
    isOpen(row) &&
    definitions.rationaleFor.includes(row.status) &&
    row.explanation === '' &&
    row.fellBecause === '' &&
    row.said === '',
  'may differ from the definition': ({ row, definitions, on }) =>
    impliedStatus(row, definitions, on).is === 'may differ' && row.explanation === '',
  'moved without a reason': ({ row, before }) => {
    const { movesSince, dateFrom } = sinceLast(row, before);
    return (
      movesSince.some(({ reason }) => reason === '') || (dateFrom !== undefined && movesSince.length === 0)
    );
  },
  'date may follow': ({ row, proposed }) => proposed.has(row.recommendationId),
  'no status': ({ row }) => row.status === undefined && row.closed === undefined,
  'no update received': ({ row }) => isOpen(row) && row.status !== 'White' && !row.heard,
};
