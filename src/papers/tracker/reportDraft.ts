/** A report while its table is still being read, and the same report once it is whole. */
import type { PaperReport } from '../../inspection/papers/paper';
import { knownDate, publicationIn } from '../dates';
import type { Ledger } from '../ledger';
import type { Layout } from '../columns/columns';
import type { Heading } from './heading';
import { finishedRow, type RowDraft } from './rowDraft';
import { withSharedCells } from '../columns/sharedCells';

export type ReportDraft = {
  heading: Heading;
  /** Notes that stand between pieces of the table. */
  notes: string[];
  columns: readonly string[];
  layout: Layout | undefined;
  /** The heading's columns as the last row had them. */
  width: Layout | undefined;
  rows: RowDraft[];
  numbered: boolean;
  /** The kind a banner in the table gives to the rows under it. */
  kind: string | null;
};

export function reportDraft(heading: Heading): ReportDraft {
  return {
    heading,
    notes: [],
    columns: [],
    layout: undefined,
    width: undefined,
    rows: [],
    numbered: false,
    kind: null,
  };
}

export function untitled(printed: string, body: { summaries: string[]; notes: string[] }): Heading {
  const dated = /^(.*\S)\s*[([]([^()[\]]*\bpublished\b[^()[\]]*)[)\]]$/i.exec(printed);
  const found = dated === null ? undefined : publicationIn(dated[2] ?? '');
  const title = found === undefined ? printed : (dated?.[1] ?? printed);
  const when = {
    publishedRaw: found?.date ?? null,
    published: found === undefined ? null : knownDate(found.date),
  };
  return { title, part: null, line: null, scope: null, ...when, ...body };
}

/** A part of a report goes by the report's name and its own. */
export const titleOf = ({ title, part }: { title: string; part: string | null }): string =>
  part === null ? title : `${title} – ${part}`;

export function finishedReport({ heading, notes, columns, rows }: ReportDraft, ledger: Ledger): PaperReport {
  const { title, part, line, scope, publishedRaw, published, summaries } = heading;
  return {
    title: titleOf({ title, part }),
    line,
    scope,
    publishedRaw,
    published,
    summaryRaw: summaries.length === 0 ? null : summaries.join(' '),
    notes: [...heading.notes, ...notes].join('\n') || null,
    columns,
    rows: withSharedCells(
      rows.map((row) => ({ row: finishedRow(row), under: row.under })),
      (i, what) => ledger.doubt({ line: rows[i]?.at ?? 0, place: { in: 'row', title, row: i + 1 }, what }),
    ),
  };
}
