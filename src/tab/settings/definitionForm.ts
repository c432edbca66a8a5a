/** One of the force's own sets of definitions as fields; the setting holds them all. */
import { type Day, isDay } from '../../inspection/day';
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import { DEFINED, faultsOfSet } from '../../inspection/recommendation/ownDefinitions';
import type { Status } from '../../inspection/recommendation/status';
import { notADay, definitions as say, setFaultInWords } from '../../wording/tabSettings';
import { changeDefinitions } from '../../workflows/coordinating/changeSetting';
import { type Fields, type SettingForm, faultsIn } from '../setting/settingForm';

export type DefinitionField = 'name' | 'from' | 'pastItsDay' | Status;

const PAST: readonly DefinitionSet['pastItsDay'][] = ['Red', 'may be Red', 'nothing'];
export const PAST_CHOICES = PAST.map((past) => [past, say.pastWords[past]] as const);

const pastOf = (text: string): DefinitionSet['pastItsDay'] => PAST.find((each) => each === text) ?? 'nothing';

const sentences = Object.fromEntries(
  DEFINED.map((status) => [status, { what: say.sentence(status) }]),
) as Record<Status, { what: string }>;

/** `editing` is the name of the set that is changed; empty for a new one, which begins as a copy. */
export const definitionForm = (
  editing: string,
  copy: DefinitionSet,
): SettingForm<'definitions', DefinitionField> => ({
  ...{ name: 'definitions', draft: `definitions ${editing}`, usual: [] },
  words: {
    ...{ name: { what: say.name }, from: { what: say.begins }, ...sentences },
    pastItsDay: { what: say.past, says: (text) => say.pastWords[pastOf(text)] },
  },
  toFields: (own) => {
    const set = editing === '' ? undefined : own.find(({ name }) => name === editing);
    const { meanings, pastItsDay } = set ?? copy;
    const words = Object.fromEntries(DEFINED.map((status) => [status, meanings[status] ?? '']));
    return { name: set?.name ?? '', from: set?.from ?? '', pastItsDay, ...(words as Record<Status, string>) };
  },
  read: (fields, own) => {
    const others = own.filter(({ name }) => name !== editing);
    const set = setIn(fields, own.find(({ name }) => name === editing) ?? copy);
    const found: { [Field in DefinitionField]?: string } = {};
    for (const fault of faultsOfSet(set, others))
      found[fault.field === 'begins' ? 'from' : fault.field] = setFaultInWords(fault);
    const from = isDay(fields.from) ? {} : { from: notADay };
    const faults = faultsIn<DefinitionField>({ ...found, ...from });
    return faults === undefined ? { value: [...others, set] } : { faults };
  },
  save: changeDefinitions,
});

/** What is not asked for, as which statuses need a reason, stays as it was. A day that is none is refused beside its field. */
function setIn(fields: Fields<DefinitionField>, before: DefinitionSet): DefinitionSet {
  const meant = DEFINED.map((status) => [status, fields[status].trim()] as const);
  return {
    ...before,
    name: fields.name.trim(),
    from: fields.from as Day,
    meanings: Object.fromEntries(meant.filter(([, words]) => words !== '')),
    pastItsDay: pastOf(fields.pastItsDay),
  };
}
