/** Gives the groups their rights: made where they lack, told where somebody has more or other ones. */
import { z } from 'zod';
import type { Doing, Outcome } from '../provisionStep';
import { sure } from '../rows';
import { type ListState, type Place, listPath } from './lists';
import {
  type Level,
  type OwnLevel,
  PERMISSIONS,
  STANDARD,
  bitsOf,
  levelNamed,
} from './permissionDefinitions';
import type { SharePoint } from './request';

const LevelShape = z.object({
  Id: z.number(),
  Name: z.string(),
  RoleTypeKind: z.number(),
  BasePermissions: z.object({ High: z.coerce.string(), Low: z.coerce.string() }),
});
type LevelFound = z.infer<typeof LevelShape>;
const Levels = z.object({ value: z.array(LevelShape) });

const Principal = z.object({ Id: z.number(), Title: z.string() });
type PrincipalFound = z.infer<typeof Principal>;
const Groups = z.object({ value: z.array(Principal) });

const Assignments = z.object({
  value: z.array(
    z.object({ PrincipalId: z.number(), Member: Principal, RoleDefinitionBindings: z.array(LevelShape) }),
  ),
});
type Assignment = z.infer<typeof Assignments>['value'][number];

/** Groups and levels by the names of the definition; those that only a plan has are absent. */
type Known = {
  groups: Map<string, PrincipalFound>;
  levels: Map<string, LevelFound>;
  owners: PrincipalFound;
  fullControl: LevelFound | undefined;
  me: number;
};

export async function givePermissions(
  sharePoint: SharePoint,
  places: readonly Place[],
  states: ReadonlyMap<string, ListState>,
  doing: Doing,
): Promise<void> {
  const known = await peopleAndLevels(sharePoint, doing);
  await giveOnSite(sharePoint, known, doing);
  for (const place of places) {
    const standsAlone =
      place.id !== undefined && states.get(place.id.toLowerCase())?.HasUniqueRoleAssignments === true;
    await giveOnList(sharePoint, place, standsAlone, known, doing);
  }
}

