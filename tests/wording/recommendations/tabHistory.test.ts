/** What the history says of a version: the one thing that came or went, not the list it stands in. */
import { day } from '../../../src/inspection/day';
import type { ClosingStep, Recommendation } from '../../../src/inspection/recommendation/recommendation';
import { recommendationChanges, taskChanges } from '../../../src/wording/recommendations/tabHistory';
import { aMove, aRecommendation, aTask, dueOn, person } from '../../given/builders';

const step = <T>(before: T, after: T) => ({
  ...{ before, first: false, way: { is: 'here', entry: undefined } as const },
  version: { number: 2, at: '2026-11-22T09:00:00.000Z', by: person('Cat'), mark: 'b', record: after },
});

const changes = (before: Partial<Recommendation>, after: Partial<Recommendation>) =>
  recommendationChanges(step(aRecommendation(before), aRecommendation(after)));

const first = aMove({
  ...{ from: dueOn('2021-03-31', '31 March 2021'), to: dueOn('2021-07-31', '31 July 2021') },
  ...{ reason: 'The kit came late.', agreedBy: 'Cat Cole' },
});
const second = aMove({ from: first.to, to: dueOn('2021-12-31', '31 December 2021'), reason: 'Floods.' });
const claimed: ClosingStep = {
  ...{ step: 'claimed', by: person('Ann'), asRole: '', on: day('2026-11-20') },
  ...{ at: '2026-11-20T09:00:00.000Z', basis: 'All trained.', evidence: '' },
};

describe('A move of the date in the history', () => {
  test('is said alone, with from, to, reason and who agreed, and not beside the date in force', () => {
    const moved = changes(
      { original: first.from },
      { original: first.from, moves: [first], deadline: first.to },
    );
    const said = '31 March 2021 → 31 July 2021: The kit came late. (agreed by Cat Cole)';
    expect(moved).toEqual([{ name: 'Date moved', before: undefined, after: said }]);
  });

  test('does not repeat the moves before it', () => {
    const [moved, ...more] = changes({ moves: [first] }, { moves: [first, second] });
    expect(moved?.after).toBe('31 July 2021 → 31 December 2021: Floods.');
    expect(more).toEqual([]);
  });

  test('of the same words twice is said once more', () => {
    expect(changes({ moves: [first] }, { moves: [first, first] })).toHaveLength(1);
  });

  test('that was taken back says so, and what is in force since', () => {
    const back = changes({ moves: [first], deadline: first.to }, { moves: [], deadline: first.from });
    expect(back.map(({ name }) => name)).toEqual(['Due', 'Move of the date taken back']);
    expect(back[1]?.before).toContain('31 March 2021 → 31 July 2021');
    expect(back[1]?.after).toBeUndefined();
  });

  test('that was put right stands beside what it said', () => {
    const right = { ...first, reason: 'The supplier was late.' };
    const [moved, ...more] = changes({ moves: [first, second] }, { moves: [right, second] });
    expect(moved?.before).toContain('The kit came late.');
    expect(moved?.after).toContain('The supplier was late.');
    expect(more).toEqual([]);
  });

  test('of a task is said as that of a recommendation', () => {
    const [moved] = taskChanges(step(aTask({ moves: [first] }), aTask({ moves: [first, second] })));
    expect(moved?.after).toBe('31 July 2021 → 31 December 2021: Floods.');
  });

  test('that changed by hand without a move says the date in force', () => {
    expect(changes({ deadline: first.from }, { deadline: first.to })).toEqual([
      { name: 'Due', before: '31 March 2021', after: '31 July 2021' },
    ]);
  });
});

describe('A step of closing in the history', () => {
  test('is said alone, with who, when and what it rests on', () => {
    const reviewed = { ...claimed, step: 'evidence reviewed', basis: 'The list is whole.' } as const;
    expect(changes({ closing: [claimed] }, { closing: [claimed, reviewed] })).toEqual([
      {
        name: 'Closing',
        before: undefined,
        after: 'Evidence reviewed, Ann · 20 November 2026, The list is whole.',
      },
    ]);
  });
});

describe('A link in the history', () => {
  const [one, other] = [
    { is: 'waits on', key: 'a', words: 'Rec. 1' },
    { is: 'part of', key: 'b', words: '' },
  ] as const;

  test('that went is named as one that went, and those that stay are not', () => {
    expect(changes({ links: [one, other] }, { links: [other] })).toEqual([
      { name: 'Link taken away', before: 'waits on Rec. 1', after: undefined },
    ]);
  });
});
