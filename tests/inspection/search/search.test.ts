import { day } from '../../../src/inspection/day';
import { passagesOfLedger, passagesOfPapers, passagesOfRow } from '../../../src/inspection/search/passages';
import { foundIn, goesOn, textOf, wordsOf } from '../../../src/inspection/search/search';
import { aMove, aPosition, aRecommendation, aTask, anUpdate } from '../../given/builders';

const SHOWN = new Set(['words', 'name', 'report', 'owner', 'status'] as const);
const row = aRecommendation({ text: 'Review the training of first responders.', owners: ['Head of PPU'] });
const passages = (more = passagesOfLedger([])) => [
  ...passagesOfRow({
    row,
    name: 'rec. 5',
    holders: ['Ann Archer'],
    tasks: [aTask({ asks: 'Train forty officers.' })],
  }),
  ...more,
];
const marked = (query: string, of = passages()) => {
  const found = foundIn(of, wordsOf(query), SHOWN);
  return found && [found.place.is, found.pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')];
};

describe('What a search finds in a row', () => {
  test('needs no word about where, when all of it is in sight', () => {
    expect(marked('archer training')).toBeUndefined();
  });

  test('is shown with the words around it when it stands in a task', () => {
    expect(marked('FORTY')).toEqual(['task', 'Train [forty] officers.']);
  });

  test('is shown where most of the words stand that are not in sight, all of them marked', () => {
    const said = passagesOfLedger([
      anUpdate({ key: 'a', words: 'Licences are ordered.', at: '2026-11-02T09:00:00.000Z' }),
      anUpdate({ key: 'b', words: 'Training licences bought in June.', at: '2026-11-01T09:00:00.000Z' }),
    ]);
    expect(marked('training licences june', passages(said))).toEqual([
      'update',
      '[Training] [licences] bought in [June].',
    ]);
    expect(marked('licences', passages(said))).toEqual(['update', '[Licences] are ordered.']);
  });

  test('is cut to a short piece at whole words, with dots for what is left out', () => {
    const long = `${'One word and another. '.repeat(20)}Then the kit came late. ${'More was said. '.repeat(20)}`;
    const [, said = ''] = marked('kit', passages(passagesOfLedger([anUpdate({ words: long })]))) ?? [];
    expect(said).toMatch(/^… \w+ .*Then the \[kit\] came late\. .*…$/);
    expect(said.length).toBeLessThan(160);
  });

  test('is shown from the end of long words, of which only the beginning is in sight', () => {
    const whole = aRecommendation({ text: `${'The force should act. '.repeat(12)}It must publish a plan.` });
    const [place, said] =
      marked('publish', passagesOfRow({ row: whole, name: 'AFI 2', holders: [], tasks: [] })) ?? [];
    expect([place, said]).toEqual(['words', expect.stringContaining('It must [publish] a plan.')]);
  });

  test('may have marks in it that mean something elsewhere', () => {
    const said = passagesOfLedger([anUpdate({ words: 'Cost: £5 (net) [see annex] a.b*c' })]);
    expect(marked('(net) [see a.b*c', passages(said))).toEqual([
      'update',
      'Cost: £5 [(net)] [[see] annex] [a.b*c]',
    ]);
  });
});

describe('A search that somebody types on', () => {
  const isOn = (from: string, query: string) => goesOn(wordsOf(from), wordsOf(query));

  test('finds no more than before while letters or words are added', () => {
    expect(isOn('lic', 'licences')).toBe(true);
    expect(isOn('licences', 'bought licences')).toBe(true);
    expect(isOn('', 'licences')).toBe(true);
  });

  test('may find more once a letter is taken away or another word begun', () => {
    expect(isOn('licences', 'lic')).toBe(false);
    expect(isOn('licences bought', 'licences')).toBe(false);
  });
});

describe('A search looks through', () => {
  test('reasons of moves, of the row and of its tasks', () => {
    const moved = aRecommendation({ moves: [aMove({ reason: 'Kit came late', on: day('2026-02-01') })] });
    const tasks = [aTask({ moves: [aMove({ reason: 'Trainer ill' })] })];
    expect(textOf(passagesOfRow({ row: moved, name: 'rec. 5', holders: [], tasks }))).toMatch(
      /trainer ill[^]*kit came late/,
    );
  });

  test('names of files given as evidence as people read them, and links as they stand', () => {
    const link = 'https://contoso.sharepoint.com/Evidence/Training%20plan.docx';
    const text = textOf(passagesOfLedger([anUpdate({ words: '', evidence: link })]));
    expect(text).toContain('training plan.docx');
    expect(text).toContain('contoso.sharepoint.com');
  });

  test('papers from the latest back: what they said, and why it fell', () => {
    const papers = passagesOfPapers([
      aPosition({ period: '2021-03', said: 'Kit ordered.' }),
      aPosition({ period: '2022-11', said: '', fellBecause: 'An audit failed.' }),
    ]);
    expect(papers.map(({ place, words }) => [place.is === 'paper' && place.on, words])).toEqual([
      ['2022-11', 'An audit failed.'],
      ['2021-03', 'Kit ordered.'],
    ]);
  });

  test('nothing that was taken back', () => {
    const said = anUpdate({ key: 'a', words: 'Licences bought.' });
    const back = anUpdate({ key: 'undo|a', kind: 'undone', words: 'Taken back.' });
    expect(passagesOfLedger([said, back])).toEqual([]);
  });
});
