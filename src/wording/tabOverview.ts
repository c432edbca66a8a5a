/** What the overview says: its sentences, in which every number opens its rows, its charts, and what it foresees. */
import type { Day } from '../inspection/day';
import { ENOUGH_SIGNS, type Forecast, QUIET_DAYS, type Sign } from '../inspection/overview/forecast';
import type { Overview } from '../inspection/overview/overview';
import type { Stands } from '../inspection/overview/overviewCounts';
import { type Period, monthInWords } from '../inspection/periods/period';
import { count, dayInWords } from './facts';
import { someNames } from './names';
import { number } from './language';

/** The rows that a number can open, as the address names them. */
export const FIGURES = [
  'open',
  'late',
  'late-then',
  'waiting',
  'waiting-year',
  'waiting-unknown',
  'fell-back',
  'moved-quarter',
  'moved-year',
  'moved-no-reason',
  'moved-undated',
  'drifting',
  'vacant',
  'unowned',
  'silent',
  'unanswered',
  'likely-late',
  'on-course',
] as const;
export type Figure = (typeof FIGURES)[number];

/** A part of a sentence; one with a figure is a number that opens its rows. */
export type Part = { says: string; opens?: Figure };
export type Sentence = readonly Part[];

const words = (says: string): Part => ({ says });
const figure = (opens: Figure, many: number): Part =>
  many === 0 ? { says: '0' } : { says: number(many), opens };
const one = (many: number, single: string, several: string): string => (many === 1 ? single : several);

