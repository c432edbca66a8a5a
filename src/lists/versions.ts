/** What a row of a list said at each save, as SharePoint keeps its versions. */
import { z } from 'zod';
import type { Version } from '../inspection/history';
import type { Person } from '../inspection/reminders/owner';
import type { Asking } from '../inspection/register';
import { definitionOf } from './columns';
import { failed } from './graph/failure';
import { allPages } from './graph/pages';
import { type Layout, recordIn, rowName, sure } from './shelves/rows';
import { SAVE_MARK, readColumns } from './saveMark';
import type { Place } from './shelves/shelf';

const Identity = z.object({ id: z.string().nullish(), displayName: z.string().nullish() });
const Kept = z.object({
  // "3.0": SharePoint's lists of ours have no drafts.
  id: z.string().regex(/^\d+\.\d+$/),
  lastModifiedDateTime: z.string().optional(),
  lastModifiedBy: z.object({ user: Identity.nullish(), application: Identity.nullish() }).nullish(),
  fields: z.record(z.string(), z.unknown()),
});

const PAGE = 100;

/** Every version of a row that is still kept; one that makes no sense has no record. */
export function versionsOver<T>({ graph, site }: Pick<Place, 'graph' | 'site'>, layout: Layout<T>) {
  const { list } = layout;
  const definition = definitionOf(list);
  const columns = ['Title', ...readColumns(definition), SAVE_MARK, 'Modified'];
  const shape = `$expand=fields($select=${columns.join(',')})&$top=${PAGE}`;
  return async (id: string, { signal }: Asking = {}): Promise<readonly Version<T>[]> => {
    const row = rowName(list, id);
    if (!/^[1-9]\d*$/.test(id)) throw failed('missing', row);
    const what = `The versions of ${row.charAt(0).toLowerCase()}${row.slice(1)}`;
    const found = await site.within(list, ({ path }) =>
      allPages(graph, `${path}/items/${id}/versions?${shape}`, { what, signal }),
    );
    return found.map((each): Version<T> => {
      const { id: number, lastModifiedBy: by, lastModifiedDateTime, fields } = sure(Kept, each, what);
      // The version's own moment is the site's time marked as UTC (microsoft-graph-docs#12328); the column's is right.
      const at = z.string().safeParse(fields['Modified']).data ?? lastModifiedDateTime ?? '';
      return {
        ...{ number: Number.parseInt(number, 10), at, by: whoIn(by ?? {}) },
        mark: z.string().safeParse(fields[SAVE_MARK]).data ?? '',
        record: recordIn(fields, layout, definition),
      };
    });
  };
}

type Who = Pick<NonNullable<z.infer<typeof Kept>['lastModifiedBy']>, 'user' | 'application'>;

/** A person where there is one: what somebody does by way of an app is theirs. */
function whoIn({ user, application }: Partial<Who>): Person {
  if (user?.id) return { id: user.id, name: user.displayName ?? '' };
  return { id: '', name: user?.displayName ?? application?.displayName ?? '' };
}
