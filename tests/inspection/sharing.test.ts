import { day } from '../../src/inspection/day';
import { fitting, mayLookUp, maySend, ownedBy } from '../../src/inspection/sharing';
import { aRecommendation, aRole, dueOn, heldBy, person } from '../given/builders';
import { shortName } from '../../src/wording/itemNames';

const TODAY = day('2026-11-22');
const ann = person('Ann');
const bob = person('Bob');

describe('Recommendations are looked up', () => {
  test.each([
    ['a holder', heldBy(ann, 'Head of PPU'), true],
    ['a deputy', aRole({ deputy: ann }), true],
    ['the manager of a role', aRole({ manager: ann }), true],
    ['somebody whose time as holder is over', { ...heldBy(ann, 'Head of PPU'), holdings: [] }, false],
    ['a stranger', heldBy(bob, 'Head of PPU'), false],
  ])('for %s: %s', (_who, role, may) => {
    expect(mayLookUp([role], ann.id, TODAY)).toBe(may);
  });

  test('never for nobody', () => {
    expect(mayLookUp([aRole({ manager: { id: '', name: '' } })], '', TODAY)).toBe(false);
  });

  test('but what is sensitive is not sent', () => {
    expect([maySend(aRecommendation()), maySend(aRecommendation({ sensitive: 'names a victim' }))]).toEqual([
      true,
      false,
    ]);
  });
});

describe('Words find', () => {
  const rows = [
    aRecommendation({ number: '12', text: 'Answer letters within 5 days.', status: 'Green' }),
    aRecommendation({ number: '5', text: 'Train call handlers.', deadline: dueOn('2026-12-31') }),
    aRecommendation({ number: '7', text: 'Answer all calls.', deadline: dueOn('2026-11-30') }),
    aRecommendation({ number: '8', text: 'Answer calls in Welsh.', owners: ['Head of Calls'] }),
  ];
  const numbers = (words: string) => fitting(rows, words, shortName).map(({ number }) => number);

  test('rows that have all of them, wherever they stand', () => {
    expect([numbers('calls WELSH'), numbers('letters nothing'), numbers('head of letters calls')]).toEqual([
      ['8'],
      [],
      ['7'],
    ]);
  });

  test('open ones first, soonest due first', () => {
    expect(numbers('answer')).toEqual(['7', '8', '12']);
  });

  test('the row of that number before all others', () => {
    expect(numbers('5')).toEqual(['5', '12']);
  });
});

test('What is mine is what my roles own and is not done, soonest due first', () => {
  const rows = [
    aRecommendation({ number: '1', owners: ['Head of PPU'] }),
    aRecommendation({ number: '2', owners: ['Head of PPU'], deadline: dueOn('2026-12-01') }),
    aRecommendation({ number: '3', owners: ['Head of PPU'], status: 'Green' }),
    aRecommendation({ number: '4' }),
  ];
  expect(ownedBy(rows, new Set(['Head of PPU'])).map(({ number }) => number)).toEqual(['2', '1']);
});
