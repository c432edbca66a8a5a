/** Looks at a site's set-up without changing it: gathers the facts, of which the rules then say what is wrong. */
import type { Day } from '../../inspection/day';
import { isCoordinated } from '../../inspection/reminders/owner';
import { type RegisterFailure, RegisterError } from '../../inspection/register';
import {
  type Api,
  type Closed,
  type SetUpFacts,
  type SetUpReport,
  type Visitor,
  lackingScopes,
  reportOn,
} from '../../inspection/setUp';
import { LISTS } from '../columns';
import { type Graph, type GraphAddress, graphAt } from '../graph/request';
import { listNamed, listsOf, siteId } from '../graph/site';
import { makeLists } from '../provision/provision';
import { MIGRATIONS, type Migration } from '../provision/provisionMigrations';
import { NewerLists, migrate, stepsDone } from '../provision/provisionSchema';
import { type SiteToProvision, guardLists, placesOf, showLists } from '../provision/provisionSite';
import { type Doing, doing } from '../provision/provisionStep';
import { registerOverGraph } from '../register';
import { PERMISSIONS } from '../sharePoint/permissionDefinitions';
import { type SharePoint, type SharePointAddress, sharePointAt } from '../sharePoint/request';
import { allowedBy } from './claims';
import { visitorOf } from './visitor';

export type SiteToCheck = SiteToProvision & {
  /** Permissions that a person's token must bring for the work to be done with it. */
  wants?: Readonly<Record<Api, readonly string[]>>;
  /** The bot's own sign-in to Graph, to see whether the site lets it in. */
  bot?: (() => Promise<string>) | undefined;
  migrations?: readonly Migration[];
  /** On which somebody has to coordinate. */
  today: Day;
};

type Heard = Closed & { api: Api };
type Trying = <T>(api: Api, work: () => Promise<T>) => Promise<T | undefined>;

/** Rejects for our own mistakes only: whatever a site answers is a fact about it. */
export async function checkSite(to: SiteToCheck): Promise<SetUpReport> {
  const { siteUrl, migrations = MIGRATIONS } = to;
  const graph = graphAt(to.graph);
  const sharePoint = sharePointAt(to.sharePoint, siteUrl);
  const closed: Heard[] = [];
  const trying: Trying = (api, work) => unlessClosed(work, (heard) => closed.push({ api, ...heard }));
  const work = doing(true, () => undefined);

  const lacking = await lackingFor(to);
  const visit = await trying('SharePoint', () => visitorOf(sharePoint));
  const facts: SetUpFacts = {
    ...{ siteUrl, lacking, closed, site: 'there', plan: work.steps, hidden: hiddenFrom(visit?.visitor) },
    ...{ visitor: visit?.visitor, groupsThere: visit?.groupsThere, owners: visit?.owners ?? '' },
    ...{ newer: undefined, bot: undefined, coordinated: undefined },
  };
  let site = '';
  await unlessClosed(
    async () => void (site = await siteId(graph, siteUrl)),
    (heard) => (facts.site = heard),
  );
  if (site === '') return reportOn(facts);
  await trying('Graph', async () => {
    try {
      await planLists({ graph, site, migrations, work });
    } catch (error) {
      if (!(error instanceof NewerLists)) throw error;
      facts.newer = { found: error.found, known: error.known };
    }
  });
  const isThere = (list: string) =>
    work.steps.some((step) => step.part === 'list' && step.list === list && step.is !== 'made');
  // Rights and views can be asked of the site's owners only; of the others it is no question.
  if (facts.newer === undefined && visit?.visitor.manages === true)
    await trying('SharePoint', () => planShown({ graph, sharePoint, site, link: to.link, work }));
  if (isThere('Roles')) facts.coordinated = await coordinatedIn(to);
  if (to.bot !== undefined && LISTS.some(({ name }) => isThere(name)))
    facts.bot = await botLetIn({ ...to.graph, token: to.bot }, siteUrl);
  return reportOn(facts);
}

type Planning = { graph: Graph; site: string; work: Doing };

async function planLists({ graph, site, migrations, work }: Planning & { migrations: readonly Migration[] }) {
  const settings = listNamed(await listsOf(graph, site), 'Settings');
  const path = settings && `/sites/${site}/lists/${settings.id}`;
  const done = await stepsDone(graph, path, migrations);
  await makeLists(graph, site, work);
  await migrate(migrations, done, { graph, pathOf: (list) => list }, work);
}

type Showing = Planning & { sharePoint: SharePoint; link: SiteToProvision['link'] };

async function planShown({ graph, sharePoint, site, link, work }: Showing) {
  const places = await placesOf(graph, site);
  await guardLists(sharePoint, places, work);
  await showLists(sharePoint, places, link, work);
}

async function unlessClosed<T>(
  work: () => Promise<T>,
  hear: (closed: { failure: RegisterFailure; what: string }) => void,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    hear({ failure: error.failure, what: error.message });
    return undefined;
  }
}

/** A token that cannot be had is told by the first request that needs it. */
async function lackingFor({ graph, sharePoint, wants }: SiteToCheck): Promise<SetUpFacts['lacking']> {
  const doors: [Api, GraphAddress | SharePointAddress][] = [
    ['Graph', graph],
    ['SharePoint', sharePoint],
  ];
  const found = await Promise.all(
    doors.map(async ([api, { token }]) => {
      const allowed = allowedBy(await token().catch(() => ''));
      // An application is let into single sites, whatever it may do there.
      const wanted = allowed?.kind === 'app' ? APP : (wants?.[api] ?? []);
      return { api, scopes: allowed === undefined ? [] : lackingScopes(wanted, allowed.permissions) };
    }),
  );
  return found.filter(({ scopes }) => scopes.length > 0);
}

const APP = ['Sites.Selected'];

/** Lists whose absence says nothing, for this sign-in may not see them. */
function hiddenFrom(visitor: Visitor | undefined): string[] {
  if (visitor?.manages === true) return [];
  const all = PERMISSIONS.groups.map(({ name }) => name);
  // Who comes in by a group of the directory is in none of the site's own, as far as SharePoint tells.
  const own = visitor === undefined || visitor.groups.length === 0 ? undefined : visitor.groups;
  const sees = (given: Readonly<Record<string, string>>) =>
    own === undefined
      ? all.every((group) => given[group] !== undefined)
      : own.some((group) => given[group] !== undefined);
  return LISTS.map(({ name }) => name).filter((list) => !sees(PERMISSIONS.lists[list] ?? {}));
}

async function coordinatedIn({ graph, siteUrl, today }: SiteToCheck): Promise<boolean | undefined> {
  try {
    const { rows } = await registerOverGraph({ ...graph, siteUrl }).roles.all();
    return isCoordinated(rows, today);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    return undefined; // the list's own finding says why
  }
}

/** Without its grant an app is refused, or is shown a site without lists (permissions-selected-overview.md). */
async function botLetIn(address: GraphAddress, siteUrl: string): Promise<SetUpFacts['bot']> {
  const graph = graphAt(address);
  try {
    const lists = await listsOf(graph, await siteId(graph, siteUrl));
    return LISTS.some(({ name }) => listNamed(lists, name) !== undefined) ? 'let in' : 'shut out';
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    return ['forbidden', 'missing', 'signed out'].includes(error.failure) ? 'shut out' : undefined;
  }
}
