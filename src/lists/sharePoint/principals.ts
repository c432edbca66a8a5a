/** The groups and permission levels of a site: found, and made where they lack. */
import { z } from 'zod';
import type { Doing, Outcome } from '../provision/provisionStep';
import { sure } from '../shelves/rows';
import { type Level, type OwnLevel, PERMISSIONS, STANDARD, bitsOf } from './permissionDefinitions';
import type { SharePoint } from './request';

export const LevelShape = z.object({
  Id: z.number(),
  Name: z.string(),
  RoleTypeKind: z.number(),
  BasePermissions: z.object({ High: z.coerce.string(), Low: z.coerce.string() }),
});
export type LevelFound = z.infer<typeof LevelShape>;
const Levels = z.object({ value: z.array(LevelShape) });

export const Principal = z.object({ Id: z.number(), Title: z.string() });
export type PrincipalFound = z.infer<typeof Principal>;
const Groups = z.object({ value: z.array(Principal) });

/** Groups and levels by the names of the definition; those that only a plan has are absent. */
export type Known = {
  groups: Map<string, PrincipalFound>;
  levels: Map<string, LevelFound>;
  owners: PrincipalFound;
  fullControl: LevelFound | undefined;
  me: number;
};

export async function peopleAndLevels(sharePoint: SharePoint, doing: Doing): Promise<Known> {
  const groups = await makeGroups(sharePoint, doing);
  const { levels, fullControl } = await makeLevels(sharePoint, doing);
  const ask = async (path: string, what: string) => sure(Principal, await sharePoint.get(path, what), what);
  const owners = await ask('/associatedownergroup?$select=Id,Title', "The site's group of owners");
  const me = await ask('/currentuser?$select=Id,Title', 'Who is signed in to SharePoint');
  return { groups, levels, fullControl, owners, me: me.Id };
}

async function makeGroups(sharePoint: SharePoint, { tell, unlessPlan }: Doing) {
  const what = "The site's groups";
  const { value } = sure(Groups, await sharePoint.get('/sitegroups?$select=Id,Title&$top=5000', what), what);
  const groups = new Map<string, PrincipalFound>();
  for (const { name, what: description } of PERMISSIONS.groups) {
    const found = value.find(({ Title }) => Title.toLowerCase() === name.toLowerCase());
    if (found !== undefined) groups.set(name, found);
    else
      await unlessPlan(async () => {
        const body = { Title: name, Description: description };
        const group = `The group ${name}`;
        groups.set(name, sure(Principal, await sharePoint.post('/sitegroups', body, group), group));
      });
    tell({ list: '', part: 'group', name, is: found === undefined ? 'made' : 'there' });
  }
  return groups;
}

async function makeLevels(sharePoint: SharePoint, doing: Doing) {
  const what = "The site's permission levels";
  const path = '/roledefinitions?$select=Id,Name,RoleTypeKind,BasePermissions';
  const { value } = sure(Levels, await sharePoint.get(path, what), what);
  const levels = new Map<string, LevelFound>();
  for (const level of PERMISSIONS.levels) {
    const found = value.find((each) => isLevel(each, level));
    if (found !== undefined) levels.set(level.name, found);
    if ('standard' in level) continue;
    if (found === undefined)
      await doing.unlessPlan(async () => levels.set(level.name, await makeLevel(sharePoint, level)));
    doing.tell({ list: '', part: 'level', name: level.own, ...outcomeOf(found, level) });
  }
  return { levels, fullControl: value.find(({ RoleTypeKind }) => RoleTypeKind === STANDARD.Administrator) };
}

const isLevel = (found: LevelFound, level: Level): boolean =>
  'standard' in level
    ? found.RoleTypeKind === STANDARD[level.standard]
    : found.Name.toLowerCase() === level.own.toLowerCase();

async function makeLevel(sharePoint: SharePoint, level: OwnLevel): Promise<LevelFound> {
  const what = `The permission level ${level.own}`;
  const body = { Name: level.own, Description: level.what, BasePermissions: bitsOf(level), Order: 200 };
  return sure(LevelShape, await sharePoint.post('/roledefinitions', body, what), what);
}

function outcomeOf(found: LevelFound | undefined, level: OwnLevel): Outcome {
  if (found === undefined) return { is: 'made' };
  const same = found.BasePermissions.Low === bitsOf(level).Low;
  return same ? { is: 'there' } : { is: 'differs', how: 'it allows other things than it should' };
}

/** Puts a person into one of the groups; harmless when they are in it already. */
export async function joinGroup(
  sharePoint: SharePoint,
  group: string,
  userPrincipalName: string,
): Promise<void> {
  const what = `The group ${group}`;
  const { value } = sure(Groups, await sharePoint.get('/sitegroups?$select=Id,Title&$top=5000', what), what);
  const found = value.find(({ Title }) => Title === group);
  if (found === undefined) throw new Error(`The site has no group ${group}`);
  const body = { LoginName: `i:0#.f|membership|${userPrincipalName}` };
  await sharePoint.post(`/sitegroups(${found.Id})/users`, body, what);
}
