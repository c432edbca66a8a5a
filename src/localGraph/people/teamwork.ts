/** What Graph does for an app in Teams and in mail: gives the app to a person, writes to their feed, sends a letter. */
import { z } from 'zod';
import { GraphError } from '../errors';
import { type PersonRow, findPerson } from './people';
import type { Store } from '../store';
import type { Ask, Reply, Route } from '../wire';

/** The Teams behind this Graph: who has it, who has the app, and which chat they have with it. */
export type Teamwork = {
  /** The ids of the apps in the organisation's catalogue. */
  catalogue: readonly string[];
  hasTeams: (personId: string) => boolean;
  hasApp: (personId: string) => boolean;
  install: (personId: string) => void;
  /** Undefined while the chat is still being made. */
  chatOf: (personId: string) => string | undefined;
};

export type SentMail = { from: string; to: readonly string[]; subject: string; text: string };
export type SentNotification = {
  personId: string;
  activityType: string;
  preview: string;
  webUrl: string;
  parameters: Readonly<Record<string, string>>;
};

const TABLES = `
CREATE TABLE IF NOT EXISTS sentMail(id INTEGER PRIMARY KEY, letter TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS sentNotification(id INTEGER PRIMARY KEY, notification TEXT NOT NULL) STRICT;
`;

const Install = z.object({ 'teamsApp@odata.bind': z.string() });
const Notification = z.object({
  topic: z.object({ source: z.literal('text'), value: z.string(), webUrl: z.url() }),
  activityType: z.string().min(1),
  previewText: z.object({ content: z.string() }),
  templateParameters: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
const Mail = z.object({
  message: z.object({
    subject: z.string(),
    body: z.object({ contentType: z.enum(['Text', 'HTML', 'text', 'html']), content: z.string() }),
    toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.email() }) })).min(1),
  }),
  saveToSentItems: z.boolean().optional(),
});

/** The words are Graph's own for a body it cannot read. */
function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body);
  if (found.success) return found.data;
  throw new GraphError(400, 'BadRequest', 'Invalid request body was sent.');
}

function notThere(what: string): GraphError {
  return new GraphError(404, 'NotFound', `${what} was not found.`);
}

export function createTeamwork(store: Store, teams: Teamwork | undefined) {
  store.exec(TABLES);

  function someone(ask: Ask): PersonRow {
    const found = findPerson(store, ask.at('user'));
    if (found === undefined) throw notThere('The user');
    return found;
  }

  /** Whoever has no licence for Teams cannot be given an app. */
  function inTeams(ask: Ask): { teams: Teamwork; personId: string } {
    const { id } = someone(ask);
    if (teams === undefined || !teams.hasTeams(id))
      throw new GraphError(403, 'Forbidden', 'The user is not licensed for Teams.');
    return { teams, personId: id };
  }

  const installationOf = (personId: string, app: string) =>
    Buffer.from(`${personId}##${app}`).toString('base64url');

  function install(ask: Ask): Reply {
    const { teams: there, personId } = inTeams(ask);
    const app = read(Install, ask.body)['teamsApp@odata.bind'].split('/').at(-1) ?? '';
    if (!there.catalogue.includes(app)) throw notThere('The app');
    if (there.hasApp(personId)) throw new GraphError(409, 'Conflict', 'The app is installed already.');
    there.install(personId);
    return { status: 201 };
  }

  function installed(ask: Ask): Reply {
    const { teams: there, personId } = inTeams(ask);
    const wanted = /^teamsApp\/id eq '([^']+)'$/.exec(ask.query.get('$filter') ?? '')?.[1];
    const value = there.catalogue
      .filter((app) => (wanted === undefined || app === wanted) && there.hasApp(personId))
      .map((app) => ({
        id: installationOf(personId, app),
        ...(ask.query.get('$expand') === 'teamsApp'
          ? {
              teamsApp: { id: app, externalId: null, displayName: 'App', distributionMethod: 'organization' },
            }
          : {}),
      }));
    return { status: 200, body: { value } };
  }

  function chat(ask: Ask): Reply {
    const { teams: there, personId } = inTeams(ask);
    const app = there.catalogue.find((each) => installationOf(personId, each) === ask.at('installation'));
    const id = app !== undefined && there.hasApp(personId) ? there.chatOf(personId) : undefined;
    if (id === undefined) throw notThere('The chat');
    return { status: 200, body: { id, topic: null, chatType: 'oneOnOne' } };
  }

  function notify(ask: Ask): Reply {
    const { teams: there, personId } = inTeams(ask);
    const { topic, activityType, previewText, templateParameters } = read(Notification, ask.body);
    if (!there.hasApp(personId))
      throw new GraphError(403, 'Forbidden', 'The app is not installed for the recipient.');
    const notification: SentNotification = {
      ...{ personId, activityType, preview: previewText.content, webUrl: topic.webUrl },
      parameters: Object.fromEntries(templateParameters.map(({ name, value }) => [name, value])),
    };
    store.run('INSERT INTO sentNotification(notification) VALUES(?)', JSON.stringify(notification));
    return { status: 204 };
  }

  function send(ask: Ask): Reply {
    const { mail } = someone(ask);
    if (mail === null) throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'There is no such mailbox.');
    const { message } = read(Mail, ask.body);
    const letter: SentMail = {
      ...{ from: mail, to: message.toRecipients.map(({ emailAddress: { address } }) => address) },
      ...{ subject: message.subject, text: message.body.content },
    };
    store.run('INSERT INTO sentMail(letter) VALUES(?)', JSON.stringify(letter));
    return { status: 202 };
  }

  const apps = '/users/:user/teamwork/installedApps';
  const routes: Route[] = [
    { method: 'POST', path: apps, reply: install },
    { method: 'GET', path: apps, options: ['$expand', '$filter'], reply: installed },
    { method: 'GET', path: `${apps}/:installation/chat`, reply: chat },
    { method: 'POST', path: '/users/:user/teamwork/sendActivityNotification', reply: notify },
    { method: 'POST', path: '/users/:user/sendMail', reply: send },
  ];
  const kept = <T>(sql: string): T[] =>
    store.all<{ words: string }>(sql).map(({ words }) => JSON.parse(words) as T);
  return {
    routes,
    mails: () => kept<SentMail>('SELECT letter AS words FROM sentMail ORDER BY id'),
    notifications: () =>
      kept<SentNotification>('SELECT notification AS words FROM sentNotification ORDER BY id'),
  };
}
