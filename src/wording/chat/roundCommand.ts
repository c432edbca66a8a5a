/** What the command for rounds prints in a terminal. */
import type { Board } from '../../inspection/reminders/round';
import type { Call, Round } from '../../inspection/reminders/roundRecord';
import { count, dayInWords } from '../facts';
import { whyInWords } from './deliveryReasons';
import { calledTimes } from './tabRound';

export const usage =
  'Say what to do with the round: npm run round -- start|call|close|show [--period 2022-11] [--closes 2022-12-01]';
export const noOpenPeriod =
  'No period is open. Open the next paper in the tab under Papers, or name a month: --period 2022-11';
export const whichPeriod = (keys: readonly string[]): string =>
  `More than one period is open; name one: --period ${keys.join(' or --period ')}`;
export const noPeriod = (wanted: string, keys: readonly string[]): string =>
  `There is no period ${wanted}.${keys.length === 0 ? '' : ` There are: ${keys.join(', ')}.`}`;
export const noRound = (period: string): string =>
  `There is no round for ${period} yet. Start it: npm run round -- start --period ${period}`;
export const byCommand = 'the command line';

const STATES: Readonly<Record<Round['state'], (call: Call) => string>> = {
  'to be asked': () => 'is going out',
  asked: (call) => `went out: ${call} call`,
  'to be called': (call) => `the ${call} call is going out`,
  closed: () => 'is closed',
};

export const head = ({ title, state, call, closes }: Round): string =>
  `${title} ${STATES[state](call)}${closes === undefined ? '' : `, answers by ${dayInWords(closes)}`}`;
export const progress = ({ items, answered, roles, rolesDone }: Board): string =>
  `  answered     ${answered} of ${count(items, 'item')}, ${rolesDone} of ${count(roles, 'role')}`;
export const silent = (role: string, items: number, calls: number): string =>
  `  silent       ${role}: ${count(items, 'item')}, ${calledTimes(calls)}`;
export const unreachable = (role: string, items: number, why: string): string =>
  `  unreachable  ${role}: ${count(items, 'item')}, ${whyInWords(why)}`;
export const waiting = (many: number): string =>
  `  waiting      ${count(many, 'person', 'people')} had a card today; they get this one on the next working morning`;
