/** How something comes to be done: claimed, reviewed, tested, signed off; who may say each, and who may not. */
import type { Day } from '../day';
import { type Person, type Role, isCoordinator, speaksFor } from '../reminders/owner';
import {
  type ClosingStep,
  type Level,
  type Recommendation,
  type Tier,
  isOpen,
  oneOfThree,
} from './recommendation';
import type { Report } from '../report/report';
import type { Status } from './status';
import type { Task } from './task';
import type { Update } from '../update';
import type { Refusal } from '../verdict';
import { inPlainOrder } from '../language';

/** Who may say that it is finished. A coordinator acts here; a role or a body outside may have said it elsewhere. */
export type Authority = { is: 'coordinator' | 'role' | 'body'; name: string };

export type ClosingRules = {
  levels: { readonly [Of in Level]: Authority };
  /** Roles beside the coordinators' that may test what was claimed. */
  testers: readonly string[];
};

/** No published rule says who may close what at which level: this is worked out from a review of 2023, hence a setting. */
export const USUAL_RULES: ClosingRules = {
  levels: {
    1: { is: 'coordinator', name: 'the force' },
    2: { is: 'role', name: 'Commissioner' },
    3: { is: 'body', name: 'HMICFRS' },
  },
  testers: [],
};

/** The steps in their order; each can be taken only after the one before it. */
export const LINE = ['claimed', 'evidence reviewed', 'reality tested', 'signed off'] as const;
export type LineStep = (typeof LINE)[number];
/** Owners claim their tasks; the other steps are taken on the recommendation. */
export type TakenStep = Exclude<LineStep, 'claimed'>;

/** ended: closed by a judgement or a paper, without anybody's signing off. */
export type ClosingStand = 'open' | LineStep | 'ended';

type Row = Pick<Recommendation, 'status' | 'closed' | 'closing'>;
type Staged = Pick<Task, 'stage'>;

/** The tasks say whether it is claimed; the steps say how far it has got since. So no claim is kept twice. */
export function stands(row: Row, tasks: readonly Staged[]): ClosingStand {
  const last = row.closing.at(-1)?.step;
  if (!isOpen(row)) return last === 'signed off' ? 'signed off' : 'ended';
  const claimed = tasks.length > 0 && tasks.every(({ stage }) => stage === 'claimed' || stage === 'done');
  if (!claimed) return 'open';
  return last === 'evidence reviewed' || last === 'reality tested' ? last : 'claimed';
}

/** When it last began anew: what was claimed before was sent back or reopened. */
export const begunAt = ({ closing }: Pick<Recommendation, 'closing'>): string =>
  closing[lastReturn(closing)]?.at ?? '';

const lastReturn = (closing: readonly ClosingStep[]): number =>
  Math.max(
    ...['sent back', 'reopened'].map((back) => closing.map(({ step }) => step as string).lastIndexOf(back)),
  );

export const timesReopened = ({ closing }: Pick<Recommendation, 'closing'>): number =>
  closing.filter(({ step }) => step === 'reopened').length;

type Said = Pick<Update, 'kind' | 'taskId' | 'at' | 'by' | 'asRole' | 'words' | 'evidence'>;

/** The latest claim of each task since it last began anew. A paper's "pending" is a claim that nobody made here. */
export function claimsIn(
  row: Pick<Recommendation, 'closing'>,
  tasks: readonly (Staged & { id: string })[],
  updates: readonly Said[],
): ClosingStep[] {
  const since = begunAt(row);
  const claims = updates
    .filter(({ kind, at }) => kind === 'claim' && at > since)
    .sort((a, b) => inPlainOrder(a.at, b.at));
  return tasks.flatMap(({ id, stage }) => {
    const claim = claims.filter(({ taskId }) => taskId === id).at(-1);
    if (claim === undefined || (stage !== 'claimed' && stage !== 'done')) return [];
    const { by, asRole, at, words: basis, evidence } = claim;
    return [{ step: 'claimed', by, asRole, on: at.slice(0, 10) as Day, at, basis, evidence }];
  });
}

/** The steps since it last began anew, the claims before them though only the tasks know of those. */
export function stepsNow(
  row: Pick<Recommendation, 'closing'>,
  claims: readonly ClosingStep[],
): ClosingStep[] {
  const since = row.closing.slice(lastReturn(row.closing) + 1);
  return since.some(({ step }) => step === 'claimed') ? since : [...claims, ...since];
}

/** Its own level, else that of its report's plan; undefined when nobody has set one. */
export function levelOf(
  { level }: Pick<Recommendation, 'level'>,
  report: Pick<Report, 'plan'> | undefined,
): Level | undefined {
  return level ?? oneOfThree(report?.plan?.level);
}

export const tierOf = (
  { tier }: Pick<Recommendation, 'tier'>,
  report: Pick<Report, 'plan'> | undefined,
): Tier | undefined => tier ?? oneOfThree(report?.plan?.tier);

export const nextStep = (at: ClosingStand): LineStep | undefined =>
  at === 'signed off' || at === 'ended' ? undefined : LINE[at === 'open' ? 0 : LINE.indexOf(at) + 1];

