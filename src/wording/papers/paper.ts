/** A composed paper put into words: what Word, Excel, print and the screen show alike. */
import type { ComposedPaper, ComposedReport } from '../../inspection/papers/composed';
import { addMonths, inWords } from '../../inspection/day';
import type { Layout } from '../../inspection/papers/layout';
import { lastDayOf, monthInWords } from '../../inspection/periods/period';
import type { Block, PrintedPaper, PrintedPart, PrintedTable, Run } from '../../inspection/papers/printed';
import { STATUSES, type Status } from '../../inspection/recommendation/status';
import { count } from '../facts';
import { type Footnotes, cellInWords, footnotes } from './paperCells';
import { sectionsOf } from './paperSections';

/** What stands for a name, or a text, that the public does not read. */
export const instead = {
  name: '[name withheld]',
  text: '[withheld: see the last annex]',
  preamble: 'Before the first report',
};

const TIERS = [
  'Tier 1: evidence is being gathered, and the work towards the plan coordinated.',
  'Tier 2: evidence was supplied and is being reviewed.',
  'Tier 3: the evidence meets what was asked; the plan goes for final review.',
];

/** Around the number of a page, and of all pages. */
export const PAGE_FOOT = { page: 'Page', of: 'of' } as const;

/** The same composed paper always gives the same words. */
export function printedPaper(paper: ComposedPaper): PrintedPaper {
  const notes = footnotes();
  const reports =
    paper.layout.unit === 'plan'
      ? [planPart(paper, notes)]
      : paper.reports.map((each) => reportPart(paper, each, notes));
  return {
    title: titleOf(paper),
    marking: paper.marking,
    standfirst: standfirst(paper),
    landscape: paper.layout.orientation === 'landscape',
    opening: openingOf(paper),
    reports,
    sections: sectionsOf(paper),
    footnotes: notes.all(),
    page: PAGE_FOOT,
    sheets: {
      about: 'About',
      rows: paper.layout.unit === 'plan' ? 'Plans' : 'Recommendations',
      report: paper.layout.unit === 'plan' ? '' : 'Report',
      kind: 'Kind',
      notes: 'Footnotes',
      lastDay: (heading) => `${heading} (for sorting)`,
    },
  };
}

const titleOf = ({ layout, asOf }: ComposedPaper): string =>
  layout.title.replaceAll('{month}', monthInWords(asOf));

const INCOMPLETE = {
  this: 'INCOMPLETE: its import is not finished',
  before: 'INCOMPLETE: the import of the paper before is not finished',
} as const;

