/** What is said where two roles are made one, and where they are made two again. */
import { type Day, inWords } from '../inspection/day';
import type { RolePart, Stayed } from '../inspection/joining/apart';
import { count } from './facts';
import { namesInWords } from './names';
import { number } from './language';
import { longName } from './itemNames';

export const joining = {
  into: 'The role it is',
  choose: 'Choose a role',
  means: (goes: string, into: string, open: number) =>
    `All that ${goes} owns (${count(open, 'open task')}) passes to ${into}, with its holder and deputy where ${into} has none. ${goes} is then no role any more, and a paper that prints it means ${into}. It can be taken back, here or later from the line of ${into}.`,
  join: 'Make them one',
  passing: (done: number, of: number) => `${number(done)} of ${number(of)}…`,
  joined: (goes: string, into: string) => `${goes} is ${into} now.`,
  /** So much passed that no record of it fits. */
  forGood: 'It is too much to be taken back in one piece.',
  wasJoined: (goes: string, on: Day, by: string) => `${goes} was joined into it on ${inWords(on)} by ${by}.`,
  separate: 'Separate again',
  separateFrom: (goes: string, into: string) => `Separate again: ${goes} and ${into}`,
  separateMeans: (goes: string, into: string) =>
    `${goes} is a role again, with the holder and deputy it had, and gets back what passed to ${into} then. What somebody changed since stays as it is, and you are told what. What came to ${into} since stays with it.`,
  separated: (goes: string, passed: number) =>
    `${goes} is a role of its own again. ${passed === 0 ? 'Nothing passed back to it.' : `${count(passed, 'recommendation')} passed back to it.`}`,
  stayed: 'Not taken back, because it was changed since:',
} as const;

const PARTS: Readonly<Record<RolePart, string>> = {
  holder: 'holder',
  deputy: 'deputy',
  manager: 'manager',
  directorate: 'directorate',
};

/** One thing that was left as it is, and why. */
export function stayedInWords(stayed: Stayed): string {
  switch (stayed.what) {
    case 'owners': {
      const task = stayed.task === '' ? '' : `, task “${stayed.task}”`;
      const now = stayed.now.length === 0 ? 'to nobody' : `to ${namesInWords(stayed.now)}`;
      return `${stayed.of.report}, ${longName(stayed.of)}${task}: it belongs ${now} now.`;
    }
    case 'asker':
      return `${stayed.of.report}, ${longName(stayed.of)}: ${stayed.now === '' ? 'nobody' : stayed.now} asks the other body now.`;
    case 'gone':
      return `${count(stayed.rows, 'recommendation or task', 'recommendations or tasks')}: removed since.`;
    case 'role part':
      return `The ${PARTS[stayed.part]} of ${stayed.role}: changed since, and it may be right.`;
    case 'role there':
      return `The holder of ${stayed.role}: a role of that name was added since, and keeps its own.`;
    case 'authority':
      return `Who signs off at level ${stayed.level}: ${stayed.now} by now.`;
    case 'testers':
      return 'Who may test: the settings say otherwise by now.';
    case 'other name':
      return `The name “${stayed.said}”: it means something else by now, or nothing.`;
  }
}
