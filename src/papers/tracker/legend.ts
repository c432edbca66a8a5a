/** The key at the head of a paper: what each colour means. */
import type { PaperColour } from '../../inspection/papers/paper';
import { cellText, plain } from '../cellText';

const COLOURS = /^(?:new\s+)?(?:red|amber|green|white|blue|grey|black|yellow|purple)(?:\s*\([^)]{0,40}\))?$/i;

const LONGEST_COLOUR = 40;

export function isLegendHeading(cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells.map(plain).filter((words) => words !== '');
  return (
    cells.length <= 4 &&
    /colour|rating|status|key/i.test(first) &&
    /definition|meaning|description/i.test(second)
  );
}

/** Under a heading that explains colours, any short word is one; without, only those that everybody uses. */
export function legendColour(cells: readonly string[], inLegend: boolean): PaperColour | undefined {
  const said = cells.map((cell) => cellText([cell]) ?? '');
  const [colour = '', ...definition] = said.filter((words, i) => i > 0 || words !== '');
  if (cells.length > 4 || colour === '') return undefined;
  const isExplained = inLegend && colour.length <= LONGEST_COLOUR && definition.some((words) => words !== '');
  if (!isExplained && !COLOURS.test(colour)) return undefined;
  return { colour, definition: definition.filter((words) => words !== '').join(' ') };
}
