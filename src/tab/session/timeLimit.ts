/** Nothing is waited for without an end: what does not answer in time counts as out of reach. */
import { RegisterError } from '../../inspection/register';

/** `what` names the thing for the error's sentence. The work itself is not stopped: nobody listens to it any more. */
export function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new RegisterError('unreachable', `${what} did not answer in ${ms / 1000} seconds.`)),
      ms,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
