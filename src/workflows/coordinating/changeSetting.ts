/** A coordinator changes what the organisation decides for itself; definitions that a closed paper printed stay as they are. */
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import { usedBy } from '../../inspection/recommendation/ownDefinitions';
import { recordMark } from '../../inspection/recordMark';
import { type KeptSetting, type Register, isOvertaken } from '../../inspection/register';
import type { SettingName, Settings } from '../../inspection/settings';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { whyNotCoordinator } from './coordinate';

export type SettingChange<Name extends SettingName> = {
  name: Name;
  value: Settings[Name];
  /** What was there when the form was opened; undefined when nothing was. */
  seen: KeptSetting<Name> | undefined;
  actor: Actor;
};

/**
 * Rejects with `changed`, or `taken` for the first one, when somebody else saved it since it was seen; where what is there
 * is what is wanted, it may have been this very change, whose answer was lost, and nothing is left to do.
 */
export async function changeSetting<Name extends SettingName>(
  register: Register,
  { name, value, seen, actor }: SettingChange<Name>,
): Promise<Verdict<KeptSetting<Name>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  try {
    return allowed(await register.settings.put(name, value, seen));
  } catch (error) {
    const now = isOvertaken(error) ? await register.settings.get(name) : undefined;
    if (now === undefined || recordMark(now.value) !== recordMark(value)) throw error;
    return allowed(now);
  }
}

/** As changeSetting; a set that is in no paper that is closed or closing may be changed, or go. */
export async function changeDefinitions(
  register: Register,
  change: Omit<SettingChange<'definitions'>, 'name'>,
): Promise<Verdict<KeptSetting<'definitions'>>> {
  const refusal = await whyNotReplace(register, change.seen?.value ?? [], change.value);
  return refusal === undefined
    ? changeSetting(register, { ...change, name: 'definitions' })
    : refused(refusal);
}

async function whyNotReplace(
  { periods }: Register,
  before: readonly DefinitionSet[],
  after: readonly DefinitionSet[],
): Promise<Refusal | undefined> {
  const kept = new Set(after.map(recordMark));
  const touched = before.filter((set) => !kept.has(recordMark(set)));
  const { rows } = touched.length === 0 ? { rows: [] } : await periods.all();
  for (const { name } of touched) {
    const period = usedBy(name, rows);
    if (period !== undefined) return { code: 'definitions printed', name, period: period.title };
  }
  return undefined;
}
