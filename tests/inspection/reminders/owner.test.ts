import { day } from '../../../src/inspection/day';
import {
  type Role,
  appoint,
  holderOn,
  isCoordinator,
  readOwner,
  speaksFor,
  vacate,
} from '../../../src/inspection/reminders/owner';
import { aRole, heldBy, person } from '../../given/builders';

const ann = person('Ann');
const bob = person('Bob');
const today = day('2022-11-14');

describe('A role', () => {
  test('nobody was appointed to is vacant', () => {
    expect(holderOn(heldBy(undefined, 'Head of PPU'), today)).toBeUndefined();
  });

  test('has no holder before the first day of a holding', () => {
    const role = heldBy(ann, 'Head of PPU', { from: day('2022-11-15') });
    expect(holderOn(role, today)).toBeUndefined();
  });

  test('goes to its new holder on the day named, and stays with the old one until then', () => {
    const verdict = appoint(heldBy(ann, 'Head of PPU'), bob, { from: day('2022-12-01'), acting: true });
    const role = verdict.ok ? verdict.value : undefined;
    expect(role && holderOn(role, day('2022-11-30'))?.person).toEqual(ann);
    expect(role && holderOn(role, day('2022-12-01'))).toMatchObject({ person: bob, acting: true });
  });

  test('is not given to the one who holds it', () => {
    expect(appoint(heldBy(ann, 'Head of PPU'), ann, { from: today, acting: false })).toMatchObject({
      refusal: { code: 'already holder' },
    });
  });

  test('made vacant has no holder from that day', () => {
    const role = vacate(heldBy(ann, 'Head of PPU'), today);
    expect([holderOn(role, day('2022-11-13'))?.person, holderOn(role, today)]).toEqual([ann, undefined]);
  });

  describe('with somebody named for a later day', () => {
    const cy = person('Cy');
    const from = day('2022-12-01');
    const planned = aRole({
      name: 'Head of PPU',
      holdings: [
        { person: ann, from: day('2020-01-01'), until: day('2022-11-30'), acting: false },
        { person: cy, from, until: undefined, acting: false },
      ],
    });
    const heldOn = (role: Role, ...days: string[]) =>
      days.map((each) => holderOn(role, day(each))?.person.name);
    const appointed = (...[who, how]: [typeof ann, Parameters<typeof appoint>[2]]) => {
      const verdict = appoint(planned, who, how);
      if (!verdict.ok) throw new Error(verdict.refusal.code);
      return verdict.value;
    };

    test('is held by whoever acts until they come', () => {
      const role = appointed(bob, { from: today, acting: true });
      expect(heldOn(role, '2022-11-13', '2022-11-14', '2022-11-30', '2022-12-01')).toEqual([
        ...['Ann', 'Bob', 'Bob', 'Cy'],
      ]);
    });

    test('is empty until they come when whoever holds it leaves before', () => {
      expect(heldOn(vacate(planned, today), '2022-11-13', '2022-11-14', '2022-12-01')).toEqual([
        ...['Ann', undefined, 'Cy'],
      ]);
    });

    test('goes to another from that day, and to nobody', () => {
      expect(heldOn(appointed(bob, { from, acting: false }), '2022-11-30', '2022-12-01')).toEqual([
        ...['Ann', 'Bob'],
      ]);
      expect(heldOn(vacate(planned, from), '2022-11-30', '2022-12-01')).toEqual(['Ann', undefined]);
    });

    test('has one holding of theirs when they come sooner', () => {
      expect(appointed(cy, { from: today, acting: false }).holdings.slice(1)).toEqual([
        { person: cy, from: today, until: undefined, acting: false },
      ]);
    });
  });

  test('is spoken for by its holder and its deputy, and by nobody else', () => {
    const role = heldBy(ann, 'Head of PPU', { deputy: bob });
    expect(
      [ann, bob, person('Cy'), { id: '', name: '' }].map(({ id }) => speaksFor(role, id, today)),
    ).toEqual([true, true, false, false]);
  });

  test('makes its holder a coordinator only if it coordinates', () => {
    const roles = [heldBy(ann, 'Head of PPU'), heldBy(bob, 'Coordinator', { coordinates: true })];
    expect([isCoordinator(roles, ann.id, today), isCoordinator(roles, bob.id, today)]).toEqual([false, true]);
  });
});

describe('An owner cell', () => {
  test.each([
    ['Head of PPU', ['Head of PPU'], false],
    ['Acting Head of PPU', ['Head of PPU'], true],
    ['Head of PPU and Performance Analysis Manager', ['Head of PPU', 'Performance Analysis Manager'], false],
    ['Head of CJS and Custody', ['Head of CJS and Custody'], false],
    ['Det. Ch. Supt. Head of Professionalism and Trust', ['Head of Professionalism and Trust'], false],
    ['PIU', ['PIU'], false],
    ['  ', [], false],
  ])('%j names %j', (said, roles, acting) => {
    expect(readOwner(said)).toEqual({ roles, acting });
  });
});