function lateSentence({ late, open, last }: Overview): Sentence {
  const head = [
    figure('late', late.length),
    words(' of '),
    figure('open', open.length),
    words(` ${one(late.length, 'is', 'are')} late`),
  ];
  if (last === undefined) return [...head, words('. No paper is closed yet to compare it with.')];
  const more = late.length - last.late.length;
  const change = more === 0 ? 'as many as' : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} than`;
  const month = monthInWords(last.period.asOf);
  return [...head, words(`, ${change} in ${month} (`), figure('late-then', last.late.length), words(').')];
}

function waitingSentence({ waiting: { rows, overYear, sinceUnknown } }: Overview): Sentence {
  if (rows.length === 0) return [words('Nothing waits on another body.')];
  const unknown = [
    words(' For '),
    figure('waiting-unknown', sinceUnknown.length),
    words(', nobody has said since when.'),
  ];
  return [
    figure('waiting', rows.length),
    words(` ${one(rows.length, 'waits on another body', 'wait on other bodies')}`),
    ...(overYear.length === 0
      ? [words(one(rows.length, '.', ', none of them for over a year.'))]
      : [words(', '), figure('waiting-year', overYear.length), words(' of them for over a year.')]),
    ...(sinceUnknown.length === 0 ? [] : unknown),
  ];
}

function fellSentence({ fellBack, last }: Overview): Sentence {
  if (last === undefined) return [];
  if (fellBack.length === 0) return [words('No Green fell back since its last paper.')];
  return [
    words('Green fell back on '),
    figure('fell-back', fellBack.length),
    words(' since the last paper.'),
  ];
}

function movedSentence({ moved }: Overview): Sentence {
  const { quarter, quarterFrom, year, yearFrom, noReason, undated } = moved;
  const none = quarter.length === 0 && year.length === 0;
  const head = none
    ? [words(`No deadline moved since ${dayInWords(yearFrom)}.`)]
    : [
        figure('moved-quarter', quarter.length),
        words(` ${one(quarter.length, 'deadline', 'deadlines')} moved since ${dayInWords(quarterFrom)}, `),
        figure('moved-year', year.length),
        words(` since ${dayInWords(yearFrom)}; `),
        ...(noReason.length === 0
          ? [words('none without a reason.')]
          : [figure('moved-no-reason', noReason.length), words(' of them without a reason.')]),
      ];
  if (undated.length === 0) return head;
  const those = none ? ' that moved before' : ' more';
  return [
    ...head,
    words(' For '),
    figure('moved-undated', undated.length),
    words(`${those}, nobody wrote down when.`),
  ];
}

function vacantSentence({ vacant: { roles, rows }, unowned }: Overview): Sentence {
  const head =
    roles.length === 0
      ? [words('Every role with open work has a holder.')]
      : [
          words(
            `${count(roles.length, 'role has', 'roles have')} no holder and ${one(roles.length, 'owns', 'own')} `,
          ),
          figure('vacant', rows.length),
          words(` ${one(rows.length, 'item', 'items')}: ${someNames(roles, MOST_NAMES)}.`),
        ];
  if (unowned.length === 0) return head;
  return [
    ...head,
    words(' '),
    figure('unowned', unowned.length),
    words(` ${one(unowned.length, 'names', 'name')} no owner.`),
  ];
}

function silentSentence({ silent }: Overview): Sentence {
  if (silent === undefined) return [words('No round has gone out yet.')];
  const { round, roles, rows } = silent;
  const when = round.closedAt === '' ? 'has not answered' : 'was silent';
  const many = round.closedAt === '' ? 'have not answered' : 'were silent';
  if (roles.length === 0) return [words(`Everybody answered the last round (${round.title}).`)];
  return [
    words(`${count(roles.length, 'role')} ${one(roles.length, when, many)} in the last round, on `),
    figure('silent', rows.length),
    words(` ${one(rows.length, 'item', 'items')}: ${someNames(roles, MOST_NAMES)}.`),
  ];
}

/** Nothing where nobody asked, or everybody answered in time. */
const unansweredSentence = ({ unanswered }: Overview): Sentence =>
  unanswered.length === 0
    ? []
    : [
        words('An update was asked for and not given in time on '),
        figure('unanswered', unanswered.length),
        words(` ${one(unanswered.length, 'item', 'items')}.`),
      ];

// A sentence with thirty names is read by nobody; its rows name them all.
const MOST_NAMES = 4;

/** In the order in which a manager asks. */
export const sentencesOf = (overview: Overview): readonly Sentence[] =>
  [
    lateSentence(overview),
    waitingSentence(overview),
    fellSentence(overview),
    movedSentence(overview),
    vacantSentence(overview),
    silentSentence(overview),
    unansweredSentence(overview),
  ].filter((sentence) => sentence.length > 0);

const SIGN_WORDS: Readonly<Record<Sign, string>> = {
  'nobody answers': 'nobody holds its role',
  'nothing said': `nothing said for ${QUIET_DAYS} days`,
  'no evidence': 'no evidence',
  'moved before': 'its date moved before',
};

export function forecastSentence({ board, by, likely, onCourse }: Forecast, late: number): Sentence {
  const when =
    board === undefined
      ? `In the next four weeks, to ${dayInWords(by)}`
      : board.day === undefined
        ? `By the paper of ${monthInWords(board.asOf)}`
        : `By the board of ${dayInWords(board.day)}`;
  return [
    words(`${when}: `),
    figure('late', late),
    words(` ${one(late, 'is', 'are')} late already, `),
    figure('likely-late', likely.length),
    words(` more ${one(likely.length, 'is', 'are')} likely to be, and `),
    figure('on-course', onCourse.length),
    words(` more ${one(onCourse.length, 'is', 'are')} due.`),
  ];
}

const STAND_WORDS: Readonly<Record<Stands, string>> = {
  Red: 'Red',
  Amber: 'Amber',
  White: 'White',
  none: 'No status',
  'Green pending sign-off': 'Green pending sign-off',
  done: 'Done',
};

const FIGURE_TITLES: Readonly<Record<Figure, string>> = {
  open: 'Everything that is open',
  late: 'Late',
  'late-then': 'Late in the last paper',
  waiting: 'Waiting on another body',
  'waiting-year': 'Waiting on another body for over a year',
  'waiting-unknown': 'Waiting on another body, nobody said since when',
  'fell-back': 'Green that fell back since the last paper',
  'moved-quarter': 'Deadlines moved this quarter',
  'moved-year': 'Deadlines moved since 1 April',
  'moved-no-reason': 'Deadlines moved since 1 April without a reason',
  'moved-undated': 'Deadlines moved on a day nobody wrote down',
  drifting: 'Drifting: moved twice or more',
  vacant: 'Owned by a role without a holder',
  unowned: 'Without an owner',
  silent: 'Not answered in the last round',
  unanswered: 'Asked for an update, and not answered in time',
  'likely-late': 'Likely to be late by the next board',
  'on-course': 'Due by the next board, on course',
};

export const overview = {
  title: 'Overview',
  asOf: (today: Day, open: number, all: number) =>
    `${dayInWords(today)} · ${number(open)} open of ${count(all, 'recommendation')}`,
  sentences: 'What to know first',
  stands: (stands: Stands) => STAND_WORDS[stands],
  figure: (of: Figure) => FIGURE_TITLES[of],
  by: { directorate: 'By directorate', role: 'By role' },
  byRole:
    'No role has a directorate yet, so this goes by role. A coordinator says to which directorate a role belongs on People and roles.',
  twice: 'What two of them own together counts in both.',
  noDirectorate: 'No directorate',
  nobody: 'Nobody named',
  byReport: 'By report',
  noReport: 'No report',
  asTable: 'Show as a table',
  asChart: 'Show as bars',
  tableOf: (what: string) => `${what}, as a table`,
  open: 'Open',
  more: (many: number) => `${number(many)} more`,
  allReports: 'All reports and plans',
  drifting: 'Late and drifting',
  driftingHint: 'What moved twice or more, then what is late the longest.',
  noneDrifting: 'Nothing is late, and nothing moved twice or more.',
  allLate: (many: number) => `All ${number(many)} late`,
  allDrifting: (many: number) => `All ${number(many)} moved twice or more`,
  trend: 'Over the papers',
  trendHint: 'What was open at the end of each paper, and today, by where it stood.',
  trendNone: 'No paper with rows is closed yet. Each one that is closed or imported adds a column here.',
  trendLate: 'Late',
  now: 'Today',
  paper: ({ asOf }: Pick<Period, 'asOf'>) => monthInWords(asOf),
  forecast: 'Late by the next board',
  rule: `Likely to be late: due before that day with at least ${ENOUGH_SIGNS === 2 ? 'two' : ENOUGH_SIGNS} of these signs: ${Object.values(SIGN_WORDS).join('; ')}.`,
  signs: (signs: readonly Sign[]) => signs.map((sign) => SIGN_WORDS[sign]).join('; '),
  due: (day: Day) => `due ${dayInWords(day)}`,
  rows: (title: string, many: number) => `${title}: ${count(many, 'recommendation')}`,
  back: 'Overview',
  noRows: 'Nothing fits this today. The number that led here may have been of another day.',
  replies: (owed: number, late: number) => {
    const some = `${number(late)} of them late`;
    const how = owed === 1 ? (late === 0 ? 'not late yet' : 'and late') : late === 0 ? 'none late' : some;
    return `${count(owed, 'reply to a report is', 'replies to reports are')} owed, ${how}.`;
  },
  unknown: 'The overview has no such figure. The link may be old, or a part of it may be missing.',
  paperRows: (month: string, stands: string) => `${month}: ${stands}`,
  unitRows: (name: string, stands: string) => `${name}: ${stands}`,
} as const;

export const firstSteps = {
  title: 'Where to begin',
  empty: 'The register is empty. Bring in a paper of the past, or enter the first report by hand.',
  emptyReader: 'The register is empty. A coordinator brings in a paper or enters a report.',
  nobodyLeads:
    'The register is empty, and nobody coordinates it yet. Whoever set the site up takes that role in the set-up check.',
  toSetUp: 'Go to the set-up check',
  importPaper: 'Import a paper',
  newReport: 'Enter a report',
  vacant: (roles: number, items: number) =>
    `${count(roles, 'role has', 'roles have')} no holder and ${roles === 1 ? 'owns' : 'own'} ${count(items, 'item')}, so nobody is reminded of ${items === 1 ? 'it' : 'them'}.`,
  sayWho: 'Say who holds them',
} as const;
