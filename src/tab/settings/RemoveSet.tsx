/** Asks once more before one of the force's own sets of definitions goes. */
import { useEffect, useRef } from 'react';
import { Button } from '@fluentui/react-components';
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import type { KeptSetting } from '../../inspection/register';
import { definitions as say } from '../../wording/tabSettings';
import { changeDefinitions } from '../../workflows/coordinating/changeSetting';
import { useFormStyles } from '../saving/FormFrame';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useKeepSetting, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { NotSaved } from '../setting/NotSaved';

type Props = {
  set: DefinitionSet;
  kept: KeptSetting<'definitions'> | undefined;
  onSaid: (words: string) => void;
  onClose: () => void;
};

export function RemoveSet({ set: { name }, kept, onSaid, onClose }: Props) {
  const styles = useFormStyles();
  const layout = useLayout();
  const { register, actor } = useSession();
  const { act, run } = useAct<KeptSetting<'definitions'>>();
  const keepSetting = useKeepSetting();
  const refresh = useRefresh();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const remove = async () => {
    const value = (kept?.value ?? []).filter((each) => each.name !== name);
    const saved = await run(() => changeDefinitions(register, { value, seen: kept, actor: actor() }));
    if (saved === undefined) return void refresh('setting');
    keepSetting('definitions', saved);
    onSaid(say.removed(name));
    await refresh('paper', 'standing');
  };
  return (
    <div className={styles.form}>
      <p ref={question} tabIndex={-1} className={layout.target}>
        {say.removeSure(name)}
      </p>
      <NotSaved act={act} />
      <div className={layout.row}>
        <Button
          appearance="primary"
          disabledFocusable={act.is === 'busy'}
          onClick={() => {
            if (act.is !== 'busy') void remove();
          }}
        >
          {say.removeYes(name)}
        </Button>
        <Button onClick={onClose}>{say.keep}</Button>
      </div>
    </div>
  );
}
