/** The organisation's names, and the marking of its papers, as fields. */
import { NO_MARKING, USUAL_ORGANISATION } from '../../inspection/settings';
import { marking, organisation } from '../../wording/tabSettings';
import { changeSetting } from '../../workflows/coordinating/changeSetting';
import { type SettingForm, faultsIn } from '../setting/settingForm';

const MOST = 100;
const long = (text: string): string | undefined =>
  text.trim().length > MOST ? organisation.tooLong(MOST) : undefined;

/** It stands inside counted sentences: a digit or a full stop there would read as a count or as their end. */
const unfit = (text: string): string | undefined =>
  text.trim() === '' ? organisation.noCalled : /[\d.;:,\n]/.test(text) ? organisation.oneLine : long(text);

export const ORGANISATION: SettingForm<'organisation', 'name' | 'called'> = {
  ...{ name: 'organisation', draft: 'organisation', usual: USUAL_ORGANISATION },
  words: { name: { what: organisation.name }, called: { what: organisation.called } },
  toFields: ({ name, called }) => ({ name, called }),
  read: ({ name, called }) => {
    const faults = faultsIn({ name: long(name), called: unfit(called) });
    return faults === undefined ? { value: { name: name.trim(), called: called.trim() } } : { faults };
  },
  save: (register, change) => changeSetting(register, { ...change, name: 'organisation' }),
};

export const MARKING: SettingForm<'marking', 'board' | 'public'> = {
  ...{ name: 'marking', draft: 'marking', usual: NO_MARKING },
  words: { board: { what: marking.board }, public: { what: marking.public } },
  toFields: (value) => ({ ...value }),
  read: (fields) => {
    const faults = faultsIn({ board: long(fields.board), public: long(fields.public) });
    return faults === undefined
      ? { value: { board: fields.board.trim(), public: fields.public.trim() } }
      : { faults };
  },
  save: (register, change) => changeSetting(register, { ...change, name: 'marking' }),
};
