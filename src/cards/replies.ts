/** What the buttons of a card send back. Anyone can send anything: it is parsed here and trusted for nothing but its shape. */
import { z } from 'zod';

export const VERBS = [
  'progress',
  'claim',
  'longer',
  'other',
  'same',
  'open',
  'change',
  'refresh',
  'away',
  'file',
] as const;
export type Verb = (typeof VERBS)[number];

/** The verbs that come with a form of their own. */
export const FORMS = ['progress', 'claim', 'longer', 'other'] as const;
export type FormVerb = (typeof FORMS)[number];

/** What the form "something else" can mean. */
export const WISHES = ['snoozed', 'stopped', 'not mine'] as const;
export type Wish = (typeof WISHES)[number];

export const FIELDS = ['words', 'evidence', 'day', 'wish'] as const;
export type Field = (typeof FIELDS)[number];

/** The names of a card's inputs, apart for each task and button: ids are unique within a card. */
export const inputId = (what: Field, verb: FormVerb, taskId: string): string => `${what}-${verb}-${taskId}`;

/** The two dates of "I am away", which belong to no task. */
export const AWAY_INPUTS = { from: 'away-from', until: 'away-until' } as const;

/** What a press on the card about being away wants: to see how it stands, to keep the days typed, or to be back. */
export const AWAY_WISHES = ['show', 'keep', 'back'] as const;
export type AwayWish = (typeof AWAY_WISHES)[number];

/** The inputs of the card about an attached file, which is for no task yet. */
export const FILE_INPUTS = { item: 'file-item', words: 'file-words' } as const;

/** As what a file is given: with what has happened, or with the word that it is done. */
export const FILE_AS = ['progress', 'claim'] as const;
export type FileAs = (typeof FILE_AS)[number];

const Id = z.string().min(1).max(100);

const Data = z.object({
  task: Id.optional(),
  /** The card's; that about being away is no delivery. */
  delivery: z.string().max(255).default(''),
  /** How many answers this item had when the card was drawn: with the delivery and the task it is the answer's key. */
  press: z.coerce.number().int().min(0).max(10_000).default(0),
  form: z.enum(FORMS).optional(),
  wish: z.enum(WISHES).optional(),
  away: z.enum(AWAY_WISHES).default('show'),
  file: Id.default(''),
  as: z.enum(FILE_AS).default('progress'),
});

export type Typed = Readonly<Partial<Record<Field, string>>>;
/** What is typed into each form of each task on the card. */
export type TypedAll = Readonly<Record<string, Readonly<Partial<Record<FormVerb, Typed>>>>>;

export type Reply = {
  verb: Verb;
  task: string;
  delivery: string;
  press: number;
  /** The form to be opened, of "open". */
  form: FormVerb | undefined;
  words: string;
  evidence: string;
  day: string;
  wish: Wish | undefined;
  typed: TypedAll;
  away: { wish: AwayWish; from: string; until: string };
  /** The key of the file, and what was chosen and typed for it. */
  file: { key: string; as: FileAs; item: string; words: string };
};

/** Undefined when it is none of our cards' replies. */
export function readReply(verb: unknown, data: unknown): Reply | undefined {
  const named = z.enum(VERBS).safeParse(verb);
  const read = Data.safeParse(data);
  if (!named.success || !read.success) return undefined;
  const { task = '', delivery, press, form, wish, away, file, as } = read.data;
  if (!isWhole(named.data, { task, delivery, file })) return undefined;
  const texts = textsIn(data);
  const typed = typedIn(texts);
  const own = FORMS.find((each) => each === named.data);
  const mine: Typed = own === undefined ? {} : (typed[task]?.[own] ?? {});
  return {
    ...{ verb: named.data, task, delivery, press, form, typed },
    ...{ words: mine.words ?? '', evidence: mine.evidence ?? '', day: mine.day ?? '' },
    wish: wish ?? WISHES.find((each) => each === mine.wish),
    away: { wish: away, from: texts[AWAY_INPUTS.from] ?? '', until: texts[AWAY_INPUTS.until] ?? '' },
    file: {
      key: file,
      as,
      item: (texts[FILE_INPUTS.item] ?? '').slice(0, 100),
      words: cutWords(texts[FILE_INPUTS.words]),
    },
  };
}

/** Only what belongs to no delivery comes without one. */
function isWhole(
  verb: Verb,
  { task, delivery, file }: { task: string; delivery: string; file: string },
): boolean {
  if (verb === 'away') return true;
  if (verb === 'file') return file !== '';
  return delivery !== '' && (task !== '' || verb === 'refresh');
}

// Teams leaves out inputs that were left empty, and sends every other as text.
function textsIn(data: unknown): Record<string, string> {
  const all = z.record(z.string(), z.unknown()).safeParse(data).data ?? {};
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

const INPUT = new RegExp(`^(${FIELDS.join('|')})-(${FORMS.join('|')})-(\\w{1,20})$`);

// A field is cut where the register would refuse it anyway; all together must leave the next card small enough for Teams.
const MOST_KEPT = 4000;
const MOST_IN_ALL = 40_000;

const cutWords = (words = ''): string => words.slice(0, MOST_KEPT + 1);

function typedIn(texts: Record<string, string>): TypedAll {
  const typed: Record<string, Partial<Record<FormVerb, Partial<Record<Field, string>>>>> = {};
  let left = MOST_IN_ALL;
  for (const [name, value] of Object.entries(texts)) {
    const [, field, verb, task] = INPUT.exec(name) ?? [];
    if (field === undefined || verb === undefined || task === undefined || value.trim() === '') continue;
    left -= value.length;
    if (left < 0) break;
    const ofTask = (typed[task] ??= {});
    const ofForm = (ofTask[verb as FormVerb] ??= {});
    ofForm[field as Field] = cutWords(value);
  }
  return typed;
}

export const answerKey = ({ delivery, task, press }: Pick<Reply, 'delivery' | 'task' | 'press'>): string =>
  `${delivery}|${task}|${press}`;
