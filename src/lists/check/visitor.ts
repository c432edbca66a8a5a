/** Who is signed in, as the site knows them: their groups, and whether the site is theirs to set up. */
import { z } from 'zod';
import { RegisterError } from '../../inspection/register';
import type { Visitor } from '../../inspection/setUp';
import { sure } from '../shelves/rows';
import { PERMISSIONS } from '../sharePoint/permissionDefinitions';
import type { SharePoint } from '../sharePoint/request';

// SPBasePermissions: without both nobody can make lists and give rights on them.
const MANAGE = [0x800, 0x2000000];

const Groups = z.object({ value: z.array(z.object({ Title: z.string() })) });
const Bits = z.object({ Low: z.coerce.number() });
const Named = z.object({ Title: z.string() });

export type Visit = { visitor: Visitor; groupsThere: boolean | undefined; owners: string };

/** Rejects when SharePoint cannot be asked at all; what only some may know is left open. */
export async function visitorOf(sharePoint: SharePoint): Promise<Visit> {
  const what = 'What this sign-in may do on the site';
  const { Low } = sure(Bits, await sharePoint.get('/effectivebasepermissions', what), what);
  const manages = MANAGE.every((bit) => Math.floor(Low / bit) % 2 === 1);
  const ours = PERMISSIONS.groups.map(({ name }) => name);
  const own = await unlessRefused(() => groupsAt(sharePoint, '/currentuser/groups'));
  const all = await unlessRefused(() => groupsAt(sharePoint, '/sitegroups'));
  const isOf = (titles: readonly string[]) => (name: string) =>
    titles.some((title) => title.toLowerCase() === name.toLowerCase());
  return {
    visitor: { manages, groups: ours.filter(isOf(own ?? [])) },
    groupsThere: all && ours.some(isOf(all)),
    owners: (await unlessRefused(() => ownersOf(sharePoint))) ?? '',
  };
}

async function groupsAt(sharePoint: SharePoint, path: string): Promise<string[]> {
  const what = "The site's groups";
  const { value } = sure(Groups, await sharePoint.get(`${path}?$select=Id,Title&$top=5000`, what), what);
  return value.map(({ Title }) => Title);
}

async function ownersOf(sharePoint: SharePoint): Promise<string> {
  const what = "The site's group of owners";
  return sure(Named, await sharePoint.get('/associatedownergroup?$select=Id,Title', what), what).Title;
}

/** An app has no groups, and a reader may not see everyone's. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    return undefined;
  }
}
