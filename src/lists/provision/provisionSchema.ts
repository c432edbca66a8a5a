/** How far a site's lists have been brought: the numbered steps that are done, kept in the list Settings. */
import { z } from 'zod';
import { RegisterError } from '../../inspection/register';
import { allPages } from '../graph/pages';
import type { Graph } from '../graph/request';
import type { Migration, Site } from './provisionMigrations';
import type { Doing } from './provisionStep';
import { sure } from '../shelves/rows';

const Rows = z.array(z.object({ fields: z.looseObject({ Key: z.string(), Value: z.string().optional() }) }));

const keyOf = (number: number): string => `migration ${number}`;

/** Rejects with `refused` when a newer version was here; `settings` is undefined where the list is not there yet. */
export async function stepsDone(
  graph: Graph,
  settings: string | undefined,
  migrations: readonly Migration[],
): Promise<ReadonlySet<number>> {
  const done = settings === undefined ? new Set<number>() : await numbersDone(graph, settings);
  refuseNewer(done, migrations);
  return done;
}

async function numbersDone(graph: Graph, path: string): Promise<Set<number>> {
  const what = 'The list Settings';
  const query = '$select=id&$expand=fields($select=Key,Value)';
  const rows = sure(Rows, await allPages(graph, `${path}/items?${query}`, { what }), what);
  const numbers = rows.map(({ fields }) => /^migration (\d+)$/.exec(fields.Key)?.[1]);
  return new Set(numbers.flatMap((number) => (number === undefined ? [] : [Number(number)])));
}

/**
 * Does what is not written down as done, in order, and writes each down after it. Every step is safe to repeat, so one
 * that was done and not written down is done again.
 */
export async function migrate(
  migrations: readonly Migration[],
  done: ReadonlySet<number>,
  site: Site,
  { tell, unlessPlan }: Doing,
): Promise<void> {
  for (const { number, what, run } of migrations) {
    const step = { list: '', part: 'migration', name: `${number}: ${what}` } as const;
    if (done.has(number)) {
      tell({ ...step, is: 'there' });
      continue;
    }
    let changed = 0;
    await unlessPlan(async () => {
      changed = await run(site);
      await note(site.graph, site.pathOf('Settings'), number, what);
    });
    tell({
      ...step,
      ...(changed === 0 ? { is: 'made' } : { is: 'changed', how: `${changed} brought forward` }),
    });
  }
}

/** An older program does not know what a newer one has made of the lists, so it keeps its hands off. */
function refuseNewer(done: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const last = Math.max(0, ...migrations.map(({ number }) => number));
  const newer = [...done].find((number) => number > last);
  if (newer === undefined) return;
  throw new NewerLists(newer, last);
}

export class NewerLists extends RegisterError {
  constructor(
    readonly found: number,
    readonly known: number,
  ) {
    super(
      'refused',
      `These lists were set up by a newer version of the tracker (step ${found}; this one knows ${known}). Nothing was changed; update the tracker and run this again.`,
    );
  }
}

async function note(graph: Graph, settings: string, number: number, what: string) {
  const fields = { Title: `Step ${number}`, Key: keyOf(number), Value: what };
  try {
    await graph.post(`${settings}/items`, { fields }, { what: 'A new row of Settings' });
  } catch (error) {
    // Somebody else was provisioning too, and wrote it down first.
    if (!(error instanceof RegisterError) || error.failure !== 'taken') throw error;
  }
}
