/** The queue that the settings name. */
import type { QueueSettings } from '../settings';
import { azureQueue } from './azureQueue';
import type { Queue } from './queue';
import { sqliteQueue } from './sqliteQueue';

/** `token` gives the bot's sign-in to Azure Storage, where the queue is named by its address. */
export async function openQueue(
  settings: QueueSettings,
  { now, token }: { now: () => string; token: () => Promise<string> },
): Promise<Queue> {
  if (settings.is === 'file') return sqliteQueue(settings.file, now);
  return azureQueue('url' in settings ? { url: settings.url, token } : settings);
}
