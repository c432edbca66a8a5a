/** A paper that was read, as the ledger keeps it once it is imported: its period, closed, and its positions. */
import { definitionsOn } from '../../src/inspection/recommendation/definitions';
import type { Paper } from '../../src/inspection/papers/paper';
import { meaningOf } from '../../src/inspection/papers/paperMeaning';
import { periodOfPaper, positionsOfPaper } from '../../src/inspection/papers/paperPositions';
import { type Period, lastDayOf } from '../../src/inspection/periods/period';
import type { Position } from '../../src/inspection/periods/position';
import { kept } from './builders';

export function frozenPaper(paper: Paper): { period: Period; positions: readonly Position[] } {
  const meaning = meaningOf(paper);
  const definitions = definitionsOn(lastDayOf(meaning.asOf));
  const where = { key: meaning.asOf, before: undefined };
  const period: Period = { ...periodOfPaper(meaning, definitions, where), state: 'closed' };
  const positions = positionsOfPaper(meaning, { period: kept(period), definitions, rowOf: (key) => key });
  return { period, positions };
}
