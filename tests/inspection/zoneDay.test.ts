import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { dayReader } from '../../src/inspection/zoneDay';

/** A browser that has Temporal, and one that has none; what node has itself is put back. */
const scope = globalThis as { Temporal?: unknown };
const own = Object.getOwnPropertyDescriptor(globalThis, 'Temporal');
afterEach(() => {
  delete scope.Temporal;
  if (own !== undefined) Object.defineProperty(globalThis, 'Temporal', own);
});
const KINDS = [
  ['with Temporal', Temporal],
  ['without', undefined],
] as const;
const readerIn = (kind: unknown, zone: string) => {
  Object.defineProperty(globalThis, 'Temporal', { value: kind, configurable: true });
  return dayReader(zone);
};

describe.each(KINDS)('The day of a moment, %s,', (_name, kind) => {
  test.each([
    ['2025-03-30T22:59:59Z', 'Europe/London', '2025-03-30'],
    ['2025-03-30T23:00:00Z', 'Europe/London', '2025-03-31'],
    ['2025-10-26T23:59:59Z', 'Europe/London', '2025-10-26'],
    ['2024-02-29T05:00:00Z', 'America/New_York', '2024-02-29'],
    ['2024-02-28T15:00:00Z', 'Asia/Tokyo', '2024-02-29'],
    ['0099-12-31T12:00:00Z', 'UTC', '0099-12-31'],
  ])('of %s in %s is %s', (moment, zone, day) => {
    expect(readerIn(kind, zone)(new Date(moment))).toBe(day);
  });

  test('is told of no zone and no moment that do not exist', () => {
    expect(() => readerIn(kind, 'Europe/Atlantis')(new Date(0))).toThrow(RangeError);
    expect(() => readerIn(kind, 'Europe/London')(new Date('never'))).toThrow(RangeError);
  });
});

test('With Temporal and without it a moment is the same day everywhere', () => {
  const moments = fc.date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2089-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  const zones = fc.constantFrom(
    'Europe/London',
    'America/St_Johns',
    'Pacific/Kiritimati',
    'Asia/Kathmandu',
    'UTC',
  );
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      expect(readerIn(Temporal, zone)(moment)).toBe(readerIn(undefined, zone)(moment));
    }),
  );
});
