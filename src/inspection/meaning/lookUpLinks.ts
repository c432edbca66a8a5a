/** Which row the words of a link mean: by its number, in this report or in the one the words name. */
import type { Link, Recommendation } from '../recommendation/recommendation';
import type { LinkSaid } from './linksSaid';
import { titleWords } from '../report/titleWords';

export type Findable = {
  reportKey: string;
  title: string;
  published: string | undefined;
  rows: readonly Pick<Recommendation, 'key' | 'number'>[];
};

/** The key stays empty where no row, or more than one, fits: the words are kept, and a person may point at the row. */
export function lookUpLinks(said: readonly LinkSaid[], at: string, reports: readonly Findable[]): Link[] {
  return said.map(({ is, number, report, words }) => {
    const found =
      report === '' ? reports.filter(({ reportKey }) => reportKey === at) : named(report, at, reports);
    const [row, other] = found.flatMap(({ rows }) => rows.filter((each) => sameNumber(each.number, number)));
    return { is, key: row === undefined || other !== undefined ? '' : row.key, words };
  });
}

const bare = (number: string): string => number.toLowerCase().replace(/^afi\s*/, '');
const sameNumber = (a: string, b: string): boolean => b !== '' && bare(a) === bare(b);

function named(words: string, at: string, reports: readonly Findable[]): Findable[] {
  const said = titleWords(words, undefined);
  if (said.words.size === 0) return [];
  return reports.filter(({ reportKey, title, published }) => {
    const theirs = titleWords(title, published);
    const years = said.named.length === 0 || said.named.some((year) => theirs.years.includes(year));
    return reportKey !== at && years && [...said.words].every((word) => theirs.words.has(word));
  });
}
