/** One line of a report's table put where it belongs: a row, a sub-row, or the rest of the row above. */
import { plain } from '../cellText';
import { knownDate } from '../dates';
import type { RowLine } from '../lines';
import type { Layout } from '../columns/columns';
import { placeOf, type Reading } from './reading';
import type { ReportDraft } from './reportDraft';
import { isFigures, placedCells, type RawCells } from '../columns/rowCells';
import { addFigures, announcesFigures, addPieces, addTask, type RowDraft, rowDraft } from './rowDraft';
import { roleOf } from './rowRole';
import { fittedLayout } from '../columns/rowWidth';
import type { Doubt } from '../../inspection/papers/doubt';

export function addRow(reading: Reading, report: ReportDraft, heading: Layout, line: RowLine) {
  const layout = widthOf(reading, report, heading, line);
  const above = report.rows.at(-1);
  if (
    above !== undefined &&
    line.table === undefined &&
    isFigures(line.cells, layout, announcesFigures(above))
  ) {
    addFigures(above, line.cells.join(' | ').replace(/[\s|]+$/, ''));
    return reading.ledger.mark(line.at, 'joined');
  }
  const under = above !== undefined && isUnder(line, layout);
  const cells = under ? line.cells.map((cell, i) => (line.merged?.[i] === true ? '' : cell)) : line.cells;
  const { raw, stray } = placedCells(cells, layout);
  datePublished(report, raw);
  const again = line.sheet === true && above !== undefined && saysAgain(above, raw);
  const setting = { layout, above, broken: reading.broken, numbered: report.numbered };
  const role = roleOf(raw, { ...setting, sheet: line.sheet === true, under: under || again });
  if (role === 'row' || above === undefined) report.rows.push(newRow(reading, report, raw, line, layout));
  else if (role === 'task') addTask(above, again ? without(raw, above) : raw);
  else addPieces(above, raw);
  const cut = role === 'continued' && above !== undefined ? cutWords(raw) : [];
  if (raw.no !== undefined) report.numbered = true;
  reading.ledger.mark(line.at, role === 'continued' ? 'joined' : 'read');
  [...doubts(raw, stray, role), ...cut].forEach((what) => {
    reading.ledger.doubt({ line: line.at, place: placeOf(reading, line), what });
  });
}

/** Told once, where the rows begin to differ from their heading. */
function widthOf(reading: Reading, report: ReportDraft, heading: Layout, line: RowLine): Layout {
  const before = report.width ?? heading;
  const layout = fittedLayout(line, heading, before);
  report.width = layout;
  if (layout !== heading && layout.fields.length !== before.fields.length) {
    const widths = { cells: line.cells.length, headings: heading.fields.length };
    const what = { is: 'another width', ...widths, numbered: layout.fields.includes('no') } as const;
    reading.ledger.doubt({ line: line.at, place: placeOf(reading, line), what });
  }
  return layout;
}

function newRow(
  reading: Reading,
  report: ReportDraft,
  raw: RawCells,
  line: RowLine,
  layout: Layout,
): RowDraft {
  const isText = line.table === undefined && line.sheet !== true;
  const draft = rowDraft(raw, layout, report.kind);
  return { ...draft, at: line.at, under: isText && !reading.broken && report.rows.length > 0 };
}

/** Letters without a vowel are no word: a page end cut one in two, and which space is right nobody can tell. */
function cutWords(raw: RawCells): Doubt[] {
  return Object.values(raw).flatMap((cell) => {
    const half = /^[bcdfghjklmnpqrstvwxz]{2,5}(?=\s)/.exec(plain(cell.slice(0, 60)))?.[0];
    return half === undefined ? [] : [{ is: 'half a word', half }];
  });
}

function doubts(raw: RawCells, stray: string | undefined, role: string): Doubt[] {
  return [
    ...(role === 'row' && raw.text === undefined && raw.no === undefined
      ? [{ is: 'empty row' as const }]
      : []),
    ...(stray === undefined ? [] : [{ is: 'no heading' as const, words: plain(stray) }]),
  ];
}

/** The number is merged down from the row above; where there is none, the words are. */
function isUnder({ cells, merged }: RowLine, { fields }: Layout): boolean {
  const isMerged = (field: 'no' | 'text') => {
    const at = fields.indexOf(field);
    return at < 0 || plain(cells[at] ?? '') === '' ? undefined : merged?.[at] === true;
  };
  return isMerged('no') ?? isMerged('text') ?? false;
}

/** A sheet prints the recommendation again beside each of its tasks. */
function saysAgain({ pieces }: RowDraft, raw: RawCells): boolean {
  if (raw.text === undefined || raw.text !== pieces.text?.[0]) return false;
  return raw.no === pieces.no?.[0];
}

/** What the row above said already, in the same words. */
function without(raw: RawCells, { pieces }: RowDraft): RawCells {
  const kept = Object.entries(raw).filter(([field, cell]) => pieces[field as keyof RawCells]?.[0] !== cell);
  return Object.fromEntries(kept);
}

/** A column says for each row when its report was published; the first that does, speaks for the report. */
function datePublished(report: ReportDraft, raw: RawCells) {
  if (raw.published === undefined || report.heading.publishedRaw !== null) return;
  const printed = plain(raw.published);
  report.heading = { ...report.heading, publishedRaw: printed, published: knownDate(printed) };
}
