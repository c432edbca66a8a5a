/** A paper that lists its reports one under another, each with a table of recommendations. */
import type { ColumnAnswers, ColumnQuestion, Paper } from '../../inspection/papers/paper';
import { plain } from '../cellText';
import type { Ledger } from '../ledger';
import type { PaperLine, RowLine, TextLine } from '../lines';
import { runningLines } from '../pageFurniture';
import { type Next, placeAbove } from './aboveTable';
import { addRow } from './addRow';
import { askAbout, asked, sample } from '../columns/columnQuestions';
import { type Layout, layoutOf } from '../columns/columns';
import { isLegendHeading, legendColour } from './legend';
import { paperMonth } from './paperMonth';
import { openReading, placeOf, type Reading } from './reading';
import { finishedReport, type ReportDraft, reportDraft, titleOf, untitled } from './reportDraft';
import { kindNamed } from './rowKind';

export type TrackerRead = Pick<Paper, 'document' | 'reports'> & { questions: ColumnQuestion[] };

export function readTracker(
  lines: readonly PaperLine[],
  ledger: Ledger,
  answers: ColumnAnswers = {},
): TrackerRead {
  const reading = openReading(ledger, answers);
  const running = runningLines(lines);
  for (const line of lines) {
    const isFurniture = running.has(line.at);
    if (line.is === 'row' && !isFurniture) readRow(reading, line);
    else if (line.is === 'text' && !isFurniture) readText(reading, line);
    else if (line.is === 'part') ledger.mark(line.at, 'joined');
    else {
      ledger.mark(line.at, 'passed');
      reading.broken = true;
    }
  }
  settlePending(reading, 'the end');
  const reports = reading.reports.map((report) => finishedReport(report, ledger));
  const { title, legend, preamble } = reading;
  const asOf = paperMonth([title, ...preamble], reports);
  const document = { title, asOf, legend, preamble: preamble.join('\n') || null };
  return { document, reports, questions: asked(reading.questions) };
}

/** A banner within a table that names a kind says what the rows under it are. */
function readText(reading: Reading, line: TextLine) {
  reading.broken = true;
  const report = reading.reports.at(-1);
  const isInTable = line.table !== undefined && line.table === reading.columns?.table;
  const kind = isInTable && reading.pending.length === 0 ? kindNamed(line.text) : null;
  if (kind === null || report === undefined) return void reading.pending.push(line);
  report.kind = kind;
  report.notes.push(line.text);
  reading.ledger.mark(line.at, 'read');
}

function readRow(reading: Reading, line: RowLine) {
  const layout = layoutOf(line.cells, reading.answers);
  if (layout !== undefined) return openTable(reading, line, layout);
  if (readLegend(reading, line)) return;
  settlePending(reading, 'a row');
  const report = reportUnder(reading, line);
  if (report?.layout === undefined) {
    const what = { is: 'outside table', words: line.cells.map(plain).join(' | ') } as const;
    return reading.ledger.unplaced({ line: line.at, place: placeOf(reading, line), what });
  }
  sample(reading.questions, report.layout, line.cells);
  addRow(reading, report, report.layout, line);
  reading.broken = false;
}

function openTable(reading: Reading, line: RowLine, layout: Layout) {
  const before = reading.reports.length;
  reading.inLegend = false;
  if (layout.lead !== null && !isSaidAgain(reading, layout.lead))
    reading.pending.push({ at: line.at, is: 'text', text: layout.lead });
  // Where a column names the report of each row, what stands above the table is about all of them.
  const names = layout.fields.includes('report');
  settlePending(reading, names ? 'the legend' : 'a table');
  reading.columns = { layout, table: line.table };
  reading.broken = true;
  const report = reading.reports.at(-1);
  if (names || report === undefined) reading.ledger.mark(line.at, 'read');
  else {
    const opens = report.layout === undefined || reading.reports.length > before;
    if (opens) report.columns = layout.headings;
    report.layout = layout;
    reading.ledger.mark(line.at, opens ? 'read' : 'passed');
  }
  askAbout(reading.questions, layout, line.place ?? placeOf(reading));
}

/** Words that ran into a heading are printed again with it on every page. */
function isSaidAgain({ reports }: Reading, lead: string): boolean {
  const report = reports.at(-1);
  return report !== undefined && [...report.notes, ...report.heading.notes].includes(lead);
}

/** The report a row belongs to: the last one, when the heading in force is about it. */
function reportUnder(reading: Reading, line: RowLine): ReportDraft | undefined {
  const { columns } = reading;
  const report = reading.reports.at(-1);
  if (columns?.layout.fields.includes('report') === true) return reportNamed(reading, line, columns.layout);
  if (columns === undefined || line.table === undefined) return report;
  const isSame = columns.table === line.table;
  const goesOn = line.sheet !== true && line.cells.length === columns.layout.fields.length;
  if (report === undefined || (!isSame && !goesOn)) return undefined;
  if (report.layout === undefined) {
    report.layout = columns.layout;
    report.columns = columns.layout.headings;
  }
  if (!isSame) {
    const what = { is: 'no heading row' } as const;
    reading.ledger.doubt({ line: line.at, place: placeOf(reading, line), what });
    columns.table = line.table;
  }
  return report;
}

/** By the column that names it; a blank cell there means the report of the row above. */
function reportNamed(reading: Reading, { cells, at }: RowLine, layout: Layout): ReportDraft {
  const title = plain(cells[layout.fields.indexOf('report')] ?? '');
  const last = reading.reports.at(-1);
  if (title === '' && last !== undefined) return last;
  const known = reading.reports.find(({ heading }) => titleOf(heading) === title || heading.title === title);
  if (known !== undefined) {
    // Told of on an earlier sheet, without rows of its own there.
    if (known.layout === undefined) Object.assign(known, { layout, columns: layout.headings });
    return known;
  }
  if (title === '')
    reading.ledger.doubt({ line: at, place: placeOf(reading), what: { is: 'no report named' } });
  const report = reportDraft(
    untitled(title === '' ? (reading.title ?? '') : title, { summaries: [], notes: [] }),
  );
  reading.reports.push({ ...report, layout, columns: layout.headings });
  return reading.reports.at(-1) ?? report;
}

/** Before the first report, or wherever a heading says that colours are explained. */
function readLegend(reading: Reading, { at, cells }: RowLine): boolean {
  const opens = isLegendHeading(cells);
  const colour = legendColour(cells, reading.inLegend);
  reading.inLegend = opens || (reading.inLegend && colour !== undefined);
  if (!reading.inLegend && (reading.reports.length > 0 || colour === undefined)) return false;
  settlePending(reading, 'the legend');
  if (colour !== undefined) reading.legend.push(colour);
  reading.ledger.mark(at, colour === undefined ? 'passed' : 'read');
  return true;
}

function settlePending(reading: Reading, next: Next) {
  if (reading.pending.length === 0 && (next !== 'a table' || reading.reports.length > 0)) return;
  const lines = reading.pending;
  reading.pending = [];
  placeAbove(reading, lines, next, reading.ledger);
}
