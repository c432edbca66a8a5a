/** Makes the views a list still lacks; one that is there and other than ours is left, for somebody may like it so. */
import { z } from 'zod';
import type { Doing, Outcome } from '../provision/provisionStep';
import { sure } from '../shelves/rows';
import { queryOf } from '../views/caml';
import { VIEWS, type View } from '../views/definitions';
import { type Place, listPath } from './lists';
import type { SharePoint } from './request';

const Views = z.object({
  value: z.array(
    z.object({
      ...{ Id: z.string(), Title: z.string(), ViewQuery: z.string().nullish(), RowLimit: z.number() },
      ...{ DefaultView: z.boolean(), Hidden: z.boolean(), ServerRelativeUrl: z.string() },
      ViewFields: z.object({ Items: z.array(z.string()) }),
    }),
  ),
});
type ViewFound = z.infer<typeof Views>['value'][number];

const SHOWN =
  '$select=Id,Title,ViewQuery,RowLimit,DefaultView,Hidden,ServerRelativeUrl,ViewFields&$expand=ViewFields';

export async function makeViews(
  sharePoint: SharePoint,
  places: readonly Place[],
  doing: Doing,
): Promise<void> {
  for (const { list, id } of places) {
    const wanted = VIEWS.filter((view) => view.list === list);
    if (wanted.length === 0) continue;
    const found = id === undefined ? [] : await viewsIn(sharePoint, list, id);
    for (const view of wanted) {
      const same = found.find(({ Title }) => Title.toLowerCase() === view.name.toLowerCase());
      const step = { list, part: 'view', name: view.name } as const;
      if (same === undefined && id !== undefined)
        await doing.unlessPlan(() =>
          sharePoint.postVerbose(`${listPath(id)}/views/add`, creation(view), `The view ${view.name}`),
        );
      doing.tell({ ...step, ...(same === undefined ? { is: 'made' } : comparison(view, same)) });
    }
    if (id !== undefined) await hideFirst(sharePoint, list, id, found, doing);
  }
}

async function viewsIn(sharePoint: SharePoint, list: string, id: string): Promise<ViewFound[]> {
  const what = `The views of ${list}`;
  return sure(Views, await sharePoint.get(`${listPath(id)}/views?${SHOWN}`, what), what).value;
}

/** Everything in one request: a view is there whole or not at all. */
const creation = (view: View) => ({
  parameters: {
    __metadata: { type: 'SP.ViewCreationInformation' },
    Title: view.name,
    ViewFields: { results: view.columns },
    Query: queryOf(view),
    ...{ PersonalView: false, Paged: true, RowLimit: view.rowLimit },
    SetAsDefaultView: view.default === true,
  },
});

/** SharePoint gives a query back with spaces of its own. */
const plain = (query: string): string =>
  query
    .replace(/>\s+</g, '><')
    .replace(/\s+\/>/g, '/>')
    .trim();

function comparison(view: View, found: ViewFound): Outcome {
  const other = [
    plain(found.ViewQuery ?? '') === plain(queryOf(view)) ? '' : 'its filter or its order is another',
    found.ViewFields.Items.join() === view.columns.join() ? '' : 'it shows other columns',
    found.RowLimit === view.rowLimit ? '' : `it shows ${found.RowLimit} rows a page`,
    view.default === true && !found.DefaultView ? 'it is no longer the one that opens first' : '',
  ].filter((each) => each !== '');
  return other.length === 0 ? { is: 'there' } : { is: 'differs', how: other.join(', '), harmless: true };
}

/** The view every list is born with shows a title and nothing else. It is put out of sight, not removed. */
async function hideFirst(
  sharePoint: SharePoint,
  list: string,
  id: string,
  found: readonly ViewFound[],
  { tell, unlessPlan }: Doing,
): Promise<void> {
  const first = found.find(({ ServerRelativeUrl }) => /\/AllItems\.aspx$/i.test(ServerRelativeUrl));
  if (first === undefined || VIEWS.some(({ name }) => name === first.Title)) return;
  const step = { list, part: 'view', name: first.Title } as const;
  if (first.Hidden) return tell({ ...step, is: 'there' });
  await unlessPlan(() =>
    sharePoint.merge(`${listPath(id)}/views('${first.Id}')`, { Hidden: true }, `The view ${first.Title}`),
  );
  tell({ ...step, is: 'changed', how: 'out of sight, All has taken its place' });
}
