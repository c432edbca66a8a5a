/** How far the mending has come, in numbers and in words. */
import { Field, ProgressBar } from '@fluentui/react-components';
import type { SetUpStep } from '../../inspection/setUp';
import { setUp as say } from '../../wording/site/tabSetUp';
import { useLayout } from '../pieces/layout';

export function Progress({ steps, of }: { steps: readonly SetUpStep[]; of: number }) {
  const layout = useLayout();
  const last = steps.at(-1);
  const known = of > 0 ? { value: Math.min(steps.length, of), max: of } : {};
  return (
    <Field
      label={say.mending}
      validationState="none"
      validationMessage={say.progress(steps.length, of, last === undefined ? '' : last.list)}
    >
      <ProgressBar className={layout.hollow} thickness="large" {...known} />
    </Field>
  );
}
