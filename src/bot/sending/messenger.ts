/** Sends cards to people's chats through the Teams SDK, and says in plain words what became of each. */
import { App, ExpressAdapter, type IHttpServerAdapter } from '@microsoft/teams.apps';
import { type CloudEnvironment, Client } from '@microsoft/teams.api';
import { ConsoleLogger } from '@microsoft/teams.common';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { Express } from 'express';
import type { Conversation } from '../../inspection/reminders/delivery';
import { type SendFailure, failureOf } from './sendFailure';
import { backOff, pause } from './sendingPace';

export type BotIdentity = {
  clientId: string;
  tenantId: string;
  clientSecret?: string;
  managedIdentityClientId?: string;
  /** Only without a tenant: where the stand-in's keys and tokens come from. */
  cloud?: CloudEnvironment;
  token?: () => Promise<string>;
};

/** `short` is for a service that finds the card too large. */
export type Message = { card: IAdaptiveCard; summary: string; short?: IAdaptiveCard };

export type SentOrNot = { is: 'sent'; activityId: string } | { is: 'failed'; failure: SendFailure };

export type Messenger = {
  app: App;
  /** One try, and a second with the short card where the whole one is too large. Never rejects. */
  send: (to: Conversation, message: Message) => Promise<SentOrNot>;
  /** Replaces a message that was sent. Never rejects: a card that cannot be replaced is stale, not lost. */
  update: (to: Conversation, activityId: string, message: Message) => Promise<SendFailure | undefined>;
};

const TIMEOUT_MS = 15_000;
const TRIES = 4;

// A command only sends: no door is opened for it.
const NO_DOOR: IHttpServerAdapter = { registerRoute: () => undefined };

export function teamsMessenger(server: Express | undefined, { token, ...identity }: BotIdentity): Messenger {
  const app = new App({
    ...identity,
    ...(token === undefined ? {} : { token }),
    httpServerAdapter: server === undefined ? NO_DOOR : new ExpressAdapter(server),
    client: { timeout: TIMEOUT_MS },
    // The SDK logs whole requests at finer levels, and those carry tokens and people's words.
    logger: new ConsoleLogger('teams', { level: 'error' }),
  });
  // The conversation's own service address, for people of one tenant can sit in different regions.
  const activitiesOf = ({ serviceUrl, conversationId }: Conversation) =>
    new Client(serviceUrl.replace(/\/$/, ''), app.api.http).conversations.activities(conversationId);
  return {
    app,
    send: async (to, message) => {
      const once = (card: IAdaptiveCard) =>
        tried(() => activitiesOf(to).create(activityFor({ card, summary: message.summary })));
      const whole = await once(message.card);
      const isTooLarge = whole.is === 'failed' && whole.failure.is === 'too large';
      const outcome = isTooLarge && message.short !== undefined ? await once(message.short) : whole;
      return outcome.is === 'failed' ? outcome : { is: 'sent', activityId: outcome.value.id };
    },
    update: async (to, activityId, message) => {
      const outcome = await counted(() => activitiesOf(to).update(activityId, activityFor(message)));
      return outcome.is === 'done' ? undefined : outcome.failure;
    },
  };
}

// A card alone: with text beside it Teams makes two messages of it and gives no id back.
export const activityFor = ({ card, summary }: Message) => ({
  type: 'message' as const,
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' as const, content: card }],
});

type Outcome<T> = { is: 'done'; value: T } | { is: 'failed'; failure: SendFailure };

async function tried<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { is: 'done', value: await work() };
  } catch (error) {
    return { is: 'failed', failure: failureOf(error) };
  }
}

const LONGEST_WAIT_MS = 60_000;

/** For what may happen twice without harm: tries again, by the service's own Retry-After or a growing random wait. */
async function counted<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  for (let tries = 1; ; tries += 1) {
    const outcome = await tried(work);
    if (outcome.is === 'done' || outcome.failure.is !== 'busy' || tries === TRIES) return outcome;
    const waitMs = Math.max(outcome.failure.waitMs, backOff(tries));
    await pause(Math.min(waitMs, LONGEST_WAIT_MS));
  }
}
