/** Layouts as data: the four the papers have had, and a force's own in their place or beside them. */
import {
  type Layout,
  PRESETS,
  allLayouts,
  faultsOf,
  layoutNamed,
} from '../../../src/inspection/papers/layout';

const [preset] = PRESETS;
if (preset === undefined) throw new Error('There is no preset.');
const own = (facts: Partial<Layout>): Layout => ({ ...preset, ...facts });

describe('A layout', () => {
  test.each(PRESETS.map(({ name }) => name))('that is built in has no fault: %s', (name) => {
    const found = layoutNamed(name, []);
    expect(found === undefined ? ['missing'] : faultsOf(found)).toEqual([]);
  });

  test('of the force stands in the place of the preset of its name', () => {
    const mine = own({ title: 'Ours' });
    expect(allLayouts([mine])).toHaveLength(PRESETS.length);
    expect(layoutNamed(mine.name, [mine])?.title).toBe('Ours');
  });

  test('of another name stands beside the presets', () => {
    expect(allLayouts([own({ name: 'Ours' })])).toHaveLength(PRESETS.length + 1);
  });

  test('is found by how its name begins, when only one begins so', () => {
    expect(layoutNamed('2022 TRACKER', [])?.name).toBe('2022 tracker with owner, position and direction');
    expect(layoutNamed('20', [])).toBeUndefined();
    expect(layoutNamed('', [])).toBeUndefined();
  });

  test('without the words of what is asked is no paper', () => {
    const columns = preset.columns.filter(({ field }) => field !== 'words');
    expect(faultsOf(own({ columns }))).toEqual([{ is: 'lacks', field: 'words' }]);
  });

  test('shows nothing twice, nothing without a heading or a width, and nothing its rows do not have', () => {
    const column = { field: 'status', heading: ' ', share: 0, leaveOutWhenEmpty: false } as const;
    const plan = { field: 'points', heading: 'Points', share: 5, leaveOutWhenEmpty: false } as const;
    expect(faultsOf(own({ columns: [...preset.columns, column, plan] })).map(({ is }) => is)).toEqual([
      'twice',
      'no heading',
      'no width',
      'not for this unit',
    ]);
  });
});
