import fc from 'fast-check';
import {
  type ClosingFacts,
  LINE,
  type TakenStep,
  USUAL_RULES,
  afterStep,
  claimsIn,
  levelOf,
  nextStep,
  signsAs,
  stands,
  stepOfJudgement,
  stepsNow,
  whyNotReopen,
  whyNotSendBack,
  whyNotStep,
} from '../../../src/inspection/recommendation/closing';
import { day } from '../../../src/inspection/day';
import {
  type ClosingStep,
  type Recommendation,
  isOpen,
} from '../../../src/inspection/recommendation/recommendation';
import { aRecommendation, aReport, aTask, anUpdate, heldBy, kept, person } from '../../given/builders';

const TODAY = day('2026-11-22');
const [ann, cora, chief, tess] = [person('Ann'), person('Cora'), person('Chief'), person('Tess')];
const ROLES = [
  heldBy(ann, 'Head of Letters'),
  heldBy(cora, 'Strategic Development', { coordinates: true }),
  heldBy(chief, 'Commissioner'),
  heldBy(tess, 'Auditor'),
];

const step = (of: ClosingStep['step'], by = cora, at = '2026-11-01T09:00:00.000Z'): ClosingStep => ({
  ...{ step: of, by, asRole: '', on: day(at.slice(0, 10)), at, basis: 'seen', evidence: '' },
});

const facts = (part: Partial<ClosingFacts> = {}): ClosingFacts => ({
  ...{ at: 'claimed', steps: [], level: 1, rules: USUAL_RULES, roles: ROLES },
  ...part,
});
const asks = (who = cora) => ({ person: who, today: TODAY });

describe('A recommendation', () => {
  const claimed = aTask({ stage: 'claimed' });
  test('is claimed once each of its tasks is claimed or done', () => {
    expect(stands(aRecommendation(), [claimed, aTask({ stage: 'done' })])).toBe('claimed');
    expect(stands(aRecommendation(), [claimed, aTask({ stage: 'open' })])).toBe('open');
    expect(stands(aRecommendation(), [claimed, aTask({ stage: 'waiting' })])).toBe('open');
  });

  test('without a task has nothing that could be claimed', () => {
    expect(stands(aRecommendation(), [])).toBe('open');
  });

  test('falls back to open when one of its tasks does, however far it had got', () => {
    const tested = aRecommendation({ closing: [step('evidence reviewed'), step('reality tested')] });
    expect(stands(tested, [claimed])).toBe('reality tested');
    expect(stands(tested, [aTask()])).toBe('open');
  });

  test('that was closed without a sign-off has ended, and is not called signed off', () => {
    const green = aRecommendation({ status: 'Green' });
    expect(stands(green, [])).toBe('ended');
    expect(stands({ ...green, closing: [step('signed off')] }, [])).toBe('signed off');
  });

  test('signed off and then judged Amber by a paper is no longer signed off', () => {
    expect(stands(aRecommendation({ closing: [step('signed off')] }), [claimed])).toBe('claimed');
  });

  test('takes the level of its report’s plan when it has none', () => {
    const plan = { level: 3, tier: 2, update: '', closed: false, points: '' };
    const report = aReport({ plan: { ...plan, completion: aTask().deadline } });
    expect(levelOf(aRecommendation(), report)).toBe(3);
    expect(levelOf(aRecommendation({ level: 1 }), report)).toBe(1);
    expect(levelOf(aRecommendation(), undefined)).toBeUndefined();
  });
});

describe('A claim', () => {
  const task = kept(aTask({ stage: 'claimed' }), '7');
  const claim = (at: string) =>
    anUpdate({ kind: 'claim', taskId: '7', by: ann, at, words: 'Done.', evidence: 'https://e.test/1' });

  test('is the owner’s latest entry on the task, with its evidence', () => {
    const claims = claimsIn(
      aRecommendation(),
      [task],
      [claim('2026-11-02T09:00:00.000Z'), claim('2026-11-03T09:00:00.000Z')],
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      by: ann,
      on: '2026-11-03',
      basis: 'Done.',
      evidence: 'https://e.test/1',
    });
  });

  test('that was sent back does not count again', () => {
    const row = aRecommendation({ closing: [step('sent back', cora, '2026-11-05T09:00:00.000Z')] });
    expect(claimsIn(row, [task], [claim('2026-11-03T09:00:00.000Z')])).toEqual([]);
    expect(claimsIn(row, [task], [claim('2026-11-06T09:00:00.000Z')])).toHaveLength(1);
  });
});