/** "Police Authority Board · 8 December 2022 · public version · DRAFT". */
function standfirst({ organisation, board, day, audience, draft, asOf, incomplete }: ComposedPaper): string {
  const parts = [
    organisation,
    board,
    day === undefined ? monthInWords(asOf) : inWords(day),
    audience === 'public' ? 'public version' : '',
    draft ? 'DRAFT: the period is not closed' : '',
    incomplete === undefined ? '' : INCOMPLETE[incomplete],
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function openingOf(paper: ComposedPaper): Block[] {
  const { layout, preamble } = paper;
  const hasLegend = layout.sections.includes('legend');
  return [
    sentence([{ words: standfirst(paper) }], 'quiet'),
    ...(layout.sections.includes('roll-up') ? [sentence(totals(paper))] : []),
    ...paragraphs(preamble),
    ...(hasLegend && layout.unit === 'plan' ? TIERS.map((words) => sentence([{ words }], 'quiet')) : []),
    ...(hasLegend && layout.unit !== 'plan' ? [legend(paper)] : []),
  ];
}

const sentence = (runs: readonly Run[], look: 'plain' | 'count' | 'quiet' = 'plain'): Block => ({
  is: 'paragraph',
  runs,
  look,
});

const paragraphs = (words: string): Block[] =>
  words === '' ? [] : words.split('\n').map((line) => sentence([{ words: line }]));

/** "Listed: 51 recommendations in 11 reports: 25 Amber, 25 Green pending sign-off, 1 White." Each number with its rows. */
function totals({ reports, layout, asOf }: ComposedPaper): Run[] {
  const rows = reports.flatMap((report) => report.rows);
  const ids = [...new Set(rows.map(({ id, report }) => id || report))];
  const what = layout.unit === 'plan' ? 'action plan' : 'recommendation';
  const lead: Run[] = [
    { words: `At the end of ${monthInWords(asOf)} this paper lists ` },
    {
      words: count(ids.length, what),
      strong: true,
      rows: rows.map(({ id }) => id).filter((id) => id !== ''),
    },
  ];
  if (layout.unit === 'plan') return [...lead, { words: '.' }];
  const byStatus = STATUSES.flatMap((status) => {
    const these = statusRows(rows, status);
    return these.length === 0 ? [] : [{ words: `${these.length} ${status}`, rows: these }];
  });
  const judged = byStatus.length === 0 ? [] : [{ words: ': ' }, ...listed(byStatus)];
  return [...lead, { words: ` in ${count(reports.length, 'report')}` }, ...judged, { words: '.' }];
}

type Rows = ComposedReport['rows'];

/** A row of several tasks counts where its worst stands, which its frozen position says. */
const statusRows = (rows: Rows, status: Status): string[] => [
  ...new Set(rows.filter((row) => row.status === status).map(({ id }) => id)),
];

/** a, b and c. */
export const listed = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run, at): Run[] => {
    if (at === 0) return [run];
    return [{ words: at === runs.length - 1 ? ' and ' : ', ' }, run];
  });

function legend({ definitions, legend: printed }: ComposedPaper): PrintedTable {
  const own = STATUSES.flatMap((status) => {
    const words = definitions.meanings[status];
    return words === undefined ? [] : [{ name: status, status, words }];
  });
  const then = printed.map(({ colour, definition }) => ({
    name: colour,
    status: STATUSES.find((status) => status.toLowerCase() === colour.toLowerCase()),
    words: definition,
  }));
  const rows = (printed.length > 0 ? then : own).map(({ name, status, words }) => ({
    id: '',
    cells: [{ words: name, ...(status === undefined ? {} : { status }) }, { words }],
  }));
  const columns = [
    { heading: 'Status', share: 14 },
    { heading: 'Definition', share: 86 },
  ];
  return { is: 'table', caption: 'What each status means', columns, rowHead: 0, rows };
}

/** A part of a report, as "National report" under one title, stands on a line of its own. */
const PART = /^(.+) [–-] ((?:national report|.{1,60} recommendations))$/i;

function reportPart(paper: ComposedPaper, report: ComposedReport, notes: Footnotes): PrintedPart {
  const [, whole = report.title, part = ''] = PART.exec(report.title) ?? [];
  const published = report.publishedSaid === '' ? '' : `Published ${report.publishedSaid}`;
  const hanging = report.notes.filter(isFootnote).map((words) => notes.add(words.replace(FOOTNOTE_MARK, '')));
  const lines = [report.line, published].filter((words) => words !== '');
  const about = lines.map((words, at) =>
    sentence(
      [{ words }, ...(at === lines.length - 1 ? hanging.map((note) => ({ words: '', note })) : [])],
      'quiet',
    ),
  );
  return {
    key: report.key,
    short: report.short,
    blocks: [
      { is: 'heading', level: 1, words: whole },
      ...about,
      ...(part === '' ? [] : [sentence([{ words: part, strong: true }])]),
      ...countBlocks(paper, report),
      ...report.notes.filter((words) => !isFootnote(words)).map((words) => sentence([{ words }], 'quiet')),
      ...(report.rows.length === 0 ? [] : [tableOf(paper, report, notes)]),
    ],
  };
}

