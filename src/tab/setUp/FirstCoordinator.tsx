/** Whoever set the site up takes the first coordinator's role, so that the tracker can be used. */
import { Button } from '@fluentui/react-components';
import { refusalInWords } from '../../wording/facts';
import { setUp as say } from '../../wording/site/tabSetUp';
import { takeCoordination } from '../../workflows/roles/takeCoordination';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

export function FirstCoordinator({ onTaken }: { onTaken: () => void }) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const { act, run } = useAct();
  const refresh = useRefresh();
  const take = async () => {
    if ((await run(() => takeCoordination(register, actor()))) === undefined) return;
    onTaken();
    await refresh('roles');
  };
  return (
    <div className={layout.row} style={{ marginTop: '8px' }}>
      <Button disabledFocusable={act.is === 'busy'} onClick={() => void take()}>
        {say.coordinate}
      </Button>
      <span role="status">
        {act.is === 'failed' && whatFailed(act.failure)}
        {act.is === 'refused' && refusalInWords(act.refusal)}
      </span>
    </div>
  );
}
