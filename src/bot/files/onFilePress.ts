/** The card of an attached file was pressed: the file is fetched and kept once, and the answer carries its link. */
import type { Reply } from '../../cards/replies';
import { whereOf } from '../../cards/cardItems';
import { type GivenFile, MOST_BYTES, fileNameIn, whyNotKept } from '../../inspection/recommendation/evidence';
import { type Kept, RegisterError } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import type { Refusal } from '../../inspection/verdict';
import {
  FILE_FORGOTTEN,
  askAgain,
  fileCard as say,
  fileNotSaved,
  notFetched,
  wordsForFile,
} from '../../wording/chat/files';
import { failureInWords, refusalInWords } from '../../wording/facts';
import { evidenceRefusalInWords } from '../../wording/recommendations/evidence';
import { type AnswerTo, answerTask, whyNotAnswer } from '../../workflows/answering/answerTask';
import { uploadFor, withLink } from '../../workflows/answering/uploadEvidence';
import { taskOrGone } from '../answering/deliveredItems';
import type { Message } from '../sending/messenger';
import type { Attached } from './attachedFiles';
import { MOST_FETCHED, type NotFetched } from './fetchFile';
import { type FileParts, messageOf } from './onAttached';

/** `changed`: the message that was pressed has to follow, for this card is over. */
export type FilePressed = { message: Message; changed: boolean };

type Press = { file: Reply['file']; personId: string };

/** Undefined for a card of somebody else's. A second press while the first is under way gets what that one gets. */
export async function onFilePress(parts: FileParts, press: Press): Promise<FilePressed | undefined> {
  const { going } = parts.files;
  const id = `${press.personId}|${press.file.key}`;
  const first = going.get(id) as Promise<FilePressed | undefined> | undefined;
  if (first !== undefined) return first;
  const work = pressed(parts, press).finally(() => going.delete(id));
  going.set(id, work);
  return work;
}

const answerKeyOf = ({ key }: Reply['file']): string => `file|${key}`;

async function pressed(parts: FileParts, press: Press): Promise<FilePressed | undefined> {
  const { register, files } = parts;
  const { file, personId } = press;
  // Before anything is fetched: what was kept once must not be kept beside itself.
  const before = await register.updates.withKey(answerKeyOf(file));
  if (before !== undefined) return before.by.id === personId ? again(parts, before) : undefined;
  const given = files.attached.find(file.key);
  if (given === undefined) return over(parts, { name: '', why: FILE_FORGOTTEN, words: file.words });
  if (given.person.id !== personId) return undefined;
  if (file.item === '') return wrong(parts, { given, file, why: say.choose });
  try {
    return await kept(parts, given, file);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    parts.log.warn({ verb: 'file', failure: error.failure }, 'a file was not added');
    const passing = error.failure === 'busy' || error.failure === 'unreachable';
    const why = passing ? fileNotSaved : failureInWords(error.failure);
    return wrong(parts, { given, file, why });
  }
}

/** Saved before; should the bot have died before the task followed, it follows now. */
async function again(parts: FileParts, update: Kept<Update>): Promise<FilePressed> {
  const { kind, words, evidence, taskId, key, by: person } = update;
  parts.log.info({ verb: 'file' }, 'a press came again and counts once');
  const answer = { kind: kind === 'claim' ? kind : 'progress', words, evidence } as const;
  await answerTask(parts.register, { taskId, key, answer, actor: actorOf(parts, person) });
  return added(parts, update, await taskOrGone(parts.register, taskId));
}

async function kept(parts: FileParts, given: Attached, file: Reply['file']): Promise<FilePressed> {
  const { register } = parts;
  const words = file.words.trim() === '' ? wordsForFile[file.as](given.name) : file.words;
  const ask: AnswerTo = {
    taskId: file.item,
    answer: { kind: file.as, words, evidence: 'https://to.be.uploaded/' },
    actor: actorOf(parts, given.person),
    key: answerKeyOf(file),
  };
  const may = await whyNotAnswer(register, ask);
  if (!may.ok) return refusedOnCard(parts, { given, file, refusal: may.refusal });
  const link = await linkOf(parts, { given, file, ask, task: may.value });
  if (typeof link !== 'string') return link;
  const verdict = await answerTask(register, withLink(ask, link));
  if (!verdict.ok) return refusedOnCard(parts, { given, file, refusal: verdict.refusal });
  parts.files.attached.forget(file.key);
  parts.log.info({ verb: 'file', as: file.as }, 'a file from a chat was added');
  return added(parts, verdict.value.update, verdict.value.task);
}

