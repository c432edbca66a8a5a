/** Why the set-up could not be looked at or mended, for whoever sits before it. */
import { RegisterError } from '../../inspection/register';
import { failureInWords } from '../../wording/facts';
import { trouble } from '../../wording/tab';
import { signInPages } from '../../wording/tabSignIn';
import { SignInError } from '../session/signIn';

export function errorInWords(error: unknown): string {
  if (error instanceof SignInError) return signInPages[error.trouble].words;
  if (error instanceof RegisterError) return `${error.message} ${failureInWords(error.failure)}`;
  return trouble.unknown;
}
