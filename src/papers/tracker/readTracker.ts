/** A paper that lists its reports one under another, each with a table of recommendations. */
import type { Paper, PaperColour } from '../../inspection/paper';
import { plain } from '../cellText';
import type { Ledger } from '../ledger';
import { type PaperLine, type RowLine, runningLines, type TextLine } from '../lines';
import { type Above, placeAbove } from './aboveTable';
import { type Layout, layoutOf } from './columns';
import { isLegendHeading, legendColour } from './legend';
import { paperMonth } from './paperMonth';
import { finishedReport, type ReportDraft } from './reportDraft';
import { isFigures, rawCells } from './rowCells';
import { addPieces, addTask, rowDraft } from './rowDraft';
import { roleOf } from './rowRole';

type Reading = Above & {
  ledger: Ledger;
  legend: PaperColour[];
  pending: TextLine[];
  broken: boolean;
};

export function readTracker(
  lines: readonly PaperLine[],
  ledger: Ledger,
): Pick<Paper, 'document' | 'reports'> {
  const reading: Reading = {
    title: null,
    preamble: [],
    reports: [],
    legend: [],
    pending: [],
    broken: false,
    ledger,
  };
  const running = runningLines(lines);
  for (const line of lines) {
    if (line.is === 'row') readRow(reading, line);
    else if (line.is === 'text' && !running.has(line.text)) {
      reading.pending.push(line);
      reading.broken = true;
    } else {
      ledger.mark(line.at, 'passed');
      reading.broken = true;
    }
  }
  settlePending(reading, 'the end');
  const reports = reading.reports.map(finishedReport);
  const { title, legend, preamble } = reading;
  const asOf = paperMonth(title, reports);
  return { document: { title, asOf, legend, preamble: preamble.join('\n') || null }, reports };
}

function readRow(reading: Reading, line: RowLine) {
  const layout = layoutOf(line.cells);
  if (layout !== undefined) return openTable(reading, line, layout);
  if (readLegend(reading, line)) return;
  settlePending(reading, 'a row');
  const report = reading.reports.at(-1);
  if (report?.layout === undefined) {
    reading.ledger.unplaced({
      line: line.at,
      place: placeOf(reading),
      what: `a row outside any table: ${shown(line)}`,
    });
    return;
  }
  addRow(reading, report, report.layout, line);
  reading.broken = false;
}

function openTable(reading: Reading, line: RowLine, layout: Layout) {
  const before = reading.reports.length;
  if (layout.lead !== null) reading.pending.push({ at: line.at, is: 'text', text: layout.lead });
  settlePending(reading, 'a table');
  const report = reading.reports.at(-1);
  if (report === undefined) return;
  const opens = report.layout === undefined || reading.reports.length > before;
  if (opens) report.columns = layout.headings;
  report.layout = layout;
  reading.ledger.mark(line.at, opens ? 'read' : 'passed');
  reading.broken = true;
}

function readLegend(reading: Reading, { at, cells }: RowLine): boolean {
  if (reading.reports.length > 0) return false;
  const colour = legendColour(cells);
  if (colour === undefined && !isLegendHeading(cells)) return false;
  settlePending(reading, 'the legend');
  if (colour !== undefined) reading.legend.push(colour);
  reading.ledger.mark(at, 'read');
  return true;
}

function addRow(reading: Reading, report: ReportDraft, layout: Layout, line: RowLine) {
  const above = report.rows.at(-1);
  if (above !== undefined && isFigures(line.cells, layout)) {
    addPieces(above, { comments: `<p>${line.cells.join(' | ')}` });
    return reading.ledger.mark(line.at, 'joined');
  }
  const { unnamed, ...raw } = rawCells(line.cells, layout);
  const role = roleOf(raw, { layout, above, broken: reading.broken, numbered: report.numbered });
  if (role === 'row' || above === undefined) report.rows.push(rowDraft(raw, layout));
  else if (role === 'task') addTask(above, raw);
  else addPieces(above, raw);
  if (raw.no !== undefined) report.numbered = true;
  reading.ledger.mark(line.at, role === 'continued' ? 'joined' : 'read');
  const place = placeOf(reading);
  if (role === 'row' && raw.text === undefined && raw.no === undefined) {
    reading.ledger.doubt({ line: line.at, place, what: 'a row without a number and without words' });
  }
  if (unnamed !== undefined) {
    reading.ledger.doubt({
      line: line.at,
      place,
      what: `words under no heading were kept in the comment: "${plain(unnamed).slice(0, 80)}"`,
    });
  }
}

function settlePending(reading: Reading, next: 'a table' | 'a row' | 'the legend' | 'the end') {
  if (reading.pending.length === 0 && (next !== 'a table' || reading.reports.length > 0)) return;
  const lines = reading.pending;
  reading.pending = [];
  placeAbove(reading, lines, next, reading.ledger);
}

function placeOf({ reports }: Reading): string {
  if (reports.length === 0) return 'before the first report';
  const rows = reports.at(-1)?.rows.length ?? 0;
  return `report ${reports.length}${rows === 0 ? '' : `, row ${rows}`}`;
}

function shown({ cells }: RowLine): string {
  return `"${cells
    .slice(0, 8)
    .map((cell) => plain(cell.slice(0, 40)))
    .join(' | ')}"`;
}
