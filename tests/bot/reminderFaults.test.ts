/** The fault run of reminders in short, so that it does not rot; the long one is `npm run bench -- reminders`. */
import { inATable, remindUnderFaults } from '../../bench/reminders';

describe('A morning with a failing Teams, two instances and kills', () => {
  test('reaches everyone once or says why not, and knows of one message at most not after each kill', async () => {
    const told = await remindUnderFaults({
      ...{ people: 24, tasksEach: 2, kills: 3, silent: false },
      ...{ perSecond: 20, quietMs: 5_000 },
    });
    const { twice, unsettled, untrue, unknownByKill, byTreatment } = told;
    expect({ twice, unsettled, untrue }).toEqual({ twice: 0, unsettled: 0, untrue: 0 });
    expect(unknownByKill).toBeLessThanOrEqual(3);
    const blocked = byTreatment.get('403 blocked') ?? [];
    expect(blocked.map(({ state, why }) => [state, why])).toEqual([
      ['refused', 'ConversationBlockedByUser (403)'],
    ]);
    expect(inATable(told)).toContain('| people, each with so many late items | 24, 2 |');
  }, 240_000);
});
