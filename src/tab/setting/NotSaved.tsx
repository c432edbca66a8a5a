/** Why a setting was not saved: a rule's refusal or the store's failure. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { refusalInWords } from '../../wording/facts';
import { settings as say } from '../../wording/tabSettings';
import { whatFailed } from '../pieces/Trouble';
import type { Act } from '../session/act';

export function NotSaved({ act }: { act: Act }) {
  if (act.is !== 'refused' && act.is !== 'failed') return null;
  return (
    <MessageBar role="alert" intent="error" layout="multiline">
      <MessageBarBody>
        {say.failed} {act.is === 'refused' ? refusalInWords(act.refusal) : whatFailed(act.failure)}
      </MessageBarBody>
    </MessageBar>
  );
}
