/** Why what was pressed did not happen. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { refusalInWords } from '../../wording/facts';
import { whatFailed } from '../pieces/Trouble';
import type { Act } from '../session/act';

export function WhyNot({ act }: { act: Act }) {
  if (act.is !== 'failed' && act.is !== 'refused') return null;
  return (
    <MessageBar role="alert" intent="error" layout="multiline">
      <MessageBarBody>
        {act.is === 'failed' ? whatFailed(act.failure) : refusalInWords(act.refusal)}
      </MessageBarBody>
    </MessageBar>
  );
}
