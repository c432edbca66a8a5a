/** One item of a card: still to be answered, answered, no longer to be, or somebody else's to answer. */
import type { FormVerb, Typed } from './replies';
import { type Deadline, type Standing, currentDeadline } from '../inspection/recommendation/deadline';
import { fileNameIn } from '../inspection/recommendation/evidence';
import type { Kept } from '../inspection/register';
import type { Task } from '../inspection/recommendation/task';
import type { Update } from '../inspection/update';
import { CARD, answeredLine, cut, lastSaid, momentInWords, quoted, unbroken } from '../wording/chat/cards';
import { standingInFull } from '../wording/facts';
import { type Wrong, answerForms } from './answerForms';
import { type Element, type Look, executes, plain, runs, withButton } from './elements';

export type OpenItem = {
  is: 'open';
  task: Kept<Task>;
  standing: Standing;
  press: number;
  /** Who asks about it, and who handed it to whom: in sentences with anyone's words. */
  notes?: readonly string[];
  typed?: Readonly<Partial<Record<FormVerb, Typed>>>;
  opened?: FormVerb;
  wrong?: Wrong;
};

export type CardItem =
  | OpenItem
  | { is: 'answered'; where: string; taskId: string; by: Update; mine: boolean; press: number }
  /** Others have to answer it; `concern` says whose it is and why this person is told. */
  | { is: 'watched'; task: Kept<Task>; standing: Standing; concern: string }
  | { is: 'over'; where: string; why: keyof typeof OVER }
  /** It cannot be answered any more, for a reason that takes a sentence: to whom the role passed, and when. */
  | { is: 'said'; where: string; words: string };

/** What all items of a card have in common. */
export type ItemsView = {
  delivery: string;
  link: (recommendationId?: string) => string;
  zone: string;
  inRound: boolean;
  /** Whether the latest evidence is shown beside what was last said, as to one who has just taken over. */
  withEvidence: boolean;
  evidenceRequired: boolean;
  maySnooze: boolean;
};

/** "Child protection (2022), no. 5"; a number that has a word of its own, as "AFI 1", keeps it. */
export function whereOf({ report, number }: Pick<Task, 'report' | 'number'>): string {
  return number === '' ? report : `${report}, ${numberOf(number)}`;
}

export const numberOf = (number: string): string => (/^\d/.test(number) ? `no. ${number}` : number);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function itemElements(item: CardItem, view: ItemsView, waiting: boolean): readonly Element[] {
  switch (item.is) {
    case 'open':
      return [
        ...notes(item),
        ...facts(item, view),
        ...evidence(item, view),
        ...answerForms(placeOf(item, view, waiting)),
      ];
    case 'watched':
      return facts(item, view, [plain(item.concern, { weight: 'Bolder', size: 'Small' }, CLOSE)]);
    case 'answered':
      return answered(item, view);
    case 'over':
      return [plain(`${item.where}: ${OVER[item.why]}`, { isSubtle: true })];
    case 'said':
      return [plain(`${item.where}: ${item.words}`, { isSubtle: true })];
  }
}

const openTask = ({ recommendationId }: Task, { link }: ItemsView) => ({
  type: 'Action.OpenUrl' as const,
  title: CARD.open,
  url: link(recommendationId),
});

const TONE = { late: 'Attention', today: 'Warning' } as const satisfies Record<string, Look['color']>;

const CLOSE = { spacing: 'Small' } as const;

/** Where it stands with the way to it, whose it is where that is to be said, which one, what it asks and what was last said, in that order. */
function facts(
  { task, standing }: { task: Kept<Task>; standing: Standing },
  view: ItemsView,
  whose: readonly Element[] = [],
): readonly Element[] {
  const due: Deadline = currentDeadline(task);
  const tone = standing.is === 'late' || standing.is === 'today' ? { color: TONE[standing.is] } : {};
  const number: readonly [string, Look][] =
    task.number === '' ? [] : [[`${capital(numberOf(task.number))} `, { weight: 'Bolder' }]];
  const said =
    task.lastSaid === undefined
      ? []
      : [plain(lastSaid(task.lastSaid, 140), { isSubtle: true, size: 'Small' }, CLOSE)];
  return [
    // A date may be said in anybody's words.
    withButton(
      plain(unbroken(standingInFull(standing, due)), { weight: 'Bolder', ...tone }),
      openTask(task, view),
    ),
    ...whose,
    runs([...number, [quoted(task.asks), {}]], CLOSE),
    ...said,
  ];
}

const MOST_NOTE = 220;

const notes = ({ notes: said = [] }: OpenItem): readonly Element[] =>
  said.map((words) => plain(cut(words, MOST_NOTE), { weight: 'Bolder' }));

function evidence({ task }: OpenItem, { withEvidence }: ItemsView): readonly Element[] {
  if (!withEvidence) return [];
  const name = fileNameIn(task.evidence) ?? task.evidence.slice(0, 300);
  const words = task.evidence === '' ? CARD.noEvidence : CARD.lastEvidence(name);
  return [plain(words, { isSubtle: true, size: 'Small' }, CLOSE)];
}

const placeOf = (item: OpenItem, view: ItemsView, waiting: boolean) => ({
  ...{ taskId: item.task.id, press: item.press, waiting },
  ...{ typed: item.typed ?? {}, opened: item.opened, wrong: item.wrong },
  ...{ delivery: view.delivery, inRound: view.inRound },
  ...{ evidenceRequired: view.evidenceRequired, maySnooze: view.maySnooze },
});

function answered(
  { where, by, mine, press, taskId: task }: Extract<CardItem, { is: 'answered' }>,
  { zone, delivery }: ItemsView,
): readonly Element[] {
  const given = { when: momentInWords(by.at, zone), by: mine ? '' : by.by.name };
  const change = executes({ title: CARD.change, verb: 'change', data: { task, delivery, press } });
  return [plain(answeredLine(where, by.kind, given)), { type: 'ActionSet', actions: [change] }];
}

const OVER = {
  gone: CARD.gone,
  unreadable: CARD.unreadable,
  finished: CARD.finished,
  claimed: CARD.claimed,
  'not yours': CARD.notYours,
  waits: CARD.waits,
  settled: CARD.settled,
} as const;
