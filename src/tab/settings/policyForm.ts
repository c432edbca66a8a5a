/** The reminder policy as fields of text. */
import { NATIONS, WEEKDAYS } from '../../inspection/reminders/calendar';
import {
  CHANNELS,
  type Channel,
  type Policy,
  type PolicyFault,
  USUAL_POLICY,
  faultsOf,
  isNation,
  tidied,
} from '../../inspection/reminders/policy';
import { policyFaultInWords, policy as say, settings } from '../../wording/tabSettings';
import { changeSetting } from '../../workflows/coordinating/changeSetting';
import { type Fields, type SettingForm, YES, faultsIn, tick } from '../setting/settingForm';

export const POLICY_FIELDS = [
  ...(['daysBefore', 'onTheDay', 'lateEvery', 'hour', 'zone', 'workingDays', 'holidays'] as const),
  ...(['escalateAfter', 'evidenceRequired', 'mostSnoozeDays', 'channels'] as const),
] as const;
export type PolicyField = (typeof POLICY_FIELDS)[number];

export const NATION_CHOICES = NATIONS.map((nation) => [nation, say.nation(nation)] as const);

const yesNo = (text: string): string => (text === YES ? settings.yes : settings.no);

const WORDS: SettingForm<'reminder policy', PolicyField>['words'] = {
  ...{ daysBefore: { what: say.daysBefore }, onTheDay: { what: say.onTheDay, says: yesNo } },
  ...{ lateEvery: { what: say.lateEvery }, hour: { what: say.hour } },
  zone: { what: say.zone, says: (text) => (text === '' ? say.serverZone : text) },
  workingDays: {
    what: say.workingDays,
    says: (text) => weekdaysIn(text).map(say.weekday).join(', '),
  },
  holidays: { what: say.holidays, says: (text) => (isNation(text) ? say.nation(text) : text) },
  escalateAfter: { what: say.escalateAfter, says: (text) => (text === '' ? say.never : text) },
  evidenceRequired: { what: say.evidenceRequired, says: yesNo },
  mostSnoozeDays: { what: say.mostSnoozeDays },
  channels: { what: say.channels, says: (text) => channelsIn(text).map(say.channel).join(', ') },
};

export const channelsIn = (text: string) => CHANNELS.filter((each) => text.split(',').includes(each));
export const weekdaysIn = (text: string) => WEEKDAYS.filter((each) => text.includes(String(each)));

// Words that are no number are NaN, which no range holds.
const numberIn = (text: string): number => (/^\d+$/.test(text.trim()) ? Number(text) : NaN);
const numbersIn = (text: string): number[] =>
  text
    .split(/[\s,;]+/)
    .filter((part) => part !== '')
    .map(numberIn);

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false; // what the language itself says of a zone it does not know
  }
}

function policyIn(fields: Fields<PolicyField>): Policy {
  const chosen = channelsIn(fields.channels);
  const has = (channel: Channel) => chosen.includes(channel);
  const escalate = fields.escalateAfter.trim();
  return tidied({
    ...{ daysBefore: numbersIn(fields.daysBefore), onTheDay: fields.onTheDay === YES },
    channels: { chat: has('chat'), feed: has('feed'), mail: has('mail') },
    ...{ lateEvery: numberIn(fields.lateEvery), hour: numberIn(fields.hour), zone: fields.zone.trim() },
    workingDays: weekdaysIn(fields.workingDays),
    holidays: isNation(fields.holidays) ? fields.holidays : USUAL_POLICY.holidays,
    escalateAfter: escalate === '' ? undefined : numberIn(escalate),
    evidenceRequired: fields.evidenceRequired === YES,
    mostSnoozeDays: numberIn(fields.mostSnoozeDays),
  });
}

export const POLICY: SettingForm<'reminder policy', PolicyField> = {
  ...{ name: 'reminder policy', draft: 'reminder policy', usual: USUAL_POLICY, words: WORDS },
  toFields: (policy) => ({
    ...{ daysBefore: policy.daysBefore.join(', '), onTheDay: tick(policy.onTheDay) },
    ...{ lateEvery: String(policy.lateEvery), hour: String(policy.hour), zone: policy.zone },
    ...{ workingDays: policy.workingDays.join(','), holidays: policy.holidays },
    escalateAfter: policy.escalateAfter === undefined ? '' : String(policy.escalateAfter),
    ...{ evidenceRequired: tick(policy.evidenceRequired), mostSnoozeDays: String(policy.mostSnoozeDays) },
    channels: CHANNELS.filter((each) => policy.channels[each]).join(','),
  }),
  read: (fields) => {
    const policy = policyIn(fields);
    const found: { [Field in PolicyFault['field']]?: string } = {};
    for (const fault of faultsOf(policy)) found[fault.field] = policyFaultInWords(fault);
    const zone = policy.zone === '' || isZone(policy.zone) ? undefined : say.noZone(policy.zone);
    const faults = faultsIn<PolicyField>({ ...found, zone });
    return faults === undefined ? { value: policy } : { faults };
  },
  save: (register, change) => changeSetting(register, { ...change, name: 'reminder policy' }),
};
