/** A coordinator corrects what is known of a report, or writes down what became of the reply to it. */
import { recordMark } from '../../inspection/recordMark';
import { whyNotBehind, whyNotMeant } from '../../inspection/meantDay';
import type { Day } from '../../inspection/day';
import { NO_DEADLINE } from '../../inspection/recommendation/deadline';
import type { Level, Tier } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Reply, type Report, shortTitle } from '../../inspection/report/report';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { isWebLink } from '../answering/answerTask';
import { saveSeen, whyNotCoordinator } from './coordinate';
import { type Changed, putBackOne } from './undoChange';

type Seen = { seen: Kept<Report>; actor: Actor };

export type ReportCorrection = Seen & {
  title: string;
  inspectorate: string;
  scope: string;
  line: string;
  published: Day;
  publishedSaid: string;
};

/**
 * Its key stays, by which papers know it; the rows that name it follow. Rejects with `changed` when somebody saved the
 * report since it was seen.
 */
export async function editReport(
  register: Register,
  { seen, actor, title, ...facts }: ReportCorrection,
): Promise<Verdict<Kept<Report>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  if (title.trim() === '') return refused({ code: 'no title' });
  const unlikely = seen.published === facts.published ? undefined : whyNotMeant(facts.published, actor.today);
  if (unlikely !== undefined) return refused(unlikely);
  const next = { ...seen, ...facts, inspectorate: facts.inspectorate.trim(), title: title.trim() };
  const saved = await saveSeen(
    register.reports,
    next,
    (now) =>
      now.title === next.title && now.published === next.published && now.inspectorate === next.inspectorate,
  );
  await nameAnew(register, saved);
  return allowed(saved);
}

/** Puts a report back as it was before a change, unless somebody has changed it since. */
export async function undoReport(
  register: Register,
  change: Changed<Report>,
  actor: Actor,
): Promise<Verdict<Kept<Report>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const done = await putBackOne(register.reports, change);
  if (done.ok) await nameAnew(register, change.before);
  return done;
}

/** Each row and each task carries its report's short title, so that it can be read on its own. */
async function nameAnew({ recommendations, tasks }: Register, report: Kept<Report>): Promise<void> {
  const name = shortTitle(report);
  const rows = (await recommendations.all()).rows.filter(({ reportId }) => reportId === report.id);
  const ids = new Set(rows.map(({ id }) => id));
  const old = rows.filter((row) => row.report !== name);
  if (old.length > 0) await recommendations.saveAll(old.map((row) => ({ ...row, report: name })));
  const parts = (await tasks.all()).rows.filter(
    (task) => ids.has(task.recommendationId) && task.report !== name,
  );
  if (parts.length > 0) await tasks.saveAll(parts.map((task) => ({ ...task, report: name })));
}

export type ReportLevel = Seen & { level: Level | undefined; tier: Tier | undefined };

const NO_PLAN: NonNullable<Report['plan']> = {
  ...{ level: undefined, tier: undefined, completion: NO_DEADLINE, update: '', closed: false, points: '' },
};

/**
 * Sets the level and tier of a report as a whole, which hold for each of its rows that has none of its own. Where
 * neither is left of a plan that said nothing else, there is no plan. Rejects with `changed` as the others do.
 */
export async function setReportLevel(
  register: Register,
  { seen, actor, level, tier }: ReportLevel,
): Promise<Verdict<Kept<Report>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const next = { ...(seen.plan ?? NO_PLAN), level, tier };
  const { completion, update, closed, points } = next;
  const saysMore = closed || `${completion.said}${update}${points}` !== '';
  const plan = saysMore || level !== undefined || tier !== undefined ? next : undefined;
  const isDone = (now: Report) => now.plan?.level === level && now.plan?.tier === tier;
  return allowed(await saveSeen(register.reports, { ...seen, plan }, isDone));
}

export type ReplyRecord = Seen & {
  /** Undefined takes back what was written down. */
  reply: { is: 'published'; on: Day; link: string } | { is: 'not owed'; why: string } | undefined;
};

/** Rejects with `changed` when somebody saved the report since it was seen. */
export async function recordReply(
  register: Register,
  { seen, actor, reply: said }: ReplyRecord,
): Promise<Verdict<Kept<Report>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  if (said?.is === 'not owed' && said.why.trim() === '') return refused({ code: 'no reason' });
  const untimely = said?.is === 'published' ? whyNotBehind(said.on, actor.today) : undefined;
  if (untimely !== undefined) return refused(untimely);
  if (said?.is === 'published' && !isLink(said.link.trim()))
    return refused({ code: 'not a link', given: said.link });
  const reply = said && signed(said, actor.person.name);
  const isDone = (now: Report) => recordMark(now.reply) === recordMark(reply);
  return allowed(await saveSeen(register.reports, { ...seen, reply }, isDone));
}

const signed = (said: NonNullable<ReplyRecord['reply']>, by: string): Reply =>
  said.is === 'published'
    ? { is: 'published', on: said.on, link: said.link.trim(), by }
    : { is: 'not owed', why: said.why.trim(), by };

const isLink = (link: string): boolean => link === '' || isWebLink(link);
