/** The list of roles: who holds each, since when, and who stands in. */
import { z } from 'zod';
import type { Holding, Person, Role } from '../inspection/owner';
import { dayText, filledText, flag, json, text } from './cells/shapes';
import { glance } from './cells/fitting';
import type { Layout } from './rows';

const HoldingJson: z.ZodType<Holding> = z
  .object({
    person: z.object({ id: z.string(), name: z.string() }),
    ...{ from: dayText, until: dayText.nullish(), acting: z.boolean() },
  })
  .transform(({ person, from, until, acting }) => ({ person, from, until: until ?? undefined, acting }));

const Row = z.object({
  ...{ Key: filledText, Holdings: json(z.array(HoldingJson), '[]') },
  ...{ Deputy: text, DeputyEntra: text, Coordinates: flag },
});

export const roleList: Layout<Role> = {
  list: 'Roles',
  key: ({ name }) => name,
  toFields: ({ name, holdings, deputy, coordinates }) => ({
    ...{ Title: glance(name), Key: name, Coordinates: coordinates },
    Holdings: holdings.length === 0 ? null : JSON.stringify(holdings),
    Holders: holdings.map(inWords).join('\n'),
    ...{ Deputy: deputy?.name ?? '', DeputyEntra: deputy?.id ?? '' },
  }),
  people: ({ holdings, deputy }) => ({ HeldBy: lastOf(holdings), DeputisedBy: deputy }),
  row: Row.transform((row) => {
    const deputy = { id: row.DeputyEntra, name: row.Deputy };
    const hasDeputy = deputy.id !== '' || deputy.name !== '';
    return {
      ...{ name: row.Key, holdings: row.Holdings, coordinates: row.Coordinates },
      deputy: hasDeputy ? deputy : undefined,
    };
  }),
};

/** Whoever was appointed last, unless that has an end: a column cannot know what day it is looked at. */
function lastOf(holdings: readonly Holding[]): Person | undefined {
  const [last] = [...holdings].sort((one, other) => other.from.localeCompare(one.from));
  return last?.until === undefined ? last?.person : undefined;
}

/** For people who read the list; the record itself is in Holdings. */
function inWords({ person, from, until, acting }: Holding): string {
  const name = acting ? `${person.name} (acting)` : person.name;
  return until === undefined ? `${name}, from ${from}` : `${name}, ${from} to ${until}`;
}
