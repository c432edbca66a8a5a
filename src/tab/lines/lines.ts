/** The rows of the list, made once for what was read, and their order. */
import { levelOf, tierOf } from '../../inspection/recommendation/closing';
import type { Day } from '../../inspection/day';
import type { DefinitionSet } from '../../inspection/recommendation/definitions';
import { grouped } from '../../inspection/periods/freeze';
import { inNumberOrder, inPlainOrder } from '../../inspection/language';
import { type Implied, impliedStatus } from '../../inspection/recommendation/implied';
import { type Handed, handedIn } from '../../inspection/asking/handed';
import { type Question, questionOf } from '../../inspection/asking/questionOf';
import { type Role, holderOn } from '../../inspection/reminders/owner';
import {
  type Level,
  type Recommendation,
  type Tier,
  isOpen,
} from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { passagesOfRow } from '../../inspection/search/passages';
import { textOf } from '../../inspection/search/search';
import { STATUSES } from '../../inspection/recommendation/status';
import type { LastSaid, Task } from '../../inspection/recommendation/task';
import { type Due, recommendationDue } from '../pieces/due';
import type { SortBy } from './columns';
import { type Filter, VACANT } from './filter';
import { shortName } from '../../wording/itemNames';

export type Line = {
  row: Kept<Recommendation>;
  /** What it is called: "rec. 5". */
  name: string;
  due: Due;
  open: boolean;
  /** The filter's word for where it stands; empty when nobody is chased for it. */
  standing: string;
  /** The owning roles, and VACANT when one of them has no holder today. */
  owners: readonly string[];
  /** Who holds them, by name. */
  holders: readonly string[];
  tasks: readonly Kept<Task>[];
  /** The latest words about any of its tasks. */
  said: LastSaid | undefined;
  /** Whether its owners were asked for an update, and what came of it; undefined where nobody asked. */
  asked: Question | undefined;
  /** To whom any of its work is handed today. */
  handed: readonly Handed[];
  level: Level | undefined;
  tier: Tier | undefined;
  /** Set where the definition in force makes another status of it than the declared one. */
  implied: Exclude<Implied, { is: 'agrees' }> | undefined;
  /** What a search looks through at once, in lower case. */
  text: string;
};

export type ListFacts = {
  rows: readonly Kept<Recommendation>[];
  reports: readonly Kept<Report>[];
  roles: ReadonlyMap<string, Role>;
  tasks: readonly Kept<Task>[];
  definitions: DefinitionSet;
  today: Day;
};

export function linesOf({ rows, reports, roles, tasks, definitions, today }: ListFacts): Line[] {
  const tasksOf = grouped(tasks, ({ recommendationId }) => recommendationId);
  const reportOf = new Map(reports.map((report) => [report.id, report]));
  const judging = { definitions, today };
  const everyRole = [...roles.values()];
  return rows.map((row) => {
    const due = recommendationDue(row, today);
    const holders = row.owners.map((owner) => {
      const role = roles.get(owner);
      return role === undefined ? undefined : holderOn(role, today)?.person.name;
    });
    const vacant = holders.length === 0 || holders.includes(undefined);
    const parts = tasksOf.get(row.id) ?? [];
    const report = reportOf.get(row.reportId);
    const known: Known = {
      row,
      due,
      open: isOpen(row),
      tasks: parts,
      said: lastSaidOf(parts),
      asked: questionOf(parts, today),
      handed: handedIn(parts, everyRole, today),
      standing: due.standing === undefined ? '' : due.standing.is === 'today' ? 'soon' : due.standing.is,
      owners: vacant ? [...row.owners, VACANT] : row.owners,
      holders: holders.filter((name) => name !== undefined),
      level: levelOf(row, report),
      tier: tierOf(row, report),
    };
    return new LineRead(known, judging);
  });
}

type Known = Omit<Line, 'name' | 'implied' | 'text'>;
type Judging = Pick<ListFacts, 'definitions' | 'today'>;

/** Two of its facts are asked of few rows before anyone types, and are dear for ten thousand: each waits until then. */
class LineRead implements Line {
  readonly row: Line['row'];
  readonly due: Due;
  readonly open: boolean;
  readonly standing: string;
  readonly owners: Line['owners'];
  readonly holders: Line['holders'];
  readonly tasks: Line['tasks'];
  readonly said: Line['said'];
  readonly asked: Line['asked'];
  readonly handed: Line['handed'];
  readonly level: Line['level'];
  readonly tier: Line['tier'];
  readonly #judging: Judging;
  #text: string | undefined;

  constructor(known: Known, judging: Judging) {
    ({ row: this.row, due: this.due, open: this.open, standing: this.standing } = known);
    ({ owners: this.owners, holders: this.holders, tasks: this.tasks } = known);
    ({ said: this.said, asked: this.asked, handed: this.handed } = known);
    ({ level: this.level, tier: this.tier } = known);
    this.#judging = judging;
  }

  get implied(): Line['implied'] {
    const { definitions, today } = this.#judging;
    const implied = impliedStatus({ ...this.row, tasks: this.tasks }, definitions, today);
    return implied.is === 'agrees' ? undefined : implied;
  }

  get name(): string {
    return shortName(this.row);
  }

  get text(): string {
    return (this.#text ??= textOf(passagesOfRow(this)));
  }
}

const lastSaidOf = (tasks: readonly Task[]): LastSaid | undefined =>
  tasks
    .map(({ lastSaid }) => lastSaid)
    .filter((said) => said !== undefined)
    .sort((a, b) => inPlainOrder(b.on, a.on))[0];

const statusOrder = ({ row }: Line): number => {
  const at = STATUSES.findIndex((status) => status === row.status);
  return at < 0 ? STATUSES.length : at;
};

type Place = (line: Line) => number;

/** Comparing words is dear and the same few words come back: each is placed once, and then numbers are compared. */
function byWords(lines: readonly Line[], words: (line: Line) => string): Place {
  const places = new Map<string, number>();
  let place = 0;
  let before: string | undefined;
  for (const word of [...new Set(lines.map(words))].sort(inNumberOrder)) {
    if (before !== undefined && inNumberOrder(before, word) !== 0) place += 1;
    places.set(word, place);
    before = word;
  }
  return (line) => places.get(words(line)) ?? places.size;
}

const PLACES: Readonly<Record<SortBy, (lines: readonly Line[]) => Place>> = {
  report: (lines) => byWords(lines, ({ row }) => row.report),
  due: (lines) => byWords(lines, ({ due }) => due.deadline.lastDay ?? '9999'),
  status: () => statusOrder,
  owner: (lines) => byWords(lines, ({ row }) => row.owners[0] ?? '\uffff'),
  // What nobody ever said anything of has been silent the longest.
  said: (lines) => byWords(lines, ({ said }) => said?.on ?? ''),
  moved:
    () =>
    ({ due }) =>
      -due.moves.length,
};

/** Rows of one place stand by their numbers, whichever way the others go. */
export function sorted(lines: readonly Line[], { sort, down }: Pick<Filter, 'sort' | 'down'>): Line[] {
  const first = PLACES[sort](lines);
  const second = byWords(lines, ({ row }) => row.number);
  // The number of its report is part of a row's place there, so that goes the other way too.
  const turn = down ? -1 : 1;
  const turnSecond = sort === 'report' ? turn : 1;
  return lines
    .map((line) => ({ line, first: first(line) * turn, second: second(line) * turnSecond }))
    .sort((a, b) => a.first - b.first || a.second - b.second)
    .map(({ line }) => line);
}
