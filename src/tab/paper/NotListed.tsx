/** What of the period the layout has no rows for: said before anybody prints a paper without it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ComposedPaper } from '../../inspection/papers/composed';
import type { Layout } from '../../inspection/papers/layout';
import { paperPage as say } from '../../wording/papers/tabPaper';

type Props = { paper: ComposedPaper; layouts: readonly Layout[]; onLayout: (name: string) => void };

export function NotListed({ paper: { layout, reports, unlisted }, layouts, onLayout }: Props) {
  if (unlisted === 0) return null;
  const isEmpty = reports.every(({ rows }) => rows.length === 0);
  const other = layouts.find(({ unit }) => (unit === 'plan') !== (layout.unit === 'plan'));
  return (
    <MessageBar intent={isEmpty ? 'warning' : 'info'} layout="multiline" data-screen>
      <MessageBarBody>
        {isEmpty ? say.empty(layout.unit, unlisted) : say.unlisted(layout.unit, unlisted)}
      </MessageBarBody>
      {other !== undefined && (
        <MessageBarActions>
          <Button onClick={() => onLayout(other.name)}>{say.take(other.name)}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
