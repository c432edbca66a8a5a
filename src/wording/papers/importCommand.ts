/** What the commands print that import a paper and take an import back. */
import type { ImportRecord, Stayed } from '../../inspection/papers/importRecord';
import type { SameReportQuestion } from '../../inspection/report/joinReports';
import { count } from '../facts';
import { importing } from './tabImport';

const LETTERS = 60;
const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= LETTERS ? plain : `${plain.slice(0, LETTERS - 1)}…`;
};
const dated = (title: string, published: string): string =>
  published === '' ? `“${title}”` : `“${title}” (${published})`;

type Is = 'new' | 'changed' | 'same' | 'older';

export const planHead = (asOf: string, counts: Readonly<Record<Is, number>>): string => {
  const { new: added, changed, same, older } = counts;
  const last = older === 0 ? '' : `, ${older} older than the register`;
  return `The paper of ${asOf} would bring: ${added} new, ${changed} changed, ${same} same${last}.`;
};

type PlannedReport = {
  key: string;
  title: string;
  published: string;
  is: 'new' | 'known';
  rows: readonly { is: Is }[];
};
export const reportLine = ({ key, title, published, is, rows }: PlannedReport): string => {
  const many = (wanted: Is) => rows.filter((row) => row.is === wanted).length;
  const kinds = (['new', 'changed', 'same', 'older'] as const).filter((each) => many(each) > 0);
  const counted = kinds.map((each) => `${many(each)} ${importing.counts[each]}`).join(', ');
  return `${is === 'new' ? 'New report' : 'Known'}: ${dated(title, published)}: ${counted}\n  ${key}`;
};

type Change = { what: keyof typeof importing.fields; before: string; after: string };
type PlannedRow = { number: string; text: string; is: Is; changes: readonly Change[] };
export const rowLine = ({ number, text, is, changes }: PlannedRow): string => {
  const facts = changes.map(({ what, before, after }) => {
    const was = is === 'changed' && what !== 'remark' ? `${short(before) || importing.nothing} → ` : '';
    return `\n      ${importing.fields[what]}: ${was}${short(after) || importing.nothing}`;
  });
  return `    ${is}  ${number === '' ? '' : `${number}  `}${short(text)}${facts.join('')}`;
};

const orMore = ({ known }: SameReportQuestion): string =>
  known.map(({ title, published }) => dated(title, published)).join(' or ');
const sameHint = ({ key, known }: SameReportQuestion): string =>
  `--same '${key}=${known[0]?.key ?? 'another'}'`;

export const questionLine = (question: SameReportQuestion): string =>
  `Is ${dated(question.title, question.published)} the report known as ${orMore(question)}? It would be kept as a report of its own. If it is the same, add ${sameHint(question)}`;
export const leftApart = (question: SameReportQuestion): string =>
  `  ${dated(question.title, question.published)} may be ${orMore(question)} and is kept as a report of its own. If it is the same, undo this import and run it with ${sameHint(question)}`;
export const nothingChanged = 'Nothing was changed.';

export const sameUsage =
  "Write which report is which as --same 'KEY=KEY', or --same 'KEY=another'. --plan shows the keys. Nothing was changed.";
export const strayKey = (key: string): string =>
  `There is no report "${key}": --plan shows the keys of the paper's reports and of those they may be. Nothing was changed.`;

/** A key as it can be typed without quotes. */
export const keyShown = (importKey: string): string => importKey.replaceAll('|', '-');
export const undoHint = (importKey: string): string =>
  `To take all of this back: npm run undo-import -- ${keyShown(importKey)}`;

type Head = Pick<ImportRecord, 'importKey' | 'title' | 'asOf' | 'by' | 'at' | 'state' | 'rows' | 'undoneAt'>;
export const noImports = 'Nothing has been imported yet.';
export const headLine = ({ importKey, title, by, at, state, rows }: Head): string =>
  `${keyShown(importKey)}  ${at.slice(0, 10)}  ${title}: ${importing.pastLine(rows.new, rows.changed)}, ${importing.by(by.name)}, ${importing.states[state]}`;
export const noSuchImport = (given: string): string =>
  `There is no import "${given}". npm run undo-import lists them with their keys.`;
export const undoneAlready = ({ title, undoneAt }: Head): string =>
  `The import of ${title} was undone already, on ${undoneAt.slice(0, 10)}.`;
export const undoneLine = (
  { title }: Head,
  { restored, removed, stayed }: { restored: number; removed: number; stayed: readonly Stayed[] },
): string =>
  `The import of ${title} is undone: ${count(removed, 'entry', 'entries')} taken away, ${restored} put back${stayed.length === 0 ? '.' : `, ${stayed.length} stayed, because somebody has changed them since:`}`;
export const stayedLine = ({ list, key, what }: Stayed): string => `  ${list}  ${key}: ${what}`;
