/** What the screen of the round says: what asking will do, who has answered, who is silent, who was not reached. */
import type { Day } from '../../inspection/day';
import type { Board } from '../../inspection/reminders/round';
import type { Call, Round } from '../../inspection/reminders/roundRecord';
import { count, dayInWords } from '../facts';

export const calledTimes = (calls: number): string =>
  calls === 0
    ? 'not asked yet'
    : calls === 1
      ? 'asked once'
      : calls === 2
        ? 'asked twice'
        : `asked ${calls} times`;

const CALL_NAMES: Readonly<Record<Call, string>> = {
  first: 'first call',
  second: 'second call',
  last: 'last call',
};

export const round = {
  title: 'Round',
  explain:
    'Before a paper every role is asked, in one card, how each of its items stands. Who stays silent is named in the paper.',
  noPeriod: 'No paper is open, so there is nothing to ask for.',
  toPapers: 'Open the next paper',
  papers: 'See the papers',
  notStarted: 'No round has been started for this paper.',
  of: (month: string) => `Round for ${month}`,
  roundTitle: (month: string, board: string) =>
    board === '' ? `The paper of ${month}` : `The paper of ${month} for ${board}`,
  readOnly: 'A coordinator starts, calls and closes it; you can read it here.',
  asked: (on: string) => `asked ${on}`,
  second: (on: string) => `second call ${on}`,
  last: (on: string) => `last call ${on}`,
  closes: (on: Day) => `answers by ${dayInWords(on)}`,
  closed: (on: string, by: string) => `closed ${on}${by === '' ? '' : ` by ${by}`}`,
  wasClosed: 'The round is closed.',
  reopened: 'Undone. The round is open again.',
  progress: ({ items, answered, roles, rolesDone }: Board) =>
    `Answered ${answered} of ${count(items, 'item')} · ${rolesDone} of ${count(roles, 'role')}`,
  bar: 'Items answered',
  silent: (roles: number) => `Silent (${roles})`,
  nobodySilent: 'Nobody who was asked is silent.',
  unreachable: (roles: number) => `Not reached (${roles})`,
  unreachableHint: 'The last call may not have reached them. Appoint a holder, or speak to them another way.',
  role: (items: number, times: string) => `${count(items, 'item')}, ${times}`,
  notReached: (items: number, why: string) => `${count(items, 'item')}: ${why}`,
  held: (name: string) => (name === '' ? '' : ` · ${name}`),
  printed: 'The paper says of each: No update received.',
  goesOut: (call: Call, soon: boolean) =>
    `The ${CALL_NAMES[call]} goes out within ${soon ? 'seconds' : 'a quarter of an hour'}. Whoever had a card today already gets this one on the next working morning.`,
  none: 'Nobody has been asked yet.',
} as const;

export const startForm = {
  title: 'Start the round',
  closes: 'Answers wanted by',
  closesHint: 'It stands on the card. The round stays open until you close it.',
  willDo: (items: number, roles: number, vacant: number) =>
    `${count(roles, 'role')} will be asked about ${count(items, 'item')}, each person in one card.${vacant === 0 ? '' : ` ${count(vacant, 'role has', 'roles have')} no holder and cannot be asked.`}`,
  unowned: (items: number) =>
    `${count(items, 'item has', 'items have')} no owner, so nobody is asked about ${items === 1 ? 'it' : 'them'}.`,
  nothing: 'There is nothing to ask about: every item is done, or none has an owner.',
  save: 'Start and ask everyone',
  saving: 'Starting …',
} as const;

export const again = {
  title: (call: Call) => `Send the ${CALL_NAMES[call]}`,
  willDo: (people: number, items: number) =>
    `${count(people, 'person gets', 'people get')} one card with the ${count(items, 'item')} not answered yet. Nobody who has answered everything hears of it. Whoever had a card today gets this one on the next working morning.`,
  wait: 'Wait until the call has gone out.',
  noneLeft: 'The last call went out. Speak to whoever is still silent, or close the round.',
  allAnswered: 'Everybody who can be reached has answered: nobody is left to call.',
  save: 'Call again',
  saving: 'Calling …',
} as const;

export const close = {
  title: 'Close the round',
  willDo: (roles: number) =>
    roles === 0
      ? 'Everybody has answered. Closing writes that down; the paper names nobody as silent.'
      : `Closing writes down that ${count(roles, 'role is', 'roles are')} silent, and the paper will name ${roles === 1 ? 'it' : 'them'}. Later answers are kept, but come too late for this paper.`,
  callsOff:
    'Nobody has been asked yet. Closing calls the round off: this paper then has none, and names nobody as silent.',
  save: 'Close the round',
  saving: 'Closing …',
} as const;

export const stateOf = ({ state }: Pick<Round, 'state'>): string =>
  ({ 'to be asked': 'Going out', asked: 'Open', 'to be called': 'Going out', closed: 'Closed' })[state];
