/** Someone writes in any chat and looks a recommendation up, or pastes the link of one: the bot answers with its card. */
import type { MessagingExtensionAttachment, MessagingExtensionResponse } from '@microsoft/teams.api';
import { z } from 'zod';
import { type SentItem, recommendationCard, recommendationLine } from '../../cards/recommendationCard';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Reading, type Register, RegisterError } from '../../inspection/register';
import { lookUpWords as say } from '../../wording/chat/lookUp';
import { type LookedUp, lookUp, lookUpOne } from '../../workflows/answering/lookUp';
import type { Cards } from './deliveredCard';
import { itemIn } from '../tabLink';
import type { Log } from '../log';
import { shortName } from '../../wording/itemNames';

export type LookUpDoor = Cards & {
  log: Log;
  /** Where the tab is served, whose links become cards. */
  origin: () => string;
};

const Query = z.looseObject({
  parameters: z.array(z.looseObject({ name: z.string(), value: z.unknown() })).default([]),
});
const Link = z.looseObject({ url: z.string().max(4_000) });

/** Longer words than anybody types are none of a person's. */
const MOST_WORDS = 200;
const MOST_FOUND = 10;
/** The name of the command's one parameter in manifest/teams.json. */
export const WORDS = 'words';

type From = { from: { aadObjectId?: string | undefined }; value: unknown };

const NOTHING: MessagingExtensionResponse = {
  composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [] },
};
const message = (text: string): MessagingExtensionResponse => ({
  composeExtension: { type: 'message', text },
});

export type LookUps = {
  query: (activity: From) => Promise<MessagingExtensionResponse>;
  link: (activity: From) => Promise<MessagingExtensionResponse>;
};

export function lookUps(door: LookUpDoor): LookUps {
  const all = momentary(door);
  return {
    query: (activity) =>
      unlessStoreFails(door, async () => {
        const words = wordsIn(activity.value);
        if (words === undefined) return NOTHING;
        const asked = { personId: activity.from.aadObjectId ?? '', today: door.clock.today() };
        const found = await lookUp(
          door.register,
          { ...asked, words, most: MOST_FOUND, nameOf: shortName },
          all,
        );
        if (found.is === 'not known here') return message(say.notKnown);
        if (found.rows.length > 0) return results(door, found);
        return message(words.trim() === '' ? say.nothingOfMine : say.nothing(words.trim()));
      }),
    link: (activity) =>
      unlessStoreFails(door, async () => {
        const { url = '' } = Link.safeParse(activity.value).data ?? {};
        const id = itemIn(url, door.origin());
        if (id === undefined) return NOTHING;
        const asked = { personId: activity.from.aadObjectId ?? '', today: door.clock.today() };
        // A link that somebody may not have as a card stays a link; there is nobody to be told why.
        return results(door, await lookUpOne(door.register, { ...asked, id }));
      }),
  };
}

function wordsIn(value: unknown): string | undefined {
  const read = Query.safeParse(value);
  if (!read.success) return undefined;
  // Before anything is typed Teams asks with a parameter of its own, "initialRun".
  const given = read.data.parameters.find(({ name }) => name === WORDS)?.value ?? '';
  return typeof given === 'string' ? given.slice(0, MOST_WORDS) : undefined;
}

function results({ clock, link }: LookUpDoor, found: LookedUp): MessagingExtensionResponse {
  if (found.is !== 'found') return NOTHING;
  const today = clock.today();
  const attachments = found.rows.map((row) => attachment({ row, today, link: link(row.id) }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

const attachment = (item: SentItem): MessagingExtensionAttachment => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: recommendationCard(item),
  preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: recommendationLine(item) },
});

// Each key asks anew, and the list is long; a minute is as old as what a person sees in a list anyway.
const MOMENT_MS = 60_000;

/** What was read within the last minute, by anybody: who may see it is asked each time. */
function momentary({
  register,
  clock,
}: {
  register: Pick<Register, 'recommendations'>;
  clock: LookUpDoor['clock'];
}): () => Promise<Reading<Recommendation>> {
  let kept: { at: number; reading: Promise<Reading<Recommendation>> } | undefined;
  return () => {
    const now = Date.parse(clock.now());
    if (kept === undefined || now - kept.at >= MOMENT_MS) {
      const fresh = { at: now, reading: register.recommendations.all() };
      kept = fresh;
      fresh.reading.catch(() => {
        if (kept === fresh) kept = undefined;
      });
    }
    return kept.reading;
  };
}

async function unlessStoreFails(
  { log }: LookUpDoor,
  work: () => Promise<MessagingExtensionResponse>,
): Promise<MessagingExtensionResponse> {
  try {
    return await work();
  } catch (error) {
    const why =
      error instanceof RegisterError ? error.failure : error instanceof Error ? error.name : 'unknown';
    log.warn({ why }, 'a recommendation could not be looked up');
    return message(say.later);
  }
}
