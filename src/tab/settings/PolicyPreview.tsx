/** On which mornings an owner would hear of a task with a day of one's choice, by the policy as it is being typed. */
import { useMemo, useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { type Day, day, isDay, yearOf } from '../../inspection/day';
import { heardAbout, theGist } from '../../inspection/reminders/heardAbout';
import type { Policy } from '../../inspection/reminders/policy';
import { policy as say } from '../../wording/tabSettings';
import { useFormStyles } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { useSession } from '../session/Session';
import { useSettingStyles } from '../setting/settingStyles';

export function PolicyPreview({ policy }: { policy: Policy | undefined }) {
  const styles = useSettingStyles();
  const forms = useFormStyles();
  const layout = useLayout();
  const { today } = useSession();
  const [due, setDue] = useState<string>(day(`${yearOf(today) + 1}-03-31`));
  return (
    <div className={styles.preview}>
      <h3 className={styles.setName}>{say.preview}</h3>
      <Field label={say.previewDue} className={forms.short}>
        <Input type="date" value={due} onChange={(_, { value }) => setDue(value)} />
      </Field>
      <div aria-live="polite">
        {policy === undefined || !isDay(due) ? (
          <p className={layout.quiet}>{say.previewNone}</p>
        ) : (
          <HeardList due={due} policy={policy} />
        )}
      </div>
    </div>
  );
}

function HeardList({ due, policy }: { due: Day; policy: Policy }) {
  const styles = useSettingStyles();
  const heard = useMemo(() => theGist(heardAbout(due, policy)), [due, policy]);
  return (
    <>
      <p>{say.heardTitle(due)}</p>
      {heard.length === 0 ? (
        <p>{say.silent}</p>
      ) : (
        <>
          <ol className={styles.heard}>
            {heard.map((each) => (
              <li key={`${each.on} ${each.to}`}>{say.heard(each)}</li>
            ))}
          </ol>
          <p>{say.goesOn(policy.lateEvery)}</p>
        </>
      )}
    </>
  );
}
