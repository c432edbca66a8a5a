/** When owners hear: the fields of the reminder policy, and below them what would be heard of one task. */
import { Checkbox } from '@fluentui/react-components';
import { WEEKDAYS } from '../../inspection/calendar';
import { policy as say } from '../../wording/tabSettings';
import { ChoiceField, TextField, TickField } from './EditingFields';
import { NATION_CHOICES, type PolicyField, weekdaysIn } from './policyForm';
import { useSettingStyles } from './settingStyles';
import type { Editing } from './useEditing';

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
    </>
  );
}

function WorkingDays({ edit }: { edit: Editing<PolicyField> }) {
  const styles = useSettingStyles();
  const chosen = weekdaysIn(edit.fields.workingDays);
  const wrong = edit.faults.workingDays;
  return (
    // Not in a Field, which would give all these boxes one name and one place.
    <fieldset className={styles.ticks}>
      <legend>{edit.words.workingDays.what}</legend>
      {WEEKDAYS.map((weekday) => (
        <Checkbox
          key={weekday}
          name="workingDays"
          label={say.weekday(weekday)}
          checked={chosen.includes(weekday)}
          onChange={(_, { checked }) =>
            edit.change({
              workingDays: WEEKDAYS.filter((each) =>
                each === weekday ? checked === true : chosen.includes(each),
              ).join(','),
            })
          }
        />
      ))}
      {wrong !== undefined && (
        <p role="alert" className={styles.wrong}>
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
