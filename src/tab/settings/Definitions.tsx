/** What each colour means and from when: the papers' sets and the force's own, which a coordinator adds, changes and removes. */
import { useState } from 'react';
import { Button } from '@fluentui/react-components';
import {
  type DefinitionSet,
  allDefinitions,
  definitionsOn,
} from '../../inspection/recommendation/definitions';
import type { Period } from '../../inspection/periods/period';
import type { KeptSetting, Reading } from '../../inspection/register';
import { definitions as say } from '../../wording/tabSettings';
import { Shown } from '../pieces/Shown';
import { useLayout } from '../pieces/layout';
import { together, usePeriods, useSetting } from '../session/reading';
import { useSession } from '../session/Session';
import { DefinitionLine } from './DefinitionLine';
import { SetEditor } from './SetEditor';
import { Section } from '../setting/SettingSection';
import { useSettingStyles } from '../setting/settingStyles';

export function Definitions({ coordinates }: { coordinates: boolean }) {
  const found = together({ setting: useSetting('definitions'), periods: usePeriods() });
  return (
    <Section words={say}>
      <Shown of={found}>
        {({ setting, periods }) => <Sets kept={setting.kept} periods={periods} coordinates={coordinates} />}
      </Shown>
    </Section>
  );
}

type Props = {
  kept: KeptSetting<'definitions'> | undefined;
  periods: Reading<Period>;
  coordinates: boolean;
};

const NONE: readonly DefinitionSet[] = [];

function Sets({ kept, periods, coordinates }: Props) {
  const layout = useLayout();
  const styles = useSettingStyles();
  const { today } = useSession();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const own = kept?.value ?? NONE;
  const sets = allDefinitions(own);
  const now = definitionsOn(today, own);
  return (
    <>
      <ul className={layout.plainList} aria-label={say.title}>
        {sets.map((set, at) => (
          <DefinitionLine
            key={set.name}
            set={set}
            next={sets[at + 1]?.from}
            isNow={set === now}
            {...{ kept, coordinates, onSaid: setSaid, periods: periods.rows }}
          />
        ))}
      </ul>
      <div role="status" className={layout.strong}>
        {said}
      </div>
      {coordinates && !adding && (
        <Button
          className={styles.add}
          onClick={() => {
            setSaid('');
            setAdding(true);
          }}
        >
          {say.add}
        </Button>
      )}
      {adding && (
        <SetEditor
          editing=""
          copy={now}
          kept={kept}
          onSaved={() => {
            setAdding(false);
            setSaid(say.savedSet);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
