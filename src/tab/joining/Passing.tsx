/** How far what passes from one role to another has come. */
import { ProgressBar } from '@fluentui/react-components';
import { joining } from '../../wording/tabJoining';
import type { PassStep } from '../../workflows/roles/passRows';

export function Passing({ step, what }: { step: PassStep | undefined; what: string }) {
  if (step === undefined) return null;
  return (
    <ProgressBar
      aria-label={what}
      aria-valuetext={joining.passing(step.done, step.of)}
      value={step.done}
      max={step.of}
    />
  );
}
