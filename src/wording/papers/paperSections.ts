/** The annexes of a paper in words: dates moved, who was silent, how far closing is, what waits on others, what was withheld. */
import type { ComposedPaper, NextStep, Place } from '../../inspection/papers/composed';
import type { LineStep } from '../../inspection/recommendation/closing';
import { type Day, inWords } from '../../inspection/day';
import { monthInWords } from '../../inspection/periods/period';
import type { Block, PrintedCell, PrintedPart, PrintedRow } from '../../inspection/papers/printed';
import { count } from '../facts';
import { deadlineWords, statusInWords } from './paperCells';

type Annex = { key: string; short: string; title: string; lead: string; table: Table | undefined };
type Table = {
  columns: readonly (readonly [heading: string, share: number])[];
  /** The column that names its row. */
  rowHead: number;
  rows: readonly PrintedRow[];
};

/** Only those the layout asks for, and what was withheld, which is always said. */
export function sectionsOf(paper: ComposedPaper): PrintedPart[] {
  const { layout, audience } = paper;
  const asked = (section: (typeof layout.sections)[number], annex: () => Annex | undefined) =>
    layout.sections.includes(section) ? annex() : undefined;
  const annexes = [
    asked('date moves', () => moves(paper)),
    asked('silent', () => silent(paper)),
    asked('closing', () => closing(paper)),
    asked('waiting', () => waiting(paper)),
    audience === 'public' ? withheld(paper) : undefined,
  ].filter((annex) => annex !== undefined);
  return annexes.map((annex, at) => ({
    key: annex.key,
    short: `Annex ${String.fromCharCode(65 + at)} ${annex.short}`,
    blocks: blocksOf(annex, String.fromCharCode(65 + at)),
  }));
}

// Whoever reads the paper back knows by "Annex A:" where its tables of recommendations end.
const blocksOf = ({ title, lead, table }: Annex, letter: string): Block[] => [
  { is: 'heading', level: 1, words: `Annex ${letter}: ${title}` },
  { is: 'paragraph', look: 'plain', runs: [{ words: lead }] },
  ...(table === undefined || table.rows.length === 0
    ? []
    : [
        {
          is: 'table',
          caption: title,
          columns: table.columns.map(([heading, share]) => ({ heading, share })),
          rowHead: table.rowHead,
          rows: table.rows,
        } as const,
      ]),
];

const text = (words: string): PrintedCell => ({ words });
const dayCell = (day: Day | undefined): PrintedCell =>
  day === undefined ? text('') : { words: inWords(day), day };
const placeCells = ({ report, number }: Place): PrintedCell[] => [text(report), text(number)];
const PLACE = [
  ['Report', 20],
  ['No.', 6],
] as const;

function moves({ moves: lines, lastAsOf }: ComposedPaper): Annex {
  const since = lastAsOf === '' ? 'so far' : `since ${monthInWords(lastAsOf)}`;
  const bare = lines.filter(({ move }) => move.reason === '').length;
  const without = bare === 0 ? '' : ` For ${bare === 1 ? 'one of them' : bare} no reason is recorded.`;
  return {
    key: 'moves',
    short: 'Dates moved',
    title: `Dates moved ${since}`,
    lead:
      lines.length === 0
        ? `No date was moved ${since}.`
        : `${count(lines.length, 'date was', 'dates were')} moved ${since}.${without}`,
    table: {
      columns: [
        ...PLACE,
        ['From', 11],
        ['To', 11],
        ['Why', 28],
        ['Asked by', 9],
        ['Agreed by', 9],
        ['On', 9],
        ['Told the board', 7],
      ],
      rowHead: 1,
      rows: lines.map(({ move, ...place }) => ({
        id: place.id,
        cells: [
          ...placeCells(place),
          text(deadlineWords(move.from)),
          text(deadlineWords(move.to)),
          text(move.reason === '' ? 'No reason recorded' : move.reason),
          text(move.askedBy),
          text(move.agreedBy),
          dayCell(move.on),
          text(move.reportedToBoard ? 'Yes' : 'No'),
        ],
      })),
    },
  };
}

const nameOf = ({ report, number }: Place): string => (number === '' ? report : `${report}, ${number}`);

