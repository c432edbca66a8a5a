/** Papers as Word files, laid out as the real ones are: a heading, a line, a date, a count and a table for each report. */
import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { PaperPlan, PaperReport, PaperRow } from '../../src/inspection/papers/paper';

export type Field = keyof PaperRow;
export type Block = Paragraph | Table;

type Shown = {
  document: {
    title: string | null;
    legend?: readonly { colour: string; definition: string }[];
    preamble?: string | null;
    tiers?: readonly { tier: string; definition: string }[];
  };
};

const FIELDS: Readonly<Record<string, Field>> = {
  Status: 'status',
  'No.': 'no',
  'Due Date': 'due',
  'Original Due Date': 'originalDue',
  Comment: 'comments',
  Comments: 'comments',
  'Force Task Owner': 'owner',
  'Direction of Travel': 'direction',
  Accepted: 'accepted',
  'Resources needed/costs involved': 'resources',
};

export function fieldsOf(columns: readonly string[]): Field[] {
  return columns.map((heading, i) => {
    if (columns[i + 1] === '') return 'no';
    if (heading === '' || /^(?:Recommendation|Area)/.test(heading)) return 'text';
    return heading.startsWith('Position') ? 'position' : (FIELDS[heading] ?? 'comments');
  });
}

/** Bullets as Word's own lists, other lines as paragraphs. */
export function paragraphs(words: string | null): Paragraph[] {
  const lines = (words ?? '').split('\n');
  return lines.map((line) =>
    line.startsWith('- ')
      ? new Paragraph({ text: line.slice(2), bullet: { level: 0 } })
      : new Paragraph({ children: [new TextRun(line)] }),
  );
}

type Spans = { rowSpan?: number; columnSpan?: number };

export function cell(words: string | null, spans: Spans = {}): TableCell {
  return new TableCell({ children: paragraphs(words), ...spans });
}

export function row(cells: readonly (string | null)[]): TableRow {
  return new TableRow({ children: cells.map((words) => cell(words)) });
}

export function headingRow(columns: readonly string[]): TableRow {
  const cells = columns.flatMap((heading, i) => {
    if (heading === '' && i > 0) return [];
    return [cell(heading, columns[i + 1] === '' ? { columnSpan: 2 } : {})];
  });
  return new TableRow({ tableHeader: true, children: cells });
}

/** The number and the words once, merged down beside all sub-rows. */
export function rowsFor(shown: PaperRow, fields: readonly Field[]): TableRow[] {
  if (shown.tasks.length === 0) return [row(fields.map((field) => shown[field] as string | null))];
  return shown.tasks.map((task, i) => {
    const cells = fields.flatMap((field) => {
      if (field === 'status' || field === 'due' || field === 'comments') return [cell(task[field])];
      return i === 0 ? [cell(shown[field] as string | null, { rowSpan: shown.tasks.length })] : [];
    });
    return new TableRow({ children: cells });
  });
}

export function reportBlocks(report: PaperReport): Block[] {
  const { title, line, publishedRaw, summaryRaw, notes, columns, rows } = report;
  const said = [
    line,
    publishedRaw === null ? null : `Published ${publishedRaw}`,
    summaryRaw,
    ...(notes ?? '').split('\n'),
  ];
  const above = said.flatMap((words) => (words === null || words === '' ? [] : new Paragraph(words)));
  const head = new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 });
  if (columns.length === 0) return [head, ...above];
  const fields = fieldsOf(columns);
  const table = new Table({ rows: [headingRow(columns), ...rows.flatMap((one) => rowsFor(one, fields))] });
  return [head, ...above, table];
}

export function trackerBlocks({ document, reports }: Shown & { reports: readonly PaperReport[] }): Block[] {
  const legend = (document.legend ?? []).map(({ colour, definition }) => row([colour, definition]));
  return [
    new Paragraph({ text: document.title ?? '', heading: HeadingLevel.TITLE }),
    ...(legend.length === 0
      ? []
      : [
          new Table({ rows: [row(['Traffic Light Colour', 'Definition of target achievement']), ...legend] }),
        ]),
    ...paragraphs(document.preamble ?? '').filter(() => (document.preamble ?? '') !== ''),
    ...reports.flatMap(reportBlocks),
  ];
}

const PLAN_COLUMNS = [
  'Name of Action Plan',
  'Level',
  'Number of Action Points',
  'Progress Review for May 2023.',
  'Completition Date Pending CM/HMICFRS confirmation',
  'Corporate Update',
];

export function reviewBlocks({ document, plans }: Shown & { plans: readonly PaperPlan[] }): Block[] {
  const rows = plans.map(({ name, year, level, actionPoints, progressReview, completion, update }) =>
    row([
      year === null || name.includes(year) ? name : `${name} (${year})`,
      level,
      actionPoints.raw,
      progressReview,
      completion,
      update,
    ]),
  );
  return [
    new Paragraph({ text: document.title ?? '', heading: HeadingLevel.TITLE }),
    ...(document.tiers ?? []).map(({ tier, definition }) => new Paragraph(`${tier}: ${definition}`)),
    new Table({ rows: [headingRow(PLAN_COLUMNS), ...rows] }),
  ];
}

export async function wordFile(blocks: readonly Block[], foot?: string): Promise<Uint8Array> {
  const footers =
    foot === undefined ? {} : { footers: { default: new Footer({ children: [new Paragraph(foot)] }) } };
  const page = { size: { orientation: PageOrientation.LANDSCAPE } };
  const file = new Document({ sections: [{ properties: { page }, ...footers, children: [...blocks] }] });
  return new Uint8Array(await Packer.toBuffer(file));
}
