/** One thing that provisioning looked at: what it was, and whether it was made, was there, was changed, or differs. */
import type { SetUpOutcome, SetUpStep } from '../../inspection/setUp';

export type Outcome = SetUpOutcome;
export type Step = SetUpStep;

/** How a part of provisioning tells what it does, and keeps from doing it when there is only a plan. */
export type Doing = {
  tell: (step: Step) => void;
  /** Does the work unless this is a plan. */
  unlessPlan: (work: () => Promise<unknown>) => Promise<void>;
};

export function doing(plan: boolean, onStep: (step: Step) => void): Doing & { steps: Step[] } {
  const steps: Step[] = [];
  return {
    steps,
    tell(step) {
      steps.push(step);
      onStep(step);
    },
    async unlessPlan(work) {
      if (!plan) await work();
    },
  };
}
