/** What happened when something could not be read, and the one thing to do about it. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { RegisterFailure } from '../../inspection/register';
import { failureInWords } from '../../wording/facts';
import { frame, trouble } from '../../wording/tab';
import { useSession } from '../session/Session';

export const whatFailed = (failure: RegisterFailure | undefined): string =>
  failure === undefined ? trouble.unknown : failureInWords(failure);

export function Trouble({ failure, again }: { failure: RegisterFailure | undefined; again: () => void }) {
  const { signInAgain } = useSession();
  const signedOut = failure === 'signed out';
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{trouble.title}</MessageBarTitle> {whatFailed(failure)}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={signedOut ? signInAgain : again}>
          {signedOut ? frame.signInAgain : frame.tryAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
