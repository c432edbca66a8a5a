/** The stretches of a laid-out file that stand under one heading, on one page. */
import { isLegendHeading } from '../tracker/legend';
import { fragmentsOf } from './fragments';
import { type HeadColumn, headingAt, type LaidHeading, type Page } from './laidHeading';

/** Headings by the place of their first line; places are counted from 0, here and elsewhere. */
export type Heads = ReadonlyMap<number, LaidHeading>;

/** `to` is the place behind the last line. */
export type Section = { columns: readonly HeadColumn[]; from: number; to: number };

export function headsIn(lines: readonly string[], page: Page): Heads {
  const heads = new Map<number, LaidHeading>();
  for (let at = 0; at < lines.length; at += 1) {
    const found = headingAt(lines, at, page) ?? legendAt(lines[at] ?? '');
    if (found === undefined) continue;
    heads.set(at, found);
    at += found.lines - 1;
  }
  return heads;
}

/** "Colour   Meaning": a key of two columns, which ends with the first sentence under it. */
function legendAt(line: string): LaidHeading | undefined {
  const columns = fragmentsOf(line).map(({ words, ...span }) => ({ ...span, heading: words }));
  return columns.length === 2 && isLegendHeading(columns.map(({ heading }) => heading))
    ? { lines: 1, columns }
    : undefined;
}

/** Each page is laid out for itself, so its columns may stand elsewhere than on the page before. */
export function sectionsOf(lines: readonly string[], heads: Heads, pages: readonly boolean[]): Section[] {
  const sections: Section[] = [];
  lines.forEach((_, at) => {
    const head = heads.get(at);
    const last = sections.at(-1);
    if (head !== undefined)
      sections.push({ columns: head.columns, from: at + head.lines, to: at + head.lines });
    else if (last !== undefined && at >= last.from) {
      if (pages[at] === true && at > last.from)
        sections.push({ columns: last.columns, from: at, to: at + 1 });
      else last.to = at + 1;
    }
  });
  return sections;
}

/** For each line the first line of the next page. */
export function pageEnds(pages: readonly boolean[]): (at: number) => number {
  const ends: number[] = [];
  for (let at = pages.length - 1; at >= 0; at -= 1)
    ends[at] = pages[at + 1] === true ? at + 1 : (ends[at + 1] ?? pages.length);
  return (at) => ends[at] ?? pages.length;
}
