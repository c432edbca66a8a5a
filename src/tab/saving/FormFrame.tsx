/** A form opened in place: its name, its fields, what was refused or failed, its buttons; Escape closes it, Ctrl+Enter sends it. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Refusal } from '../../inspection/verdict';
import { frame } from '../../wording/tab';
import { refusedBeside } from '../../wording/recommendations/tabRefusals';
import { answers } from '../../wording/recommendations/tabAnswers';
import type { Act } from '../session/act';
import type { Begun } from '../session/drafts';
import { useLayout } from '../pieces/layout';
import { BegunNote } from './BegunNote';
import { whatFailed } from '../pieces/Trouble';

// A list of choices is as wide as its longest one, unless it is told otherwise.
const FIELD_WIDE = {
  '& .fui-Select': { minWidth: 0 },
  '& select': { minWidth: 0, width: '100%' },
} as const;

export const useFormStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px',
    marginTop: '8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // The gap of the rows parts them.
    '& > p': { margin: 0 },
  },
  short: { maxWidth: '280px', ...FIELD_WIDE },
  /** For a choice of roles, whose names say a whole post. */
  role: { maxWidth: '420px', ...FIELD_WIDE },
});

/** Enter is a new line in a field of several; with Ctrl it sends, as in Planner and in Teams. */
export function sendsBy(event: KeyboardEvent): boolean {
  const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.defaultPrevented;
  if (sends) event.preventDefault();
  return sends;
}

/** Beside which field a refusal is shown, by the field's name. */
export type Beside = Partial<Readonly<Record<Refusal['code'], string>>>;

/** What a Field needs to show the refusal that concerns it. */
export function besideField(act: Act, beside: Beside, name: string) {
  if (act.is !== 'refused' || beside[act.refusal.code] !== name) return {};
  return { validationMessage: refusedBeside(act.refusal), validationState: 'error' } as const;
}

type FormFrameProps = {
  label: string;
  act: Act;
  beside: Beside;
  send: string;
  sending: string;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
  /** Stands in the place of the failure when there is more to say than its sentence. */
  instead?: ReactNode;
  note?: ReactNode;
  /** On the button that puts the form away, where "Close" could be taken for what the form does. */
  leave?: string;
  /** Of what is typed here. */
  draft?: Begun | undefined;
};

export function FormFrame(props: FormFrameProps) {
  const { label, act, beside, send, sending, onSend, onClose, children, instead, note, draft } = props;
  const { leave = frame.close } = props;
  const styles = useFormStyles();
  const layout = useLayout();
  const form = useRef<HTMLFormElement>(null);
  const busy = act.is === 'busy';
  // While there is something to choose, sending the same again could only fail the same way.
  const hasChoice = instead !== undefined && instead !== null && instead !== false;
  const refusedAt = act.is === 'refused' ? beside[act.refusal.code] : undefined;
  useEffect(() => {
    // The field that was refused takes the focus.
    if (refusedAt !== undefined) form.current?.querySelector<HTMLElement>(`[name="${refusedAt}"]`)?.focus();
  }, [refusedAt, act]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSend();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    if (sendsBy(event) && !hasChoice && !busy) onSend();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={key} noValidate aria-label={label}>
      {children}
      {hasChoice ? instead : <WhatIsWrong act={act} beside={beside} />}
      <div className={layout.row}>
        {!hasChoice && (
          <Button
            type="submit"
            appearance="primary"
            aria-keyshortcuts="Control+Enter"
            disabledFocusable={busy}
          >
            {busy ? sending : send}
          </Button>
        )}
        <Button onClick={onClose}>{leave}</Button>
        {note}
        {draft !== undefined && !busy && <BegunNote {...draft} />}
      </div>
    </form>
  );
}

function WhatIsWrong({ act, beside }: { act: Act; beside: Beside }) {
  const words =
    act.is === 'failed'
      ? `${answers.failed} ${whatFailed(act.failure)}`
      : act.is === 'refused' && beside[act.refusal.code] === undefined
        ? refusedBeside(act.refusal)
        : undefined;
  if (words === undefined) return null;
  return (
    <MessageBar role="alert" intent="error" layout="multiline">
      <MessageBarBody>{words}</MessageBarBody>
    </MessageBar>
  );
}
