/** The messenger of a command that may send nothing: the Teams SDK, half a second to load, comes with the first card. */
import type { BotIdentity, Messenger } from './messenger';

/** Sends as the messenger itself does; no door is opened for it. */
export function messengerWhenUsed(identity: BotIdentity): Pick<Messenger, 'send'> {
  let made: Promise<Messenger> | undefined;
  const messenger = () =>
    (made ??= import('./messenger').then(({ teamsMessenger }) => teamsMessenger(undefined, identity)));
  return { send: async (to, message) => (await messenger()).send(to, message) };
}