export type Asker = { person: Person; today: Day };

export type ClosingFacts = {
  at: ClosingStand;
  /** Those since it last began anew. */
  steps: readonly ClosingStep[];
  level: Level | undefined;
  rules: ClosingRules;
  roles: readonly Role[];
};

/** Why this person may not take this step now; undefined when they may. */
export function whyNotStep(facts: ClosingFacts, step: TakenStep, asker: Asker): Refusal | undefined {
  if (nextStep(facts.at) !== step) return { code: 'not the next step', step, at: facts.at };
  return whyNotRight(facts, step, asker) ?? whyNotSecond(facts, asker);
}

/** Two people: whoever claimed it does not judge it. */
const whyNotSecond = ({ steps }: ClosingFacts, { person }: Asker): Refusal | undefined =>
  steps.some(({ step, by }) => step === 'claimed' && by.id !== '' && by.id === person.id)
    ? { code: 'own claim' }
    : undefined;

function whyNotRight(facts: ClosingFacts, step: TakenStep, asker: Asker): Refusal | undefined {
  const coordinates = isCoordinator(facts.roles, asker.person.id, asker.today);
  if (step === 'signed off' && facts.level === undefined)
    return coordinates ? { code: 'no level' } : { code: 'not a coordinator' };
  if (coordinates || holdsOne(facts.roles, mayToo(facts, step), asker)) return undefined;
  return { code: 'not a coordinator' };
}

/** Roles that may take the step as well as a coordinator. */
function mayToo({ rules, level }: ClosingFacts, step: TakenStep): readonly string[] {
  if (step === 'reality tested') return rules.testers;
  const authority = level === undefined ? undefined : rules.levels[level];
  return step === 'signed off' && authority?.is === 'role' ? [authority.name] : [];
}

const holdsOne = (roles: readonly Role[], names: readonly string[], { person, today }: Asker): boolean =>
  roles.some((role) => names.includes(role.name) && speaksFor(role, person.id, today));

/**
 * Whether the person says it as the authority, or only writes down what the authority said elsewhere. A coordinator
 * speaks for the force, not for a chief officer nor for the inspectorate.
 */
export function signsAs(facts: ClosingFacts, asker: Asker): { authority: Authority; recorded: boolean } {
  const authority = facts.rules.levels[facts.level ?? 3];
  const own = authority.is === 'role' && holdsOne(facts.roles, [authority.name], asker);
  return { authority, recorded: authority.is !== 'coordinator' && !own };
}

/** Whoever may take the next step may send it back instead; a signed-off or otherwise ended one is reopened. */
export function whyNotSendBack(facts: ClosingFacts, asker: Asker): Refusal | undefined {
  const next = nextStep(facts.at);
  if (next === undefined || next === 'claimed') return { code: 'nothing to send back' };
  const refusal = whyNotRight(facts, next, asker);
  return refusal?.code === 'no level' ? undefined : refusal;
}

export function whyNotReopen({ at, roles }: ClosingFacts, { person, today }: Asker): Refusal | undefined {
  if (!isCoordinator(roles, person.id, today)) return { code: 'not a coordinator' };
  return at === 'signed off' || at === 'ended' ? undefined : { code: 'not closed' };
}

type After = Pick<Recommendation, 'status' | 'closed' | 'closing' | 'tier'>;

/** What a step makes of it: Green only when signed off, and pending from the test on. Tiers count the evidence along. */
export function afterStep(row: After, claims: readonly ClosingStep[], step: ClosingStep): After {
  const { closing, status, closed } = row;
  const noted = stepsNow(row, claims).filter((each) => !closing.includes(each));
  const now = [...closing, ...noted, step];
  switch (step.step) {
    case 'evidence reviewed':
      return { status, closed, closing: now, tier: 2 };
    case 'reality tested':
      return { status: 'Green pending sign-off', closed, closing: now, tier: 3 };
    case 'signed off':
      return { status: 'Green', closed: 'implemented', closing: now, tier: 3 };
    case 'sent back':
      return { status: fallen(status), closed, closing: now, tier: 1 };
    case 'reopened':
      return { status: 'Amber', closed: undefined, closing: now, tier: 1 };
    case 'claimed':
      return row;
  }
}

const fallen = (status: Status | undefined): Status | undefined =>
  status?.startsWith('Green') === true ? 'Amber' : status;

/** What a judgement by hand says of closing: taken away from Green, it was sent back, or reopened when it had ended. */
export function stepOfJudgement(
  before: Row,
  after: Pick<Recommendation, 'status' | 'closed'>,
): 'sent back' | 'reopened' | undefined {
  if (!isOpen(after)) return undefined;
  if (!isOpen(before)) return 'reopened';
  const last = before.closing.at(-1)?.step;
  const under = last === 'evidence reviewed' || last === 'reality tested';
  return under && after.status !== 'Green pending sign-off' && after.status !== before.status
    ? 'sent back'
    : undefined;
}
