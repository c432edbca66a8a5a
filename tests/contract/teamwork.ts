/** Paths to a person's apps, feed and mail, of which the derived contract has none: after api/userteamwork-post-installedapps,
 * userteamwork-list-installedapps, userscopeteamsappinstallation-get-chat, userteamwork-sendactivitynotification, user-sendmail. */

const text = { type: 'string' };
const error = { $ref: '#/components/responses/error' };
const refusals = { '4XX': error, '5XX': error };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const record = (required: string[], properties: object) => ({
  ...{ type: 'object', required, properties, additionalProperties: false },
});

const doing = (status: string, body: object) => ({
  post: { parameters: [], requestBody: json(body), responses: { [status]: {}, ...refusals } },
});
const reading = (schema: object, ...options: string[]) => ({
  get: {
    parameters: options.map((name) => ({ name, in: 'query' })),
    responses: { '200': json(schema), ...refusals },
  },
});

const teamsApp = record(['id'], {
  ...{ id: text, externalId: { type: ['string', 'null'] }, displayName: text, distributionMethod: text },
});
const installed = record(['value'], {
  value: { type: 'array', items: record(['id'], { id: text, teamsApp }) },
});
const chat = record(['id', 'chatType'], {
  ...{ id: text, topic: { type: ['string', 'null'] }, chatType: { enum: ['oneOnOne', 'group', 'meeting'] } },
});
const notification = record(['topic', 'activityType', 'previewText'], {
  // A topic that is a text needs a link that opens something in Teams.
  topic: record(['source', 'value', 'webUrl'], { source: { enum: ['text'] }, value: text, webUrl: text }),
  ...{ activityType: text, previewText: record(['content'], { content: text }) },
  templateParameters: { type: 'array', items: record(['name', 'value'], { name: text, value: text }) },
});
const mail = record(['message'], {
  saveToSentItems: { type: 'boolean' },
  message: record(['subject', 'body', 'toRecipients'], {
    subject: text,
    body: record(['contentType', 'content'], { contentType: { enum: ['Text', 'HTML'] }, content: text }),
    toRecipients: {
      type: 'array',
      items: record(['emailAddress'], { emailAddress: record(['address'], { address: text, name: text }) }),
    },
  }),
});

const apps = '/users/{user-id}/teamwork/installedApps';
export const TEAMWORK = {
  [apps]: {
    ...doing('201', record(['teamsApp@odata.bind'], { 'teamsApp@odata.bind': text })),
    ...reading(installed, '$expand', '$filter'),
  },
  [`${apps}/{installation-id}/chat`]: reading(chat),
  '/users/{user-id}/teamwork/sendActivityNotification': doing('204', notification),
  '/users/{user-id}/sendMail': doing('202', mail),
};
