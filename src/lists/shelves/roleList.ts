/** The list of roles: who holds each, since when, and who stands in. */
import { z } from 'zod';
import type { Away, Holding, Person, Role } from '../../inspection/reminders/owner';
import { dayText, filledText, flag, json, text } from '../cells/shapes';
import { glance } from '../cells/fitting';
import type { Layout } from './rows';
import { inPlainOrder } from '../../inspection/language';

const PersonJson = z.object({ id: z.string(), name: z.string() });

const HoldingJson: z.ZodType<Holding> = z
  .object({
    person: PersonJson,
    ...{ from: dayText, until: dayText.nullish(), acting: z.boolean() },
  })
  .transform(({ person, from, until, acting }) => ({ person, from, until: until ?? undefined, acting }));

/** A role in JSON, which leaves out what is undefined. */
export const RoleJson: z.ZodType<Role> = z
  .object({
    ...{
      name: z.string(),
      holdings: z.array(HoldingJson),
      directorate: z.string(),
      coordinates: z.boolean(),
    },
    ...{ deputy: PersonJson.optional(), manager: PersonJson.optional() },
    away: z.object({ from: dayText, until: dayText }).optional(),
  })
  .transform(({ deputy, manager, away, ...role }) => ({ ...role, deputy, manager, away }));

const Row = z.object({
  ...{ Key: filledText, Holdings: json(z.array(HoldingJson), '[]') },
  ...{ Deputy: text, DeputyEntra: text, Directorate: text, Coordinates: flag },
  ...{ Manager: text, ManagerEntra: text, AwayFrom: dayText.nullish(), AwayUntil: dayText.nullish() },
});

export const roleList: Layout<Role> = {
  list: 'Roles',
  key: ({ name }) => name,
  toFields: ({ name, holdings, deputy, directorate, coordinates, manager, away }) => ({
    ...{ Title: glance(name), Key: name, Directorate: directorate, Coordinates: coordinates },
    Holdings: holdings.length === 0 ? null : JSON.stringify(holdings),
    Holders: holdings.map(inWords).join('\n'),
    ...{ Deputy: deputy?.name ?? '', DeputyEntra: deputy?.id ?? '' },
    ...{ Manager: manager?.name ?? '', ManagerEntra: manager?.id ?? '' },
    ...{ AwayFrom: away?.from ?? '', AwayUntil: away?.until ?? '' },
  }),
  people: ({ holdings, deputy }) => ({ HeldBy: lastOf(holdings), DeputisedBy: deputy }),
  row: Row.transform((row) => {
    return {
      ...{ name: row.Key, holdings: row.Holdings, directorate: row.Directorate },
      coordinates: row.Coordinates,
      ...{ deputy: personIn(row.DeputyEntra, row.Deputy), manager: personIn(row.ManagerEntra, row.Manager) },
      away: awayIn(row.AwayFrom ?? undefined, row.AwayUntil ?? undefined),
    };
  }),
};

/** Whoever was appointed last, unless that has an end: a column cannot know what day it is looked at. */
function lastOf(holdings: readonly Holding[]): Person | undefined {
  const [last] = [...holdings].sort((one, other) => inPlainOrder(other.from, one.from));
  return last?.until === undefined ? last?.person : undefined;
}

const personIn = (id: string, name: string): Person | undefined =>
  id === '' && name === '' ? undefined : { id, name };

const awayIn = (from: Away['from'] | undefined, until: Away['until'] | undefined): Away | undefined =>
  from === undefined || until === undefined ? undefined : { from, until };

/** For people who read the list; the record itself is in Holdings. */
function inWords({ person, from, until, acting }: Holding): string {
  const name = acting ? `${person.name} (acting)` : person.name;
  return until === undefined ? `${name}, from ${from}` : `${name}, ${from} to ${until}`;
}
