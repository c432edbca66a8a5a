/** Who may sign off at each level, and who may test, as fields. */
import { type Authority, type ClosingRules, USUAL_RULES } from '../../inspection/recommendation/closing';
import { authority } from '../../wording/tabSettings';
import { changeSetting } from '../../workflows/coordinating/changeSetting';
import { type Fields, type SettingForm, faultsIn } from '../setting/settingForm';

export const LEVELS = ['1', '2', '3'] as const;
type Level = (typeof LEVELS)[number];
export type ClosingField = `is${Level}` | `name${Level}` | 'testers';

const KINDS: readonly Authority['is'][] = ['coordinator', 'role', 'body'];
export const kindOf = (text: string): Authority['is'] => KINDS.find((each) => each === text) ?? 'coordinator';
export const KIND_CHOICES = KINDS.map((kind) => [kind, authority.who[kind]] as const);

const says = (text: string) => authority.who[kindOf(text)];

const noName = (text: string): string | undefined => (text.trim() === '' ? authority.noName : undefined);

const authorityIn = (fields: Fields<ClosingField>, level: Level): Authority => ({
  is: kindOf(fields[`is${level}`]),
  name: fields[`name${level}`].trim(),
});

export const linesIn = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** A tester who is no role could never test; an authority may be named before its role is there. */
export const closingForm = (roles: ReadonlySet<string>): SettingForm<'closing authority', ClosingField> => ({
  ...{ name: 'closing authority', draft: 'closing authority', usual: USUAL_RULES },
  words: {
    ...{ is1: { what: authority.is(1), says }, name1: { what: authority.name(1) } },
    ...{ is2: { what: authority.is(2), says }, name2: { what: authority.name(2) } },
    ...{ is3: { what: authority.is(3), says }, name3: { what: authority.name(3) } },
    testers: { what: authority.testers },
  },
  toFields: ({ levels, testers }) => ({
    ...{ is1: levels[1].is, name1: levels[1].name, is2: levels[2].is, name2: levels[2].name },
    ...{ is3: levels[3].is, name3: levels[3].name, testers: testers.join('\n') },
  }),
  read: (fields) => {
    const testers = linesIn(fields.testers);
    const unknown = testers.filter((name) => !roles.has(name));
    const faults = faultsIn<ClosingField>({
      ...{ name1: noName(fields.name1), name2: noName(fields.name2), name3: noName(fields.name3) },
      testers: unknown.length === 0 ? undefined : authority.unknownTesters(unknown.join('; ')),
    });
    if (faults !== undefined) return { faults };
    const [one, two, three] = LEVELS.map((level) => authorityIn(fields, level)) as [
      ...[Authority, Authority, Authority],
    ];
    const value: ClosingRules = { levels: { 1: one, 2: two, 3: three }, testers };
    return { value };
  },
  save: (register, change) => changeSetting(register, { ...change, name: 'closing authority' }),
});
