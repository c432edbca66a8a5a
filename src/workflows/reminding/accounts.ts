/** What the directory adds to the roles before anyone is written to: accounts switched off, and whose manager is whose. */
import type { Day } from '../../inspection/day';
import { handedNow } from '../../inspection/asking/handed';
import { type Person, type Role, holderOn } from '../../inspection/reminders/owner';
import type { Policy } from '../../inspection/reminders/policy';
import { type Register, RegisterError } from '../../inspection/register';
import { goesOn } from '../../inspection/reminders/reminder';
import type { Task } from '../../inspection/recommendation/task';

export type Accounts = {
  isDisabled: (personId: string) => boolean;
  managerOf: (role: string) => Person | undefined;
};

type Asked = { tasks: readonly Task[]; roles: readonly Role[]; heldOn: Day; today: Day; policy: Policy };

/** Asks only for people who would be written to, and for managers only of roles with something late enough. */
export async function accountsFor(register: Register, asked: Asked): Promise<Accounts> {
  const { tasks, roles, heldOn } = asked;
  const owning = new Set(tasks.flatMap(({ owners }) => owners));
  const concerned = roles.filter(({ name, coordinates }) => coordinates || owning.has(name));
  const ids = concerned.flatMap((role) => [holderOn(role, heldOn)?.person.id, role.deputy?.id]);
  const handed = tasks.map((task) => handedNow(task, roles, heldOn)?.to.id);
  const [disabled, managers] = await Promise.all([
    switchedOff(
      register,
      [...ids, ...handed].filter((id) => id !== undefined),
    ),
    managersFor(register, concerned, asked),
  ]);
  return { isDisabled: (id) => disabled.has(id), managerOf: (role) => managers.get(role) };
}

/** Those of them whose account is off. Where the directory may not be asked, nobody's is taken to be. */
export async function switchedOff(register: Register, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = [...new Set(ids)];
  const entries = await Promise.all(asked.map((id) => ifAllowed(() => register.people.find(id))));
  return new Set(asked.filter((_id, at) => entries[at]?.enabled === false));
}

/** A role's own manager goes before whom the directory names above its holder. */
async function managersFor(
  register: Register,
  roles: readonly Role[],
  { tasks, today, heldOn, policy }: Asked,
): Promise<ReadonlyMap<string, Person>> {
  const late = new Set(tasks.filter((task) => goesOn(today, task, policy)).flatMap(({ owners }) => owners));
  const known = await Promise.all(
    roles
      .filter(({ name }) => late.has(name))
      .map(async (role) => {
        const holder = holderOn(role, heldOn)?.person.id;
        const above =
          role.manager ??
          (holder === undefined ? undefined : await ifAllowed(() => register.people.manager(holder)));
        return above === undefined ? [] : [[role.name, above] as const];
      }),
  );
  return new Map(known.flat());
}

/** Undefined where this sign-in may not read the directory: reminders go out without it. */
async function ifAllowed<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RegisterError && (error.failure === 'forbidden' || error.failure === 'refused'))
      return undefined;
    throw error;
  }
}