async function peopleAndLevels(sharePoint: SharePoint, doing: Doing): Promise<Known> {
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

type Scope = { path: string; list: string; has: readonly Assignment[] };

async function assignmentsOf(sharePoint: SharePoint, path: string, list: string): Promise<Assignment[]> {
  const what = list === '' ? 'The rights on the site' : `The rights on ${list}`;
  const query = '$select=PrincipalId,Member,RoleDefinitionBindings&$expand=Member,RoleDefinitionBindings';
  const answer = await sharePoint.get(`${path}/roleassignments?${query}`, what);
  return sure(Assignments, answer, what).value;
}

/** Reading the site at all is what opens its lists to the app. Who else has rights there is the site's affair. */
async function giveOnSite(sharePoint: SharePoint, known: Known, doing: Doing): Promise<void> {
  const scope = { path: '', list: '', has: await assignmentsOf(sharePoint, '', '') };
  for (const [group, level] of Object.entries(PERMISSIONS.site))
    await give(sharePoint, scope, { group, level }, known, doing);
}

/**
 * A list first stops inheriting, without copying what the site's members may do; that leaves it to whoever does this,
 * and a run that stops here is finished by the next. The site's owners come first, so that they are never shut out.
 */
async function giveOnList(
  sharePoint: SharePoint,
  { list, id }: Place,
  standsAlone: boolean,
  known: Known,
  doing: Doing,
): Promise<void> {
  const path = listPath(id ?? '');
  if (!standsAlone && id !== undefined)
    await doing.unlessPlan(() =>
      sharePoint.post(
        `${path}/breakroleinheritance(copyroleassignments=false,clearsubscopes=false)`,
        undefined,
        `The rights on ${list}`,
      ),
    );
  doing.tell({ list, part: 'rights', name: 'of its own', is: standsAlone ? 'there' : 'made' });
  const has = standsAlone ? await assignmentsOf(sharePoint, path, list) : [];
  const scope = { path, list, has };
  await giveOwners(sharePoint, scope, known, doing);
  const given = Object.entries(PERMISSIONS.lists[list] ?? {});
  for (const [group, level] of given) await give(sharePoint, scope, { group, level }, known, doing);
  tellOthers(scope, new Map(given), known, doing);
}

async function giveOwners(
  sharePoint: SharePoint,
  { path, list, has }: Scope,
  { owners, fullControl }: Known,
  { tell, unlessPlan }: Doing,
): Promise<void> {
  if (fullControl === undefined) return;
  const there = holds(has, owners, fullControl);
  if (!there)
    await unlessPlan(() =>
      sharePoint.post(assigning(path, owners, fullControl), undefined, `The rights on ${list}`),
    );
  tell({ list, part: 'rights', name: `${owners.Title}: ${fullControl.Name}`, is: there ? 'there' : 'made' });
}

async function give(
  sharePoint: SharePoint,
  { path, list, has }: Scope,
  { group, level }: { group: string; level: string },
  known: Known,
  { tell, unlessPlan }: Doing,
): Promise<void> {
  const principal = known.groups.get(group);
  const role = known.levels.get(level);
  const there = principal !== undefined && role !== undefined && holds(has, principal, role);
  if (!there)
    await unlessPlan(async () => {
      if (principal === undefined || role === undefined)
        throw new Error(`No group ${group} or level ${level}`);
      await sharePoint.post(assigning(path, principal, role), undefined, `The rights of ${group}`);
    });
  const named = levelNamed(level);
  const name = `${group}: ${role?.Name ?? ('own' in named ? named.own : named.name)}`;
  tell({ list, part: 'rights', name, is: there ? 'there' : 'made' });
}

const holds = (has: readonly Assignment[], { Id }: PrincipalFound, role: LevelFound): boolean =>
  has.some(
    ({ PrincipalId, RoleDefinitionBindings }) =>
      PrincipalId === Id && RoleDefinitionBindings.some((each) => each.Id === role.Id),
  );

const assigning = (path: string, { Id: principal }: PrincipalFound, { Id: role }: LevelFound): string =>
  `${path}/roleassignments/addroleassignment(principalid=${principal},roledefid=${role})`;

/** More than ours is told and left: somebody may have had a reason. Limited Access comes by itself and opens nothing. */
function tellOthers(
  { list, has }: Scope,
  given: ReadonlyMap<string, string>,
  { groups, levels, owners, fullControl, me }: Known,
  { tell }: Doing,
): void {
  for (const { PrincipalId, Member, RoleDefinitionBindings } of has) {
    const group = [...groups].find(([, { Id }]) => Id === PrincipalId)?.[0];
    const ours = group === undefined ? undefined : levels.get(given.get(group) ?? '')?.Id;
    // Whoever stopped the inheritance has been given everything on the list by SharePoint.
    const allowed = PrincipalId === owners.Id || PrincipalId === me ? fullControl?.Id : ours;
    for (const { Id, Name, RoleTypeKind } of RoleDefinitionBindings)
      if (Id !== allowed && RoleTypeKind !== STANDARD.Guest)
        tell({
          list,
          part: 'rights',
          name: `${Member.Title}: ${Name}`,
          is: 'differs',
          how: 'it is not one of ours',
        });
  }
}

const Member = z.object({ value: z.array(Principal) });

/** Puts a person into one of the groups; harmless when they are in it already. */
export async function joinGroup(
  sharePoint: SharePoint,
  group: string,
  userPrincipalName: string,
): Promise<void> {
  const what = `The group ${group}`;
  const { value } = sure(Member, await sharePoint.get('/sitegroups?$select=Id,Title&$top=5000', what), what);
  const found = value.find(({ Title }) => Title === group);
  if (found === undefined) throw new Error(`The site has no group ${group}`);
  const body = { LoginName: `i:0#.f|membership|${userPrincipalName}` };
  await sharePoint.post(`/sitegroups(${found.Id})/users`, body, what);
}
