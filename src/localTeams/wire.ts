/** What crosses the wire between a bot, the Bot Framework connector and a chat client, as far as a personal chat needs. */
import { z } from 'zod';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
/** How a bot hears of a file in a personal chat (teams/platform/bots/how-to/bots-filesv4). */
export const FILE_INFO = 'application/vnd.microsoft.teams.file.download.info';

export type FileAttachment = {
  contentType: typeof FILE_INFO;
  contentUrl: string;
  name: string;
  content: { downloadUrl: string; uniqueId: string; fileType: string };
};

export type Person = { id: string; name: string };

/** A message as one person sees it: the cards are theirs, after any answer a button gave them alone. */
export type Message = {
  id: string;
  from: 'bot' | 'person';
  sentAt: string;
  editedAt?: string;
  text?: string;
  summary?: string;
  cards: unknown[];
  /** The names of the files that the person attached. */
  files?: string[];
  /** Grows each time the picture changes. */
  revision: number;
  /** The bot did not take it. */
  undelivered?: true;
};

/** What became of a press: a new card, a line of words, or nothing that could be used. */
export type Outcome =
  { is: 'card' } | { is: 'said'; text: string } | { is: 'refused'; text: string } | { is: 'unreachable' };

const Attachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown().optional(),
  name: z.string().optional(),
});

export const ActivityFromBot = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  attachments: z.array(Attachment).optional(),
});
export type ActivityFromBot = z.infer<typeof ActivityFromBot>;

export const NewConversation = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })),
  tenantId: z.string().optional(),
  isGroup: z.boolean().optional(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).optional() }).optional(),
  activity: ActivityFromBot.optional(),
});

/** The body of a bot's reply to adaptiveCard/action. It is statusCode here, not status (teams.ts#71). */
export const CardReply = z.looseObject({ statusCode: z.number(), type: z.string(), value: z.unknown() });

export const RefreshableCard = z.looseObject({
  refresh: z.looseObject({
    action: z.looseObject({
      type: z.literal('Action.Execute'),
      verb: z.string().optional(),
      data: z.unknown(),
    }),
    userIds: z.array(z.string()).optional(),
  }),
});

export const Press = z.strictObject({
  messageId: z.string().regex(/^\d{1,15}$/),
  action: z.strictObject({ verb: z.string().optional(), data: z.unknown() }),
  inputs: z.record(z.string(), z.string()).default({}),
});
export type Press = z.input<typeof Press>;

/** Words, or files that were put there before, or both. */
export const Saying = z
  .strictObject({
    text: z.string().trim().max(28_000).default(''),
    files: z.array(z.guid()).max(10).default([]),
  })
  .refine(({ text, files }) => text !== '' || files.length > 0);

export const FileName = z.string().trim().min(1).max(255);

/** What a person looks up while writing: words given to a command of the app's, or a link they pasted. */
export const Composing = z.union([
  z.strictObject({
    commandId: z.string(),
    parameters: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  }),
  z.strictObject({ url: z.string() }),
]);
export type Composing = z.infer<typeof Composing>;

const ComposeAttachment = z.looseObject({
  contentType: z.string(),
  content: z.unknown(),
  preview: z.looseObject({ content: z.looseObject({ title: z.string(), text: z.string() }) }).optional(),
});

/** The body of a bot's answer to composeExtension/query and composeExtension/queryLink. */
export const ComposeReply = z.looseObject({
  composeExtension: z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('result'), attachments: z.array(ComposeAttachment) }),
    z.looseObject({ type: z.literal('message'), text: z.string() }),
  ]),
});

/** What the bot found for it. */
export type Composed =
  | { is: 'found'; cards: { title: string; text: string; card: unknown }[] }
  | { is: 'said'; text: string }
  | { is: 'unreachable' };

/** The cards among an activity's attachments, in order. */
export function cardsOf(activity: ActivityFromBot): unknown[] {
  return (activity.attachments ?? [])
    .filter((each) => each.contentType === ADAPTIVE_CARD)
    .map((each) => each.content);
}

/** The names of the files among an activity's attachments, in order. */
export const filesOf = (activity: ActivityFromBot): string[] =>
  (activity.attachments ?? []).flatMap(({ contentType, name }) =>
    contentType === FILE_INFO && name !== undefined ? [name] : [],
  );

/** What the bot is told the person filled in: strings merged over the action's data, empty ones left out. */
export function mergedData(data: unknown, inputs: Record<string, string>): unknown {
  const filled = Object.entries(inputs).filter(([, value]) => value !== '');
  if (typeof data !== 'object' || data === null)
    return filled.length === 0 ? data : Object.fromEntries(filled);
  return { ...data, ...Object.fromEntries(filled) };
}
