/** What was said of the recommendations opened last, as the browser keeps it: of few of them, and the newest that fits. */
import type { LastRead, Reading } from '../../inspection/register';
import type { Update } from '../../inspection/update';
import { inOrder } from '../../inspection/update';
import type { Database } from './stores';

const MOST_OPENED = 30;
const MOST_LETTERS = 60_000;

type Item = { site: string; recommendationId: string };

/** In place of what was read of it before; of more than can be kept, what was opened longest ago goes. */
export async function keepLastRead(
  database: Database,
  { site, recommendationId, personId }: Item & { personId: string },
  read: Reading<Update>,
): Promise<'done' | 'of another person'> {
  const all = database.transaction(['about', 'said'], 'readwrite');
  if ((await all.objectStore('about').get('person')) !== personId) return 'of another person';
  const said = all.objectStore('said');
  const at = new Date().toISOString();
  await said.put({ site, at, text: JSON.stringify(newestOf(read, at)) }, [site, recommendationId]);
  const here = IDBKeyRange.bound([site], [site, []]);
  const opened = await said.index('opened').getAllKeys(here);
  const tooMany = opened.slice(0, Math.max(0, opened.length - MOST_OPENED));
  await Promise.all([...tooMany.map((key) => said.delete(key)), all.done]);
  return 'done';
}

function newestOf({ rows, unreadable }: Reading<Update>, at: string): LastRead {
  const newest = inOrder(rows).reverse();
  let letters = 0;
  const from = newest.findIndex((row) => (letters += JSON.stringify(row).length) > MOST_LETTERS);
  const kept = from === -1 ? newest : newest.slice(0, from);
  return { rows: kept, unreadable, older: rows.length - kept.length, at };
}

export async function lastReadIn(
  database: Database,
  { site, recommendationId }: Item,
): Promise<LastRead | undefined> {
  const kept = await database.get('said', [site, recommendationId]);
  if (kept === undefined) return undefined;
  const read: unknown = JSON.parse(kept.text);
  if (!isLastRead(read)) throw new Error('What was kept of a recommendation is not what was put there');
  return read;
}

// Written here, in this form, or thrown away: enough to tell that it is ours.
const isLastRead = (read: unknown): read is LastRead => {
  if (typeof read !== 'object' || read === null) return false;
  const { rows, unreadable, older, at } = read as Record<string, unknown>;
  return (
    Array.isArray(rows) && Array.isArray(unreadable) && typeof older === 'number' && typeof at === 'string'
  );
};
