/** What the rules of closing have to know of one recommendation, read together. */
import {
  type ClosingFacts,
  type ClosingRules,
  USUAL_RULES,
  claimsIn,
  levelOf,
  stands,
  stepsNow,
} from '../../inspection/recommendation/closing';
import type { ClosingStep, Recommendation } from '../../inspection/recommendation/recommendation';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import type { Task } from '../../inspection/recommendation/task';
import { stillSaid } from '../../inspection/recommendation/undone';
import type { Actor } from '../actor';

export type ClosingKnown = {
  facts: ClosingFacts;
  claims: readonly ClosingStep[];
  tasks: readonly Kept<Task>[];
};

export async function closingFacts(register: Register, seen: Kept<Recommendation>): Promise<ClosingKnown> {
  const [tasks, updates, roles, report, rules] = await Promise.all([
    register.tasks.of(seen.id),
    register.updates.of(seen.id),
    register.roles.all(),
    reportOf(register, seen.reportId),
    closingRules(register),
  ]);
  const claims = claimsIn(seen, tasks.rows, stillSaid(updates.rows));
  const facts: ClosingFacts = {
    ...{ at: stands(seen, tasks.rows), steps: stepsNow(seen, claims), level: levelOf(seen, report) },
    ...{ rules, roles: roles.rows },
  };
  return { facts, claims, tasks: tasks.rows };
}

/** Those the organisation set, else the usual ones. */
export async function closingRules({ settings }: Pick<Register, 'settings'>): Promise<ClosingRules> {
  return (await settings.get('closing authority'))?.value ?? USUAL_RULES;
}

async function reportOf(register: Register, id: string): Promise<Report | undefined> {
  try {
    return await register.reports.find(id);
  } catch (error) {
    // Its report was removed: what the report said of its level is gone with it.
    if (error instanceof RegisterError && error.failure === 'missing') return undefined;
    throw error;
  }
}

/** Whether the last step is the one about to be taken: an earlier try whose answer was lost took it. */
export const isLast = (row: Recommendation, { step, by, basis }: ClosingStep): boolean => {
  const last = row.closing.at(-1);
  return last?.step === step && last.by.name === by.name && last.basis === basis;
};

/** As it stands when an earlier try took the step already; undefined when it did not. */
export async function takenBefore(
  register: Register,
  seen: Kept<Recommendation>,
  step: ClosingStep,
): Promise<Kept<Recommendation> | undefined> {
  const now = await register.recommendations.find(seen.id);
  return now.version !== seen.version && isLast(now, step) ? now : undefined;
}

export const stepBy = (
  { person, today, at }: Actor,
  about: Pick<ClosingStep, 'step' | 'basis'> & Partial<ClosingStep>,
): ClosingStep => ({ by: person, asRole: 'coordinator', on: today, at, evidence: '', ...about });
