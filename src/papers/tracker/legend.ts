/** The key at the head of a paper: what each colour means. */
import type { PaperColour } from '../../inspection/paper';
import { cellText, plain } from '../cellText';

const COLOURS = /^(?:new\s+)?(?:red|amber|green|white|blue|grey|black|yellow|purple)(?:\s*\([^)]{0,40}\))?$/i;

export function isLegendHeading(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells.map(plain);
  return (
    cells.length <= 3 &&
    /colour|rating|status|key/i.test(first) &&
    /definition|meaning|description/i.test(second)
  );
}

export function legendColour(cells: readonly string[]): PaperColour | undefined {
  const [colour = '', ...definition] = cells.map((cell) => cellText([cell]) ?? '');
  if (cells.length > 4 || !COLOURS.test(colour)) return undefined;
  return { colour, definition: definition.filter((words) => words !== '').join(' ') };
}
