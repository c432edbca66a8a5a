/** Links of rows that were there before their target was: once another paper brings it, they point at it. */
import { linksIn } from '../../inspection/meaning/linksSaid';
import { type Findable, lookUpLinks } from '../../inspection/meaning/lookUpLinks';
import type { Link, Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';

/** Looks up what is still open, by the words the link was said in. A link somebody has pointed somewhere stays so. */
export async function fillLinks(register: Register): Promise<void> {
  const { rows } = await register.recommendations.all();
  const open = rows.filter(({ links }) => links.some(isOpen));
  if (open.length === 0) return;
  const reports = (await register.reports.all()).rows;
  const findable = reports.map((report) => findableIn(report, rows));
  const filled = open.flatMap((row): Kept<Recommendation>[] => {
    const at = reports.find(({ id }) => id === row.reportId)?.key ?? '';
    const links = row.links.map((link) => pointed(link, at, findable));
    return links.some((link, place) => link.key !== row.links[place]?.key) ? [{ ...row, links }] : [];
  });
  if (filled.length > 0) await register.recommendations.saveAll(filled);
}

const isOpen = ({ key, words }: Link): boolean => key === '' && words !== '';

const findableIn = (
  { id, key, title, published }: Kept<Report>,
  rows: readonly Kept<Recommendation>[],
): Findable => ({
  ...{ reportKey: key, title, published },
  rows: rows.filter(({ reportId }) => reportId === id),
});

/** Words that name another report are read again; a number in the row's own report was looked up when it came. */
function pointed(link: Link, at: string, reports: readonly Findable[]): Link {
  if (!isOpen(link)) return link;
  const said = linksIn(link.words).filter(({ report }) => report !== '');
  const [found] = lookUpLinks(said, at, reports);
  return found === undefined || found.key === '' ? link : { ...link, key: found.key };
}
