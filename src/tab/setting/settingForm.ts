/** A setting as a form has it: fields of text, what they are called, and the way there and back. */
import type { KeptSetting, Register } from '../../inspection/register';
import type { SettingName, Settings } from '../../inspection/settings';
import type { Verdict } from '../../inspection/verdict';
import type { Actor } from '../../workflows/actor';

export type Fields<F extends string> = Readonly<Record<F, string>>;
export type Faults<F extends string> = Readonly<Partial<Record<F, string>>>;

/** What a field is called, and how its text reads where it is only shown. */
export type FieldWords = { what: string; says?: (text: string) => string };

export type SettingForm<Name extends SettingName, F extends string> = {
  name: Name;
  /** The name a draft is kept under. */
  draft: string;
  usual: Settings[Name];
  words: Readonly<Record<F, FieldWords>>;
  toFields: (value: Settings[Name]) => Fields<F>;
  /** The setting with these fields in it, or what is wrong with them in words. */
  read: (fields: Fields<F>, onto: Settings[Name]) => { value: Settings[Name] } | { faults: Faults<F> };
  save: (
    register: Register,
    change: { value: Settings[Name]; seen: KeptSetting<Name> | undefined; actor: Actor },
  ) => Promise<Verdict<KeptSetting<Name>>>;
};

/** A tick as text. */
export const YES = 'yes';
export const tick = (on: boolean): string => (on ? YES : '');

/** Only those that are wrong, or undefined when none is. */
export function faultsIn<F extends string>(
  found: Partial<Record<F, string | undefined>>,
): Faults<F> | undefined {
  const wrong = Object.entries(found).filter(([, says]) => says !== undefined);
  return wrong.length === 0 ? undefined : (Object.fromEntries(wrong) as Faults<F>);
}
