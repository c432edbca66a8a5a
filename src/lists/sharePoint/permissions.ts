/** Gives the groups their rights: made where they lack, told where somebody has more or other ones. */
import { z } from 'zod';
import type { Doing } from '../provision/provisionStep';
import { sure } from '../shelves/rows';
import { type ListState, type Place, listPath } from './lists';
import { PERMISSIONS, STANDARD, levelNamed } from './permissionDefinitions';
import {
  type Known,
  type LevelFound,
  LevelShape,
  Principal,
  type PrincipalFound,
  peopleAndLevels,
} from './principals';
import type { SharePoint } from './request';

const Assignments = z.object({
  value: z.array(
    z.object({ PrincipalId: z.number(), Member: Principal, RoleDefinitionBindings: z.array(LevelShape) }),
  ),
});
type Assignment = z.infer<typeof Assignments>['value'][number];

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
