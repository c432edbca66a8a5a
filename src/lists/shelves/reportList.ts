/** The list of reports: what was published, and what a review said of each as a whole. */
import { z } from 'zod';
import type { Plan, Reply, Report } from '../../inspection/report/report';
import type { Fields } from '../cells/fitting';
import { dayCell, deadlineCells, deadlineIn, filledText, flag, moment, number, text } from '../cells/shapes';
import type { Layout } from './rows';
import type { SiteDays } from '../siteDay';

const Row = z.object({
  ...{ Key: filledText, Title: text, Line: text, Scope: text, Summary: text, Notes: text, LastPaper: text },
  ...{ PublishedSaid: text, PublishedDate: moment },
  ...{
    InPlan: flag,
    PlanLevel: number,
    PlanTier: number,
    PlanPoints: text,
    PlanUpdate: text,
    PlanClosed: flag,
  },
  ...{ CompletionSaid: text, CompletionDate: moment, CompletionAfter: text, CompletionAfterMonths: number },
  ...{ Inspectorate: text, ReplyDate: moment, ReplyLink: text, NoReplyBecause: text, ReplyBy: text },
});
type Row = z.infer<typeof Row>;

export const reportList = (days: SiteDays): Layout<Report> => ({
  list: 'Reports',
  key: ({ key }) => key,
  toFields: ({ key, title, line, scope, publishedSaid, published, summary, notes, paper, ...more }) => ({
    ...{ Key: key, Title: title, Line: line, Scope: scope, Summary: summary, Notes: notes, LastPaper: paper },
    ...{
      PublishedSaid: publishedSaid,
      PublishedDate: published === undefined ? null : days.momentOf(published),
    },
    ...planCells(more.plan, days),
    ...{ Inspectorate: more.inspectorate, ...replyCells(more.reply, days) },
  }),
  row: Row.transform((row) => ({
    ...{
      key: row.Key,
      title: row.Title,
      line: row.Line,
      scope: row.Scope,
      summary: row.Summary,
      notes: row.Notes,
    },
    ...{ paper: row.LastPaper, publishedSaid: row.PublishedSaid },
    published: row.PublishedDate === undefined ? undefined : days.dayAt(row.PublishedDate),
    plan: row.InPlan ? planIn(row, days) : undefined,
    ...{ inspectorate: row.Inspectorate, reply: replyIn(row, days) },
  })),
});

function planCells(plan: Plan | undefined, days: SiteDays): Fields {
  const none = { said: '', lastDay: undefined, anchor: undefined };
  return {
    ...{ InPlan: plan !== undefined, PlanLevel: plan?.level ?? null, PlanTier: plan?.tier ?? null },
    ...{ PlanPoints: plan?.points ?? '', PlanUpdate: plan?.update ?? '', PlanClosed: plan?.closed ?? false },
    ...deadlineCells('Completion', plan?.completion ?? none, days),
  };
}

function planIn(row: Row, days: SiteDays): Plan {
  const completion = {
    ...{ said: row.CompletionSaid, date: row.CompletionDate },
    ...{ after: row.CompletionAfter, months: row.CompletionAfterMonths },
  };
  return {
    ...{ level: row.PlanLevel, tier: row.PlanTier, completion: deadlineIn(completion, days) },
    ...{ update: row.PlanUpdate, closed: row.PlanClosed, points: row.PlanPoints },
  };
}

const replyCells = (reply: Reply | undefined, days: SiteDays): Fields => ({
  ReplyDate: dayCell(reply?.is === 'published' ? reply.on : undefined, days),
  ReplyLink: reply?.is === 'published' ? reply.link : '',
  NoReplyBecause: reply?.is === 'not owed' ? reply.why : '',
  ReplyBy: reply?.by ?? '',
});

/** A day says that it was published; without one, a reason says that none is owed. */
function replyIn({ ReplyDate, ReplyLink: link, NoReplyBecause: why, ReplyBy: by }: Row, days: SiteDays) {
  if (ReplyDate !== undefined) return { is: 'published', on: days.dayAt(ReplyDate), link, by } as const;
  return why === '' ? undefined : ({ is: 'not owed', why, by } as const);
}
