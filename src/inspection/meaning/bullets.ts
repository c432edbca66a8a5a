/** Bullets of one recommendation that the paper judges one by one: "Bullet 1 … GREEN", "Bullet 3 – … [completed]". */
import { type Status, readStatus } from '../recommendation/status';

export type Bullet = {
  number: number;
  /** What it asks, in the report's words. */
  asks: string;
  /** Undefined where the paper judges only the whole. */
  status: Status | undefined;
  said: string;
};

const TAGGED = /\[(\d)\]\s*/g;
const STATUS_LINE = /^(?:NEW\s+)?(?:RED|AMBER|GREEN|WHITE)\b/;
const OF_BULLETS = /^\[?bullets?\s+(\d)(?:\s*(?:,|and|&|to|through|-|–)\s*(\d))?\]?\s*[-–:]?\s*/i;
const NOT_OURS = /\bremit\s+of\b|\bnot\s+for\s+the\s+force\b|\bof\s+the\s+NPCC\s+lead\b/i;

/** Empty when the text has no bullets by number. Statuses that stand alone go to the bullets in order. */
export function bulletsIn(text: string, comments: string): Bullet[] {
  const asked = askedIn(text);
  if (asked.length === 0) return [];
  const said = saidOf(comments);
  const alone = statusLines(comments);
  const inOrder = alone.length === asked.length;
  return asked.map(({ number, asks }, at) => {
    const words = said.filter(({ from, to }) => from <= number && number <= to).map((part) => part.words);
    const own = inOrder ? readStatus(alone[at] ?? '').status : statusIn(words.join('\n'));
    return { number, asks, status: own, said: words.join('\n') };
  });
}

function askedIn(text: string): { number: number; asks: string }[] {
  const marks = [...text.matchAll(TAGGED)];
  return marks.map((mark, at) => ({
    number: Number(mark[1]),
    asks: text
      .slice(mark.index + mark[0].length, marks[at + 1]?.index)
      .replace(/\n-\s*$/, '')
      .trim(),
  }));
}

function saidOf(comments: string): { from: number; to: number; words: string }[] {
  const parts: { from: number; to: number; words: string }[] = [];
  for (const line of comments.split('\n')) {
    const found = OF_BULLETS.exec(line);
    const last = parts.at(-1);
    if (found !== null) parts.push({ from: Number(found[1]), to: Number(found[2] ?? found[1]), words: line });
    else if (last !== undefined && !STATUS_LINE.test(line)) last.words += `\n${line}`;
  }
  return parts;
}

const statusLines = (comments: string): string[] =>
  comments.split('\n').flatMap((line) => STATUS_LINE.exec(line)?.[0] ?? []);

function statusIn(words: string): Status | undefined {
  const [line = ''] = words.split('\n');
  if (/\[\s*completed?\s*\]/i.test(line)) return 'Green';
  if (NOT_OURS.test(line)) return 'White';
  return STATUS_LINE.test(line.replace(OF_BULLETS, '')) ? readStatus(line).status : undefined;
}
