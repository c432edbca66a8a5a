/** The answer to a create, with the fault that Graph has in it: the times are the site's own and marked as UTC. */
import type { Column } from '../lists/columnDefinition';
import type { SiteClock } from '../lists/siteClock';

type Shown = Record<string, unknown>;

function shifted(thing: Shown, names: readonly string[], clock: SiteClock): Shown {
  const wrong = names
    .map((name) => [name, thing[name]] as const)
    .flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, clock.markedWrongly(value)] as const] : [],
    );
  return { ...thing, ...Object.fromEntries(wrong) };
}

/**
 * The item's own times (microsoft-graph-docs#5293) and those in its columns (#13168). A GET right after is right, so
 * whoever keeps what a create answers is wrong by as much as the site is away from UTC.
 */
export function createAnswer(item: Shown, columns: readonly Column[], clock: SiteClock): Shown {
  const dates = columns.filter((column) => column.dateTime !== undefined).map(({ name }) => name);
  const whole = shifted(item, ['createdDateTime', 'lastModifiedDateTime'], clock);
  return { ...whole, fields: shifted(item['fields'] as Shown, ['Created', 'Modified', ...dates], clock) };
}
