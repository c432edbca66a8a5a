/** The card that tells one person all that is theirs, most urgent first and grouped by report, with the answers on it. */
import type { IAdaptiveCard, IExecuteAction, IOpenUrlAction } from '@microsoft/teams.cards';
import { askedNow } from '../inspection/asking/askedUpdate';
import type { Day } from '../inspection/day';
import {
  CARD,
  type Late,
  type Occasion,
  PRODUCT,
  addressed,
  cut,
  moreInTeams,
  occasionInWords,
  reminderSummary,
  watching,
} from '../wording/chat/cards';
import { type CardItem, type ItemsView, itemElements } from './cardItems';
import { type Element, heading, line, plain } from './elements';
import type { Verb } from './replies';

export type CardView = ItemsView & {
  person: { name: string };
  roles: readonly string[];
  occasion: Occasion;
  day: Day;
  /** Theirs to answer first, then what others have to; each part most urgent first. */
  items: readonly CardItem[];
  /** Items beyond those the card can hold; they are behind the link. */
  more: number;
  /** How many of all are others' to answer. */
  watched: number;
  /** What the person should know before anything else, as that a deputy hears in their place; anyone's words. */
  notices: readonly string[];
  /** The person's id inside Teams, for whom the card refreshes itself. */
  teamsId: string;
};

/** Teams refuses messages over about 100 KB and is at ease far below; ours stay under this many bytes. */
export const MOST_BYTES = 25_000;
export const MOST_ITEMS = 10;

/**
 * The same facts give the same card. What does not fit is left out in this order: forms that wait on the card, those of
 * the least urgent first, for a press fetches them as well; then items, which are behind the link.
 */
export function reminderCard(view: CardView): IAdaptiveCard {
  const most = Math.min(view.items.length, MOST_ITEMS);
  for (let waiting = most; waiting >= 0; waiting -= 1) {
    const card = drawn(upTo(view, most), waiting);
    if (sizeOf(card) < MOST_BYTES) return card;
  }
  for (let shown = most; ; shown -= 1) {
    const card = drawn(upTo(view, shown), 0);
    if (shown <= 1 || sizeOf(card) < MOST_BYTES) return card;
  }
}

const upTo = (view: CardView, shown: number): CardView => ({
  ...view,
  items: view.items.slice(0, shown),
  more: view.more + view.items.length - shown,
});

/** In bytes, as it travels; what the person has typed and not sent is not held against it. */
function sizeOf(card: IAdaptiveCard): number {
  let bytes = 0;
  const text = JSON.stringify(card, (name, value: unknown) => (name === 'value' ? undefined : value));
  for (const sign of text) bytes += bytesOf(sign.codePointAt(0) ?? 0);
  return bytes;
}

const bytesOf = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

const all = ({ items, more }: CardView): number => items.length + more;
const isOwn = ({ is }: CardItem): boolean => is !== 'watched';
const own = (view: CardView): number => all(view) - view.watched;
const answered = ({ items }: CardView): number => items.filter(({ is }) => is === 'answered').length;
const over = ({ items }: CardView): number => items.filter(({ is }) => is === 'over' || is === 'said').length;

/** The most urgent are shown: only where all of those are late can one behind the link be late too. */
function late({ items, more }: CardView): Late {
  const open = items.filter((item) => item.is === 'open');
  const shown = open.filter(({ standing }) => standing.is === 'late').length;
  return { shown, orMore: more > 0 && shown === open.length };
}

export const summaryOf = (view: CardView): string =>
  reminderSummary(PRODUCT, {
    ...{ occasion: view.occasion, items: all(view), late: late(view), day: view.day },
    ...saidAnew(view),
  });

/** What is asked about or handed on need not be due. */
function saidAnew({ items }: CardView): { asked: number; isOpen: boolean } {
  const anew = items.filter((item) => item.is === 'open' && (item.notes ?? []).length > 0);
  const asked = anew.filter((item) => item.is === 'open' && askedNow(item.task) !== undefined).length;
  return { asked, isOpen: anew.length > 0 };
}

function drawn(view: CardView, waiting: number): IAdaptiveCard {
  const { delivery, items, teamsId } = view;
  const action: IExecuteAction = { type: 'Action.Execute', verb: REFRESH, data: { delivery } };
  const answerable = items.filter(isOwn);
  const isDone = answerable.length > 0 && !answerable.some(({ is }) => is === 'open');
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: summaryOf(view),
    ...(teamsId === '' ? {} : { refresh: { action, userIds: [teamsId] } }),
    body: [
      heading(PRODUCT),
      ...header(view),
      ...listed(view, answerable, waiting),
      ...(isDone ? [line(CARD.allAnswered)] : []),
      ...others(view),
      ...(view.more === 0 ? [] : [moreOf(view)]),
    ],
  };
}

const REFRESH: Verb = 'refresh';

function header(view: CardView): readonly Element[] {
  const counts = { all: own(view), answered: answered(view), over: over(view), late: late(view) };
  return [
    ...(own(view) === 0 ? [] : [plain(addressed(view.roles, counts), { isSubtle: true })]),
    ...occasionInWords(view.occasion, own(view)).map((words) => plain(words, { weight: 'Bolder' })),
    ...view.notices.map((words) => plain(words)),
  ];
}

function others(view: CardView): readonly Element[] {
  const watched = view.items.filter((item) => !isOwn(item));
  if (watched.length === 0) return [];
  const head: Element = {
    ...line(watching(view.watched), { weight: 'Bolder' }),
    separator: true,
    spacing: 'Large',
  };
  return [head, ...listed(view, watched, 0)];
}

const MOST_NAME = 150;

const reportOf = (item: CardItem): string =>
  item.is === 'open' || item.is === 'watched' ? item.task.report : '';

/** A report is named once, above the first of its items; an item that shrank to a line names its own. */
function listed(view: CardView, items: readonly CardItem[], waiting: number): readonly Element[] {
  let before = '';
  return items.map((item, at) => {
    const report = reportOf(item);
    const isNew = report !== '' && report !== before;
    if (report !== '') before = report;
    const named = isNew ? [plain(cut(report, MOST_NAME), { weight: 'Bolder', size: 'Medium' })] : [];
    return {
      type: 'Container',
      separator: true,
      spacing: 'Medium',
      items: [...named, ...itemElements(item, view, at < waiting)],
    };
  });
}

function moreOf({ more, link }: CardView): Element {
  const open: IOpenUrlAction = { type: 'Action.OpenUrl', title: moreInTeams(more), url: link() };
  return { type: 'ActionSet', separator: true, actions: [open] };
}
