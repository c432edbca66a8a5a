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
import { useLayout } from './layout';

export const whatFailed = (failure: RegisterFailure | undefined): string =>
  failure === undefined ? trouble.unknown : failureInWords(failure);

type TroubleProps = {
  failure: RegisterFailure | undefined;
  again: () => void;
  /** Where something older stands below all the same: what of it is missing there. */
  lacking?: string;
  /** What happened, in place of that it could not be loaded, or that it may be old. */
  title?: string;
};

export function Trouble({ failure, again, lacking, title }: TroubleProps) {
  const { above } = useLayout();
  const { signInAgain } = useSession();
  const signedOut = failure === 'signed out';
  return (
    <MessageBar
      role="alert"
      className={above}
      intent={lacking === undefined ? 'error' : 'warning'}
      layout="multiline"
    >
      <MessageBarBody>
        <MessageBarTitle>
          {title ?? (lacking === undefined ? trouble.notLoaded : trouble.notFresh)}
        </MessageBarTitle>{' '}
        {whatFailed(failure)} {lacking}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={signedOut ? signInAgain : again}>
          {signedOut ? frame.signInAgain : frame.tryAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