const actorOf = ({ clock }: FileParts, person: Attached['person']): AnswerTo['actor'] => ({
  ...{ person, today: clock.today(), at: clock.now(), via: 'card' },
});

type Getting = { given: Attached; file: Reply['file']; ask: AnswerTo; task: Kept<Task> };

/** Where the file lies now; what was uploaded for an answer that failed is not uploaded beside itself. */
async function linkOf(parts: FileParts, { given, file, ask, task }: Getting): Promise<string | FilePressed> {
  const { recommendationId } = task;
  if (given.uploaded?.recommendationId === recommendationId) return given.uploaded.link;
  const { attached, door } = parts.files;
  const got = await door.fetch(given.address, given.name);
  if (got.is === 'not fetched') return missed(parts, { given, file, why: got.why });
  const whole = inMemory(given.name, got.bytes);
  const unfit = whyNotKept(whole);
  if (unfit !== undefined) return lost(parts, { given, file, why: evidenceRefusalInWords(unfit) });
  const verdict = await uploadFor(parts.register, { file: whole, answer: ask, told: () => undefined });
  if (!verdict.ok) return refusedOnCard(parts, { given, file, refusal: verdict.refusal });
  attached.uploaded(file.key, { recommendationId, link: verdict.value });
  return verdict.value;
}

const inMemory = (name: string, bytes: Uint8Array): GivenFile => ({
  ...{ name, size: bytes.byteLength },
  bytes: async (from, to) => bytes.subarray(from, to),
});

function missed(
  parts: FileParts,
  { given, file, why }: { given: Attached; file: Reply['file']; why: NotFetched },
): FilePressed {
  parts.log.warn({ verb: 'file', why }, 'an attached file could not be fetched');
  if (why === 'too slow' || why === 'unreachable' || why === 'too many')
    return wrong(parts, { given, file, why: askAgain[why] });
  const words = why === 'too large' ? notFetched[why](MOST_FETCHED, MOST_BYTES) : notFetched[why];
  return lost(parts, { given, file, why: words });
}

/** Whatever is pressed next, this file cannot come of it. */
function lost(parts: FileParts, { given, file, why }: Wrong): FilePressed {
  parts.files.attached.forget(file.key);
  return over(parts, { name: given.name, why, words: file.words });
}

type Refused = { given: Attached; file: Reply['file']; refusal: Refusal };

const refusedOnCard = (parts: FileParts, { given, file, refusal }: Refused): FilePressed =>
  wrong(parts, { given, file, why: refusalInWords(refusal) });

type Wrong = { given: Attached; file: Reply['file']; why: string };

/** As it was sent, with what was typed, so that it can be sent again. */
const wrong = ({ link }: FileParts, { given, file, why }: Wrong): FilePressed => ({
  message: messageOf({
    ...{ is: 'asking', file: { key: file.key, name: given.name }, choices: given.choices, more: given.more },
    ...{ typed: { item: file.item, words: file.words }, wrong: why, link: link() },
  }),
  changed: false,
});

const over = ({ link }: FileParts, facts: { name: string; why: string; words: string }): FilePressed => ({
  message: messageOf({ is: 'over', ...facts, link: link() }),
  changed: true,
});

function added(
  { link, clock: { zone } }: FileParts,
  update: Update,
  task: Task | 'gone' | 'unreadable',
): FilePressed {
  const name = fileNameIn(update.evidence) ?? update.evidence;
  const where = typeof task === 'string' ? `#${update.taskId}` : whereOf(task);
  const view = { is: 'kept', name, where, update, zone, link: link(update.recommendationId) } as const;
  return { message: messageOf(view), changed: true };
}