const FOOTNOTE_MARK = /^(?:[¹²³⁰-⁹]+|\*(?!\*)|\[\d{1,2}\])\s*/;
const isFootnote = (words: string): boolean => FOOTNOTE_MARK.test(words);

function countBlocks({ layout }: ComposedPaper, report: ComposedReport): Block[] {
  if (!layout.sections.includes('roll-up')) return [];
  if (report.stated === '') return [];
  if (report.stated !== undefined) return [sentence([{ words: report.stated }], 'count')];
  const runs = report.rollUp.parts.map(({ says, rows }) => ({
    words: says,
    ...(rows === undefined ? {} : { rows }),
  }));
  return [sentence(runs, 'count')];
}

type Tabled = Pick<ComposedReport, 'title' | 'kind' | 'fields' | 'rows'>;

function tableOf(paper: ComposedPaper, report: Tabled, notes: Footnotes): PrintedTable {
  const { layout } = paper;
  const columns = layout.columns.filter(({ field }) => report.fields.includes(field));
  return {
    is: 'table',
    caption: report.title,
    columns: columns.map(({ heading, share, field }) => ({
      heading: headingOf({ heading, field }, paper, report),
      share,
      ...(isKindHeading({ heading, field }) ? { flat: OF_ANY_KIND } : {}),
    })),
    ...(columns.some(isKindHeading)
      ? { kind: report.kind === undefined ? '' : KIND_HEADINGS[report.kind] }
      : {}),
    rowHead: Math.max(
      columns.findIndex(({ field }) => field === 'number' || field === 'plan'),
      0,
    ),
    rows: report.rows.map((row) => ({
      id: row.id,
      cells: columns.map(({ field }) => {
        const found = row.cells.find((each) => each.field === field);
        const hanging = field === 'status' ? row.notes.map((note) => notes.add(note)) : [];
        const said = found === undefined ? { words: '' } : cellInWords(found.cell);
        return hanging.length === 0 ? said : { ...said, notes: hanging };
      }),
    })),
  };
}

const KIND_HEADINGS = {
  recommendation: 'Recommendation',
  'area for improvement': 'Area for Improvement',
  'cause of concern': 'Cause of Concern',
  'area for attention': 'Area for Attention',
  'area for enhancement': 'Area for Enhancement',
} as const;

const OF_ANY_KIND = 'Recommendation &/or Area for Improvement';

/** Left to the kind of what each report asks. */
const isKindHeading = ({ heading, field }: Pick<Layout['columns'][number], 'heading' | 'field'>): boolean =>
  field === 'words' && heading === '';

function headingOf(
  { heading, field }: Pick<Layout['columns'][number], 'heading' | 'field'>,
  { asOf, lastAsOf }: ComposedPaper,
  { kind }: Tabled,
): string {
  if (isKindHeading({ heading, field })) return kind === undefined ? OF_ANY_KIND : KIND_HEADINGS[kind];
  return heading.replaceAll('{last}', lastAsOf === '' ? 'last paper' : lastMonth(lastAsOf, asOf));
}

/** "August", and with its year where a reader would take it for a later one: "November 2022" in the paper of November 2026. */
function lastMonth(lastAsOf: string, asOf: string): string {
  const [month = '', year] = monthInWords(lastAsOf).split(' ');
  const isRecent = addMonths(lastDayOf(lastAsOf), 12) > lastDayOf(asOf);
  return isRecent ? month : `${month} ${year}`;
}

/** All plans in one table, as the reviews print them. */
function planPart(paper: ComposedPaper, notes: Footnotes): PrintedPart {
  const rows = paper.reports.flatMap((report) => report.rows);
  const fields = paper.layout.columns.map(({ field }) => field);
  const all: Tabled = { title: 'Action plans', kind: undefined, fields, rows };
  return { key: 'plans', short: 'Plans', blocks: rows.length === 0 ? [] : [tableOf(paper, all, notes)] };
}
