/** A row while its pieces are still coming in, page by page, and the same row once it is whole. */
import type { PaperRow, PaperTask } from '../../inspection/papers/paper';
import { cellText } from '../cellText';
import type { Layout } from '../columns/columns';
import type { RawCells } from '../columns/rowCells';
import { kindNumbered, kindSaid, labelOf, refsIn, refsListed } from './rowKind';
import { leadingNumber } from './rowNumber';

type Pieces = Partial<Record<keyof RawCells, string[]>>;

export type RowDraft = {
  pieces: Pieces;
  /** Status, due date and comment, once for each sub-row; a plain row has one. */
  parts: Pieces[];
  layout: Layout;
  /** The kind that a banner above the row gives to all rows under it. */
  kind: string | null;
  /** Where it begins. */
  at: number;
  /** Nothing stands between it and the row above: a cell may be merged down over both. */
  under: boolean;
};

const PART_FIELDS = ['status', 'due', 'comments'] as const;

export function rowDraft(raw: RawCells, layout: Layout, kind: string | null = null): RowDraft {
  const draft: RowDraft = { pieces: {}, parts: [], layout, kind, at: 0, under: false };
  addTask(draft, raw);
  return draft;
}

/** A sub-row: its own status, date and comment, and sometimes a text of its own to go under the row's. */
export function addTask(draft: RowDraft, raw: RawCells) {
  const isFirst = draft.parts.length === 0;
  draft.parts.push({});
  addPieces(draft, isFirst ? raw : { ...raw, ...onNewLines(raw) });
}

/** What a sub-row says of the whole row stands under what the row said before. */
function onNewLines(raw: RawCells): RawCells {
  const own = Object.entries(raw).filter(([field]) => !PART_FIELDS.some((part) => part === field));
  return Object.fromEntries(own.map(([field, cell]) => [field, `<p>${cell}`]));
}

/** What a page end cut off goes on where it stopped. */
export function addPieces(draft: RowDraft, raw: RawCells) {
  const last = draft.parts.at(-1) ?? {};
  for (const field of Object.keys(raw) as (keyof RawCells)[]) {
    const cell = raw[field];
    if (cell === undefined) continue;
    const pieces = PART_FIELDS.some((part) => part === field) ? last : draft.pieces;
    (pieces[field] ??= []).push(cell);
  }
}

/** The comment has just said that figures follow, or holds some. */
export function announcesFigures({ parts }: RowDraft): boolean {
  const words = parts.at(-1)?.comments?.at(-1) ?? '';
  return (
    /:\s*(?:<\/\w+>\s*)*$/.test(words.slice(-20)) || /<p>[^<|]{1,40} \| [^<|]{0,40}$/.test(words.slice(-100))
  );
}

/** A line of figures stands on its own line of the comment, however the words before it ended. */
export function addFigures(draft: RowDraft, words: string) {
  const last = draft.parts.at(-1) ?? {};
  const pieces = (last.comments ??= []);
  pieces.push(`${pieces.pop() ?? ''}<p>${words}`);
}

export function finishedRow(draft: RowDraft): PaperRow {
  const said = (field: keyof RawCells) => cellText(draft.pieces[field] ?? []);
  const task = said('task');
  const words = [said('text'), task].filter((one) => one !== null).join('\n') || null;
  const { no, text } = numberAndText(said('no'), words, draft.layout);
  const tasks = draft.parts.map(finishedTask);
  return {
    no,
    kind:
      kindSaid(said('kind')) ?? labelOf(text ?? '') ?? kindNumbered(no) ?? draft.kind ?? draft.layout.kind,
    text,
    refs: [...new Set([...refsIn(text), ...refsListed(said('refs'))])],
    status: onceForAll(tasks, 'status'),
    due: onceForAll(tasks, 'due'),
    originalDue: said('originalDue'),
    comments: onceForAll(tasks, 'comments'),
    owner: said('owner'),
    position: said('position'),
    direction: said('direction'),
    resources: said('resources'),
    accepted: said('accepted'),
    tasks: tasks.length > 1 ? tasks : [],
    mergedWith: [],
  };
}

function finishedTask(part: Pieces): PaperTask {
  const said = (field: keyof RawCells) => cellText(part[field] ?? []);
  return { status: withoutFigure(said('status')), due: said('due'), comments: said('comments') };
}

/** The figure of a footnote is no part of a judgement; the note itself stands among the report's. */
const withoutFigure = (words: string | null): string | null => words?.replace(/[⁰¹²³⁴-⁹]+$/, '') ?? null;

/** With several sub-rows, a value that only the first of them carries was printed once for all. */
function onceForAll(tasks: readonly PaperTask[], field: keyof PaperTask): string | null {
  const [first, ...others] = tasks.map((task) => task[field]);
  return others.every((value) => value === null) ? (first ?? null) : null;
}

function numberAndText(no: string | null, text: string | null, layout: Layout) {
  if (no !== null) return { no: /[\p{L}\d]/u.test(no) ? no.replace(/(?<!\([^)]*)[.):]+$/, '') : null, text };
  const number = leadingNumber(text ?? '', layout);
  if (number === undefined || text === null) return { no: null, text };
  return { no: number.no, text: number.rest === '' ? null : number.rest };
}
