import { definitionOf } from '../../src/lists/columns';
import { VIEWS, type View } from '../../src/lists/views/definitions';
import { RECOMMENDATIONS, SAMPLES, TASKS, TODAY } from './sampleRows';
import { rowsIn, viewPage } from './viewPage';

const view = (list: string, name: string): View => {
  const found = VIEWS.find((each) => each.list === list && each.name === name);
  if (found === undefined) throw new Error(`no view ${name}`);
  return found;
};
const of = (list: string, name: string): unknown[] =>
  rowsIn(view(list, name), list === 'Tasks' ? TASKS : RECOMMENDATIONS, TODAY).map(({ ID }) => ID);

describe('A view of the recommendations', () => {
  test.each([
    ['All', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ['Open by report', [1, 2, 3, 9, 10, 4, 5, 6, 8]],
    ['Red and late', [1, 2]],
    ['Due in 90 days', [3, 8, 6]],
    ['Green pending sign-off', [4]],
    ['With other bodies', [5]],
    ['Deadlines moved', [1, 6, 4]],
  ])('%s shows what belongs there, in its order', (name, ids) => {
    expect(of('Recommendations', name)).toEqual(ids);
  });
});

describe('A view of the tasks', () => {
  test.each([
    ['All', [1, 2, 3, 4, 5]],
    ['Open by owner', [4, 1, 3, 2]],
    ['Late', [1]],
  ])('%s shows what belongs there, in its order', (name, ids) => {
    expect(of('Tasks', name)).toEqual(ids);
  });
});

describe('A view of the roles and of what was said', () => {
  test.each([
    ['Updates', [2, 1]],
    ['Roles', [1, 2]],
  ])('%s shows all of it, in its order, with a person where one is known', (list, ids) => {
    expect(rowsIn(view(list, 'All'), SAMPLES[list] ?? [], TODAY).map(({ ID }) => ID)).toEqual(ids);
    const people = view(list, 'All').columns.filter((name) =>
      definitionOf(list).columns.some((column) => column.name === name && column.personOrGroup !== undefined),
    );
    expect(people.length).toBeGreaterThan(0);
  });
});

/** The words of one row of the first view, cell by cell, without what is not displayed. */
function wordsOf(id: number): string {
  const rows = RECOMMENDATIONS.filter((row) => row['ID'] === id);
  const page = viewPage(view('Recommendations', 'All'), rows, TODAY, 'light').split('<tbody>')[1] ?? '';
  const visible = page.replace(/<(\w+)[^>]*display:none[^>]*>[^<]*<\/\1>/g, '');
  return visible
    .replace(/<\/td>/g, ' | ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('A row', () => {
  test.each([
    [1, '■ Red | 30/09/2022 45 days late |'],
    [2, '▲ Amber | 13/11/2022 1 day late |'],
    [3, '▲ Amber | 14/11/2022 due today |'],
    [8, '| No status | 15/11/2022 due tomorrow |'],
    [6, '▲ Amber | 13/01/2023 in 60 days |'],
    [9, '▲ Amber | 19/12/2023 |'],
    [5, '○ White | No day: when the College publishes |'],
    [10, '▲ Amber | No date set |'],
    [4, '◐ Green pending sign-off | 25/10/2022 |'],
    [7, '● Green | 28/04/2022 |'],
  ])('says in words how it stands and how far its day is: %i', (id, words) => {
    expect(wordsOf(id)).toContain(words);
  });

  test('says in words how often its date was moved', () => {
    expect([1, 4, 6, 2].map((id) => /(never|once|twice|\d+ times)/.exec(wordsOf(id))?.[0])).toEqual([
      ...['3 times', 'once', 'twice', 'never'],
    ]);
  });

  test('counts whole days across the night the clocks change, and at any hour', () => {
    const due = { ID: 1, Status: 'Amber', DueBy: new Date(2022, 9, 29, 12), TimesMoved: 0 };
    for (const hour of [0, 9, 23]) {
      const page = viewPage(view('Recommendations', 'All'), [due], new Date(2022, 9, 31, hour, 30), 'light');
      expect(page).toContain('>2 days late<');
    }
  });
});
