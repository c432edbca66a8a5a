/** Why the set-up could not be looked at or mended, for whoever sits before it. */
import { RegisterError } from '../../inspection/register';
import { failureInWords } from '../../wording/facts';
import { signInTrouble, trouble } from '../../wording/tab';
import { SignInError } from '../session/signIn';

export function errorInWords(error: unknown): string {
  if (error instanceof SignInError) return signInTrouble[error.trouble];
  if (error instanceof RegisterError) return `${error.message} ${failureInWords(error.failure)}`;
  return trouble.unknown;
}
