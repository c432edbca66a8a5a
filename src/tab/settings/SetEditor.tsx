/** The form of one of the force's own sets of definitions. */
import { Button } from '@fluentui/react-components';
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import { DEFINED } from '../../inspection/recommendation/ownDefinitions';
import type { KeptSetting } from '../../inspection/register';
import { frame } from '../../wording/tab';
import { definitions as say } from '../../wording/tabSettings';
import { ChoiceField, LinesField, TextField } from '../setting/EditingFields';
import { SettingEditor } from '../setting/SettingEditor';
import { PAST_CHOICES, definitionForm } from './definitionForm';

type Props = {
  editing: string;
  copy: DefinitionSet;
  kept: KeptSetting<'definitions'> | undefined;
  onSaved: () => void;
  onClose: () => void;
};

export function SetEditor({ editing, copy, kept, onSaved, onClose }: Props) {
  return (
    <SettingEditor
      label={editing === '' ? say.adding : say.changeOf(editing)}
      form={definitionForm(editing, copy)}
      kept={kept}
      onSaved={onSaved}
      beside={<Button onClick={onClose}>{frame.close}</Button>}
    >
      {(edit) => (
        <>
          {editing === '' && <p>{say.addHint}</p>}
          <TextField edit={edit} field="name" hint={say.nameHint} isShort />
          <TextField edit={edit} field="from" type="date" isShort />
          {DEFINED.map((status) => (
            <LinesField key={status} edit={edit} field={status} />
          ))}
          <ChoiceField edit={edit} field="pastItsDay" options={PAST_CHOICES} />
        </>
      )}
    </SettingEditor>
  );
}