describe('A step of closing', () => {
  test('is taken in its turn only', () => {
    expect(whyNotStep(facts(), 'evidence reviewed', asks())).toBeUndefined();
    expect(whyNotStep(facts(), 'signed off', asks())?.code).toBe('not the next step');
    expect(whyNotStep(facts({ at: 'open' }), 'evidence reviewed', asks())?.code).toBe('not the next step');
  });

  test('is not for whoever claimed it', () => {
    const steps = [step('claimed', cora)];
    expect(whyNotStep(facts({ steps }), 'evidence reviewed', asks())?.code).toBe('own claim');
  });

  test('is for a coordinator; testing also for a named tester', () => {
    expect(whyNotStep(facts(), 'evidence reviewed', asks(tess))?.code).toBe('not a coordinator');
    const reviewed = facts({ at: 'evidence reviewed', rules: { ...USUAL_RULES, testers: ['Auditor'] } });
    expect(whyNotStep(reviewed, 'reality tested', asks(tess))).toBeUndefined();
    expect(whyNotStep(reviewed, 'reality tested', asks(ann))?.code).toBe('not a coordinator');
  });

  test('that signs off needs a level, for the level says who may', () => {
    const tested = facts({ at: 'reality tested' });
    expect(whyNotStep({ ...tested, level: undefined }, 'signed off', asks())?.code).toBe('no level');
    expect(whyNotStep({ ...tested, level: 2 }, 'signed off', asks(chief))).toBeUndefined();
    expect(whyNotStep({ ...tested, level: 3 }, 'signed off', asks(chief))?.code).toBe('not a coordinator');
  });

  test('that signs off for another authority is written down, not taken', () => {
    expect(signsAs(facts({ level: 1 }), asks()).recorded).toBe(false);
    expect(signsAs(facts({ level: 2 }), asks())).toMatchObject({
      recorded: true,
      authority: { name: 'Commissioner' },
    });
    expect(signsAs(facts({ level: 2 }), asks(chief)).recorded).toBe(false);
    expect(signsAs(facts({ level: 3 }), asks())).toMatchObject({
      recorded: true,
      authority: { name: 'HMICFRS' },
    });
  });

  test('makes it pending only when tested, and Green only when signed off', () => {
    const row = aRecommendation({ status: 'Red' });
    expect(afterStep(row, [], step('evidence reviewed')).status).toBe('Red');
    expect(afterStep(row, [], step('reality tested')).status).toBe('Green pending sign-off');
    expect(afterStep(row, [], step('signed off'))).toMatchObject({ status: 'Green', closed: 'implemented' });
  });
});

describe('Sending back', () => {
  test('needs something that was claimed, and whoever may take the next step', () => {
    expect(whyNotSendBack(facts(), asks())).toBeUndefined();
    expect(whyNotSendBack(facts(), asks(ann))?.code).toBe('not a coordinator');
    expect(whyNotSendBack(facts({ at: 'open' }), asks())?.code).toBe('nothing to send back');
    expect(whyNotSendBack(facts({ at: 'signed off' }), asks())?.code).toBe('nothing to send back');
  });

  test('takes pending back to Amber, and leaves Red as it is', () => {
    expect(
      afterStep(aRecommendation({ status: 'Green pending sign-off' }), [], step('sent back')).status,
    ).toBe('Amber');
    expect(afterStep(aRecommendation({ status: 'Red' }), [], step('sent back')).status).toBe('Red');
  });
});

