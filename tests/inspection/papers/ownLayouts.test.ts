import {
  type Layout,
  PRESETS,
  allLayouts,
  faultsOf,
  layoutNamed,
} from '../../../src/inspection/papers/layout';
import {
  asUnit,
  isTaken,
  originOf,
  withLayout,
  withoutLayout,
} from '../../../src/inspection/papers/ownLayouts';

const preset = layoutNamed('2022 tracker', []) as Layout;
const plans = layoutNamed('2023 action-plan', []) as Layout;
const ours: Layout = { ...preset, name: 'For the town', title: 'Ours' };

describe('A layout of our own', () => {
  test('that has a built-in name stands in its place until it is taken away', () => {
    const own = withLayout([], { ...preset, title: 'Ours' });
    expect(originOf(preset.name, own)).toBe('changed');
    expect(allLayouts(own)).toHaveLength(PRESETS.length);
    const back = withoutLayout(own, preset.name.toUpperCase());
    expect([originOf(preset.name, back), layoutNamed(preset.name, back)]).toEqual(['built in', preset]);
  });

  test('keeps its place under another name, and is there once', () => {
    const other = { ...ours, name: 'For the county' };
    const own = withLayout([ours, other], { ...ours, name: ' For the city ' }, 'for the town');
    expect(own.map(({ name }) => name)).toEqual(['For the city', 'For the county']);
  });

  test('may have no name that another has, however it is written', () => {
    expect(isTaken(' FOR THE TOWN', [ours])).toBe(true);
    expect(isTaken(preset.name, [])).toBe(true);
    expect(isTaken('for the Town', [ours], 'For the town')).toBe(false);
    expect(isTaken('For the city', [ours])).toBe(false);
  });
});

describe('A layout whose rows become another kind', () => {
  test.each([
    [preset, 'plan'],
    [preset, 'task rows'],
    [plans, 'recommendation'],
  ] as const)('has no fault: %#', (layout, unit) => {
    expect(faultsOf(asUnit(layout, unit))).toEqual([]);
  });

  test('keeps the columns that such rows can fill, in their order', () => {
    const fields = asUnit(preset, 'plan').columns.map(({ field }) => field);
    expect(fields).toEqual(['plan', 'status', 'said', 'owner']);
  });
});
