/** How far what passes from one role to another has come. */
import { ProgressBar } from '@fluentui/react-components';
import { joining } from '../../wording/tabJoining';
import { useLayout } from '../pieces/layout';
import type { PassStep } from '../../workflows/roles/passRows';

export function Passing({ step, what }: { step: PassStep | undefined; what: string }) {
  const layout = useLayout();
  if (step === undefined) return null;
  return (
    <ProgressBar
      className={layout.hollow}
      aria-label={what}
      aria-valuetext={joining.passing(step.done, step.of)}
      value={step.done}
      max={step.of}
    />
  );
}
