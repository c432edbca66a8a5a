/** The queue that several instances share: an Azure Storage Queue, by a connection string or by the bot's own sign-in. */
import type { QueueClient } from '@azure/storage-queue';
import { z } from 'zod';
import { HIDDEN_MS, type Queue, type Taken, type Ticket } from './queue';

export type AzureQueueAt =
  | { connection: string; name: string }
  /** https://account.queue.core.windows.net/name, and a token for https://storage.azure.com. */
  | { url: string; token: () => Promise<string> };

const Text = z.object({ key: z.string(), personId: z.string(), row: z.string() });

// Somebody else took it since, or it is done: nothing is left to say of it.
const NOT_OURS = ['MessageNotFound', 'PopReceiptMismatch'];

/** The package is loaded only where the setting asks for it. */
export async function azureQueue(
  at: AzureQueueAt,
  { maxTries = 4, hiddenMs = HIDDEN_MS } = {},
): Promise<Queue> {
  const client = await clientAt(at, { maxTries, tryTimeoutInMs: 15_000 });
  let made: Promise<unknown> | undefined;

  /** Made once; where it cannot be, it is tried again with the next use. */
  async function there(): Promise<QueueClient> {
    made ??= client.createIfNotExists();
    try {
      await made;
    } catch (error) {
      made = undefined;
      throw error;
    }
    return client;
  }

  async function taken(): Promise<Taken | undefined> {
    const { receivedMessageItems } = await (
      await there()
    ).receiveMessages({ numberOfMessages: 1, visibilityTimeout: seconds(hiddenMs) });
    const [found] = receivedMessageItems;
    if (found === undefined) return undefined;
    const receipt = JSON.stringify([found.messageId, found.popReceipt]);
    const ticket = ticketIn(found.messageText);
    if (ticket !== undefined) return { ticket, times: found.dequeueCount, receipt };
    // Not one of ours: left there it would come back for ever.
    await client.deleteMessage(found.messageId, found.popReceipt);
    return taken();
  }

  return {
    hiddenMs,
    async put(tickets, afterMs = 0) {
      const queue = await there();
      for (const { key, personId, row } of tickets)
        await queue.sendMessage(JSON.stringify({ key, personId, row }), {
          visibilityTimeout: seconds(afterMs),
        });
    },
    take: taken,
    done: ({ receipt }) => unlessOthers(() => client.deleteMessage(...partsOf(receipt))),
    later: ({ ticket, receipt }, afterMs) =>
      unlessOthers(() => client.updateMessage(...partsOf(receipt), JSON.stringify(ticket), seconds(afterMs))),
    check: async () => void (await (await there()).getProperties()),
    close: () => undefined,
  };
}

type Retries = { maxTries: number; tryTimeoutInMs: number };

async function clientAt(at: AzureQueueAt, retryOptions: Retries): Promise<QueueClient> {
  const { QueueClient } = await import('@azure/storage-queue');
  if ('connection' in at) return new QueueClient(at.connection, at.name, { retryOptions });
  const getToken = async () => ({ token: await at.token(), expiresOnTimestamp: Date.now() + FRESH_MS });
  return new QueueClient(at.url, { getToken }, { retryOptions });
}

// The sign-in behind keeps its token by itself; this only says how soon to ask it again.
const FRESH_MS = 5 * 60_000;
// What the service takes at most.
const LONGEST_SECONDS = 7 * 24 * 3600;

const seconds = (ms: number): number => Math.min(Math.ceil(ms / 1000), LONGEST_SECONDS);

const partsOf = (receipt: string): [string, string] =>
  z.tuple([z.string(), z.string()]).parse(JSON.parse(receipt));

function ticketIn(text: string): Ticket | undefined {
  try {
    return Text.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function unlessOthers(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code } = z.object({ code: z.string() }).safeParse(error).data ?? {};
    if (code === undefined || !NOT_OURS.includes(code)) throw error;
  }
}
