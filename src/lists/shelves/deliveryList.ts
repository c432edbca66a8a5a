/** The list of messages sent, or claimed for sending: what keeps one from going out twice. */
import { z } from 'zod';
import { DELIVERY_KINDS, DELIVERY_STATES, type Delivery } from '../../inspection/reminders/delivery';
import { CHANNELS } from '../../inspection/reminders/policy';
import * as cell from '../cells/shapes';
import { glance } from '../cells/fitting';
import type { Layout } from './rows';

const Row = z.object({
  ...{ Key: cell.filledText, PersonName: cell.text, PersonEntra: cell.text },
  // Text such as 2022-11-14: it sorts by itself, and no zone can move it to another day.
  ...{ Day: cell.dayText, State: cell.choice(DELIVERY_STATES), Why: cell.text },
  ...{ ChatId: cell.text, ActivityId: cell.text, TaskIds: cell.names, ClaimedAt: cell.filledText },
  ...{
    Channel: cell.choiceOrNone(CHANNELS),
    Tries: cell.number,
    NotBefore: cell.text,
    AnsweredAt: cell.text,
  },
  ...{ OverseesIds: cell.names, Kind: cell.choiceOrNone(DELIVERY_KINDS), About: cell.text },
});

export const deliveryList: Layout<Delivery> = {
  list: 'Deliveries',
  key: ({ key }) => key,
  toFields: (delivery) => ({
    Title: glance(`${delivery.personName} · ${delivery.day}`),
    ...{
      Key: delivery.key,
      PersonName: delivery.personName,
      PersonEntra: delivery.personId,
      Day: delivery.day,
    },
    ...{ State: delivery.state, Why: delivery.why, ChatId: delivery.conversationId },
    ...{
      ActivityId: delivery.activityId,
      TaskIds: cell.namesCell(delivery.taskIds),
      ClaimedAt: delivery.at,
    },
    ...{ Channel: delivery.channel ?? null, Tries: delivery.tries },
    ...{ NotBefore: delivery.notBefore, AnsweredAt: delivery.answeredAt },
    ...{ OverseesIds: cell.namesCell(delivery.oversees), Kind: delivery.kind, About: delivery.about },
  }),
  people: ({ personId, personName }) => ({ Recipient: { id: personId, name: personName } }),
  row: Row.transform((row) => ({
    ...{
      key: row.Key,
      personId: row.PersonEntra,
      personName: row.PersonName,
      day: row.Day,
      state: row.State,
    },
    ...{ why: row.Why, conversationId: row.ChatId, activityId: row.ActivityId },
    ...{ taskIds: row.TaskIds, at: row.ClaimedAt },
    ...{ channel: row.Channel, tries: row.Tries ?? 0, notBefore: row.NotBefore, answeredAt: row.AnsweredAt },
    // Rows from before there were kinds are the morning's.
    ...{ oversees: row.OverseesIds, kind: row.Kind ?? 'reminder', about: row.About },
  })),
};
