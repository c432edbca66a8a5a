/** Where the sentences between two tables belong: to the paper, to the report above, or to new reports. */
import type { Ledger } from '../ledger';
import type { TextLine } from '../lines';
import { headingsIn, partIn, sorted } from './heading';
import { type ReportDraft, reportDraft, untitled } from './reportDraft';
import { scopeOf } from './publication';
import { isRollUp, isTitleLike } from './rollUp';

export type Above = { title: string | null; preamble: string[]; reports: ReportDraft[] };
export type Next = 'a table' | 'a row' | 'the legend' | 'a heading' | 'the end';

export function placeAbove(above: Above, lines: readonly TextLine[], next: Next, ledger: Ledger) {
  const [first] = lines;
  // Some papers print the report's title again on every page of its table.
  if (lines.length === 1 && first !== undefined && isTitleAgain(first.text, above.reports.at(-1)))
    return ledger.mark(first.at, 'passed');
  const paragraphs = wholeParagraphs(lines, ledger);
  const sections = sectionsOf(paragraphs);
  sections.forEach((section, i) => {
    placeSection(above, section, i < sections.length - 1 ? 'a heading' : next, ledger);
  });
}

function isTitleAgain(words: string, report: ReportDraft | undefined): boolean {
  return (
    words.replace(/\s*[-–—]?\s*[([]?(?:continued|cont(?:\.|['’]?d)?)\.?[)\]]?$/i, '') ===
    report?.heading.title
  );
}

/** A heading by its style, in Word or on a page, begins something; what stands before the first goes on with what was. */
function sectionsOf(paragraphs: readonly TextLine[]): TextLine[][] {
  const sections: TextLine[][] = [[]];
  for (const line of paragraphs) {
    if (line.heading !== undefined && sections.at(-1)?.length !== 0) sections.push([]);
    sections.at(-1)?.push(line);
  }
  return sections;
}

function placeSection(above: Above, paragraphs: readonly TextLine[], next: Next, ledger: Ledger) {
  const { before, reports } = headingsIn(paragraphs);
  if (reports.length > 0) {
    placeBefore(above, before);
    for (const heading of reports) above.reports.push(reportDraft(heading));
  } else if (paragraphs[0]?.heading !== undefined && next !== 'the legend')
    placeHeaded(above, paragraphs, next);
  else if (above.reports.length === 0) placeFirst(above, before, next, ledger);
  else placeBetween(above, paragraphs, next, ledger);
}

/** A line that goes on in the middle of a sentence was cut off by a page end. */
function wholeParagraphs(lines: readonly TextLine[], ledger: Ledger): TextLine[] {
  const whole: { line: TextLine; parts: string[] }[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const open = line.whole === true ? undefined : last?.parts.at(-1);
    const goesOn = open !== undefined && /^\p{Ll}/u.test(line.text) && !/[.:;?!]$/.test(open);
    if (goesOn && last !== undefined) last.parts.push(line.text);
    else whole.push({ line, parts: [line.text] });
    ledger.mark(line.at, goesOn ? 'joined' : 'read');
  }
  return whole.map(({ line, parts }) => ({ ...line, text: parts.join(' ') }));
}

function placeBefore(above: Above, before: readonly string[]) {
  const report = above.reports.at(-1);
  if (report !== undefined) report.notes = report.notes.concat(before);
  else openPaper(above, before);
}

/** The paper's own title is its first line; the rest before the first report introduces it. */
function openPaper(above: Above, paragraphs: readonly string[]) {
  const [first, ...rest] = paragraphs;
  if (first === undefined) return;
  if (above.title === null) above.title = first;
  else above.preamble.push(first);
  above.preamble = above.preamble.concat(rest);
}

function placeFirst(above: Above, paragraphs: readonly string[], next: Next, ledger: Ledger) {
  if (next !== 'a table') return openPaper(above, paragraphs);
  const title = paragraphs.at(-1);
  openPaper(above, paragraphs.slice(0, -1));
  if (title === undefined)
    ledger.doubt({ line: 1, place: { in: 'report', report: 1 }, what: { is: 'no title' } });
  above.reports.push(reportDraft(untitled(title ?? '', { summaries: [], notes: [] })));
}

function placeBetween(above: Above, paragraphs: readonly TextLine[], next: Next, ledger: Ledger) {
  const report = above.reports.at(-1);
  const [first, ...body] = paragraphs;
  if (report === undefined || first === undefined) return;
  const words = paragraphs.map(({ text }) => text);
  const found = partIn(words);
  if (found !== undefined) above.reports.push(reportDraft(partHeading(report, found.part, found.body)));
  else if (next === 'a table' && isTitleLike(first.text) && !/^\p{Ll}/u.test(first.text)) {
    const place = { in: 'report', report: above.reports.length + 1 } as const;
    const what = { is: 'taken for a title', words: first.text.slice(0, 80) } as const;
    ledger.doubt({ line: first.at, place, what });
    above.reports.push(reportDraft(untitled(first.text, sorted(body.map(({ text }) => text)))));
  } else report.notes = report.notes.concat(words);
}

/** A heading without "A report by …": the paper's own title, a report's, or a part of the report above. */
function placeHeaded(above: Above, paragraphs: readonly TextLine[], next: Next) {
  const [title = '', ...body] = paragraphs.map(({ text }) => text);
  const last = above.reports.at(-1);
  const counted = body.some(isRollUp);
  if (next !== 'a table' && next !== 'a row' && !counted) {
    if (last === undefined) openPaper(above, [title, ...body]);
    else last.notes = last.notes.concat([title, ...body]);
    return;
  }
  const isOpen = last !== undefined && last.layout === undefined && last.heading.line !== null;
  if (isOpen && isPartOf(title, body)) {
    above.reports[above.reports.length - 1] = reportDraft(partHeading(last, title, body));
  } else if (last !== undefined && last.heading.part !== null && isPartOf(title, body)) {
    above.reports.push(reportDraft(partHeading(last, title, body)));
  } else above.reports.push(reportDraft(untitled(title, sorted(body))));
}

function isPartOf(title: string, body: readonly string[]): boolean {
  return partIn([title, ...body]) !== undefined;
}

/** Another part of the report above, or a report of its own when the one above has no parts. */
function partHeading({ heading }: ReportDraft, part: string, body: readonly string[]) {
  const said = sorted(body);
  if (heading.part === null) return untitled(part, said);
  return { ...heading, part, scope: scopeOf(heading.line, part), ...said };
}
