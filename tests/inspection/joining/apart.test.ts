import { day } from '../../../src/inspection/day';
import { namesApart, roleApart, rowsApart, rulesApart } from '../../../src/inspection/joining/apart';
import {
  type JoinedRoles,
  begunAgain,
  joiningOf,
  withJoined,
} from '../../../src/inspection/joining/joinedRoles';
import { rowUnder, rulesUnder, taskUnder } from '../../../src/inspection/joining/underName';
import { type ClosingRules, USUAL_RULES } from '../../../src/inspection/recommendation/closing';
import type { Task } from '../../../src/inspection/recommendation/task';
import { joinedWith, withOtherName } from '../../../src/inspection/reminders/roleNames';
import { aRecommendation, aTask, heldBy, kept, person } from '../../given/builders';

const SHORT = 'Head of L&OD';
const LONG = 'Head of Learning';
const swap = { from: SHORT, to: LONG };
const on = day('2022-11-14');
const [ann, bob, cleo] = [person('Ann'), person('Bob'), person('Cleo')];
const goes = heldBy(ann, SHORT, { deputy: bob });
const stays = heldBy(undefined, LONG);
const rules: ClosingRules = {
  levels: { ...USUAL_RULES.levels, 2: { is: 'role', name: SHORT } },
  testers: ['Head of PPU', SHORT],
};

const mine = kept(aRecommendation({ owners: [SHORT] }), '1');
const shared = kept(aRecommendation({ number: '2', owners: [LONG, SHORT] }), '2');
const theirs = kept(aRecommendation({ number: '3', owners: [LONG] }), '3');
const task = (facts: Partial<Task> = {}) => kept(aTask({ owners: [SHORT], ...facts }), '1');

const joined = (tasks = [task()]): JoinedRoles =>
  joiningOf(
    { key: 'joined', goes, stays, on, by: cleo },
    { recommendations: [mine, shared, theirs], tasks, names: [], rules },
  );
const under = <T>(next: T | undefined): T => {
  if (next === undefined) throw new Error('It does not name the role.');
  return next;
};

describe('A row of two roles that were joined', () => {
  test.each([
    ['its own', mine],
    ['shared by both', shared],
  ])('is as it was before: %s', (_what, row) => {
    const left = under(rowUnder(row, swap));
    expect(left.owners).toEqual([LONG]);
    expect(rowsApart(joined()).recommendation(left)).toEqual({ next: row, isBack: true, stayed: [] });
  });

  test('stays with the other role when it was the other’s all along', () => {
    const { recommendation } = rowsApart(joined());
    expect(recommendation(theirs)).toEqual({ next: undefined, isBack: false, stayed: [] });
  });

  test('stays with whom it was given to since, and that is told', () => {
    const given = { ...mine, owners: ['Head of PPU'] };
    expect(rowsApart(joined()).recommendation(given)).toEqual({
      ...{ next: undefined, isBack: false },
      stayed: [{ what: 'owners', of: given, task: '', now: ['Head of PPU'] }],
    });
  });

  test('that is back already, from an earlier try, needs nothing', () => {
    expect(rowsApart(joined()).recommendation(mine)).toMatchObject({ next: undefined, isBack: true });
  });

  test('keeps what was said of it since', () => {
    const left = { ...under(rowUnder(mine, swap)), status: 'Red' as const };
    expect(rowsApart(joined()).recommendation(left).next).toMatchObject({ owners: [SHORT], status: 'Red' });
  });

  test('is asked about by the role that asked before, unless another does now', () => {
    const awaits = {
      body: 'College',
      what: 'guidance',
      askedBy: SHORT,
      nextChase: undefined,
      since: undefined,
    };
    const row = kept(aRecommendation({ owners: ['Head of PPU'], awaits }), '9');
    const act = { key: 'joined', goes, stays, on, by: cleo };
    const { recommendation } = rowsApart(
      joiningOf(act, { recommendations: [row], tasks: [], names: [], rules: undefined }),
    );
    const left = under(rowUnder(row, swap));
    expect(recommendation(left).next).toEqual(row);
    const other = { ...left, awaits: { ...awaits, askedBy: 'Head of PPU' } };
    expect(recommendation(other).stayed).toEqual([{ what: 'asker', of: other, now: 'Head of PPU' }]);
  });
});

