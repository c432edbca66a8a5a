/** The card of one recommendation, for any chat: it is read by whoever is there, and asks nothing of them. */
import type { IAdaptiveCard, IOpenUrlAction } from '@microsoft/teams.cards';
import type { Day } from '../inspection/day';
import { currentDeadline, standing } from '../inspection/recommendation/deadline';
import { type Recommendation, isOpen } from '../inspection/recommendation/recommendation';
import { stageOf } from '../inspection/recommendation/task';
import { cut } from '../wording/chat/cards';
import { deadlineInWords, standingInFull } from '../wording/facts';
import { lookUpWords as say, statusInWords } from '../wording/chat/lookUp';
import { type Element, type Look, plain, runs } from './elements';
import { namesInWords } from '../wording/names';
import { shortName } from '../wording/itemNames';

export type SentItem = { row: Recommendation; today: Day; link: string };

/** With everything else on the card far below what Teams is at ease with, in any script. */
const MOST_WORDS = 3_000;

export const titleOf = (row: Recommendation): string => cut(`${row.report} · ${shortName(row)}`, 160);

const isChased = (row: Recommendation): boolean => isOpen(row) && stageOf(row.status) === 'open';

function dueInWords(row: Recommendation, today: Day): string {
  const due = currentDeadline(row);
  return isChased(row) ? standingInFull(standing(due, today), due) : deadlineInWords(due);
}

const ownersOf = ({ owners }: Recommendation): string =>
  owners.length === 0 ? say.noOwner : cut(namesInWords(owners), 300);

export function recommendationCard({ row, today, link }: SentItem): IAdaptiveCard {
  const isLate = isChased(row) && standing(currentDeadline(row), today).is === 'late';
  const open: IOpenUrlAction = { type: 'Action.OpenUrl', title: say.open, url: link };
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    speak: `${titleOf(row)}. ${statusInWords(row)}. ${dueInWords(row, today)}.`,
    body: [
      plain(titleOf(row), { weight: 'Bolder', size: 'Medium' }),
      fact(say.status, statusInWords(row)),
      fact(say.due, dueInWords(row, today), isLate ? { color: 'Attention' } : {}),
      fact(say.owner, ownersOf(row)),
      // Last, for the words may be many.
      plain(whole(row.text)),
    ],
    actions: [open],
  };
}

const whole = (text: string): string =>
  text.length <= MOST_WORDS ? text : `${text.slice(0, MOST_WORDS)}${say.cutOff}`;

const fact = (name: string, value: string, look: Look = {}): Element =>
  runs(
    [
      [`${name}: `, { isSubtle: true }],
      [value, look],
    ],
    { spacing: 'Small' },
  );

/** A line of the results. Thumbnails read their text as HTML, so no sign that could begin a tag is left in anyone's words. */
export function recommendationLine({ row, today }: SentItem): { title: string; text: string } {
  const text = [statusInWords(row), dueInWords(row, today), ownersOf(row), cut(row.text, 120)].join(' · ');
  return { title: withoutTags(titleOf(row)), text: withoutTags(text) };
}

const withoutTags = (text: string): string =>
  text.replace(/</g, '‹').replace(/>/g, '›').replace(/&/g, '＆').replace(/[[\]]/g, '|');
