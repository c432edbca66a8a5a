/** The card that tells one person, once a day, all that is due or late of theirs, with the answers on it. */
import type { CardElementArray, IAdaptiveCard, IExecuteAction } from '@microsoft/teams.cards';
import type { Day } from '../inspection/day';
import { type Deadline, type Standing, currentDeadline } from '../inspection/deadline';
import type { Kept } from '../inspection/register';
import type { Task } from '../inspection/task';
import type { Update } from '../inspection/update';
import {
  CARD,
  PRODUCT,
  addressed,
  answeredLine,
  byName,
  lastSaid,
  momentInWords,
  moreInTeams,
  quoted,
  reminderSummary,
} from '../wording/cards';
import { standingInFull } from '../wording/facts';
import { answerActions } from './answerActions';
import { heading, line, plain } from './elements';
import type { Verb } from './replies';

export type CardItem =
  | { is: 'open'; task: Kept<Task>; standing: Standing; press: number }
  | { is: 'answered'; where: string; taskId: string; by: Update; mine: boolean; press: number }
  | {
      is: 'over';
      where: string;
      why: 'gone' | 'unreadable' | 'finished' | 'claimed' | 'not yours' | 'waits';
    };

export type CardView = {
  person: { name: string };
  roles: readonly string[];
  day: Day;
  delivery: string;
  items: readonly CardItem[];
  /** Items beyond those the card can hold; they are behind the link. */
  more: number;
  /** Opens the tab; with a recommendation's id, at that one. */
  link: (recommendationId?: string) => string;
  zone: string;
  /** The person's id inside Teams, for whom the card refreshes itself. */
  teamsId: string;
};

/** Teams refuses messages over about 100 KB and is at ease far below; ours stay under this many bytes. */
export const MOST_BYTES = 25_000;
export const MOST_ITEMS = 10;

/** The same facts give the same card. Items that do not fit go behind the link. */
export function reminderCard(view: CardView): IAdaptiveCard {
  for (let shown = Math.min(view.items.length, MOST_ITEMS); ; shown -= 1) {
    const card = drawn({
      ...view,
      items: view.items.slice(0, shown),
      more: view.more + view.items.length - shown,
    });
    if (shown <= 1 || sizeOf(card) < MOST_BYTES) return card;
  }
}

// Teams counts a message's letters as UTF-16, two bytes each at least.
const sizeOf = (card: IAdaptiveCard): number => JSON.stringify(card).length;

const all = ({ items, more }: CardView): number => items.length + more;
const late = ({ items }: CardView): number =>
  items.filter((item) => item.is === 'open' && item.standing.is === 'late').length;

const answered = ({ items }: CardView): number => items.filter(({ is }) => is !== 'open').length;

export const summaryOf = (view: CardView): string =>
  reminderSummary(PRODUCT, all(view), late(view), view.day);

function drawn(view: CardView): IAdaptiveCard {
  const waiting = view.items.some(({ is }) => is === 'open');
  const action: IExecuteAction = { type: 'Action.Execute', verb: REFRESH, data: { delivery: view.delivery } };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: summaryOf(view),
    ...(view.teamsId === '' ? {} : { refresh: { action, userIds: [view.teamsId] } }),
    body: [
      heading(PRODUCT),
      line(addressed(view.roles, { all: all(view), answered: answered(view), late: late(view) }), {
        isSubtle: true,
      }),
      ...view.items.map((item) => itemOf(item, view)),
      ...(waiting || view.items.length === 0 ? [] : [line(CARD.allAnswered)]),
      ...(view.more === 0 ? [] : [moreOf(view)]),
    ],
  };
}

const moreOf = ({ more, link }: CardView): CardElementArray[number] => ({
  type: 'ActionSet',
  separator: true,
  actions: [{ type: 'Action.OpenUrl', title: moreInTeams(more), url: link() }],
});

/** "Child protection (2022), no. 5"; a number that has a word of its own, as "AFI 1", keeps it. */
export function whereOf({ report, number }: Pick<Task, 'report' | 'number'>): string {
  if (number === '') return report;
  return `${report}, ${/^\d/.test(number) ? `no. ${number}` : number}`;
}

function itemOf(item: CardItem, view: CardView): CardElementArray[number] {
  const items = item.is === 'open' ? openItem(item, view) : closedItem(item, view);
  return { type: 'Container', separator: true, spacing: 'Medium', items };
}

function openItem(item: Extract<CardItem, { is: 'open' }>, view: CardView): CardElementArray {
  const { task, standing, press } = item;
  const due: Deadline = currentDeadline(task);
  const color = standing.is === 'late' ? 'Attention' : standing.is === 'today' ? 'Warning' : 'Default';
  const said =
    task.lastSaid === undefined
      ? []
      : [plain(lastSaid(task.lastSaid, 160), { isSubtle: true, size: 'Small' })];
  return [
    line(standingInFull(standing, due), { weight: 'Bolder', color }),
    plain(whereOf(task), { weight: 'Bolder' }),
    plain(quoted(task.asks)),
    ...said,
    answerActions({ taskId: task.id, delivery: view.delivery, press, url: view.link(task.recommendationId) }),
  ];
}

function closedItem(item: Exclude<CardItem, { is: 'open' }>, view: CardView): CardElementArray {
  const { where } = item;
  if (item.is === 'over') return [plain(`${where}: ${OVER[item.why]}`, { isSubtle: true })];
  const { by, mine, press, taskId: task } = item;
  const said = answeredLine(where, by.kind, momentInWords(by.at, view.zone));
  const data = { task, delivery: view.delivery, press };
  const change: IExecuteAction = {
    type: 'Action.Execute',
    title: CARD.change,
    verb: CHANGE,
    data,
    associatedInputs: 'none',
  };
  return [plain(`${said}${byName(by.by.name, mine)}`), { type: 'ActionSet', actions: [change] }];
}

const CHANGE: Verb = 'change';
const REFRESH: Verb = 'refresh';

const OVER = {
  gone: CARD.gone,
  unreadable: CARD.unreadable,
  finished: CARD.finished,
  claimed: CARD.claimed,
  'not yours': CARD.notYours,
  waits: CARD.waits,
} as const;
