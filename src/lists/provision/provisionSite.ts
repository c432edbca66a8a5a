/** Sets a site up for the tracker, whole: lists, history, formats, views and rights; safe to run again at any time. */
import { LISTS } from '../columns';
import { type Graph, type GraphAddress, graphAt } from '../graph/request';
import { listNamed, listsOf, siteId } from '../graph/site';
import { makeLists } from './provision';
import { MIGRATIONS, type Migration } from './provisionMigrations';
import { migrate, stepsDone } from './provisionSchema';
import { type Doing, type Step, doing } from './provisionStep';
import { type Place, formatColumns, keepHistory, statesOf } from '../sharePoint/lists';
import { givePermissions } from '../sharePoint/permissions';
import { type SharePoint, type SharePointAddress, sharePointAt } from '../sharePoint/request';
import { makeViews } from '../sharePoint/views';
import type { TabLink } from '../views/formats';

export type SiteToProvision = {
  /** https://contoso.sharepoint.com/sites/inspections */
  siteUrl: string;
  graph: GraphAddress;
  sharePoint: SharePointAddress;
  /** How a row leads into the tab; without it the columns that link there wait for a later run. */
  link?: TabLink | undefined;
};

export type HowToProvision = {
  /** Only say what would be done. */
  plan?: boolean;
  migrations?: readonly Migration[];
};

/** Each step is told as it is done, so that whoever waits sees how far it has come. Rejects with a RegisterError. */
export async function provisionSite(
  { siteUrl, graph: graphAddress, sharePoint: sharePointAddress, link }: SiteToProvision,
  onStep: (step: Step) => void = () => undefined,
  { plan = false, migrations = MIGRATIONS }: HowToProvision = {},
): Promise<readonly Step[]> {
  const graph = graphAt(graphAddress);
  const sharePoint = sharePointAt(sharePointAddress, siteUrl);
  const work = doing(plan, onStep);
  const site = await siteId(graph, siteUrl);
  const settings = idIn(await placesOf(graph, site), 'Settings');
  const settingsPath = settings === undefined ? undefined : `/sites/${site}/lists/${settings}`;
  // Before anything else: an older program must not touch what a newer one has made.
  const done = await stepsDone(graph, settingsPath, migrations);
  await makeLists(graph, site, work);
  const places = await placesOf(graph, site);
  // Rights come before anything is shown: what follows is then never open to more people than it should be.
  await guardLists(sharePoint, places, work);
  const pathOf = (list: string) => `/sites/${site}/lists/${idIn(places, list) ?? list}`;
  await migrate(migrations, done, { graph, pathOf }, work);
  await showLists(sharePoint, places, link, work);
  return work.steps;
}

export async function guardLists(
  sharePoint: SharePoint,
  places: readonly Place[],
  work: Doing,
): Promise<void> {
  const states = await statesOf(sharePoint);
  await givePermissions(sharePoint, places, states, work);
  await keepHistory(sharePoint, places, states, work);
}

export async function showLists(
  sharePoint: SharePoint,
  places: readonly Place[],
  link: TabLink | undefined,
  work: Doing,
): Promise<void> {
  await formatColumns(sharePoint, places, link, work);
  await makeViews(sharePoint, places, work);
}

export async function placesOf(graph: Graph, site: string): Promise<Place[]> {
  const found = await listsOf(graph, site);
  return LISTS.map(({ name }) => ({ list: name, id: listNamed(found, name)?.id }));
}

const idIn = (places: readonly Place[], list: string): string | undefined =>
  places.find((place) => place.list === list)?.id;
