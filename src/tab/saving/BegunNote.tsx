/** Beside a form's buttons: that what was typed is kept, and the way back to what the record says. */
import { Button, mergeClasses } from '@fluentui/react-components';
import { drafts as say } from '../../wording/drafts';
import { useLayout } from '../pieces/layout';
import type { Begun } from '../session/drafts';

export function BegunNote({ begun, forget }: Begun) {
  const layout = useLayout();
  if (!begun) return null;
  return (
    <>
      <span className={mergeClasses(layout.quiet, layout.small)}>{say.kept}</span>
      <Button size="small" appearance="subtle" onClick={forget}>
        {say.discard}
      </Button>
    </>
  );
}
