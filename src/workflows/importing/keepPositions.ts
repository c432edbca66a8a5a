/** An imported paper leaves its positions behind, so that a recommendation's page shows where it stood in each. */
import { type DefinitionSet, definitionsOn } from '../../inspection/recommendation/definitions';
import type { PaperMeaning } from '../../inspection/meaning/meant';
import { periodOfPaper, positionsOfPaper, reportsThen } from '../../inspection/papers/paperPositions';
import { type Period, isMonth, lastDayOf, periodBefore } from '../../inspection/periods/period';
import { type Kept, type Register, RegisterError } from '../../inspection/register';

/**
 * In any order of import, and cut off anywhere: what is there stays as it is, and the rest is added. A month that was
 * closed here has its positions from here. Answers how many were added; a paper without a month leaves none.
 */
export async function keepPositions(
  register: Register,
  meaning: PaperMeaning,
  { rowOf, own = [] }: { rowOf: (key: string) => string | undefined; own?: readonly DefinitionSet[] },
): Promise<number> {
  if (!isMonth(meaning.asOf)) return 0;
  const definitions = definitionsOn(lastDayOf(meaning.asOf), own);
  const period = await periodFor(register, meaning, definitions);
  if (period.source === 'closed here') return 0;
  const positions = positionsOfPaper(meaning, { period, definitions, rowOf });
  const there = await keysIn(register, period);
  const missing = positions.filter(({ key }) => !there.has(key.toLowerCase()));
  const added = await register.positions.addAll(missing);
  await addReports(register, period, meaning);
  return added.filter(({ is }) => is === 'added').length;
}

/** How many positions `keepPositions` would add for rows that the register has. */
export async function positionsToKeep(
  register: Register,
  meaning: PaperMeaning,
  rowOf: (key: string) => string | undefined,
): Promise<number> {
  if (!isMonth(meaning.asOf)) return 0;
  const period = periodThere(meaning, (await register.periods.all()).rows);
  if (period?.source === 'closed here') return 0;
  const definitions = definitionsOn(lastDayOf(meaning.asOf), []);
  // Without a period none is kept yet, whatever its key will be.
  const within = period ?? {
    ...periodOfPaper(meaning, definitions, { key: '', before: undefined }),
    id: '',
    version: '',
  };
  const positions = positionsOfPaper(meaning, { period: within, definitions, rowOf });
  if (period === undefined) return positions.length;
  const there = await keysIn(register, period);
  return positions.filter(({ key }) => !there.has(key.toLowerCase())).length;
}

const keysIn = async ({ positions }: Register, period: Kept<Period>): Promise<ReadonlySet<string>> =>
  new Set((await positions.inPeriod(period.id)).rows.map(({ key }) => key.toLowerCase()));

async function periodFor(
  { periods }: Register,
  meaning: PaperMeaning,
  definitions: DefinitionSet,
): Promise<Kept<Period>> {
  const { rows } = await periods.all();
  const { asOf, board } = meaning;
  const there = periodThere(meaning, rows);
  if (there !== undefined)
    return there.board === '' && board !== '' && there.source === 'imported paper'
      ? periods.save({ ...there, board })
      : there;
  const key = rows.some((each) => each.key === asOf) ? `${asOf}|${board}` : asOf;
  const period = periodOfPaper(meaning, definitions, { key, before: periodBefore({ asOf, board }, rows) });
  const [added] = await periods.addAll([period]);
  if (added?.is === 'added') return added.kept;
  const other = await periods.withKey(period.key);
  if (other === undefined)
    throw new RegisterError('missing', `The period ${period.key} is taken and not there`);
  return other;
}

/** That of its month and board; where the paper or the period names no board, that of the month. */
function periodThere({ asOf, board }: PaperMeaning, rows: readonly Kept<Period>[]): Kept<Period> | undefined {
  const own = rows.find((each) => each.asOf === asOf && each.board === board);
  return own ?? rows.find((each) => each.key === asOf && (board === '' || each.board === ''));
}

/** A second paper of the month, or more rows of the first, bring their reports along. */
async function addReports({ periods }: Register, period: Kept<Period>, meaning: PaperMeaning): Promise<void> {
  const have = new Set(period.reports.map(({ key }) => key));
  const more = reportsThen(meaning).filter(({ key }) => !have.has(key));
  if (more.length > 0) await periods.save({ ...period, reports: [...period.reports, ...more] });
}
