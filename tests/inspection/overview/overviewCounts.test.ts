import { day } from '../../../src/inspection/day';
import type { OverviewFacts } from '../../../src/inspection/overview/overviewFacts';
import { byReport, standsAt, trendOf, unitsOf } from '../../../src/inspection/overview/overviewCounts';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import { aPeriod, aPosition, aRecommendation, dueOn, heldBy, kept, person } from '../../given/builders';

const today = day('2026-11-22');
const rows = (...facts: Partial<Recommendation>[]) =>
  facts.map((each, at) => kept(aRecommendation({ number: String(at + 1), ...each }), String(at + 1)));
const facts = (some: Partial<OverviewFacts>): OverviewFacts => ({
  ...{ today, recommendations: [], tasks: [], roles: [], periods: [], positions: [], rounds: [] },
  ...some,
});
const role = (name: string, directorate: string) => kept(heldBy(person('Ann'), name, { directorate }), name);
const named = (units: readonly { name: string; rows: readonly { id: string }[] }[]) =>
  units.map((unit) => [unit.name, unit.rows.map(({ id }) => id).join()]);

describe('Where a row stands', () => {
  test('is its status while it is open, and done once it has ended or is Green', () => {
    expect(standsAt({ status: 'Red', closed: undefined })).toBe('Red');
    expect(standsAt({ status: undefined, closed: undefined })).toBe('none');
    expect(standsAt({ status: 'Green', closed: undefined })).toBe('done');
    expect(standsAt({ status: 'Red', closed: 'superseded' })).toBe('done');
  });
});

describe('Status by directorate', () => {
  test('goes by the owners’ roles; a row of two directorates counts in both, the nameless come last', () => {
    const { by, units } = unitsOf(
      facts({
        roles: [role('A', 'Crime'), role('B', 'Crime'), role('C', 'Local Policing'), role('D', '')],
        recommendations: rows(
          { owners: ['A', 'B'] },
          { owners: ['B', 'C'] },
          { owners: ['D'] },
          { owners: [] },
          { owners: ['D'] },
        ),
      }),
    );
    expect([by, named(units)]).toEqual([
      'directorate',
      [
        ['Crime', '1,2'],
        ['Local Policing', '2'],
        ['', '3,4,5'],
      ],
    ]);
  });

  test('goes by role while no role has a directorate', () => {
    const recommendations = rows({ owners: ['A'] }, { owners: ['A'] }, { owners: ['B'] });
    const { by, units } = unitsOf(facts({ roles: [role('A', ''), role('B', '')], recommendations }));
    expect([by, named(units)]).toEqual([
      'role',
      [
        ['A', '1,2'],
        ['B', '3'],
      ],
    ]);
  });

  test('leaves out who has nothing open', () => {
    const recommendations = rows({ owners: ['A'], status: 'Green' });
    expect(unitsOf(facts({ recommendations })).units).toEqual([]);
  });
});

describe('Status by report', () => {
  test('counts what is done beside what is open, and leaves out what is done altogether', () => {
    const recommendations = rows(
      { reportId: '7' },
      { reportId: '7', status: 'Green' },
      { reportId: '8', status: 'Green' },
    );
    expect(named(byReport(recommendations))).toEqual([['7', '1,2']]);
  });
});

describe('The trend', () => {
  const paper = (asOf: string, id: string) =>
    kept(aPeriod({ key: asOf, asOf, state: 'closed', to: day(`${asOf}-28`) }), id);

  test('has each closed paper with rows, oldest first, and today last', () => {
    const points = trendOf(
      facts({
        periods: [paper('2026-09', '2'), paper('2026-06', '1'), paper('2026-10', '3')],
        positions: [
          aPosition({ periodId: '1', recommendationId: '1', status: 'Red', deadline: dueOn('2026-01-01') }),
          aPosition({ periodId: '1', recommendationId: '2', status: 'White' }),
          aPosition({ periodId: '2', recommendationId: '1', status: 'Green' }),
          aPosition({ periodId: '3', recommendationId: '' }),
        ],
        recommendations: rows({ status: 'Amber', deadline: dueOn('2026-11-21') }),
      }),
    );
    expect(points.map(({ period }) => period?.key)).toEqual(['2026-06', '2026-09', undefined]);
    expect(points[0]).toMatchObject({ stood: { Red: ['1'], White: ['2'], Amber: [] }, late: ['1'] });
    expect(points[1]).toMatchObject({ stood: { Red: [], Amber: [] }, late: [] });
    expect(points[2]).toMatchObject({ stood: { Amber: ['1'] }, late: ['1'] });
  });

  test('goes back eight papers at most', () => {
    const periods = Array.from({ length: 12 }, (_, at) =>
      paper(`2025-${String(at + 1).padStart(2, '0')}`, `${at}`),
    );
    const positions = periods.map(({ id }) => aPosition({ periodId: id, recommendationId: '1' }));
    expect(trendOf(facts({ periods, positions })).map(({ period }) => period?.key)).toEqual([
      ...['2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12'],
      undefined,
    ]);
  });
});
