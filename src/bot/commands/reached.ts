/** A tracker that a command can work with, and what is said when its register fails. */
import { type Register, RegisterError } from '../../inspection/register';
import * as say from '../../wording/commands';
import { failureInWords } from '../../wording/facts';
import type { RoundParts } from '../morningRound';
import { fail } from './terminal';

/** A tracker that can be reached: its register, and the bot to send with. */
export type Reached = RoundParts & { register: Register; address: string };

/** Undefined when the register failed, which is then said with what to do. */
export async function unlessStoreFails<T>(
  { address }: Reached,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const gone = error.failure === 'unreachable';
    fail(
      [
        gone ? say.notAnswering(address) : `${error.message} ${failureInWords(error.failure)}`,
        say.runAgain,
      ].join('\n'),
    );
    return undefined;
  }
}
