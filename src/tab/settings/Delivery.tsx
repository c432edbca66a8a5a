/** How the messages of the last weeks went, for a coordinator: counts from their rows, and whom chat does not reach. */
import { addDays } from '../../inspection/day';
import { type DeliveryHealth, healthOf } from '../../inspection/reminders/deliveryHealth';
import type { LastMorning } from '../../inspection/reminders/morning';
import { delivery as say } from '../../wording/chat/tabDelivery';
import { Shown } from '../pieces/Shown';
import { useLayout } from '../pieces/layout';
import { together, useFetched, useSetting } from '../session/reading';
import { useSession } from '../session/Session';
import { Section } from '../setting/SettingSection';
import { useSettingStyles } from '../setting/settingStyles';

// Long enough to hold several weekly reminders of what is late.
const DAYS = 30;

export function Delivery() {
  const { register, today } = useSession();
  const rows = useFetched(['deliveries', today], () => register.deliveries.since(addDays(today, -DAYS)));
  const found = together({ rows, morning: useSetting('last morning') });
  return (
    <Section words={{ title: say.title, explain: say.explain(DAYS) }}>
      <Shown of={found}>
        {({ rows: read, morning }) => (
          <Health
            health={healthOf(read.rows)}
            morning={morning.kept?.value}
            isEmpty={read.rows.length === 0}
          />
        )}
      </Shown>
    </Section>
  );
}

type Props = { health: DeliveryHealth; morning: LastMorning | undefined; isEmpty: boolean };

function Health({ health, morning, isEmpty }: Props) {
  const styles = useSettingStyles();
  const layout = useLayout();
  if (isEmpty) return <p>{say.none}</p>;
  const { sent, answered, refused, unknown, waiting, oldestWaiting } = health;
  const facts: readonly [string, number, string][] = [
    [say.sent, sent, say.sentBy(health)],
    [say.answered, answered, ''],
    [say.refused, refused, ''],
    [say.unknown, unknown, ''],
    [say.waiting, waiting, oldestWaiting === undefined ? '' : say.since(oldestWaiting)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([what, many, more]) => (
          <div key={what} className={styles.fact}>
            <dt className={layout.quiet}>{what}</dt>
            <dd className={styles.said}>{more === '' ? many : `${many} (${more})`}</dd>
          </div>
        ))}
        <div className={styles.fact}>
          <dt className={layout.quiet}>{say.morning}</dt>
          <dd className={styles.said}>{morning === undefined ? say.noMorning : say.morningSays(morning)}</dd>
        </div>
      </dl>
      <Unreached unreached={health.unreached} />
    </>
  );
}

function Unreached({ unreached }: Pick<DeliveryHealth, 'unreached'>) {
  const layout = useLayout();
  return (
    <>
      <p className={layout.strong}>{say.unreached(unreached.length)}</p>
      {unreached.length > 0 && (
        <>
          <p className={layout.quiet}>{say.unreachedHint}</p>
          <ul className={layout.plainList} aria-label={say.unreached(unreached.length)}>
            {unreached.map((each) => (
              <li key={each.personId} className={layout.words}>
                <span className={layout.strong}>{each.personName}</span> {say.reached(each)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
