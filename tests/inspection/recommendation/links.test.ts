import fc from 'fast-check';
import { day } from '../../../src/inspection/day';
import { linksOf, mergedWith, proposedMoves, whyNotLink } from '../../../src/inspection/recommendation/links';
import { LINKS, type Link, type Recommendation } from '../../../src/inspection/recommendation/recommendation';
import { aMove, aRecommendation, dueOn, person } from '../../given/builders';

const link = (is: Link['is'], key: string, words = ''): Link => ({ is, key, words });
const rec = (key: string, ...links: Link[]): Recommendation => aRecommendation({ key, links });

describe('A link', () => {
  test('is kept once and seen from both ends', () => {
    const all = [rec('a', link('waits on', 'b')), rec('b')];
    const [a, b] = all as [Recommendation, Recommendation];
    expect(linksOf(a, all)).toMatchObject([{ is: 'waits on', other: { key: 'b' }, keptAt: { key: 'a' } }]);
    expect(linksOf(b, all)).toMatchObject([
      { is: 'is awaited by', other: { key: 'a' }, keptAt: { key: 'a' } },
    ]);
  });

  test('to one that nobody could name is shown by its words', () => {
    const a = rec('a', link('part of', '', 'the 2014 action plan'));
    expect(linksOf(a, [a])).toMatchObject([{ other: undefined, words: 'the 2014 action plan' }]);
  });

  test('is refused to itself, to nothing, and a second time from either end', () => {
    const all = [rec('a', link('superseded by', 'b')), rec('b')];
    const [a, b] = all as [Recommendation, Recommendation];
    expect(whyNotLink(a, link('same as', 'a'), all)?.code).toBe('links to itself');
    expect(whyNotLink(a, link('same as', 'c'), all)?.code).toBe('no such recommendation');
    expect(whyNotLink(a, link('superseded by', 'b'), all)?.code).toBe('linked already');
    expect(whyNotLink(b, link('supersedes', 'a'), all)?.code).toBe('linked already');
  });

  test('that would lead round in a circle is refused', () => {
    const all = [rec('a', link('waits on', 'b')), rec('b', link('waits on', 'c')), rec('c')];
    const c = all[2] as Recommendation;
    expect(whyNotLink(c, link('waits on', 'a'), all)?.code).toBe('goes round');
    expect(whyNotLink(c, link('same as', 'a'), all)).toBeUndefined();
  });

  test('never makes a circle of waiting, however many are made', () => {
    const keys = ['a', 'b', 'c', 'd', 'e'];
    const wish = fc.record({
      from: fc.constantFrom(...keys),
      to: fc.constantFrom(...keys),
      is: fc.constantFrom(...LINKS),
    });
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
        let all = keys.map((key) => rec(key));
        for (const { from, to, is } of wishes) {
          const row = all.find(({ key }) => key === from) as Recommendation;
          if (whyNotLink(row, { is, key: to }, all) !== undefined) continue;
          all = all.map((each) => (each === row ? { ...row, links: [...row.links, link(is, to)] } : each));
        }
        const depth = (key: string, seen: readonly string[]): void => {
          expect(seen).not.toContain(key);
          const row = all.find((each) => each.key === key);
          for (const each of row?.links ?? []) if (each.is === 'waits on') depth(each.key, [...seen, key]);
        };
        for (const key of keys) depth(key, []);
      }),
    );
  });
});

describe('Merged recommendations', () => {
  test('are all that hang together, whichever end keeps the link', () => {
    const all = [rec('a', link('merged with', 'b')), rec('b'), rec('c', link('merged with', 'b')), rec('d')];
    const merged = mergedWith(all[0] as Recommendation, all).map(({ key }) => key);
    expect(merged.sort()).toEqual(['b', 'c']);
    expect(mergedWith(all[3] as Recommendation, all)).toEqual([]);
  });
});

describe('A date that hangs on another recommendation', () => {
  const anchored = aRecommendation({
    ...{ key: 'a', links: [link('waits on', 'b')] },
    deadline: {
      said: 'Within 6 months of Rec. 1',
      lastDay: undefined,
      anchor: { after: 'Rec. 1', months: 6 },
    },
  });
  const cora = person('Cora');
  const signed = { by: cora, asRole: '', on: day('2026-10-31'), at: '', basis: '', evidence: '' };
  const done = aRecommendation({
    ...{ key: 'b', status: 'Green', closing: [{ step: 'signed off', ...signed }] },
  });

  test('is proposed once the other is complete, never set by itself', () => {
    expect(proposedMoves([anchored, done])).toMatchObject([{ why: 'complete', to: '2027-04-30' }]);
    expect(proposedMoves([anchored, { ...done, status: 'Amber' }])).toEqual([]);
  });

  test('is proposed without a day when nobody said when the other was completed', () => {
    expect(proposedMoves([anchored, { ...done, closing: [] }])).toMatchObject([{ to: undefined }]);
  });

  test('is left alone once somebody has set a day', () => {
    expect(proposedMoves([{ ...anchored, deadline: dueOn('2027-01-31') }, done])).toEqual([]);
  });

  test('follows one it is aligned with only when that moved later than it did', () => {
    const moved = aMove({ to: dueOn('2027-03-31'), on: day('2026-11-01') });
    const other = aRecommendation({ key: 'b', deadline: dueOn('2027-03-31'), moves: [moved] });
    const row = aRecommendation({
      key: 'a',
      deadline: dueOn('2026-12-31'),
      links: [link('aligned with', 'b')],
    });
    expect(proposedMoves([row, other])).toMatchObject([{ why: 'moved', to: '2027-03-31' }]);
    const since = aMove({ to: dueOn('2026-12-31'), on: day('2026-11-10') });
    expect(proposedMoves([{ ...row, moves: [since] }, other])).toEqual([]);
  });
});
