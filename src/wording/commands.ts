/** What the commands print in a terminal. */
import type { Day } from '../inspection/day';
import type { DayOff } from '../inspection/reminders/calendar';
import type { PaperWarning } from '../inspection/papers/paper';
import type { Unowned } from '../inspection/reminders/reminder';
import type { Channel } from '../inspection/reminders/policy';
import { byChannel, whyInWords } from './chat/deliveryReasons';
import { count, dayInWords } from './facts';
import { warningInWords } from './papers/doubts';

export const USAGE = `Commands (npm run NAME -- …, or npm start):
  npm start [-- --port N] [-- --data DIR] [-- --empty]   run everything on this machine
  npm run -s read-paper -- FILE [--out FILE]             print what a paper says, as JSON
  npm run import-paper -- FILE [--as-of 2016-05]          put a paper into the running register
                                                         [--board NAME] [--plan] [--same 'KEY=KEY']
  npm run undo-import [-- KEY]                           list the imports, or take one back whole
  npm run write-paper -- --period 2022-11 --out FILE      write its paper: .docx or .xlsx [--layout NAME] [--public]
  npm run remind [-- --on 2022-11-14]                    run the morning round now, for any day
  npm run round -- start|call|close|show [--period 2022-11] [--closes 2022-12-01]
                                                         ask every role before a paper, and see who is silent
  npm run provision -- --site URL [--plan]               set a SharePoint site up, or say what that would do
  npm run check -- --site URL                            say what is wrong with how a site is set up
  npm run package [-- --app-version 1.0.1] [--out DIR]   make the package for Teams from the settings`;

export const listening = (address: string, data: string): string =>
  `Recommendation Tracker is at ${address}\nChat is at ${address}teams/chat\nEverything is kept in ${data}\nStop it with Ctrl+C; nothing is lost.`;

export const portTaken = (port: number): string =>
  `Port ${port} is taken by another program, perhaps this one already running. Stop that one, or start on another port: npm start -- --port ${port + 1}`;

export const portRefused = (port: number, code: string): string =>
  `Port ${port} cannot be opened (${code}). Choose another: npm start -- --port 3979`;

export const notRunning = (data: string): string =>
  `No tracker that keeps its data in ${data} is running. Start it first with npm start, or name its folder with --data DIR.`;

export const notAnswering = (address: string): string =>
  `The tracker at ${address} does not answer. Start it again with npm start, then run this once more.`;

export const fileMissing = (file: string): string => `There is no file ${file}. Give the path of a paper.`;
export const fileUnreadable = (file: string, code: string): string =>
  `${file} cannot be read (${code}). Check that it is a file and that you may open it.`;
export const noFile = 'Name the file: npm run import-paper -- paper.txt';

export const progress = (what: string, done: number, of: number): string => `${what} ${done} of ${of}`;

export type Counts = { new: number; same: number; changed: number; older: number };
export const tallyLine = (what: string, { new: added, same, changed, older }: Counts): string =>
  `  ${what.padEnd(16)}${[`${added} new`, `${same} same`, `${changed} changed`, ...(older === 0 ? [] : [`${older} older than the register`])].join(', ')}`;

export const warningLine = (warning: PaperWarning): string => `  ${warningInWords(warning)}`;
export const warningsHead = (many: number): string =>
  many === 0 ? 'No warnings.' : `${count(many, 'warning')}:`;
export const rolesAdded = (names: readonly string[]): string =>
  `${count(names.length, 'role')} nobody holds yet: ${names.join('; ')}. Give each a holder under “People and roles”.`;

export const dayOffLine = (on: Day, off: DayOff, next: Day): string =>
  `${dayInWords(on)} is ${off.is === 'bank holiday' ? `a bank holiday (${off.name})` : 'not a working day'}: nothing was sent. What is due is said on ${dayInWords(next)}.`;
export const handedTo = (name: string, role: string, state: string): string =>
  `  handed     ${name}: everything open of ${role} (${state})`;
export const roundHead = (on: Day): string => `Round for ${dayInWords(on)}`;
export const sentTo = (name: string, items: number, channel: Channel | undefined): string =>
  `  sent       ${name}: ${count(items, 'item')}${channel === undefined || channel === 'chat' ? '' : `, ${byChannel(channel)}`}`;
export const calledTo = (name: string, items: number, round: string): string =>
  `  asked      ${name}: ${count(items, 'item')} in ${round}`;
export const refusedFor = (name: string, why: string): string => `  refused    ${name}: ${whyInWords(why)}`;
export const unknownFor = (name: string, why: string): string =>
  `  unknown    ${name}: ${whyInWords(why)}; it may have arrived, so it is not sent again today`;
export const waitingFor = (name: string, why: string, until: string): string =>
  `  waiting    ${name}: ${whyInWords(why)}; it is tried again${until === '' ? '' : ` after ${until.slice(11, 16)} UTC`}`;
export const vacantRole = ({ role, tasks }: Unowned): string =>
  `  nobody     ${role === '' ? 'no owner named' : role}: ${count(tasks.length, 'item')} due and no holder`;
export const beforeLine = (many: number): string =>
  `  before     ${count(many, 'person', 'people')} had their card for this day already`;
export const quietLine = (many: number): string =>
  `  quiet      ${count(many, 'person', 'people')} had heard it all before`;
export const nothingSent = '  nothing was sent';
export const unreadableLine = (many: number): string =>
  `  ${count(many, 'row')} of the lists cannot be read; the tab shows which`;
export const notAMonth = (given: string): string => `"${given}" is not a month; write it as 2016-05.`;
export const notADay = (given: string): string => `"${given}" is not a day; write it as 2022-11-14.`;
export const failedBecause = (why: string): string => `It did not work: ${why}`;
export const runAgain = 'What was written stays; run it again and it goes on where it stopped.';
export const settingsWrong = (wrong: readonly string[]): string =>
  `The settings cannot be used:\n${wrong.map((each) => `  ${each}`).join('\n')}`;