describe('A task of two roles that were joined', () => {
  test('is as it was before, with what its holder said of it and to whom it was handed', () => {
    const disowned = { words: 'Not ours.', by: 'Ann', on, owners: [SHORT] };
    const at = '2022-11-14T09:00:00.000Z';
    const handed = { key: 'h', to: bob, role: SHORT, by: ann, on, at, until: undefined, note: '' };
    const before = task({ disowned, handed });
    const left = under(taskUnder(before, swap));
    expect([left.disowned?.owners, left.handed?.role]).toEqual([[LONG], LONG]);
    expect(rowsApart(joined([before])).task(left, mine).next).toEqual(before);
  });

  test('that was given to others since stays with them, and its words tell which it is', () => {
    const given = { ...task(), owners: ['Head of PPU'] };
    expect(rowsApart(joined()).task(given, mine).stayed).toEqual([
      { what: 'owners', of: mine, task: given.asks, now: ['Head of PPU'] },
    ]);
  });
});

describe('The role that stayed', () => {
  const after = joinedWith(stays, goes, on);

  test('gives back the holder and the deputy that it took over', () => {
    expect(roleApart(after, joined())).toMatchObject({ next: stays, stayed: [] });
  });

  test('keeps a holder appointed since, and that is told', () => {
    const now = { ...after, holdings: heldBy(cleo, LONG).holdings };
    expect(roleApart(now, joined())).toMatchObject({
      next: { holdings: now.holdings, deputy: undefined },
      stayed: [{ what: 'role part', role: LONG, part: 'holder' }],
    });
  });
});

describe('Who may sign off and test', () => {
  const left = rulesUnder(rules, swap);

  test('is as it was before', () => {
    expect(rulesApart(left, joined())).toMatchObject({ next: rules, stayed: [] });
  });

  test('stays as it was set since, level by level, and that is told', () => {
    const now = { levels: { ...left.levels, 2: { is: 'role' as const, name: 'Commander' } }, testers: [] };
    expect(rulesApart(now, joined())).toEqual({
      ...{ next: undefined, isBack: false },
      stayed: [{ what: 'authority', level: 2, now: 'Commander' }, { what: 'testers' }],
    });
  });
});

describe('The names of two roles that were joined', () => {
  const before = withOtherName([], 'L&D', SHORT);
  const act = { key: 'joined', goes, stays, on, by: cleo };
  const record = joiningOf(act, { recommendations: [], tasks: [], names: before, rules: undefined });

  test('mean what they meant', () => {
    expect(namesApart(withOtherName(before, SHORT, LONG), record)).toMatchObject({
      next: before,
      stayed: [],
    });
  });

  test('stay as somebody explained them since', () => {
    const now = withOtherName(withOtherName(before, SHORT, LONG), 'L&D', 'Head of PPU');
    expect(namesApart(now, record).stayed).toEqual([{ what: 'other name', said: 'L&D' }]);
  });
});

describe('What is written down of a joining', () => {
  test('holds rows of the same owners together, by their numbers', () => {
    expect(joined().moved.recommendations).toEqual([
      { owners: [SHORT], ids: ['1'] },
      { owners: [LONG, SHORT], ids: ['2'] },
    ]);
  });

  test('keeps what had moved already when it is begun again', () => {
    const moved = under(rowUnder(mine, swap));
    const act = { key: 'another', goes, stays, on: day('2022-11-15'), by: ann };
    const again = joiningOf(act, {
      recommendations: [moved, shared],
      tasks: [],
      names: [],
      rules: undefined,
    });
    expect(begunAgain(joined(), again)).toEqual(joined());
  });

  test('is one of a pair of roles, and the oldest go where there is no room for all', () => {
    const many = (key: string, name: string): JoinedRoles => {
      const ids = Array.from({ length: 4000 }, (_, at) => String(at));
      const moved = { ...joined().moved, tasks: [{ owners: [name], ids }] };
      return { ...joined(), key, goes: { ...goes, name }, moved };
    };
    const two = withJoined(withJoined([], many('a', 'A')), many('b', 'B'));
    expect(two.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(withJoined(two, many('c', 'B')).map(({ key }) => key)).toEqual(['a', 'c']);
    expect(withJoined(two, many('c', 'C')).map(({ key }) => key)).toEqual(['b', 'c']);
  });
});
