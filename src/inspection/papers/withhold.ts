/** What the public does not read: items marked sensitive, and the names of people; each said to be withheld, and why. */
import type { Audience, ComposedReport, MoveLine, Place, WaitingLine, WithheldLine } from './composed';
import { placeOf } from './composedSections';
import { nameTaker } from './namedPeople';
import type { Position } from '../periods/position';
import type { PaperTrace } from '../recommendation/recommendation';

/** What is printed where a name, or a sensitive text, stood. */
export type Instead = {
  name: string;
  text: string;
  /** How the list of what is withheld names the words before the first report. */
  preamble: string;
};

export type Withholding = {
  position: (position: Position) => Position;
  report: (report: ComposedReport) => ComposedReport;
  /** What stands before the first report. */
  preamble: (words: string) => string;
  moves: (lines: readonly MoveLine[]) => readonly MoveLine[];
  waiting: (lines: readonly WaitingLine[]) => readonly WaitingLine[];
  /** What was withheld so far, in the order of the paper. */
  lines: () => readonly WithheldLine[];
};

/** For the board everything stays; for the public each position goes through here before anything is made of it. */
export function withholding(
  audience: Audience,
  { people, instead }: { people: readonly string[]; instead: Instead },
): Withholding {
  if (audience === 'board') return OPEN;
  const lines: WithheldLine[] = [];
  const take = nameTaker(people, instead.name);
  const quietly = (words: string): string => take(words).words;
  const screen = ({ id, report, number }: Place) => {
    const place = { id, report: quietly(report), number };
    let times = 0;
    const clean = (words: string): string => {
      const screened = take(words);
      times += screened.times;
      return screened.words;
    };
    const done = () => {
      if (times > 0) lines.push({ ...place, is: 'named people', times });
    };
    return { clean, done };
  };
  return {
    position(position) {
      const place = placeOf(position);
      if (position.sensitive !== '') {
        lines.push({
          ...place,
          report: quietly(place.report),
          is: 'sensitive',
          reason: quietly(position.sensitive),
        });
        const merged = position.merged.map(quietly);
        return { ...withoutWords(position, instead.text), report: quietly(position.report), merged };
      }
      const { clean, done } = screen(place);
      const cleaned = screened(position, clean, quietly);
      done();
      return cleaned;
    },
    report(report) {
      const { clean, done } = screen({ id: '', report: report.title, number: '' });
      const said = {
        ...{ title: clean(report.title), line: clean(report.line), notes: report.notes.map(clean) },
        ...{ stated: report.stated === undefined ? undefined : clean(report.stated) },
      };
      done();
      const parts = report.rollUp.parts.map((part) => ({ ...part, says: quietly(part.says) }));
      const rollUp = { sentence: quietly(report.rollUp.sentence), parts };
      return { ...report, ...said, rollUp, short: quietly(report.short) };
    },
    preamble(words) {
      const { clean, done } = screen({ id: '', report: instead.preamble, number: '' });
      const cleaned = clean(words);
      done();
      return cleaned;
    },
    moves: (all) => all.map((line) => ({ ...line, move: withoutPeople(line.move, quietly) })),
    waiting: (all) => all.map((line) => ({ ...line, what: quietly(line.what) })),
    lines: () => lines,
  };
}

const OPEN: Withholding = {
  position: (position) => position,
  report: (report) => report,
  preamble: (words) => words,
  moves: (lines) => lines,
  waiting: (lines) => lines,
  lines: () => [],
};

/** The row stays, with its number, status, dates and owner, so that the counts stay true; its words go. */
function withoutWords(position: Position, gone: string): Position {
  const { printed } = position;
  const texts = ['comments', 'position', 'resources'] as const;
  const cells: Partial<PaperTrace> = Object.fromEntries(
    texts.map((text) => [text, printed[text] === '' ? '' : gone]),
  );
  return {
    ...position,
    text: gone,
    said: position.said === '' ? '' : gone,
    explanation: '',
    fellBecause: '',
    awaits: undefined,
    moves: position.moves.map((move) => ({ ...move, reason: move.reason === '' ? '' : gone })),
    tasks: position.tasks.map((task) => ({
      ...task,
      asks: gone,
      said: task.said === '' ? '' : gone,
    })),
    printed: { ...printed, ...cells },
  };
}

type Clean = (words: string) => string;

/** Counted where it is printed: an imported paper's comment is kept twice, as its cell and as what was said. */
function screened(position: Position, clean: Clean, quietly: Clean): Position {
  const { printed } = position;
  const imported = printed.asOf !== '';
  const [inCells, inFacts] = imported ? [clean, quietly] : [quietly, clean];
  const cells = ['comments', 'position', 'resources', 'owner', 'due'] as const;
  return {
    ...position,
    report: quietly(position.report),
    merged: position.merged.map(quietly),
    text: clean(position.text),
    said: inFacts(position.said),
    owners: position.owners.map(inFacts),
    explanation: clean(position.explanation),
    fellBecause: clean(position.fellBecause),
    tasks: position.tasks.map((task) => ({ ...task, asks: quietly(task.asks), said: quietly(task.said) })),
    printed: { ...printed, ...Object.fromEntries(cells.map((cell) => [cell, inCells(printed[cell])])) },
  };
}

/** Roles ask and agree, but old records may hold a person's name. */
const withoutPeople = (move: MoveLine['move'], clean: Clean): MoveLine['move'] => ({
  ...move,
  reason: clean(move.reason),
  askedBy: clean(move.askedBy),
  agreedBy: clean(move.agreedBy),
});
