/** Makes the lists and columns a site still lacks; safe to run again, and says what is other than it should be. */
import { z } from 'zod';
import { type Column, FACETS, LISTS, type ListDefinition } from '../columns';
import { failed } from '../graph/failure';
import { allPages } from '../graph/pages';
import { type Graph, type GraphAddress, graphAt } from '../graph/request';
import { type ListFound, listNamed, listsOf, siteId } from '../graph/site';
import { wasOurHeading } from './provisionMigrations';
import { type Doing, type Outcome, type Step, doing } from './provisionStep';

const ColumnShape = z.looseObject({
  id: z.string(),
  name: z.string(),
  displayName: z.string(),
  indexed: z.boolean().optional(),
  enforceUniqueValues: z.boolean().optional(),
  text: z.looseObject({ allowMultipleLines: z.boolean().optional() }).nullish(),
  choice: z.looseObject({ choices: z.array(z.string()) }).nullish(),
});
type ColumnFound = z.infer<typeof ColumnShape>;

/** The lists and columns by themselves, without what SharePoint REST adds to them. */
export async function provision(
  { siteUrl, ...address }: GraphAddress & { siteUrl: string },
  onStep: (step: Step) => void = () => undefined,
): Promise<readonly Step[]> {
  const graph = graphAt(address);
  const work = doing(false, onStep);
  await makeLists(graph, await siteId(graph, siteUrl), work);
  return work.steps;
}

export async function makeLists(graph: Graph, site: string, work: Doing): Promise<void> {
  const lists = await listsOf(graph, site);
  for (const definition of LISTS) {
    const found = listNamed(lists, definition.name);
    if (found === undefined) await makeList(graph, site, definition, work);
    else await completeList({ graph, path: `/sites/${site}/lists/${found.id}`, definition, found, work });
  }
}

async function makeList(graph: Graph, site: string, definition: ListDefinition, work: Doing) {
  const { name: list, description, template = 'genericList', columns } = definition;
  // All columns in the body that makes the list: it is there whole or not at all.
  const body = { displayName: list, description, list: { template }, columns: columns.map(bodyOf) };
  await work.unlessPlan(() => graph.post(`/sites/${site}/lists`, body, { what: `The list ${list}` }));
  work.tell({ list, part: 'list', name: list, is: 'made' });
  for (const { displayName: name } of columns) work.tell({ list, part: 'column', name, is: 'made' });
}

type Place = {
  graph: Graph;
  path: string;
  definition: ListDefinition;
  found: ListFound;
  work: Doing;
};

async function completeList({ graph, path, definition, found, work }: Place): Promise<void> {
  const { name: list } = definition;
  const renamed = found.displayName !== list;
  work.tell({
    ...{ list, part: 'list', name: list },
    ...(renamed
      ? { is: 'differs', how: `it is called ${found.displayName}`, harmless: true }
      : { is: 'there' }),
  });
  const what = `The columns of ${list}`;
  const read = z.array(ColumnShape).safeParse(await allPages(graph, `${path}/columns`, { what }));
  if (!read.success) throw failed('unreadable', what);
  const known = new Map(read.data.map((column) => [column.name, column]));
  // One after the other: columns added side by side fail (pnp/pnpjs#172, #263).
  for (const column of definition.columns) {
    const outcome = await settle({ graph, path, list, column, found: known.get(column.name), work });
    work.tell({ list, part: 'column', name: column.displayName, ...outcome });
  }
}

type ColumnPlace = {
  graph: Graph;
  path: string;
  list: string;
  column: Column;
  found: ColumnFound | undefined;
  work: Doing;
};

async function settle({ graph, path, list, column, found, work }: ColumnPlace): Promise<Outcome> {
  const { unlessPlan } = work;
  const what = `The column ${column.name}`;
  if (found === undefined) {
    await unlessPlan(() => graph.post(`${path}/columns`, bodyOf(column), { what }));
    return { is: 'made' };
  }
  const how = difference(column, found);
  if (how !== undefined) return { is: 'differs', how };
  const offers = found.choice?.choices ?? [];
  const absent = (column.choice?.choices ?? []).filter((each) => !offers.includes(each));
  if (absent.length > 0) {
    // What people offer besides stays; what the app writes has to be among them.
    const choice = { choices: [...offers, ...absent] };
    await unlessPlan(() => graph.patch(`${path}/columns/${found.id}`, { choice }, { what }));
    return { is: 'changed', how: `it offers ${absent.join(', ')}` };
  }
  const indexed = column.indexed === true;
  const unique = column.unique === true;
  if ((!indexed || found.indexed === true) && (!unique || found.enforceUniqueValues === true))
    return found.displayName === column.displayName || wasOurHeading(list, column.name, found.displayName)
      ? { is: 'there' }
      : { is: 'differs', how: `it is headed ${found.displayName}`, harmless: true };
  // An index is what our filters stand on; a unique one must be indexed in the same breath (pnp/pnpjs#245).
  const rules = { indexed, ...(unique ? { enforceUniqueValues: true } : {}) };
  await unlessPlan(() => graph.patch(`${path}/columns/${found.id}`, rules, { what }));
  return { is: 'changed', how: unique ? 'each value can be there once' : 'it can be searched by' };
}

/** What cannot be put right without touching what people have in it. */
function difference(column: Column, found: ColumnFound): string | undefined {
  const wanted = FACETS.find((facet) => column[facet] !== undefined);
  const kind = FACETS.find((facet) => found[facet] !== undefined && found[facet] !== null);
  if (wanted !== kind) return `it holds ${kind ?? 'another kind of value'} instead of ${wanted}`;
  const lines = column.text?.allowMultipleLines === true;
  if (wanted === 'text' && (found.text?.allowMultipleLines === true) !== lines)
    return lines ? 'it holds one line instead of many' : 'it holds many lines instead of one';
  return undefined;
}

function bodyOf({ name, displayName, indexed, unique, ...kind }: Column) {
  return {
    ...{ name, displayName, ...kind },
    ...(indexed === true ? { indexed } : {}),
    ...(unique === true ? { enforceUniqueValues: true } : {}),
  };
}
