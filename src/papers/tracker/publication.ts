/** The sentence under a report's title: whose report it is, how far it reaches, and when it was published. */
import { knownDate, publicationIn } from '../dates';

export type Publication = {
  /** The descriptive sentence without the date; null when only the date is printed. */
  line: string | null;
  publishedRaw: string | null;
  published: string | null;
  /** Sentences that follow in the same paragraph. */
  rest: string;
};

const REPORT = '(?:report|inspection|thematic|investigation|review)';
const REACH = `(?:hmic\\w* )?(?:(?:national|force|joint|thematic|super-complaint) ){1,3}(?:${REPORT})?`;
/** "A national report by HMIC", "A HMICFRS force report": nothing but whose and what. A title goes on with "of …". */
const DESCRIPTION = new RegExp(
  `^(?:this (?:is|was) )?an? (?:primarily an? )?${REACH}(?:$|[,.]|\\s*(?:by|from|following|hmi\\w*)\\b)|^${REACH}\\s*hmi`,
  'i',
);
const BEGINS_A_LINE = /^(?:this (?:is|was)|an?|national|joint|force|hmi\w*)\b|: /i;
/** "HMICFRS, published January 2024": nothing but who. */
const INSPECTORATE =
  /^(?:by )?hmi(?:c|cfrs|cs|p|cpsi)?(?:(?:,| and| &) (?:hmi\w*|the college of policing|iopc|cqc|ofsted))*$/i;
const LONGEST_LINE = 400;

export function isDescription(words: string): boolean {
  return words.length <= LONGEST_LINE && DESCRIPTION.test(words.replace(/\s+/g, ' '));
}

/** Weaker signs are enough for the line that stands between a title and "Published …". */
export function couldDescribe(words: string): boolean {
  return (
    words.length <= LONGEST_LINE && new RegExp(`\\b${REPORT}\\b`, 'i').test(words) && !words.endsWith(':')
  );
}

// "Report published" is said of a date only where nothing follows it: a sentence may begin so and go on.
const PUBLISHED_FIRST = /^(?:published|publication date|date published|date of publication)\b/i;
const REPORT_PUBLISHED = /^(?:this |the )?(?:report|inspection|review) (?:was )?published:?\s/i;

export function startsPublished(words: string): boolean {
  if (PUBLISHED_FIRST.test(words)) return publicationIn(words) !== undefined;
  return REPORT_PUBLISHED.test(words) && /^\W*$/.test(publicationIn(words)?.after ?? '?');
}

/** A paragraph that says in one breath what the report is and when it was published. */
export function publicationOf(paragraph: string): Publication | undefined {
  const found = publicationIn(paragraph.slice(0, LONGEST_LINE));
  if (found === undefined) return isDescription(paragraph) ? described(paragraph) : undefined;
  const rest = found.after + paragraph.slice(LONGEST_LINE);
  const dated = { publishedRaw: found.date, published: knownDate(found.date) };
  if (startsPublished(paragraph)) return { line: null, ...dated, rest: withoutStop(rest) };
  const line = sentenceBefore(found.before);
  if (line === undefined) return undefined;
  const isDescribed = (couldDescribe(line) && BEGINS_A_LINE.test(line)) || INSPECTORATE.test(line);
  if (!isDescribed) return undefined;
  const { inLine, rest: after } = afterDate(rest);
  return { line: line + inLine, ...dated, rest: after };
}

/** A description that gives no date; a count may follow it in the same paragraph. */
function described(paragraph: string): Publication {
  const end = paragraph.search(/\.\s/);
  const line = end < 0 ? paragraph : paragraph.slice(0, end);
  const rest = end < 0 ? '' : paragraph.slice(end + 1).trim();
  return { line: trimmed(line), publishedRaw: null, published: null, rest };
}

/** "A report of ours. The report was published in May": the second sentence is only the date. */
function sentenceBefore(before: string): string | undefined {
  const only = /^(?:this|the) (?:report|inspection|review) (?:was|is)\s*$/i;
  if (only.test(before.trim())) return undefined;
  const stop = before.lastIndexOf('. ');
  const tail = before.slice(stop + 2);
  return trimmed(stop > 0 && only.test(tail.trim()) ? before.slice(0, stop) : before);
}

/** "…, published July 2015, a joint inspection by HMIC. Total of …": the clause after the date is still the line. */
function afterDate(after: string): { inLine: string; rest: string } {
  if (!after.startsWith(',')) return { inLine: '', rest: withoutStop(after) };
  const stop = after.search(/\.(?:\s|$)/);
  const clause = stop < 0 ? after : after.slice(0, stop);
  return { inLine: clause.trimEnd(), rest: stop < 0 ? '' : after.slice(stop + 1).trim() };
}

function withoutStop(words: string): string {
  return words.replace(/^[\s.,;:]+/, '').trim();
}

function trimmed(words: string): string {
  const text = words.trim();
  return /[,.;:–-]$/.test(text) ? trimmed(text.slice(0, -1)) : text;
}

/** How far the report reaches, by its line; a part of a report is judged by its own heading first. */
export function scopeOf(line: string | null, part?: string): string | null {
  const words = (line ?? '').toLowerCase();
  if (part !== undefined && /\bnational\b/i.test(part)) return 'national';
  if (part !== undefined && /\b(?:police|constabulary|force)\b/i.test(part)) return 'force';
  if (words.includes('super-complaint')) return 'super-complaint';
  if (/\bnational\b/.test(words)) {
    if (/\bjoint\b/.test(words)) return 'national joint';
    return /\bthematic\b/.test(words) ? 'national thematic' : 'national';
  }
  if (/\bjoint\b/.test(words)) return 'joint';
  return /\bforce\b|\b(?:inspection|review) of [^,]{0,60}\b(?:police|constabulary)\b/.test(words)
    ? 'force'
    : null;
}
