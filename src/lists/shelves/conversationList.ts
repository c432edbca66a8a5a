/** The list of how the bot reaches each person. */
import { z } from 'zod';
import type { Conversation } from '../../inspection/reminders/delivery';
import { filledText, text } from '../cells/shapes';
import { glance } from '../cells/fitting';
import type { Layout } from './rows';

const Row = z.object({
  Key: filledText,
  ChatId: text,
  TeamsUser: text,
  ServiceUrl: text,
  Tenant: text,
  Gone: text,
});

export const conversationList: Layout<Conversation> = {
  list: 'Conversations',
  key: ({ personId }) => personId,
  toFields: ({ personId, conversationId, teamsId, serviceUrl, tenantId, gone }) => ({
    ...{ Title: glance(personId), Key: personId, ChatId: conversationId, TeamsUser: teamsId },
    ...{ ServiceUrl: serviceUrl, Tenant: tenantId, Gone: gone },
  }),
  row: Row.transform((row) => ({
    ...{ personId: row.Key, conversationId: row.ChatId, teamsId: row.TeamsUser },
    ...{ serviceUrl: row.ServiceUrl, tenantId: row.Tenant, gone: row.Gone },
  })),
};