describe('Reopening', () => {
  test('is for what has ended, and leaves it Amber', () => {
    expect(whyNotReopen(facts({ at: 'ended' }), asks())).toBeUndefined();
    expect(whyNotReopen(facts(), asks())?.code).toBe('not closed');
    const green = aRecommendation({ status: 'Green', closed: 'implemented' });
    expect(afterStep(green, [], step('reopened'))).toMatchObject({ status: 'Amber', closed: undefined });
  });

  test('is what a judgement by hand does to a closed one', () => {
    const green = aRecommendation({ status: 'Green' });
    expect(stepOfJudgement(green, { status: 'Amber', closed: undefined })).toBe('reopened');
    expect(stepOfJudgement(green, { status: 'Green', closed: 'superseded' })).toBeUndefined();
    const tested = aRecommendation({ status: 'Green pending sign-off', closing: [step('reality tested')] });
    expect(stepOfJudgement(tested, { status: 'Amber', closed: undefined })).toBe('sent back');
    expect(stepOfJudgement(tested, { status: 'Green', closed: undefined })).toBeUndefined();
  });
});

describe('Whatever people try, in whatever order', () => {
  const people = [ann, cora, chief, tess, person('Cy')];
  const roles = [...ROLES, heldBy(person('Cy'), 'Second coordinator', { coordinates: true })];
  const doing = fc.array(
    fc.record({
      who: fc.constantFrom(...people),
      what: fc.constantFrom(
        'claim',
        'evidence reviewed',
        'reality tested',
        'signed off',
        'sent back',
        'reopened',
      ),
    }),
    { maxLength: 40 },
  );

  type World = { row: Recommendation; stage: 'open' | 'claimed' | 'done'; claims: ClosingStep[] };
  const begin: World = { row: aRecommendation({ level: 1 }), stage: 'open', claims: [] };

  /** The world after somebody tried something; the same one when it was refused. */
  function tried(world: World, { who, what }: { who: typeof ann; what: string }, at: string): World {
    const { row, stage, claims } = world;
    if (what === 'claim')
      return stage === 'open' ? { row, stage: 'claimed', claims: [step('claimed', who, at)] } : world;
    const known = { ...facts({ roles }), at: stands(row, [{ stage }]), steps: stepsNow(row, claims) };
    const taken = step(what as ClosingStep['step'], who, at);
    const next = { ...row, ...afterStep(row, claims, taken) };
    if (what === 'sent back' || what === 'reopened') {
      const refusal =
        what === 'sent back' ? whyNotSendBack(known, asks(who)) : whyNotReopen(known, asks(who));
      return refusal === undefined ? { row: next, stage: 'open', claims: [] } : world;
    }
    if (whyNotStep(known, what as TakenStep, asks(who)) !== undefined) return world;
    return { row: next, stage: what === 'signed off' ? 'done' : stage, claims };
  }

  function played(doings: readonly { who: typeof ann; what: string }[]): World[] {
    const worlds = [begin];
    doings.forEach((each, at) =>
      worlds.push(tried(worlds.at(-1) ?? begin, each, new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString())),
    );
    return worlds;
  }

  test('steps stand in their order, from a claim on', () => {
    fc.assert(
      fc.property(doing, (doings) => {
        const { row } = played(doings).at(-1) ?? begin;
        let at = -1;
        for (const { step: is } of row.closing) {
          if (is === 'sent back' || is === 'reopened') at = -1;
          else expect(LINE.indexOf(is)).toBe((at += 1));
        }
      }),
    );
  });

  test('nobody judges what they claimed', () => {
    fc.assert(
      fc.property(doing, (doings) => {
        const { row, claims } = played(doings).at(-1) ?? begin;
        const now = stepsNow(row, claims);
        const claimers = now.filter(({ step: is }) => is === 'claimed').map(({ by }) => by.id);
        expect(now.filter(({ step: is, by }) => is !== 'claimed' && claimers.includes(by.id))).toEqual([]);
      }),
    );
  });

  test('steps once taken stay, and Green is always signed off', () => {
    fc.assert(
      fc.property(doing, (doings) => {
        const worlds = played(doings);
        worlds.reduce((before, after) => {
          expect(after.row.closing.slice(0, before.row.closing.length)).toEqual(before.row.closing);
          return after;
        });
        for (const { row, stage } of worlds) {
          const at = stands(row, [{ stage }]);
          expect(isOpen(row)).toBe(at !== 'signed off');
          expect(nextStep(at) === undefined).toBe(!isOpen(row));
        }
      }),
    );
  });
});
