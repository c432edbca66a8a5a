/** One thing that provisioning looked at: what it was, and whether it was made, was there, was changed, or differs. */

export type Part =
  'list' | 'column' | 'history' | 'format' | 'view' | 'group' | 'level' | 'rights' | 'migration';

/** `differs`: it is other than it should be and was left as it is; `how` says in what. */
export type Outcome = { is: 'made' | 'there' } | { is: 'changed' | 'differs'; how: string };

/** `list` is empty where the step is about the whole site. With a plan, made and changed tell what would be. */
export type Step = { list: string; part: Part; name: string } & Outcome;

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
