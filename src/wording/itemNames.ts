/** What a recommendation is called: in speech, where there is room, and where there is only room for its number. */
import type { Recommendation } from '../inspection/recommendation/recommendation';

type Numbered = Pick<Recommendation, 'kind' | 'number'>;

// Some papers number as they speak: "AFI 1".
const isNamed = ({ number }: Numbered): boolean => /[a-z]/i.test(number.slice(0, 3)) && !/^\d/.test(number);

/** "rec. 5", "AFI 1": how people name it in speech. */
export function shortName(row: Numbered): string {
  const { kind, number } = row;
  if (number === '') return kind;
  if (isNamed(row)) return number;
  return kind === 'area for improvement' ? `AFI ${number}` : `rec. ${number}`;
}

/** "Recommendation 5", "AFI 1": how it is called where there is room, as above its own page. */
export function longName(row: Numbered): string {
  const name = shortName(row).replace(/^rec\. /, `${row.kind} `);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The number where there is no room for more: "5", "AFI 1". */
export const numberShown = (row: Numbered): string =>
  row.number === '' ? '' : shortName(row).replace(/^rec\. /, '');
