/** Somebody asks for the paper of a period: it is composed from what was frozen, and goes out only when its counts are true. */
import { composePaper } from '../../inspection/papers/composePaper';
import type { Audience, ComposedPaper } from '../../inspection/papers/composed';
import {
  type DefinitionSet,
  definitionsNamed,
  definitionsOn,
} from '../../inspection/recommendation/definitions';
import { grouped, lastPositions, positionsAt, reportsAt } from '../../inspection/periods/freeze';
import type { Day } from '../../inspection/day';
import type { Layout } from '../../inspection/papers/layout';
import { type Period, periodBefore } from '../../inspection/periods/period';
import type { Position } from '../../inspection/periods/position';
import type { ClosingStep } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Marking, Organisation } from '../../inspection/settings';
import { type PaperProblem, whyNotPublish } from '../../inspection/papers/whyNotPublish';
import type { Instead } from '../../inspection/papers/withhold';
import type { Update } from '../../inspection/update';
import { closingRules } from '../closing/closingFacts';
import { standingAt } from './closePeriod';
import { inPlainOrder } from '../../inspection/language';

export type PaperWish = {
  periodId: string;
  layout: Layout;
  audience: Audience;
  /** Reports whose stated sentence gives way to the one counted from the rows. */
  counted: readonly string[] | 'all';
  own: readonly DefinitionSet[];
  marking: Marking;
  organisation: Organisation;
  instead: Instead;
};

export type PaperWritten =
  | { is: 'ready'; paper: ComposedPaper }
  /** The layout has no rows for what the period holds. */
  | { is: 'empty'; paper: ComposedPaper }
  | { is: 'stopped'; paper: ComposedPaper; problems: readonly PaperProblem[] };

/** Reads only. There is no way past a problem: the rows or the sentence have to be mended first. */
export async function writePaper(register: Register, wish: PaperWish): Promise<PaperWritten> {
  const paper = paperFrom(await readForPaper(register, wish), wish);
  if (paper.unlisted > 0 && paper.reports.every(({ rows }) => rows.length === 0))
    return { is: 'empty', paper };
  const problems = whyNotPublish(paper);
  return problems.length === 0 ? { is: 'ready', paper } : { is: 'stopped', paper, problems };
}

/** All that a paper is made of, read once; the layout and the audience can then change without reading again. */
export type PaperMaterial = Awaited<ReturnType<typeof readForPaper>>;

export async function readForPaper(
  register: Register,
  { periodId, own }: Pick<PaperWish, 'periodId' | 'own'>,
) {
  const [seen, roles, rules] = await Promise.all([
    register.periods.find(periodId),
    register.roles.all(),
    closingRules(register),
  ]);
  const standing = await standingAt(register, seen, own);
  const holders = roles.rows.flatMap(({ holdings, deputy }) => [
    ...holdings.map(({ person }) => person.name),
    ...(deputy === undefined ? [] : [deputy.name]),
  ]);
  const spoke = standing.updates.map(({ by }) => by.name);
  const people = [...new Set([...holders, ...spoke, seen.closedBy])].filter((name) => name !== '');
  return { standing, people, rules, roles: roles.rows, ...frozen(standing) };
}

type Standing = Awaited<ReturnType<typeof standingAt>>;

/** Once a period is closed its positions are what they are; until then they are what closing today would freeze. */
function frozen(standing: Standing): { period: Kept<Period>; positions: readonly Position[] } {
  const { period } = standing;
  if (period.state === 'closed')
    return { period, positions: standing.positions.filter(({ periodId }) => periodId === period.id) };
  const positions = positionsAt(standing);
  return { period: { ...period, reports: reportsAt(standing, positions) }, positions };
}

/** The same material and wish give the same paper. */
export function paperFrom(
  { standing, people, rules, period, positions }: PaperMaterial,
  { layout, audience, counted, own, marking, organisation, instead }: Omit<PaperWish, 'periodId'>,
): ComposedPaper {
  const { periods, unfinished } = standing;
  const steps = stepsTaken(standing);
  return composePaper({
    ...{ period, positions, layout, audience, people, rules, instead },
    counted: counted === 'all' ? period.reports.map(({ key }) => key) : counted,
    ...{ before: periodBefore(period, periods), unfinished },
    last: lastPositions(period, periods, standing.positions),
    definitions: definitionsNamed(period.definitions, own) ?? definitionsOn(period.to, own),
    marking: marking[audience],
    organisation,
    stepsOf: (id) => steps.get(id) ?? [],
  });
}

/** Claims stand in what owners said until a later step writes them down beside itself. */
function stepsTaken({ recommendations, updates }: Standing): ReadonlyMap<string, readonly ClosingStep[]> {
  const said = grouped(
    updates.filter(({ kind }) => kind === 'claim'),
    ({ recommendationId }) => recommendationId,
  );
  return new Map(
    recommendations.map(({ id, closing }) => {
      const noted = new Set(closing.map(({ step, at }) => `${step} ${at}`));
      const claims = (said.get(id) ?? []).map(claimSaid).filter(({ at }) => !noted.has(`claimed ${at}`));
      return [id, [...claims, ...closing].sort((a, b) => inPlainOrder(a.at, b.at))];
    }),
  );
}

const claimSaid = ({ by, asRole, at, words: basis, evidence }: Update): ClosingStep => ({
  ...{ step: 'claimed', by, asRole, on: at.slice(0, 10) as Day, at, basis, evidence },
});
