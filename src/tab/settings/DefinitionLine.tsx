/** One set of definitions: since when it is in force, its sentences, and for one's own the ways to change or remove it. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import { type Day, addDays } from '../../inspection/day';
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import { DEFINED, isBuiltIn, usedBy } from '../../inspection/recommendation/ownDefinitions';
import type { Period } from '../../inspection/periods/period';
import type { KeptSetting } from '../../inspection/register';
import { definitions as say } from '../../wording/tabSettings';
import { useLayout } from '../pieces/layout';
import { RemoveSet } from './RemoveSet';
import { SetEditor } from './SetEditor';
import { useSettingStyles } from '../setting/settingStyles';

type Props = {
  set: DefinitionSet;
  /** The day the one after it begins. */
  next: Day | undefined;
  isNow: boolean;
  kept: KeptSetting<'definitions'> | undefined;
  periods: readonly Period[];
  coordinates: boolean;
  onSaid: (words: string) => void;
};

export function DefinitionLine(props: Props) {
  const { set, next, isNow, periods, coordinates } = props;
  const styles = useSettingStyles();
  const layout = useLayout();
  const isOwn = !isBuiltIn(set.name);
  const printed = isOwn ? usedBy(set.name, periods) : undefined;
  const facts = [
    isOwn ? say.own : say.builtIn,
    say.from(set.from, next === undefined ? undefined : addDays(next, -1)),
  ];
  return (
    <li className={styles.set}>
      <details open={isNow}>
        <summary>
          <span className={layout.strong}>{set.name}</span>{' '}
          <span className={layout.quiet}>{facts.join(', ')}</span>
          {isNow && <strong>{` · ${say.now}`}</strong>}
        </summary>
        <Meanings set={set} />
      </details>
      {printed !== undefined && <p className={layout.quiet}>{say.printed(printed.title)}</p>}
      {isOwn && coordinates && printed === undefined && <OwnSet {...props} />}
    </li>
  );
}

function Meanings({ set: { meanings, pastItsDay } }: { set: DefinitionSet }) {
  const styles = useSettingStyles();
  const layout = useLayout();
  const lines = [
    ...DEFINED.map((status) => [status, meanings[status] ?? say.undefinedHere] as const),
    [say.past, say.pastWords[pastItsDay]] as const,
  ];
  return (
    <dl className={styles.facts}>
      {lines.map(([what, words]) => (
        <div key={what} className={styles.fact}>
          <dt className={layout.quiet}>{what}</dt>
          <dd className={styles.said}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function OwnSet({ set, kept, onSaid }: Props) {
  const layout = useLayout();
  const [open, setOpen] = useState<'change' | 'remove'>();
  const close = () => setOpen(undefined);
  if (open === 'change')
    return (
      <SetEditor
        editing={set.name}
        copy={set}
        kept={kept}
        onSaved={() => {
          onSaid(say.savedSet);
          close();
        }}
        onClose={close}
      />
    );
  if (open === 'remove') return <RemoveSet {...{ set, kept, onSaid }} onClose={close} />;
  return (
    <div className={layout.row}>
      <Button size="small" aria-label={say.changeOf(set.name)} onClick={() => setOpen('change')}>
        {say.change}
      </Button>
      <Button size="small" aria-label={say.removeOf(set.name)} onClick={() => setOpen('remove')}>
        {say.remove}
      </Button>
    </div>
  );
}
