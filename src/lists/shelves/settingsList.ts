/** The list of settings: a row for each name, its value as JSON that is checked when it is read. */
import { z } from 'zod';
import type { JoinedRoles } from '../../inspection/joining/joinedRoles';
import { FIELDS, ORDERS, SECTIONS, UNITS } from '../../inspection/papers/layout';
import { PAPER_COLUMNS } from '../../inspection/papers/paper';
import {
  type Changes,
  type Kept,
  type KeptSetting,
  RegisterError,
  type SettingRecord,
  type SettingsKept,
} from '../../inspection/register';
import type { SettingName, Settings } from '../../inspection/settings';
import { STEPS_OF_THREE } from '../../inspection/recommendation/recommendation';
import { CLOSINGS, STATUSES } from '../../inspection/recommendation/status';
import { NATIONS, WEEKDAYS } from '../../inspection/reminders/calendar';
import { type Policy, faultsOf } from '../../inspection/reminders/policy';
import { glance } from '../cells/fitting';
import { dayText, filledText, text } from '../cells/shapes';
import { RoleJson } from './roleList';
import type { Layout } from './rows';
import type { OpenShelf } from './shelf';

const Authority = z.object({ is: z.enum(['coordinator', 'role', 'body']), name: z.string() });
const Definitions = z.object({
  ...{ name: z.string().min(1), from: dayText, pastItsDay: z.enum(['Red', 'may be Red', 'nothing']) },
  meanings: z.partialRecord(z.enum(STATUSES), z.string()),
  ...{ rationaleFor: z.array(z.enum(STATUSES)), whiteFor: z.array(z.enum(CLOSINGS)) },
});
const Weekdays = z.literal(WEEKDAYS);

const PolicyJson: z.ZodType<Policy> = z
  .object({
    ...{ daysBefore: z.array(z.int()), onTheDay: z.boolean(), lateEvery: z.int(), hour: z.int() },
    ...{ zone: z.string(), workingDays: z.array(Weekdays), holidays: z.enum(NATIONS) },
    // Undefined is left out of JSON.
    ...{ escalateAfter: z.int().optional(), evidenceRequired: z.boolean(), mostSnoozeDays: z.int() },
    channels: z.object({ chat: z.boolean(), feed: z.boolean(), mail: z.boolean() }),
  })
  .transform((policy): Policy => ({ ...policy, escalateAfter: policy.escalateAfter }))
  .refine((policy) => faultsOf(policy).length === 0, { message: 'is no policy that can be kept' });

const Ids = z.array(z.string());
const OwnedJson = z.array(z.object({ owners: Ids, ids: Ids }));

const JoinedJson: z.ZodType<JoinedRoles> = z.object({
  ...{ key: z.string().min(1), goes: RoleJson, stays: RoleJson, on: dayText, names: Ids },
  by: z.object({ id: z.string(), name: z.string() }),
  moved: z.object({
    ...{ recommendations: OwnedJson, tasks: OwnedJson, disowned: OwnedJson },
    ...{ asking: Ids, handed: Ids },
  }),
  signed: z
    .object({ levels: z.array(z.literal(STEPS_OF_THREE)), testers: Ids.optional() })
    .transform(({ levels, testers }) => ({ levels, testers })),
});

/** By name, how a value must look; one that somebody edited by hand into something else is unreadable. */
const SHAPES: { [Name in SettingName]: z.ZodType<Settings[Name]> } = {
  organisation: z.object({ name: z.string(), called: z.string() }),
  layouts: z.array(
    z.object({
      ...{ name: z.string(), title: z.string(), unit: z.enum(UNITS), order: z.enum(ORDERS) },
      orientation: z.enum(['landscape', 'portrait']),
      columns: z.array(
        z.object({
          ...{ field: z.enum(FIELDS), heading: z.string(), share: z.number().positive() },
          leaveOutWhenEmpty: z.boolean(),
        }),
      ),
      sections: z.array(z.enum(SECTIONS)),
    }),
  ),
  marking: z.object({ board: z.string(), public: z.string() }),
  'paper columns': z.record(z.string(), z.enum(PAPER_COLUMNS)),
  'same reports': z.record(
    z.string(),
    z.discriminatedUnion('is', [
      z.object({ is: z.literal('known'), key: z.string() }),
      z.object({ is: z.literal('another') }),
    ]),
  ),
  'role names': z.array(z.object({ said: z.string().min(1), role: z.string().min(1) })),
  'joined roles': z.array(JoinedJson),
  'closing authority': z.object({
    levels: z.object({ 1: Authority, 2: Authority, 3: Authority }),
    testers: z.array(z.string()),
  }),
  definitions: z.array(Definitions),
  'reminder policy': PolicyJson,
  views: z.array(z.object({ name: z.string(), query: z.string() })),
  'last morning': z.object({
    ...{ day: dayText, state: z.enum(['planning', 'planned']), at: z.string(), by: z.string() },
  }),
};

export type SettingRow = { name: string; value: string };

const Row = z.object({ Key: filledText, Value: text });

export const settingsList: Layout<SettingRow> = {
  list: 'Settings',
  key: ({ name }) => name,
  toFields: ({ name, value }) => ({ Title: glance(name), Key: name, Value: value }),
  row: Row.transform(({ Key, Value }) => ({ name: Key, value: Value })),
};

export function settingsOn(shelf: OpenShelf<SettingRow>): SettingsKept {
  const read = <Name extends SettingName>(name: Name, row: Kept<SettingRow>): KeptSetting<Name> => {
    const value = SHAPES[name].safeParse(jsonIn(row.value));
    if (!value.success) throw unreadable(name, row.id);
    return { id: row.id, version: row.version, value: value.data };
  };
  return {
    async get(name) {
      const row = await shelf.withKey(name);
      return row === undefined ? undefined : read(name, row);
    },
    async put(name, value, seen) {
      const row = { name, value: JSON.stringify(value) };
      const kept =
        seen === undefined
          ? await shelf.add(row)
          : await shelf.save({ ...row, id: seen.id, version: seen.version });
      return { id: kept.id, version: kept.version, value };
    },
  };
}

/** What changed, with each value read; what nobody here asks for, as a newer version's, counts as not sound. */
export const settingsRead = ({ rows, ...rest }: Changes<SettingRow>): Changes<SettingRecord> => ({
  ...rest,
  rows: rows.map(({ id, version, name, value }) => {
    const shape = isSetting(name) ? SHAPES[name] : undefined;
    const read = shape?.safeParse(jsonIn(value));
    return { id, version, name, value: read?.data, sound: read?.success === true };
  }),
});

const isSetting = (name: string): name is SettingName => Object.hasOwn(SHAPES, name);

const unreadable = (name: string, id: string) =>
  new RegisterError(
    'unreadable',
    `The setting "${name}" (row ${id} of Settings) makes no sense; remove that row to begin it anew.`,
  );

/** Undefined, which no setting is, where it is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
