/** Why something was not saved: a rule's refusal or the store's failure, beside what was tried. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { refusalInWords } from '../../wording/facts';
import { whatFailed } from '../pieces/Trouble';
import type { Act } from '../session/act';

export function Refused({ act }: { act: Act }) {
  if (act.is !== 'refused' && act.is !== 'failed') return null;
  return (
    <MessageBar role="alert" intent="error" layout="multiline">
      <MessageBarBody>
        {act.is === 'refused' ? refusalInWords(act.refusal) : whatFailed(act.failure)}
      </MessageBarBody>
    </MessageBar>
  );
}
