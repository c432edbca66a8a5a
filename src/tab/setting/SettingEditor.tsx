/** The form of one setting: its fields, its own button, what was refused, and both versions when somebody else was first. */
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { KeptSetting } from '../../inspection/register';
import type { SettingName } from '../../inspection/settings';
import { conflict as theirsAndMine } from '../../wording/recommendations/tabConflict';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { drafts } from '../../wording/drafts';
import { settings as say } from '../../wording/tabSettings';
import { sendsBy, useFormStyles } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { TwoVersions } from '../saving/TwoVersions';
import { UndoButton } from '../saving/UndoButton';
import { NotSaved } from './NotSaved';
import type { SettingForm } from './settingForm';
import { type Editing, useEditing } from './useEditing';

type Props<Name extends SettingName, F extends string> = {
  label: string;
  form: SettingForm<Name, F>;
  kept: KeptSetting<Name> | undefined;
  onSaved?: () => void;
  /** Beside the buttons, as closing a form that was opened. */
  beside?: ReactNode;
  /** `value` is undefined while the fields make no setting. */
  children: (edit: Editing<F>, value: KeptSetting<Name>['value'] | undefined) => ReactNode;
};

export function SettingEditor<Name extends SettingName, F extends string>(props: Props<Name, F>) {
  const { label, beside, children } = props;
  const styles = useFormStyles();
  const layout = useLayout();
  const edit = useEditing<Name, F>(props);
  const { act, conflict, begun, said, tried, undoable } = edit;
  const form = useRef<HTMLFormElement>(null);
  const [wrong] = Object.keys(edit.faults);
  useEffect(() => {
    // The first field that is wrong takes the focus, once for each try.
    if (tried > 0 && wrong !== undefined)
      form.current?.querySelector<HTMLElement>(`[name="${wrong}"]`)?.focus();
    // oxlint-disable-next-line react/exhaustive-deps
  }, [tried]);
  const maySend = act.is !== 'busy' && begun && conflict === undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (maySend) void edit.save();
  };
  const key = (event: KeyboardEvent) => {
    if (sendsBy(event) && maySend) void edit.save();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={key} noValidate aria-label={label}>
      {children(edit, edit.value)}
      {conflict === undefined ? (
        <NotSaved act={act} />
      ) : (
        <TwoVersions
          lines={conflict.lines}
          said={theirsAndMine.unsaid}
          onKeep={conflict.keepTheirs}
          onApply={conflict.applyMine}
        />
      )}
      <div className={layout.row}>
        {conflict === undefined && (
          <Button
            type="submit"
            appearance="primary"
            aria-keyshortcuts="Control+Enter"
            disabledFocusable={act.is === 'busy' || !begun}
          >
            {act.is === 'busy' ? saving : say.save}
          </Button>
        )}
        {begun && conflict === undefined && <Button onClick={edit.discard}>{drafts.discard}</Button>}
        {beside}
        <span role="status" className={begun ? layout.quiet : layout.strong}>
          {begun ? say.begun : said === undefined ? '' : say[said]}
        </span>
        {!begun && undoable !== undefined && (
          <UndoButton key={undoable.key} work={undoable.work} onUndone={() => undefined} />
        )}
      </div>
    </form>
  );
}
