/** What the tab says where a coordinator asks for an update, and how such a question stands. */
import type { Day } from '../../inspection/day';
import type { Question } from '../../inspection/asking/questionOf';
import { count, dayInWords } from '../facts';
import { number } from '../language';

export const ask = {
  open: 'Ask for an update',
  title: 'Ask their owners for an update',
  titleOne: 'Ask its owner for an update',
  until: 'Answer wanted by',
  untilHint: (days: number) => `Proposed: ${count(days, 'working day')} from today.`,
  words: 'What about?',
  wordsHint:
    'May be left empty. Each owner hears it once, at the head of their next morning’s card; My work shows it at once.',
  send: 'Ask for an update',
  sendMany: (chosen: number) => `Ask about ${count(chosen, 'recommendation')}`,
  saved: 'Asked. The owner hears it with the next morning’s card.',
  done: (done: number, of: number) =>
    done === of
      ? `Asked about ${of === 1 ? 'it' : `all ${count(of, 'recommendation')}`}.`
      : `Asked about ${number(done)} of ${number(of)}.`,
  section: 'Asked for an update',
  takeBack: 'Take the question back',
  takingBack: 'Taking it back…',
  takenBack: 'Taken back. Nobody hears of it; the history keeps both.',
  tell: (by: Day) =>
    `Tell them with the next morning’s card, and ask them to say how it stands, by ${dayInWords(by)}`,
  nobodyToTell: 'Nobody holds this role now, so nobody is told.',
  goneBy: 'That day has passed.',
} as const;

export const asked = {
  column: 'Asked',
  filter: 'Asked',
  /** A question that met with silence waits as well. */
  choices: { waiting: 'Asked, not answered', silent: 'Asked, and the day has passed' },
  csv: { by: 'Asked by', on: 'Asked on', until: 'Answer wanted by', stands: 'Answer' },
  stands: { waiting: 'not answered', silent: 'not answered in time', settled: 'answered' },
} as const;

/** "22 November 2026 by Cat Cole; wanted by 27 November 2026": for the cell. */
export function questionInWords({ is, asked: { by, on, until } }: Question): string {
  const said = `${dayInWords(on)} by ${by.name}`;
  if (is === 'settled') return `${said}; answered`;
  return is === 'silent'
    ? `⚠ ${said}; no answer by ${dayInWords(until)}`
    : `${said}; wanted by ${dayInWords(until)}`;
}
