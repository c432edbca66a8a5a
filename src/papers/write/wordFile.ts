/** A paper as a Word file: A4, real headings and footnotes, marking and page number on every page. */
import type * as Docx from 'docx';
import { LANGUAGE } from '../../inspection/language';
import type { Block, PrintedPaper, PrintedTable, Run } from '../../inspection/papers/printed';
import { filledFile } from './filledFile';
import { wordable } from './wordable';
import { CELL_STYLE, ITEM_STYLE } from './wordRows';
import { CELL_LIST, CELL_SIZE, type PlacedTable, widthsOf, withRows, wordTable } from './wordTable';

// Twentieths of a point: A4, and 15 mm of margin.
const SHORT = 11906;
const LONG = 16838;
const MARGIN = 850;
const FONT = 'Arial';

/** The bytes of the file. The library makes all but the rows of the tables, which are put in as the file is packed. */
export async function wordFile(paper: PrintedPaper): Promise<Uint8Array> {
  // Half a megabyte that only those who write a paper need.
  const docx = await import('docx');
  const tables: PlacedTable[] = [];
  const frame = await docx.Packer.toArrayBuffer(documentOf(docx, wordable(paper), tables));
  return filledFile(new Uint8Array(frame), {
    path: 'word/document.xml',
    filled: (xml) => withRows(xml, tables),
  });
}

/** Each table it meets is added to `tables`, whose number is its place. */
function documentOf(docx: typeof Docx, paper: PrintedPaper, tables: PlacedTable[]) {
  const width = (paper.landscape ? LONG : SHORT) - 2 * MARGIN;
  const blocks = [paper.opening, ...[...paper.reports, ...paper.sections].map((part) => part.blocks)].flat();
  const placed = (table: PrintedTable) => {
    const each = { ...table, widths: widthsOf(table.columns, width) };
    return wordTable(docx, each, tables.push(each) - 1);
  };
  const size = { width: SHORT, height: LONG };
  const orientation = paper.landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT;
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 400, footer: 400 };
  return new docx.Document({
    title: paper.title,
    subject: paper.standfirst,
    description: paper.marking,
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(docx),
    numbering: { config: [{ reference: CELL_LIST, levels: [bulletOf(docx)] }] },
    footnotes: Object.fromEntries(
      paper.footnotes.map((words, at) => [
        String(at + 1),
        { children: [new docx.Paragraph({ children: [new docx.TextRun(words)] })] },
      ]),
    ),
    sections: [
      {
        properties: { page: { size: { ...size, orientation }, margin } },
        headers: { default: headerOf(docx, paper, width) },
        footers: { default: footerOf(docx, paper, width) },
        children: [
          new docx.Paragraph({ text: paper.title, heading: docx.HeadingLevel.TITLE }),
          ...blocks.flatMap((block) => blockOf(docx, block, placed)),
        ],
      },
    ],
  });
}

function stylesOf(docx: typeof Docx): Docx.IStylesOptions {
  const language = { value: LANGUAGE, eastAsia: LANGUAGE, bidirectional: LANGUAGE };
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1A1A1A', font: FONT },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: FONT, size: 20, language } },
      title: { run: { size: 36, bold: true, font: FONT }, paragraph: { spacing: { after: 80 } } },
      heading1: heading(26, 320),
      heading2: heading(22, 200),
      listParagraph: { paragraph: { spacing: { before: 0, after: 0 } } },
      footnoteText: { run: { size: 16, font: FONT }, paragraph: { alignment: docx.AlignmentType.LEFT } },
    },
    paragraphStyles: [
      { id: CELL_STYLE, name: 'Cell', basedOn: 'Normal', run: { size: CELL_SIZE } },
      { id: ITEM_STYLE, name: 'Cell Item', basedOn: 'ListParagraph', run: { size: CELL_SIZE } },
    ],
  };
}

const bulletOf = (docx: typeof Docx) => ({
  level: 0,
  format: docx.LevelFormat.BULLET,
  text: '•',
  alignment: docx.AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 200, hanging: 200 } } },
});

function blockOf(docx: typeof Docx, block: Block, placed: (table: PrintedTable) => Docx.Table) {
  if (block.is === 'table')
    // A paragraph behind it keeps two tables that follow each other from growing together.
    return [placed(block), new docx.Paragraph({ spacing: { after: 0, line: 120 }, children: [] })];
  if (block.is === 'heading') {
    const heading = block.level === 1 ? docx.HeadingLevel.HEADING_1 : docx.HeadingLevel.HEADING_2;
    return [new docx.Paragraph({ text: block.words, heading })];
  }
  const look = { bold: block.look === 'count', ...(block.look === 'quiet' ? { color: '4A4F57' } : {}) };
  return [
    new docx.Paragraph({
      spacing: { after: 60 },
      keepNext: block.look === 'count',
      children: block.runs.flatMap((run) => runsOf(docx, run, look)),
    }),
  ];
}

const runsOf = (docx: typeof Docx, { words, strong, note }: Run, look: { bold: boolean }) => [
  new docx.TextRun({ text: words, ...look, bold: look.bold || strong === true }),
  ...(note === undefined ? [] : [new docx.FootnoteReferenceRun(note)]),
];

const atRight = (docx: typeof Docx, width: number) => [{ type: docx.TabStopType.RIGHT, position: width }];

function headerOf(docx: typeof Docx, { marking, title }: PrintedPaper, width: number) {
  const run = (text: string, bold: boolean) => new docx.TextRun({ text, bold, size: 16 });
  return new docx.Header({
    children: [
      new docx.Paragraph({
        tabStops: atRight(docx, width),
        children: [run(marking, true), run(`\t${title}`, false)],
      }),
    ],
  });
}

function footerOf(docx: typeof Docx, { marking, standfirst, page }: PrintedPaper, width: number) {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const before = [marking, standfirst].filter((words) => words !== '').join(' · ');
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        tabStops: atRight(docx, width),
        children: [
          new docx.TextRun({
            size: 16,
            children: [before, `\t${page.page} `, CURRENT, ` ${page.of} `, TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
