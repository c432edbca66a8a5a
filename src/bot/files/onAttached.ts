/** A person attaches files to a message: for each the bot asks for which of their items it is evidence. */
import { z } from 'zod';
import { type FileView, choicesOf, fileCard, fileSaid } from '../../cards/fileCard';
import { whyNotKept } from '../../inspection/recommendation/evidence';
import type { Person } from '../../inspection/reminders/owner';
import { RegisterError } from '../../inspection/register';
import { evidenceRefusalInWords } from '../../wording/recommendations/evidence';
import {
  FILE_LATER,
  NOTHING_OPEN_FOR_FILE,
  NO_FILE,
  notFetched,
  tooManyFiles,
} from '../../wording/chat/files';
import { type MyOpen, myOpen } from '../../workflows/answering/myOpen';
import type { Cards } from '../answering/deliveredCard';
import type { Log } from '../log';
import type { Message } from '../sending/messenger';
import { type AttachedFiles, attachedFiles } from './attachedFiles';
import { type FileDoor, fileDoor } from './fetchFile';

/** What the bot has of files in chats: those that wait, the door they come through, and the presses under way. */
export type ChatFiles = { attached: AttachedFiles; door: FileDoor; going: Map<string, Promise<unknown>> };

export const chatFiles = (now: () => string, origins: () => readonly string[]): ChatFiles => ({
  attached: attachedFiles(now),
  door: fileDoor({ origins }),
  going: new Map(),
});

export type FileParts = Cards & { files: ChatFiles; log: Log };

export type Sent = {
  person: Person;
  /** As Teams names it; files come in personal chats only. */
  conversationType: unknown;
  attachments: unknown;
  /** What is to stand in the field for words. */
  words: string;
};

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
const File = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().trim().min(1).max(400),
  content: z.looseObject({ downloadUrl: z.string().max(8_000) }),
});
const Picture = z.looseObject({ contentType: z.string().regex(/^image\//) });

/** Five cards one after the other stay below what Teams lets into one chat within a second. */
const MOST_IN_MESSAGE = 5;

/** Nothing for a message without files, and nothing outside a personal chat. */
export async function onAttached(
  parts: FileParts,
  { person, conversationType, attachments, words }: Sent,
): Promise<readonly (Message | { text: string })[]> {
  const all = z.array(z.unknown()).safeParse(attachments).data ?? [];
  if (conversationType !== 'personal') return [];
  const files = all.flatMap((each) => File.safeParse(each).data ?? []);
  const pictures = all.some((each) => Picture.safeParse(each).success);
  const taken = files.slice(0, MOST_IN_MESSAGE);
  const mine = taken.length === 0 ? undefined : await openOf(parts, person.id);
  return [
    ...taken.map((file) => messageOf(cardFor(file, { parts, person, words, mine }))),
    ...(files.length > taken.length ? [{ text: tooManyFiles(MOST_IN_MESSAGE) }] : []),
    ...(pictures ? [{ text: NO_FILE }] : []),
  ];
}

export const messageOf = (view: FileView): Message => ({ card: fileCard(view), summary: fileSaid(view) });

async function openOf({ register, clock, log }: FileParts, personId: string): Promise<MyOpen | undefined> {
  try {
    return await myOpen(register, { personId, today: clock.today() });
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    log.warn({ failure: error.failure }, 'nobody could be asked what a file is for');
    return undefined;
  }
}

type Asking = { parts: FileParts; person: Person; words: string; mine: MyOpen | undefined };

function cardFor(
  { name, content: { downloadUrl: address } }: z.infer<typeof File>,
  { parts: { files, link }, person, words, mine }: Asking,
): FileView {
  const over = (why: string): FileView => ({ is: 'over', name, why, words: '', link: link() });
  // How large it is, nobody knows before it is fetched.
  const unfit = whyNotKept({ name, size: 1 });
  if (unfit !== undefined) return over(evidenceRefusalInWords(unfit));
  if (!files.door.isOurs(address)) return over(notFetched.foreign);
  if (mine === undefined) return over(FILE_LATER);
  if (mine.open.length === 0) return over(NOTHING_OPEN_FOR_FILE);
  const choices = choicesOf(mine.open);
  const more = mine.open.length - choices.length;
  const key = files.attached.keep({ name, address, person, choices, more });
  return {
    ...{ is: 'asking', file: { key, name }, choices, more, typed: { item: '', words } },
    ...{ wrong: undefined, link: link() },
  };
}
