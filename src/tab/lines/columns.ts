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

const WIDTHS: Readonly<Record<ColumnName, string>> = {
  status: '196px',
  owner: 'minmax(130px, 220px)',
  due: '172px',
  handed: 'minmax(120px, 200px)',
  moved: '88px',
  tasks: '104px',
  said: 'minmax(150px, 1fr)',
  evidence: '120px',
  waits: 'minmax(130px, 220px)',
  asked: 'minmax(140px, 200px)',
  level: '112px',
};

type Shown = { columns: readonly ColumnName[]; picks: boolean; narrow: boolean };

/** For a style element's two properties: the browser takes them from a script, as it does a row's place. */
export function gridLines({ columns, picks, narrow }: Shown): CSSProperties {
  const [pick, width] = picks ? ['pick ', '32px '] : ['', ''];
  if (!narrow)
    return {
      gridTemplateColumns: `${width}64px minmax(0, 1.4fr) ${columns.map((name) => WIDTHS[name]).join(' ')}`,
      gridTemplateAreas: `"${pick}number words ${columns.join(' ')}"`,
    };
  const beside = columns.includes('status') ? 'status' : 'number';
  const under = columns.filter((name) => name !== 'status').map((name) => `"${pick}${name} ${name}"`);
  return {
    gridTemplateColumns: `${width}auto minmax(0, 1fr)`,
    gridTemplateAreas: `"${pick}number ${beside}" "${pick}words words" ${under.join(' ')}`,
  };
}