function silent({ silent: lines }: ComposedPaper): Annex | undefined {
  if (lines === undefined) return undefined;
  const items = new Set(lines.flatMap(({ rows }) => rows.map(({ id }) => id))).size;
  return {
    key: 'silent',
    short: 'No update received',
    title: 'Items without an update',
    lead:
      lines.length === 0
        ? 'Every owner of an open item gave an update.'
        : `No update was received on ${count(items, 'open item')}.`,
    table: {
      columns: [
        ['No update received from', 24],
        ['Items', 6],
        ['Which', 70],
      ],
      rowHead: 0,
      rows: lines.map(({ role, rows }) => ({
        id: rows.length === 1 ? (rows[0]?.id ?? '') : '',
        cells: [
          text(role === '' ? 'Nobody: these have no owner' : role),
          { words: String(rows.length), number: rows.length },
          text(rows.map((row) => `- ${nameOf(row)}`).join('\n')),
        ],
      })),
    },
  };
}

const NEXT: Readonly<Record<Exclude<LineStep, 'signed off'>, string>> = {
  claimed: 'The owner says it is done, with evidence',
  'evidence reviewed': 'The evidence is reviewed',
  'reality tested': 'It is tested in practice',
};

function nextInWords({ step, authority }: NextStep): string {
  if (step === undefined) return 'Nothing is left to do';
  if (step !== 'signed off') return NEXT[step];
  return authority === undefined ? 'Sign-off, once its level is set' : `Sign-off by ${authority.name}`;
}

function closing({ closing: lines }: ComposedPaper): Annex | undefined {
  if (lines === undefined) return undefined;
  const claimed = lines.filter((line) => line.claimed !== undefined).length;
  return {
    key: 'closing',
    short: 'Closing time-line',
    title: 'How far each open item is from being closed',
    lead:
      lines.length === 0
        ? 'Nothing is open.'
        : `${count(lines.length, 'item is', 'items are')} open; ${claimed === 0 ? 'none is' : count(claimed, 'is', 'are')} said to be done by the owner.`,
    table: {
      columns: [
        ...PLACE,
        ['Status', 10],
        ['Level', 6],
        ['Said to be done', 11],
        ['Evidence reviewed', 11],
        ['Tested', 11],
        ['Signed off', 11],
        ['Next step', 20],
      ],
      rowHead: 1,
      rows: lines.map((line) => ({
        id: line.id,
        cells: [
          ...placeCells(line),
          {
            words: statusInWords(line.status, undefined),
            ...(line.status === undefined ? {} : { status: line.status }),
          },
          text(line.level === undefined ? '' : `Level ${line.level}`),
          ...[line.claimed, line.reviewed, line.tested, line.signedOff].map(dayCell),
          text(nextInWords(line.next)),
        ],
      })),
    },
  };
}

function waiting({ waiting: lines }: ComposedPaper): Annex {
  return {
    key: 'waiting',
    short: 'Waiting on others',
    title: 'What waits on other bodies',
    lead:
      lines.length === 0
        ? 'Nothing waits on another body.'
        : `${count(lines.length, 'item waits', 'items wait')} on another body.`,
    table: {
      columns: [...PLACE, ['Body', 18], ['What is awaited', 32], ['Who asks them', 14], ['Next asked', 11]],
      rowHead: 1,
      rows: lines.map((line) => ({
        id: line.id,
        cells: [
          ...placeCells(line),
          text(line.body),
          text(line.what),
          text(line.askedBy === '' ? 'Nobody yet' : line.askedBy),
          line.nextChase === undefined ? text('No day set') : dayCell(line.nextChase),
        ],
      })),
    },
  };
}

function withheld({ withheld: lines }: ComposedPaper): Annex {
  const items = new Set(lines.map(({ id, report }) => id || report)).size;
  return {
    key: 'withheld',
    short: 'Withheld',
    title: 'What is withheld from this public version',
    lead:
      lines.length === 0
        ? 'Nothing was withheld.'
        : `Words were withheld from ${count(items, 'item')}. Every item is listed and counted; the board has the full text.`,
    table: {
      columns: [...PLACE, ['Why', 74]],
      rowHead: 1,
      rows: lines.map((line) => ({
        id: line.id,
        cells: [
          ...placeCells(line),
          text(
            line.is === 'sensitive'
              ? `Sensitive: ${line.reason}`
              : `Names of people are not published (${count(line.times, 'name')}).`,
          ),
        ],
      })),
    },
  };
}
