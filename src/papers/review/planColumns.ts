/** The heading of an action-plan review, which may be stacked over several lines, and the fields under it. */
import { plain } from '../cellText';

export type PlanField = 'name' | 'level' | 'points' | 'progress' | 'completion' | 'update';
export type PlanCells = Record<PlanField, string>;
export type PlanLayout = readonly (PlanField | undefined)[];

const NAMES: readonly (readonly [PlanField, RegExp])[] = [
  ['name', /^(?:name of )?(?:action )?plan|^report/i],
  ['level', /^level/i],
  ['points', /^(?:number of )?action|^number|^points/i],
  ['progress', /^progress|^tier/i],
  ['completion', /^complet|^due|^deadline/i],
  ['update', /update|comment/i],
];

export function planLayoutOf(cells: readonly string[]): PlanLayout | undefined {
  if (cells.length < 4 || cells.length > 20) return undefined;
  const fields = cells.map((cell) => planFieldNamed(plain(cell.slice(0, 80))));
  const known = new Set(fields.filter((field) => field !== undefined));
  return known.has('name') && known.has('level') && known.size >= 4 ? fields : undefined;
}

export function planCells(cells: readonly string[], layout: PlanLayout): PlanCells {
  const said: PlanCells = { name: '', level: '', points: '', progress: '', completion: '', update: '' };
  cells.forEach((cell, i) => {
    const words = plain(cell);
    const field = layout[i] ?? 'update';
    if (words !== '') said[field] = said[field] === '' ? words : `${said[field]} ${words}`;
  });
  return said;
}

function planFieldNamed(heading: string): PlanField | undefined {
  return NAMES.find(([, name]) => name.test(heading))?.[0];
}
