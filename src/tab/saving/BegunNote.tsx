/** Beside a form's buttons: that what was typed is kept, the way back to what the record says, and back again. */
import { useState } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import { drafts as say } from '../../wording/drafts';
import { useLayout } from '../pieces/layout';
import type { Begun } from '../session/drafts';

export function BegunNote({ begun, forget, bringBack }: Begun) {
  const layout = useLayout();
  const [discarded, setDiscarded] = useState(false);
  const discard = () => {
    setDiscarded(true);
    forget();
  };
  if (!begun && (!discarded || bringBack === undefined)) return null;
  return (
    <>
      <span role={begun ? undefined : 'status'} className={mergeClasses(layout.quiet, layout.small)}>
        {begun ? say.kept : say.discarded}
      </span>
      <Button size="small" appearance="subtle" onClick={begun ? discard : bringBack}>
        {begun ? say.discard : say.bringBack}
      </Button>
    </>
  );
}
