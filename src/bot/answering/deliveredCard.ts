/** Builds a person's card from the register as it is now, whether it is sent for the first time or pressed weeks later. */
import type { ItemsView } from '../../cards/cardItems';
import { type CardView, MOST_ITEMS, reminderCard, summaryOf } from '../../cards/reminderCard';
import { shortCard } from '../../cards/shortCard';
import { type Day, addDays, day, daysBetween } from '../../inspection/day';
import type { Delivery } from '../../inspection/reminders/delivery';
import { handedNow } from '../../inspection/asking/handed';
import { type Role, awayOn, hearingOn, holderOn, rolesOf } from '../../inspection/reminders/owner';
import type { Policy } from '../../inspection/reminders/policy';
import type { Register } from '../../inspection/register';
import { callOf } from '../../inspection/reminders/round';
import { CALLS } from '../../inspection/reminders/roundRecord';
import { inOrder } from '../../inspection/update';
import { type Occasion, actingAs, deputyHears, forHolder } from '../../wording/chat/cards';
import { forRole } from '../../wording/asking/saidAnew';
import { switchedOff } from '../../workflows/reminding/accounts';
import { policyInForce } from '../../workflows/reminding/policyInForce';
import type { Clock } from '../clock';
import { type Drawn, type Facts, type Found, itemOf, taskOrGone } from './deliveredItems';
import type { Message } from '../sending/messenger';

export type Cards = { register: Register; clock: Clock; link: ItemsView['link'] };

/** The present truth: what was answered, finished, moved or handed on since shows as such. */
export async function deliveredCard({ register, clock, link }: Cards, drawn: Drawn): Promise<Message> {
  const { delivery, teamsId, roles } = drawn;
  const ids = shownOf(delivery);
  const today = dayOn(delivery, clock);
  const [tasks, answers, policy, disabled, occasion] = await Promise.all([
    Promise.all(ids.map((id) => taskOrGone(register, id))),
    register.updates.answering(delivery.key),
    policyInForce(register),
    disabledHolders(register, { delivery, roles, on: clock.today() }),
    occasionOf(register, delivery, roles),
  ]);
  const mine = rolesOf(roles, delivery.personId, clock.today());
  const hearing = (name: string) => {
    const role = roles.find((each) => each.name === name);
    return role && hearingOn(role, clock.today(), (id) => disabled.has(id));
  };
  const facts = { ...drawn, answers: inOrder(answers.rows), today, on: clock.today(), mine, policy, hearing };
  const items = tasks.map((task, at) => itemOf(task, ids[at] ?? '', facts));
  const owning = mine.filter(({ name }) => tasks.some((task) => isOwnedBy(task, name)));
  const view: CardView = {
    person: { name: delivery.personName },
    roles: [...owning.map((role) => named(role, clock.today())), ...handedFor(tasks, facts)],
    ...{ occasion, day: today, delivery: delivery.key, items, teamsId, link, zone: clock.zone },
    more: delivery.taskIds.length - items.length,
    watched: delivery.oversees.length,
    notices: owning.flatMap((role) => noticeOf(role, delivery.personId, clock.today())),
    ...sharedBy(delivery, policy),
  };
  const summary = summaryOf(view);
  return { card: reminderCard(view), summary, short: shortCard(summary, link()) };
}

const sharedBy = ({ kind }: Delivery, { evidenceRequired, mostSnoozeDays }: Policy) => ({
  ...{ inRound: kind === 'round', withEvidence: kind === 'handover' },
  ...{ evidenceRequired, maySnooze: mostSnoozeDays > 0 },
});

/** As many as a card holds. What is only for their knowledge may take three places from a long list of their own. */
function shownOf({ taskIds, oversees }: Delivery): readonly string[] {
  const others = new Set(oversees);
  const own = taskIds.filter((id) => !others.has(id));
  const room = Math.max(MOST_ITEMS - own.length, Math.min(3, oversees.length));
  return [...own.slice(0, MOST_ITEMS - Math.min(room, oversees.length)), ...oversees].slice(0, MOST_ITEMS);
}

/** The roles whose work was handed to them, without being theirs. */
const handedFor = (tasks: readonly Found[], { roles, delivery, on, mine }: Facts): readonly string[] => {
  const handed = tasks.flatMap((task) => {
    const now = typeof task === 'string' ? undefined : handedNow(task, roles, on);
    const isTheirs = now?.to.id === delivery.personId && !mine.some(({ name }) => name === now.role);
    return isTheirs ? [now.role] : [];
  });
  return [...new Set(handed)].map(forRole);
};

const isOwnedBy = (task: Found, role: string): boolean =>
  typeof task !== 'string' && task.owners.includes(role);

const named = (role: Role, on: Day): string =>
  holderOn(role, on)?.acting === true ? actingAs(role.name) : role.name;

/** Who hears in whose place, where that is not as usual. */
function noticeOf(role: Role, personId: string, on: Day): readonly string[] {
  const holder = holderOn(role, on)?.person;
  const away = awayOn(role, on);
  if (holder?.id !== personId) return [forHolder(role.name, holder?.name ?? '', away?.until)];
  return away === undefined || role.deputy === undefined
    ? []
    : [deputyHears(role.deputy.name, role.name, away.until)];
}

type Asked = { delivery: Delivery; roles: readonly Role[]; on: Day };

/** Only a card that speaks of other people's work has to know whose account is off. */
async function disabledHolders(
  register: Register,
  { delivery, roles, on }: Asked,
): Promise<ReadonlySet<string>> {
  if (delivery.oversees.length === 0) return new Set();
  const holders = roles.flatMap((role) => holderOn(role, on)?.person.id ?? []);
  return switchedOff(register, holders);
}

async function occasionOf(register: Register, delivery: Delivery, roles: readonly Role[]): Promise<Occasion> {
  const { kind, about, day: made } = delivery;
  if (kind === 'asked') return { is: 'asked' };
  if (kind === 'handover') {
    // Several roles that came together are named together.
    const came = roles.filter(({ name }) => about.split('; ').includes(name));
    const mine = came.flatMap(({ holdings }) =>
      holdings.filter(({ person }) => person.id === delivery.personId),
    );
    const from =
      mine
        .map((holding) => holding.from)
        .sort()
        .at(-1) ?? made;
    const before = new Set(came.flatMap((role) => holderOn(role, addDays(from, -1))?.person.name ?? []));
    return { is: 'handover', role: about, before: [...before].join(', '), from };
  }
  return kind === 'round' ? inRound(register, delivery) : { is: 'reminder' };
}

/** One whose row somebody removed is over. */
async function inRound(register: Register, { key, about }: Delivery): Promise<Occasion> {
  const round = await register.rounds.withKey(about);
  const { title, closes, closedAt } = round ?? { title: about, closes: undefined, closedAt: 'gone' };
  const call = CALLS.indexOf(callOf(key));
  return { is: 'round', title, call, calls: CALLS.length, closes, isClosed: closedAt !== '' };
}

/** A card made for an earlier day, on purpose, goes on counting from that day. */
function dayOn({ day: made, at }: Delivery, clock: Clock): Day {
  const sentOn = day(at.slice(0, 10));
  const simulated = Math.abs(daysBetween(made, sentOn)) > 1;
  return simulated ? addDays(made, Math.max(0, daysBetween(sentOn, clock.today()))) : clock.today();
}
