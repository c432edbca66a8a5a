/** A paper that was read, as the ledger keeps it: its period, closed, and its positions (stand-in until the import freezes them). */
import type { Paper } from '../../src/inspection/paper';
import { meaningOf } from '../../src/inspection/paperMeaning';
import { type Period, firstDayOf, lastDayOf } from '../../src/inspection/period';
import { type Position, positionKey } from '../../src/inspection/position';
import { NO_PAPER } from '../../src/inspection/recommendation';
import { aPeriod, aPosition } from './builders';

export function frozenPaper(paper: Paper): { period: Period; positions: Position[] } {
  const { asOf, reports } = meaningOf(paper);
  const period = aPeriod({
    ...{ key: asOf, asOf, from: firstDayOf(asOf, undefined), to: lastDayOf(asOf) },
    ...{ state: 'closed', source: 'imported paper', preamble: paper.document.preamble ?? '' },
    legend: paper.document.legend,
    reports: reports.map(({ report }) => ({
      ...{ key: report.key, title: report.title, line: report.line, publishedSaid: report.publishedSaid },
      ...{ summary: report.summary, notes: report.notes },
    })),
  });
  const positions = reports.flatMap(({ report, recommendations }) => {
    const { plan } = report;
    const plans =
      plan === undefined
        ? []
        : [
            aPosition({
              ...{ key: positionKey(period, report), recommendationId: '', reportKey: report.key },
              ...{ report: report.title, number: '', kind: 'recommendation', text: plan.points },
              ...{ status: undefined, closed: plan.closed ? 'implemented' : undefined },
              ...{ original: plan.completion, deadline: plan.completion, said: plan.update },
              ...{ level: plan.level, tier: plan.tier },
              printed: { ...NO_PAPER, asOf, due: plan.completion.said, comments: plan.update },
            }),
          ];
    const rows = recommendations.map(({ recommendation: row, tasks }) =>
      aPosition({
        ...{ key: positionKey(period, row), recommendationId: row.key, reportKey: report.key },
        ...{ report: row.report, number: row.number, kind: row.kind, text: row.text, refs: row.refs },
        ...{ status: row.status, closed: row.closed, original: row.original, deadline: row.deadline },
        ...{ moves: row.moves, owners: row.owners, said: row.paper.comments, printed: row.paper },
        tasks: tasks.map(({ asks, owners, status, stage, original, deadline, moves, lastSaid }) => ({
          ...{ asks, owners, status, stage, original, deadline, moves, said: lastSaid?.words ?? '' },
        })),
      }),
    );
    return [...plans, ...rows];
  });
  return { period, positions: positions.map((position, place) => ({ ...position, place })) };
}
