/** The register as SharePoint Lists reached through Graph: one way in for the tab and the bot, by address and token. */
import type { Register } from '../inspection/register';
import { conversationList } from './conversationList';
import { deliveryList } from './deliveryList';
import { type GraphAddress, graphAt } from './graph/request';
import { siteAt } from './graph/site';
import { peopleOf } from './people';
import { recommendationList } from './recommendationList';
import { reportList } from './reportList';
import { roleList } from './roleList';
import type { Layout } from './rows';
import { type OpenShelf, type Question, shelfOver } from './shelf';
import { siteDays } from './siteDay';
import { chasedBy, taskList } from './taskList';
import { updateList } from './updateList';

export type RegisterAddress = GraphAddress & {
  /** https://contoso.sharepoint.com/sites/inspections */
  siteUrl: string;
  /** The zone set in the site's regional settings. */
  timeZone?: string;
};

export function registerOverGraph({
  siteUrl,
  timeZone = 'Europe/London',
  ...address
}: RegisterAddress): Register {
  const graph = graphAt(address);
  const site = siteAt(graph, siteUrl);
  const days = siteDays(timeZone);
  const shelf = <T>(layout: Layout<T>): OpenShelf<T> => shelfOver({ graph, site }, layout);
  const tasks = shelf(taskList(days));
  const updates = shelf(updateList);
  const deliveries = shelf(deliveryList);
  return {
    reports: shelf(reportList(days)),
    recommendations: shelf(recommendationList(days)),
    tasks: {
      ...tasks,
      of: (id) => tasks.where(under(id)),
      chasedBy: (day) => tasks.where(chasedBy(day, days)),
    },
    updates: {
      ...updates,
      of: (id) => updates.where(under(id)),
      answering: (delivery) =>
        updates.where({
          column: 'Delivery',
          is: 'eq',
          value: delivery,
          holds: (update) => update.delivery === delivery,
        }),
    },
    roles: shelf(roleList),
    deliveries: {
      ...deliveries,
      since: (day) =>
        deliveries.where({ column: 'Day', is: 'ge', value: day, holds: (sent) => sent.day >= day }),
    },
    conversations: shelf(conversationList),
    people: peopleOf(graph),
  };
}

const under = (id: string): Question<{ recommendationId: string }> => ({
  ...{ column: 'RecommendationId', is: 'eq', value: Number(id) },
  holds: ({ recommendationId }) => recommendationId === id,
});
