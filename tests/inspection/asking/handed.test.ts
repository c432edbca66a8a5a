import { day } from '../../../src/inspection/day';
import { type HandOn, handOn, handedIn, handedNow, isHandedTo } from '../../../src/inspection/asking/handed';
import type { Role } from '../../../src/inspection/reminders/owner';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aHanding, aTask, heldBy, person } from '../../given/builders';

const today = day('2026-11-22');
const ann = person('Ann');
const bob = person('Bob');
const held = heldBy(ann, 'Head of Letters');

describe('What was handed to a deputy', () => {
  const isWith = (facts: Partial<Task>, roles: readonly Role[] = [held], on = today) =>
    isHandedTo(aTask({ handed: aHanding(), ...facts }), roles, bob.id, on);

  test('is with them, and with nobody else', () => {
    expect(isWith({})).toBe(true);
    expect(isHandedTo(aTask({ handed: aHanding() }), [held], person('Cleo').id, today)).toBe(false);
  });

  test('names each deputy of several pieces of work once, and none that it is over for', () => {
    const works = [
      aTask({ handed: aHanding() }),
      aTask({ handed: aHanding({ note: 'This too.' }) }),
      aTask({ handed: aHanding({ to: person('Cleo'), until: day('2026-11-21') }) }),
      aTask(),
    ];
    expect(handedIn(works, [held], today).map(({ to }) => to.name)).toEqual(['Bob']);
  });

  test('ends with its last day', () => {
    const handed = aHanding({ until: day('2026-11-30') });
    expect([
      isWith({ handed }, [held], day('2026-11-30')),
      isWith({ handed }, [held], day('2026-12-01')),
    ]).toEqual([true, false]);
  });

  test('ends when the role has another holder, or none', () => {
    expect(isWith({}, [heldBy(person('Cleo'), 'Head of Letters')])).toBe(false);
    expect(isWith({}, [heldBy(undefined, 'Head of Letters')])).toBe(false);
  });

  test('ends when the work goes to another role, and when it is done', () => {
    expect(isWith({ owners: ['Head of Stamps'] }, [held, heldBy(ann, 'Head of Stamps')])).toBe(false);
    expect(isWith({ stage: 'done' })).toBe(false);
  });

  test('stays with them while it is reviewed, for it may be sent back', () => {
    expect(isWith({ stage: 'claimed' })).toBe(true);
  });
});

describe('To hand a piece of work on', () => {
  const hand = (asked: Partial<HandOn>, role: Role = held, task: Partial<Task> = {}) => {
    const verdict = handOn(aTask(task), [role], {
      ...{ key: 'k', by: ann, to: bob, today, at: '2026-11-22T09:00:00.000Z', until: '', note: ' Please. ' },
      ...asked,
    });
    return verdict.ok ? handedNow(verdict.value, [role], today) : verdict.refusal.code;
  };

  test('is its holder’s to do, with a note and a last day', () => {
    expect(hand({ until: '2026-11-30' })).toMatchObject({
      ...{ to: bob, by: ann, role: 'Head of Letters', note: 'Please.', until: '2026-11-30' },
    });
  });

  test('is nobody else’s: not a deputy’s, not a former holder’s', () => {
    const withDeputy = heldBy(ann, 'Head of Letters', { deputy: bob });
    expect(hand({ by: bob, to: person('Cleo') }, withDeputy)).toBe('not yours to hand on');
    expect(hand({}, heldBy(bob, 'Head of Letters'))).toBe('not yours to hand on');
  });

  test('is to the deputy named for the role, and only without one to somebody else', () => {
    const withDeputy = heldBy(ann, 'Head of Letters', { deputy: bob });
    expect(hand({}, withDeputy)).toMatchObject({ to: bob });
    expect(hand({ to: person('Cleo') }, withDeputy)).toBe('has a deputy');
  });

  test('is to somebody, and not to oneself', () => {
    expect([hand({ to: { id: '', name: '' } }), hand({ to: ann })]).toEqual([
      'nobody chosen',
      'yours already',
    ]);
  });

  test('is for days to come', () => {
    expect([hand({ until: '2026-11-22' }), hand({ until: 'soon' })]).toEqual(['day has passed', 'not a day']);
  });

  test('is done once; what is with somebody is taken back first', () => {
    expect(hand({ to: person('Cleo') }, held, { handed: aHanding() })).toBe('handed already');
  });

  test('may be done again after the last time ended', () => {
    const handed = aHanding({ until: day('2026-11-21') });
    expect(hand({}, held, { handed })).toMatchObject({ key: 'k' });
  });
});
