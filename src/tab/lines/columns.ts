/** The columns there are, which of them a person chose, and how they lie on a wide page and in a small card. */
import type { CSSProperties } from 'react';

export const SORTS = ['report', 'due', 'status', 'owner', 'said', 'moved'] as const;
export type SortBy = (typeof SORTS)[number];

/** Those that can be left out, in their order; the number and the words always stand. */
export const COLUMNS = [
  ...(['status', 'owner', 'handed', 'due', 'moved', 'tasks'] as const),
  ...(['said', 'evidence', 'waits', 'asked', 'level'] as const),
] as const;
export type ColumnName = (typeof COLUMNS)[number];
export const USUAL_COLUMNS: readonly ColumnName[] = ['status', 'owner', 'due'];

export const SORT_OF: Readonly<Partial<Record<ColumnName | 'number', SortBy>>> = {
  ...{ number: 'report', status: 'status', owner: 'owner', due: 'due' },
  ...{ said: 'said', moved: 'moved' },
};

/** In pixels; `most` where it may grow. */
type Width = { least: number; most?: string };

const WIDTHS: Readonly<Record<ColumnName, Width>> = {
  status: { least: 196 },
  owner: { least: 130, most: '220px' },
  due: { least: 172 },
  handed: { least: 120, most: '200px' },
  moved: { least: 88 },
  tasks: { least: 104 },
  said: { least: 150, most: '1fr' },
  evidence: { least: 136 },
  waits: { least: 130, most: '220px' },
  asked: { least: 140, most: '200px' },
  level: { least: 112 },
};

/** On paper a name may break, and what is asked needs the room. */
const trackOf = ({ least, most }: Width, printing: boolean): string =>
  most === undefined || (printing && most.endsWith('px')) ? `${least}px` : `minmax(${least}px, ${most})`;

/** Between columns, in pixels. */
export const GAP = 16;
const PICK = 32;
const NUMBER = 64;
/** What the words need beside columns, in one line and in several. */
const WORDS = { one: 160, several: 240 };
const WIDEST = Math.max(...COLUMNS.map((name) => WIDTHS[name].least));

export type Fit = { columns: readonly ColumnName[]; picks: boolean };

/** How many columns stand beside the words in a list of that width, in pixels; all of them where there is room. */
export function columnsPerLine({ columns, picks, room }: Fit & { room: number }): number {
  const left = room - NUMBER - GAP - (picks ? PICK + GAP : 0);
  const all = columns.reduce((sum, name) => sum + WIDTHS[name].least + GAP, WORDS.one);
  if (all <= left) return columns.length;
  return Math.max(1, Math.floor((left - WORDS.several) / (WIDEST + GAP)));
}

type Shown = Fit & {
  narrow: boolean;
  /** How many columns stand beside the words; the others stand below those. */
  perLine: number;
  printing?: boolean;
};

/** For a style element's two properties: the browser takes them from a script, as it does a row's place. */
export function gridLines({ columns, picks, narrow, perLine, printing = false }: Shown): CSSProperties {
  const [pick, width] = picks ? ['pick ', `${PICK}px `] : ['', ''];
  if (!narrow && columns.length <= perLine)
    return {
      gridTemplateColumns: `${width}${NUMBER}px minmax(${WORDS.one}px, 1.4fr) ${columns.map((name) => trackOf(WIDTHS[name], printing)).join(' ')}`,
      gridTemplateAreas: `"${pick}number words ${columns.join(' ')}"`,
    };
  if (!narrow) {
    const lines = Array.from({ length: Math.ceil(columns.length / perLine) }, (_, line) =>
      Array.from({ length: perLine }, (_, at) => columns[line * perLine + at] ?? '.').join(' '),
    );
    return {
      gridTemplateColumns: `${width}${NUMBER}px minmax(0, 1.4fr) repeat(${perLine}, minmax(0, 1fr))`,
      gridTemplateAreas: lines.map((names) => `"${pick}number words ${names}"`).join(' '),
      rowGap: '6px',
    };
  }
  const beside = columns.includes('status') ? 'status' : 'number';
  const under = columns.filter((name) => name !== 'status').map((name) => `"${pick}${name} ${name}"`);
  return {
    gridTemplateColumns: `${width}auto minmax(0, 1fr)`,
    gridTemplateAreas: `"${pick}number ${beside}" "${pick}words words" ${under.join(' ')}`,
  };
}
