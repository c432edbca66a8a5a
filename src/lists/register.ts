/** The register as SharePoint Lists reached through Graph: one way in for the tab and the bot, by address and token. */
import { type Asking, type FollowableRegister, type Reading, RegisterError } from '../inspection/register';
import { conversationList } from './shelves/conversationList';
import { deliveryList } from './shelves/deliveryList';
import { evidenceLibrary } from './shelves/evidenceLibrary';
import { agentFor } from './graph/agent';
import { type GraphAddress, graphAt } from './graph/request';
import { type Places, siteAt } from './graph/site';
import { togetherOver } from './graph/together';
import { importList } from './shelves/importList';
import { periodList } from './shelves/periodList';
import { positionList } from './shelves/positionList';
import { meIn, ME, peopleOf, signInNameOf } from './people';
import { recommendationList } from './shelves/recommendationList';
import { reportList } from './shelves/reportList';
import { rightsAt } from './rights';
import { roleList } from './shelves/roleList';
import { roundList } from './shelves/roundList';
import type { Layout } from './shelves/rows';
import { type OpenShelf, type Question, shelfOver } from './shelves/shelf';
import { settingsList, settingsOn, settingsRead } from './shelves/settingsList';
import { type SharePointAddress, sharePointAt } from './sharePoint/request';
import { noSiteUsers, siteUsersAt } from './sharePoint/siteUsers';
import { siteDays } from './siteDay';
import { chasedBy, open, taskList } from './shelves/taskList';
import { updateList } from './shelves/updateList';
import { versionsOver } from './versions';

export type RegisterAddress = GraphAddress & {
  /** https://contoso.sharepoint.com/sites/inspections */
  siteUrl: string;
  /** The zone set in the site's regional settings. */
  timeZone?: string;
  /** SharePoint's own door, for the person columns that only people look at; without it they stay empty. */
  sharePoint?: SharePointAddress | undefined;
  /** Where the lists were when somebody last looked; without it they are looked up with the first question. */
  places?: Places | undefined;
};

export type RegisterOverGraph = FollowableRegister & {
  /** Where the lists are from which a tab draws its first screen. Throws as the register does. */
  places: () => Promise<Places>;
};

/** Those that `changesSince` reads. */
const FIRST_READ = ['Reports', 'Recommendations', 'Tasks', 'Roles', 'Settings'];

export function registerOverGraph({
  siteUrl,
  timeZone = 'Europe/London',
  sharePoint,
  places,
  ...address
}: RegisterAddress): RegisterOverGraph {
  const graph = graphAt({ agent: agentFor(siteUrl), ...address });
  const askTogether = togetherOver(graph, 'The register');
  const askAlone = togetherOver(graph, 'The register');
  const site = siteAt(graph, siteUrl, askTogether, places);
  const days = siteDays(timeZone);
  const door = sharePoint && sharePointAt(sharePoint, siteUrl);
  const siteUsers = door === undefined ? noSiteUsers : siteUsersAt(door, (id) => signInNameOf(graph, id));
  const place = { graph, site, askTogether, siteUsers };
  const shelf = <T>(layout: Layout<T>): OpenShelf<T> => shelfOver(place, layout);
  const tasks = shelf(taskList(days));
  const updates = shelf(updateList);
  const positions = shelf(positionList(days));
  const deliveries = shelf(deliveryList);
  const imports = shelf(importList);
  const reports = shelf(reportList(days));
  const recommendations = shelf(recommendationList(days));
  const roles = shelf(roleList);
  const settings = shelf(settingsList);
  return {
    ...{ reports, roles },
    recommendations: { ...recommendations, versions: versionsOver(place, recommendationList(days)) },
    tasks: {
      ...tasks,
      versions: versionsOver(place, taskList(days)),
      of: (id, asking) => tasks.where(under(id), asking),
      open: (asking) => surely(tasks, open, asking),
      chasedBy: (day, asking) => surely(tasks, chasedBy(day, days), asking),
    },
    updates: {
      ...updates,
      of: (id, asking) => updates.where(under(id), asking),
      saidBy: (personId, asking) =>
        updates.where(
          { column: 'SaidByEntra', is: 'eq', value: personId, holds: ({ by }) => by.id === personId },
          asking,
        ),
      answering: (delivery) =>
        updates.where({
          column: 'Delivery',
          is: 'eq',
          value: delivery,
          holds: (update) => update.delivery === delivery,
        }),
    },
    periods: shelf(periodList(days)),
    rounds: shelf(roundList(days)),
    positions: {
      ...positions,
      of: (id, asking) => positions.where(under(id), asking),
      inPeriod: (id, asking) =>
        positions.where(
          { column: 'PeriodId', is: 'eq', value: Number(id), holds: ({ periodId }) => periodId === id },
          asking,
        ),
    },
    deliveries: {
      ...deliveries,
      since: (day) =>
        surely(deliveries, { column: 'Day', is: 'ge', value: day, holds: (sent) => sent.day >= day }),
    },
    conversations: shelf(conversationList),
    imports: {
      ...imports,
      of: (key, asking) =>
        imports.where(
          { column: 'Import', is: 'eq', value: key, holds: ({ importKey }) => importKey === key },
          asking,
        ),
      heads: (asking) =>
        imports.where({ column: 'Part', is: 'le', value: 0, holds: ({ part }) => part === 0 }, asking),
    },
    settings: settingsOn(settings),
    evidence: evidenceLibrary(graph, site, [siteUrl, address.graphOrigin]),
    rights: rightsAt(site, door),
    people: peopleOf(graph),
    places: () => site.placesOf(FIRST_READ),
    changesSince(marks) {
      // Whoever opens the tab for the first time is greeted before all rows are there, if these need not be found first.
      const first = places !== undefined && Object.values(marks).every((mark) => mark === undefined);
      return {
        me: heeded((first ? askAlone : askTogether)(ME).then(meIn)),
        reports: heeded(reports.changesSince(marks.reports)),
        recommendations: heeded(recommendations.changesSince(marks.recommendations)),
        tasks: heeded(tasks.changesSince(marks.tasks)),
        roles: heeded(roles.changesSince(marks.roles)),
        settings: heeded(settings.changesSince(marks.settings).then(settingsRead)),
      };
    },
  };
}

/**
 * SharePoint refuses a question that more than 5,000 rows answer, however small the page (list view threshold); reading
 * all of the list page by page it never refuses. Dearer, but a morning with very much that is late still happens.
 * A filter that finds nothing is proved by the shelf with a row that is there; but here it would mean that nobody is
 * reminded, or everybody twice, so nothing is believed only of the whole list.
 */
async function surely<T>(shelf: OpenShelf<T>, question: Question<T>, asking?: Asking): Promise<Reading<T>> {
  try {
    const found = await shelf.where(question, asking);
    if (found.rows.length + found.unreadable.length > 0) return found;
  } catch (error) {
    if (!(error instanceof RegisterError && error.failure === 'refused')) throw error;
  }
  const { rows, unreadable } = await shelf.all(asking);
  return { rows: rows.filter(question.holds), unreadable };
}

const under = (id: string): Question<{ recommendationId: string }> => ({
  ...{ column: 'RecommendationId', is: 'eq', value: Number(id) },
  holds: ({ recommendationId }) => recommendationId === id,
});

/** Whoever wants one of several answers may leave the others: one that fails unheard must not end the process. */
function heeded<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}
