/** Versioning and column formats of the lists: what Graph neither shows nor sets. */
import { z } from 'zod';
import { LISTS } from '../columns';
import type { Doing, Outcome } from '../provision/provisionStep';
import { sure } from '../shelves/rows';
import {
  COLUMN_FORMATS,
  type ColumnFormat,
  type TabLink,
  canonical,
  filled,
  needsLink,
  sameButForLink,
} from '../views/formats';
import type { SharePoint } from './request';

/** A list of ours as SharePoint has it; `id` is undefined while only a plan has it. */
export type Place = { list: string; id: string | undefined };

const Lists = z.object({
  value: z.array(
    z.object({ Id: z.string(), EnableVersioning: z.boolean(), HasUniqueRoleAssignments: z.boolean() }),
  ),
});
export type ListState = z.infer<typeof Lists>['value'][number];

/** What is so of every list, by its id, for one request. */
export async function statesOf(sharePoint: SharePoint): Promise<Map<string, ListState>> {
  const what = "The site's lists in SharePoint";
  const path = '/lists?$select=Id,EnableVersioning,HasUniqueRoleAssignments&$top=5000';
  const { value } = sure(Lists, await sharePoint.get(path, what), what);
  return new Map(value.map((state) => [state.Id.toLowerCase(), state]));
}

export const listPath = (id: string): string => `/lists(guid'${id}')`;

const VERSIONS = 500;

/** Every change stays readable. A limit that someone has set is left alone. */
export async function keepHistory(
  sharePoint: SharePoint,
  places: readonly Place[],
  states: ReadonlyMap<string, ListState>,
  { tell, unlessPlan }: Doing,
): Promise<void> {
  for (const { list, id } of places) {
    const on = id !== undefined && states.get(id.toLowerCase())?.EnableVersioning === true;
    if (id !== undefined && !on)
      await unlessPlan(() =>
        sharePoint.merge(
          listPath(id),
          { EnableVersioning: true, MajorVersionLimit: VERSIONS },
          `The versions of ${list}`,
        ),
      );
    tell({ list, part: 'history', name: 'versions', is: on ? 'there' : 'made' });
  }
}

const Fields = z.object({
  value: z.array(z.object({ InternalName: z.string(), CustomFormatter: z.string().nullish() })),
});

export async function formatColumns(
  sharePoint: SharePoint,
  places: readonly Place[],
  link: TabLink | undefined,
  doing: Doing,
): Promise<void> {
  for (const { list, id } of places) {
    const wanted = COLUMN_FORMATS.filter((format) => format.list === list);
    if (wanted.length === 0) continue;
    const known = id === undefined ? new Map<string, string>() : await formatsIn(sharePoint, list, id);
    for (const format of wanted) {
      const step = { list, part: 'format', name: displayName(format) } as const;
      doing.tell({ ...step, ...(await settle(sharePoint, id, format, known, link, doing)) });
    }
  }
}

async function formatsIn(sharePoint: SharePoint, list: string, id: string): Promise<Map<string, string>> {
  const what = `The formats of ${list}`;
  const path = `${listPath(id)}/fields?$select=InternalName,CustomFormatter`;
  const { value } = sure(Fields, await sharePoint.get(path, what), what);
  return new Map(value.map(({ InternalName, CustomFormatter }) => [InternalName, CustomFormatter ?? '']));
}

async function settle(
  sharePoint: SharePoint,
  id: string | undefined,
  column: ColumnFormat,
  known: ReadonlyMap<string, string>,
  link: TabLink | undefined,
  { unlessPlan }: Doing,
): Promise<Outcome> {
  if (needsLink(column) && link === undefined)
    return { is: 'differs', how: 'it links to the app, and the app has no id yet', harmless: true };
  const format = JSON.stringify(filled(column.format, link ?? { before: '', after: '' }));
  const found = known.get(column.column) ?? '';
  if (canonical(found) === canonical(format)) return { is: 'there' };
  const ours = found === '' || sameButForLink(found, column.format);
  if (!ours) return { is: 'differs', how: 'it was given another format', harmless: true };
  if (id !== undefined)
    await unlessPlan(() =>
      sharePoint.merge(
        `${listPath(id)}/fields/getByInternalNameOrTitle('${column.column}')`,
        { CustomFormatter: format },
        `The format of ${column.column} in ${column.list}`,
      ),
    );
  return found === '' ? { is: 'made' } : { is: 'changed', how: 'its link leads to the app again' };
}

const displayName = ({ list, column }: ColumnFormat): string =>
  LISTS.find(({ name }) => name === list)?.columns.find(({ name }) => name === column)?.displayName ?? column;
