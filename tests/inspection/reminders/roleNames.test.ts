import { day } from '../../../src/inspection/day';
import {
  joinedWith,
  otherNamesOf,
  roleMeant,
  rolesMeant,
  withOtherName,
  withoutOtherName,
} from '../../../src/inspection/reminders/roleNames';
import { aRole, heldBy, person } from '../../given/builders';

const LEARNING = 'Head of Learning and Development';
const NAMES = withOtherName([], 'Head of L&OD', LEARNING);
const today = day('2022-11-14');

describe('Another name of a role', () => {
  test('means the role, whatever its capitals', () => {
    expect(roleMeant(NAMES, ' head of L&od ')).toBe(LEARNING);
  });

  test('that nobody has explained stands for itself', () => {
    expect(roleMeant(NAMES, 'Head of PPU')).toEqual('Head of PPU');
  });

  test('beside the role itself is one role', () => {
    expect(rolesMeant(NAMES, ['Head of L&OD', LEARNING, 'Head of PPU'])).toEqual([LEARNING, 'Head of PPU']);
  });

  test('follows when its role in turn becomes another’s other name', () => {
    const further = withOtherName(NAMES, LEARNING, 'Head of People');
    expect(roleMeant(further, 'Head of L&OD')).toBe('Head of People');
    expect(otherNamesOf(further, 'Head of People')).toEqual(['Head of L&OD', LEARNING]);
  });

  test('is forgotten again', () => {
    expect(withoutOtherName(NAMES, 'HEAD OF L&OD')).toEqual([]);
  });
});

describe('Of two roles that are one, the one that stays', () => {
  const [ann, bob] = [person('Ann'), person('Bob')];
  const goes = { ...heldBy(ann, 'Head of L&OD'), deputy: bob, directorate: 'People' };

  test('takes over what it lacks', () => {
    expect(joinedWith(aRole({ name: LEARNING, holdings: [] }), goes, today)).toMatchObject({
      ...{ name: LEARNING, deputy: bob, directorate: 'People', holdings: [{ person: ann }] },
    });
  });

  test('keeps its own', () => {
    const stays = { ...heldBy(bob, LEARNING), deputy: ann, directorate: 'Training' };
    expect(joinedWith(stays, goes, today)).toEqual(stays);
  });

  test('keeps a holder who is only to come', () => {
    const later = { person: bob, from: day('2023-01-01'), until: undefined, acting: false };
    expect(joinedWith(aRole({ name: LEARNING, holdings: [later] }), goes, today).holdings).toEqual([later]);
  });
});
