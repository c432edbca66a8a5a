/** Where each row of an imported paper stood, as that paper says: the history a register had before it was one. */
import type { DefinitionSet } from '../recommendation/definitions';
import { ofPlan } from '../periods/freeze';
import { impliedStatus } from '../recommendation/implied';
import type { MeantRecommendation, PaperMeaning } from '../meaning/meant';
import { type Period, type ReportThen, firstDayOf, lastDayOf } from '../periods/period';
import { type Position, positionKey } from '../periods/position';
import type { Kept } from '../register';

/** The period of an imported paper: over when it is imported. Its board a person may say, for the papers do not. */
export function periodOfPaper(
  meaning: PaperMeaning,
  definitions: DefinitionSet,
  { key, before }: { key: string; before: Pick<Period, 'to'> | undefined },
): Period {
  const { asOf, board, document } = meaning;
  return {
    ...{ key, title: document.title ?? '', asOf, from: firstDayOf(asOf, before), to: lastDayOf(asOf) },
    ...{ board, day: undefined, definitions: definitions.name, state: 'closed' },
    ...{ source: 'imported paper', closedBy: '', closedById: '', closedAt: '' },
    ...{ reports: reportsThen(meaning), legend: document.legend, preamble: document.preamble ?? '' },
  };
}

export const reportsThen = ({ reports }: PaperMeaning): ReportThen[] =>
  reports.map(({ report: { key, title, line, publishedSaid, summary, notes } }) => ({
    ...{ key, title, line, publishedSaid, summary, notes },
  }));

export type PaperFreezing = {
  period: Pick<Kept<Period>, 'id' | 'key' | 'to'>;
  definitions: DefinitionSet;
  /** The row of a recommendation in the register, by the key the paper's row has. */
  rowOf: (key: string) => string | undefined;
};

/** A position for every row the register has, in the paper's order, and one for every plan of a whole report. */
export function positionsOfPaper({ reports }: PaperMeaning, freezing: PaperFreezing): Position[] {
  const found = reports.flatMap(({ report, printed, recommendations }) => {
    const plan = report.plan === undefined ? [] : [{ ...ofPlan(report, freezing.period), printed }];
    const rows = recommendations.flatMap((said) => {
      const row = freezing.rowOf(said.recommendation.key);
      return row === undefined ? [] : [ofRow(said, { ...freezing, row, reportKey: report.key })];
    });
    return [...plan, ...rows];
  });
  return found.map((position, place) => ({ ...position, place }));
}

// As a paper of 2023 prints silence.
const NOTHING_SAID = /\bno (?:evidence|update)s?\b.{0,20}\b(?:recorded|received|provided)\b/i;

function ofRow(
  { recommendation: said, tasks }: MeantRecommendation,
  { period, definitions, row, reportKey }: PaperFreezing & { row: string; reportKey: string },
): Position {
  const { key, report, number, kind, text, refs, status, closed, original, deadline, moves, owners } = said;
  const implied = impliedStatus({ ...said, tasks }, definitions, period.to);
  const { comments } = said.paper;
  const heard = comments !== '' && !NOTHING_SAID.test(comments);
  return {
    ...{ key: positionKey(period, { key }), periodId: period.id, period: period.key, recommendationId: row },
    ...{ reportKey, report, number, kind, text, refs, status, closed, original, deadline, moves, owners },
    ...{ said: comments, heard, silentRoles: heard ? [] : owners },
    ...{ implied: implied.is === 'differs' ? implied.status : undefined, explanation: '', fellBecause: '' },
    awaits: said.awaits && {
      ...{ body: said.awaits.body, what: said.awaits.what },
      ...{ askedBy: said.awaits.askedBy, nextChase: said.awaits.nextChase },
    },
    ...{ level: said.level, tier: said.tier, sensitive: said.sensitive },
    tasks: tasks.map((task) => ({
      ...{ asks: task.asks, owners: task.owners, status: task.status, stage: task.stage },
      ...{ original: task.original, deadline: task.deadline, moves: task.moves },
      said: task.lastSaid?.words ?? '',
    })),
    ...{ merged: [], place: 0, printed: said.paper },
  };
}
