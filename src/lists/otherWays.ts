/** The app given to a person, the activity feed and mail, all through Graph. */
import { z } from 'zod';
import type { Notice, OtherWays } from '../inspection/reminders/otherWays';
import { RegisterError } from '../inspection/register';
import { failed } from './graph/failure';
import { type Graph, type GraphAddress, graphAt } from './graph/request';
import { sure } from './shelves/rows';

export type OtherWaysAddress = {
  /**
   * Signed in as the app that the manifest names in webApplicationInfo: only that one may install itself and write to the
   * feed (graph/teams-send-activityfeednotifications). Undefined where it has no sign-in of its own.
   */
  asApp: GraphAddress | undefined;
  /** The app's id in the organisation's catalogue. */
  teamsAppId: string;
  /** Signed in as the bot, for mail; undefined where no mailbox is named. */
  mail: { address: GraphAddress; from: string } | undefined;
};

/** What the manifest calls the one kind of activity there is. */
export const ACTIVITY = 'itemsWaiting';

const Installed = z.object({ value: z.array(z.object({ id: z.string() })) });
const Chat = z.object({ id: z.string() });
const Addressed = z.object({ mail: z.string().nullish(), userPrincipalName: z.string() });

const person = (personId: string): string => `/users/${encodeURIComponent(personId)}`;

export function otherWaysOverGraph({ asApp, teamsAppId, mail }: OtherWaysAddress): OtherWays {
  return {
    ...(asApp === undefined ? {} : withTeams(graphAt(asApp), teamsAppId)),
    ...(mail === undefined ? {} : { mail: mailOver(graphAt(mail.address), mail.from) }),
  };
}

const withTeams = (graph: Graph, teamsAppId: string): Required<Pick<OtherWays, 'install' | 'feed'>> => ({
  async install(personId) {
    const path = `${person(personId)}/teamwork/installedApps`;
    const app = `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`;
    const what = 'The app of a person';
    // Whoever has it already is answered with 409; what counts is the chat behind it.
    await unless('refused', () => graph.post(path, { 'teamsApp@odata.bind': app }, { what }));
    const mine = encodeURIComponent(`teamsApp/id eq '${teamsAppId}'`);
    const found = await graph.get(`${path}?$expand=teamsApp&$filter=${mine}`, { what });
    const [installed] = sure(Installed, found, what).value;
    if (installed === undefined) throw failed('refused', what);
    const chat = await unless('missing', () => graph.get(`${path}/${installed.id}/chat`, { what }));
    return chat === undefined ? undefined : sure(Chat, chat, what).id;
  },
  async feed(personId, { headline, items, link }) {
    const body = {
      topic: { source: 'text', value: headline, webUrl: link },
      ...{ activityType: ACTIVITY, previewText: { content: headline } },
      templateParameters: [{ name: 'items', value: items }],
    };
    const path = `${person(personId)}/teamwork/sendActivityNotification`;
    await graph.post(path, body, { what: 'The activity feed of a person' });
  },
});

const mailOver =
  (graph: Graph, from: string) =>
  async (personId: string, { headline, text }: Notice): Promise<void> => {
    const what = 'The mail address of a person';
    const found = await graph.get(`${person(personId)}?$select=mail,userPrincipalName`, { what });
    const { mail } = sure(Addressed, found, what);
    // A sign-in name need not be a mailbox; without one there is nowhere to write to.
    if (mail === undefined || mail === null || mail === '') throw failed('missing', what);
    const message = {
      ...{ subject: headline, body: { contentType: 'Text', content: text } },
      toRecipients: [{ emailAddress: { address: mail } }],
    };
    const about = { what: 'A mail to a person' };
    await graph.post(`${person(from)}/sendMail`, { message, saveToSentItems: false }, about);
  };

/** Undefined where it failed like this. */
async function unless<T>(failure: RegisterError['failure'], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegisterError && error.failure === failure) return undefined;
    throw error;
  }
}
