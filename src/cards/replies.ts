/** What the buttons of a card send back. Anyone can send anything: it is parsed here and trusted for nothing but its shape. */
import { z } from 'zod';

export const VERBS = ['progress', 'claim', 'longer', 'change', 'refresh'] as const;
export type Verb = (typeof VERBS)[number];

/** The names of a card's inputs, apart for each task and button: ids are unique within a card. */
export const inputId = (what: 'words' | 'evidence' | 'day', verb: Verb, taskId: string): string =>
  `${what}-${verb}-${taskId}`;

const Id = z.string().min(1).max(100);

const Data = z.object({
  task: Id.optional(),
  delivery: z.string().min(1).max(255),
  /** How many answers this item had when the card was drawn: with the delivery and the task it is the answer's key. */
  press: z.coerce.number().int().min(0).max(10_000).default(0),
});

export type Reply = {
  verb: Verb;
  task: string;
  delivery: string;
  press: number;
  words: string;
  evidence: string;
  day: string;
};

/** Undefined when it is none of our cards' replies. */
export function readReply(verb: unknown, data: unknown): Reply | undefined {
  const named = z.enum(VERBS).safeParse(verb);
  const read = Data.safeParse(data);
  if (!named.success || !read.success) return undefined;
  const { task = '', delivery, press } = read.data;
  if (task === '' && named.data !== 'refresh') return undefined;
  const text = (what: 'words' | 'evidence' | 'day') => textOf(data, inputId(what, named.data, task));
  return {
    verb: named.data,
    task,
    delivery,
    press,
    words: text('words'),
    evidence: text('evidence'),
    day: text('day'),
  };
}

// Teams leaves out inputs that were left empty, and sends every other as text.
function textOf(data: unknown, name: string): string {
  const value = z.record(z.string(), z.unknown()).safeParse(data).data?.[name];
  return typeof value === 'string' ? value : '';
}

export const answerKey = ({ delivery, task, press }: Pick<Reply, 'delivery' | 'task' | 'press'>): string =>
  `${delivery}|${task}|${press}`;
