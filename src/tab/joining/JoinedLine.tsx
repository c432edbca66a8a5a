/** In a role's line: which role was joined into it, when, by whom, and the way to make them two again. */
import { useRef, useState } from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { JoinedRoles } from '../../inspection/joining/joinedRoles';
import { joining as say } from '../../wording/tabJoining';
import type { Separated } from '../../workflows/roles/separateRoles';
import { NARROW, useLayout } from '../pieces/layout';
import { FormFrame } from '../saving/FormFrame';
import { useAct } from '../session/act';
import { Passing } from './Passing';
import { useSeparate } from './useJoin';

type Props = { joined: JoinedRoles; onSeparated: (separated: Separated) => void };

const useStyles = makeStyles({
  // As far in as the columns above.
  line: { padding: '0 4px 8px', [NARROW]: { padding: '0 0 12px' } },
});

export function JoinedLine({ joined, onSeparated }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { goes, stays, on, by } = joined;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles.line}>
      <div className={layout.row}>
        <span className={mergeClasses(layout.quiet, layout.small)}>
          {say.wasJoined(goes.name, on, by.name)}
        </span>
        <Button
          ref={button}
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={say.separateFrom(goes.name, stays.name)}
          className={layout.notPrinted}
          onClick={() => setOpen(!open)}
        >
          {say.separate}
        </Button>
      </div>
      {open && <SeparateForm {...{ joined, onSeparated }} onClose={close} />}
    </div>
  );
}

function SeparateForm({ joined, onSeparated, onClose }: Props & { onClose: () => void }) {
  const layout = useLayout();
  const { act, run } = useAct<Separated>();
  const { step, separate } = useSeparate();
  const [goes, stays] = [joined.goes.name, joined.stays.name];
  const label = say.separateFrom(goes, stays);
  const send = async () => {
    const separated = await run(() => separate(joined));
    if (separated !== undefined) onSeparated(separated);
  };
  return (
    <FormFrame
      {...{ label, act, onClose }}
      beside={{}}
      send={say.separate}
      sending={say.passing(step?.done ?? 0, step?.of ?? 0)}
      onSend={() => void send()}
    >
      <p className={layout.words}>{say.separateMeans(goes, stays)}</p>
      <Passing step={step} what={label} />
    </FormFrame>
  );
}
