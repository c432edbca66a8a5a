/** What the reader was not sure of, each with its place; folded, for there may be many. */
import type { PaperWarning } from '../../inspection/papers/paper';
import { importing as say } from '../../wording/papers/tabImport';
import { useLayout } from '../pieces/layout';

const MOST = 200;

export function Warnings({ warnings }: { warnings: readonly PaperWarning[] }) {
  const layout = useLayout();
  if (warnings.length === 0) return null;
  return (
    <details>
      <summary>{say.warnings(warnings.length)}</summary>
      <ul className={layout.small}>
        {warnings.slice(0, MOST).map((warning, at) => (
          <li key={at} className={layout.words}>
            {say.warning(warning)}
          </li>
        ))}
      </ul>
    </details>
  );
}
