/** What stands above a table: the titles of one or more reports, with their lines, counts and notes. */
import { isDate, knownDate } from '../dates';
import type { TextLine } from '../lines';
import { couldDescribe, type Publication, publicationOf, scopeOf, startsPublished } from './publication';
import { isRollUp, isTitleLike } from './rollUp';

export type Heading = {
  title: string;
  /** The part of the report that the table is about, when one report has several. */
  part: string | null;
  line: string | null;
  scope: string | null;
  publishedRaw: string | null;
  published: string | null;
  summaries: readonly string[];
  notes: readonly string[];
};

/** Paragraphs before the first title belong to whatever came before. */
export type Headings = { before: readonly string[]; reports: readonly Heading[] };

type Anchor = Publication & { from: number; to: number };
type Titled = Anchor & { titleFrom: number; title: string; subtitle: string | null };

// "National Report", "City of London Police Recommendations": longer than this is a sentence.
const LONGEST_PART = 80;
const MOST_TITLE_LINES = 3;

export function headingsIn(lines: readonly TextLine[]): Headings {
  const paragraphs = lines.map(({ text }) => text);
  const titled = titledReports(lines);
  const reports = titled.map((one, i) => {
    const body = paragraphs.slice(one.to + 1, titled[i + 1]?.titleFrom ?? paragraphs.length);
    return headingOf(one, one.rest === '' ? body : [one.rest, ...body]);
  });
  return { before: paragraphs.slice(0, titled[0]?.titleFrom ?? paragraphs.length), reports };
}

/** A part of a report, or a report whose line is missing: a title, and at once its count. */
export function partIn(paragraphs: readonly string[]): { part: string; body: readonly string[] } | undefined {
  const [part = '', ...body] = paragraphs;
  return isPart(part, body[0]) ? { part, body } : undefined;
}

export function sorted(body: readonly string[]): { summaries: string[]; notes: string[] } {
  return { summaries: body.filter(isRollUp), notes: body.filter((words) => !isRollUp(words)) };
}

function isPart(words: string, next: string | undefined): boolean {
  return words.length <= LONGEST_PART && isTitleLike(words) && next !== undefined && isRollUp(next);
}

function titledReports(lines: readonly TextLine[]): Titled[] {
  const paragraphs = lines.map(({ text }) => text);
  const titled: Titled[] = [];
  let free = 0;
  for (let i = 0; i < paragraphs.length; i += 1) {
    const anchor = anchorAt(paragraphs, i, free);
    if (anchor === undefined) continue;
    const title = titleBefore(lines, anchor, free);
    titled.push({ ...anchor, ...title });
    free = anchor.to + 1;
    i = anchor.to;
  }
  return titled;
}

/** Where a report says what it is: its line, with the date in it, after it, or alone. */
function anchorAt(paragraphs: readonly string[], i: number, free: number): Anchor | undefined {
  const words = paragraphs[i] ?? '';
  const next = paragraphs[i + 1] ?? '';
  const own = startsPublished(words) ? undefined : publicationOf(words);
  if (own !== undefined && own.publishedRaw !== null) return { ...own, from: i, to: i };
  if (startsPublished(next) && (own !== undefined || (i > free && couldDescribe(words)))) {
    const date = publicationOf(next);
    if (date !== undefined) return { ...date, line: own?.line ?? words, from: i, to: i + 1 };
  }
  if (own !== undefined && isDate(next))
    return { ...own, publishedRaw: next, published: knownDate(next), from: i, to: i + 1 };
  if (own !== undefined) return { ...own, from: i, to: i };
  const alone = startsPublished(words) && i > free ? publicationOf(words) : undefined;
  return alone && { ...alone, from: i, to: i };
}

function titleBefore(lines: readonly TextLine[], anchor: Anchor, free: number) {
  const last = anchor.from - 1;
  const words = last >= free ? (lines[last]?.text ?? '') : '';
  const isHeading = last >= free && lines[last]?.heading !== undefined;
  if (isHeading) return { titleFrom: last, title: words, subtitle: null };
  if (words === '' || !isTitleLike(words)) return { titleFrom: anchor.from, ...titleInLine(anchor) };
  let title = words;
  let subtitle: string | null = null;
  let from = last;
  for (let i = last - 1; i >= free && last - i < MOST_TITLE_LINES; i -= 1) {
    const above = lines[i]?.text ?? '';
    if (!isTitleLike(above)) break;
    // Two lines with nothing between them are one title on two lines.
    const together = lines[i]?.whole !== true && lines[i]?.at === (lines[i + 1]?.at ?? 0) - 1;
    if (lines[i]?.heading !== undefined) return { titleFrom: i, title: above, subtitle: title };
    if ((together && !isSubtitle(title)) || goesOn(above, title)) title = `${above} ${title}`;
    else if (subtitle === null && isSubtitle(title)) [title, subtitle] = [above, title];
    else break;
    from = i;
  }
  return { titleFrom: from, title, subtitle };
}

function goesOn(above: string, below: string): boolean {
  return /[:,–-]$/.test(above) || /^\p{Ll}/u.test(below) || /\b(?:and|of|the|to|for|in|on)$/i.test(above);
}

function isSubtitle(words: string): boolean {
  return /^an? [^:]{0,80}?\b(?:inspection|report|review|study)\b/i.test(words);
}

/** Some papers print title, line and date in one sentence; the title keeps the whole of it. */
function titleInLine({ line }: Anchor) {
  return { title: line ?? '', subtitle: null };
}

/** "Stop & Search – National Report": a part printed in the title, as papers written by this product do. */
function partInTitle(title: string): string | undefined {
  return /\s–\s([^–]{1,80}\b(?:report|recommendations))$/i.exec(title)?.[1];
}

function headingOf(one: Titled, body: readonly string[]): Heading {
  const at = body.findIndex((words, i) => isPart(words, body[i + 1]));
  const part = at < 0 ? null : (body[at] ?? null);
  const said = sorted(body.filter((_, i) => i !== at));
  const line = one.title === one.line ? one.line.slice(one.line.indexOf(': ') + 1).trim() : one.line;
  return {
    title: one.title,
    part,
    line,
    scope: scopeOf(line, part ?? partInTitle(one.title)),
    publishedRaw: one.publishedRaw,
    published: one.published,
    summaries: said.summaries,
    notes: one.subtitle === null ? said.notes : [one.subtitle, ...said.notes],
  };
}
