/** When owners hear: the fields of the reminder policy, and below them what would be heard of one task. */
import { Checkbox } from '@fluentui/react-components';
import { WEEKDAYS } from '../../inspection/reminders/calendar';
import { CHANNELS } from '../../inspection/reminders/policy';
import { policy as say } from '../../wording/tabSettings';
import { useLayout } from '../pieces/layout';
import { ChoiceField, TextField, TickField, only } from '../setting/EditingFields';
import { NATION_CHOICES, type PolicyField, channelsIn, weekdaysIn } from './policyForm';
import { useSettingStyles } from '../setting/settingStyles';
import type { Editing } from '../setting/useEditing';

export function PolicyFields({ edit }: { edit: Editing<PolicyField> }) {
  const styles = useSettingStyles();
  return (
    <>
      <TextField edit={edit} field="daysBefore" hint={say.daysBeforeHint} isShort />
      <TickField edit={edit} field="onTheDay" />
      <div className={styles.pair}>
        <TextField edit={edit} field="lateEvery" type="number" />
        <TextField edit={edit} field="escalateAfter" type="number" hint={say.escalateHint} />
        <TextField edit={edit} field="mostSnoozeDays" type="number" hint={say.snoozeHint} />
      </div>
      <div className={styles.pair}>
        <TextField edit={edit} field="hour" type="number" hint={say.hourHint} />
        <TextField edit={edit} field="zone" hint={say.zoneHint} />
      </div>
      <WorkingDays edit={edit} />
      <ChoiceField edit={edit} field="holidays" options={NATION_CHOICES} />
      <TickField edit={edit} field="evidenceRequired" />
      <Channels edit={edit} />
    </>
  );
}

function WorkingDays({ edit }: { edit: Editing<PolicyField> }) {
  const chosen = weekdaysIn(edit.fields.workingDays);
  const options = WEEKDAYS.map((weekday) => [String(weekday), say.weekday(weekday)] as const);
  return <Ticks edit={edit} field="workingDays" options={options} chosen={chosen.map(String)} />;
}

function Channels({ edit }: { edit: Editing<PolicyField> }) {
  const options = CHANNELS.map((channel) => [channel, say.channel(channel)] as const);
  return (
    <Ticks
      edit={edit}
      field="channels"
      options={options}
      chosen={channelsIn(edit.fields.channels)}
      hint={say.channelsHint}
    />
  );
}

type TicksProps = {
  edit: Editing<PolicyField>;
  field: PolicyField;
  options: readonly (readonly [string, string])[];
  chosen: readonly string[];
  hint?: string;
};

/** Several of a few. Not in a Field, which would give all these boxes one name and one place. */
function Ticks({ edit, field, options, chosen, hint }: TicksProps) {
  const styles = useSettingStyles();
  const layout = useLayout();
  const wrong = edit.faults[field];
  const values = options.map(([value]) => value);
  return (
    <fieldset className={styles.ticks}>
      <legend>{edit.words[field].what}</legend>
      {options.map(([value, words]) => (
        <Checkbox
          key={value}
          name={field}
          label={words}
          checked={chosen.includes(value)}
          onChange={(_, { checked }) =>
            edit.change(
              only(
                field,
                values
                  .filter((each) => (each === value ? checked === true : chosen.includes(each)))
                  .join(','),
              ),
            )
          }
        />
      ))}
      {hint !== undefined && <p className={layout.quiet}>{hint}</p>}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
