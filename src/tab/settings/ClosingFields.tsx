/** Who signs off at each level: a coordinator, a role or a body, by name. */
import { authority as say } from '../../wording/tabSettings';
import { ChoiceField, LinesField, TextField } from '../setting/EditingFields';
import { type ClosingField, KIND_CHOICES, LEVELS } from './closingForm';
import { useSettingStyles } from '../setting/settingStyles';
import type { Editing } from '../setting/useEditing';

type Props = { edit: Editing<ClosingField>; roles: ReadonlySet<string> };

export function ClosingFields({ edit, roles }: Props) {
  const styles = useSettingStyles();
  return (
    <>
      {LEVELS.map((level) => {
        const name = edit.fields[`name${level}`].trim();
        const isUnknown = edit.fields[`is${level}`] === 'role' && name !== '' && !roles.has(name);
        return (
          <div key={level} className={styles.pair}>
            <ChoiceField edit={edit} field={`is${level}`} options={KIND_CHOICES} />
            <TextField
              edit={edit}
              field={`name${level}`}
              warning={isUnknown ? say.noRole(name) : undefined}
            />
          </div>
        );
      })}
      <LinesField edit={edit} field="testers" hint={say.testersHint} />
    </>
  );
}
