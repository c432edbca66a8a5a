/** Takes a layout away, or puts the built-in one of its name back; asked once more before. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import { originOf, withoutLayout } from '../../inspection/papers/ownLayouts';
import type { KeptSetting } from '../../inspection/register';
import { layoutForm as say } from '../../wording/papers/tabLayout';
import { changeSetting } from '../../workflows/coordinating/changeSetting';
import { useLayout } from '../pieces/layout';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { Refused } from './Refused';

type Props = {
  name: string;
  kept: KeptSetting<'layouts'> | undefined;
  onRemoved: (name: string, said: string) => void;
};

export function RemoveLayout({ name, kept, onRemoved }: Props) {
  const [asking, setAsking] = useState(false);
  const origin = originOf(name, kept?.value ?? []);
  if (origin === 'built in') return null;
  const isOwn = origin === 'own';
  if (!asking) return <Button onClick={() => setAsking(true)}>{isOwn ? say.remove : say.putBack}</Button>;
  return <Asked {...{ name, kept, isOwn, onRemoved }} onKeep={() => setAsking(false)} />;
}

function Asked({ name, kept, isOwn, onRemoved, onKeep }: Props & { isOwn: boolean; onKeep: () => void }) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct<KeptSetting<'layouts'>>();
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => question.current?.focus(), []);
  const remove = async () => {
    const value = withoutLayout(kept?.value ?? [], name);
    const saved = await run(() =>
      changeSetting(register, { name: 'layouts', value, seen: kept, actor: actor() }),
    );
    await refresh('paper', 'setting');
    if (saved !== undefined) onRemoved(name, isOwn ? say.removed(name) : say.wasPutBack(name));
  };
  return (
    <div>
      <p ref={question} tabIndex={-1} className={layout.target}>
        {isOwn ? say.removeSure(name) : say.putBackSure(name)}
      </p>
      <Refused act={act} />
      <div className={layout.row}>
        <Button disabledFocusable={act.is === 'busy'} onClick={() => void remove()}>
          {isOwn ? say.remove : say.putBack}
        </Button>
        <Button onClick={onKeep}>{say.keep}</Button>
      </div>
    </div>
  );
}
