/** What a paper's row does to the recommendation the register has: nothing, or changes that overwrite nobody's edits. */
import { readOwner } from '../reminders/owner';
import { type RoleNames, rolesMeant } from '../reminders/roleNames';
import type { MeantRecommendation, MeantTask } from '../meaning/meant';
import { readDeadline } from '../recommendation/readDeadline';
import type { Link, PaperTrace, Recommendation } from '../recommendation/recommendation';
import { readStatus } from '../recommendation/status';
import type { Task } from '../recommendation/task';
import type { KeptFact } from './doubt';

export type PaperChange =
  | { is: 'same' }
  /** The register already follows a later paper; only the remark joins the history. */
  | { is: 'older' }
  | { is: 'changed'; fields: Partial<Recommendation>; kept: readonly KeptEdit[] };

/** Someone changed this in the register after the last paper; their word stands. */
export type KeptEdit = {
  what: KeptFact;
  ours: string;
  papers: string;
};

const words = ({ asOf: _when, ...said }: PaperTrace): string => JSON.stringify(said);

/**
 * Compares the row with what the last paper said, not with the register: so the same paper twice changes nothing.
 * The row's owners are in the register's names already; `names` puts those of the last paper beside them.
 */
export function paperChange(
  ours: Recommendation,
  { recommendation: said }: MeantRecommendation,
  names: RoleNames = [],
): PaperChange {
  if (words(ours.paper) === words(said.paper)) return { is: 'same' };
  if (said.paper.asOf < ours.paper.asOf) return { is: 'older' };
  const before = meantThen(ours.paper, names);
  const kept: KeptEdit[] = [];
  const fields: Partial<Recommendation> = { paper: said.paper };
  if (ours.paper.status !== said.paper.status) {
    const edited = before.status !== undefined && ours.status !== before.status;
    if (edited) kept.push({ what: 'status', ours: ours.status ?? '', papers: said.paper.status });
    else Object.assign(fields, { status: said.status, closed: said.closed });
  }
  if (ours.paper.due !== said.paper.due) {
    const edited = ours.deadline.said !== '' && ours.deadline.said !== before.due.said;
    if (edited) kept.push({ what: 'deadline', ours: ours.deadline.said, papers: said.paper.due });
    else Object.assign(fields, { deadline: said.deadline, moves: longer(ours.moves, said.moves) });
  }
  if (ours.paper.owner !== said.paper.owner) {
    const edited = ours.owners.join() !== before.owners.join();
    if (edited) kept.push({ what: 'owner', ours: ours.owners.join('; '), papers: said.paper.owner });
    else Object.assign(fields, { owners: said.owners });
  }
  Object.assign(fields, besides(ours, said));
  return { is: 'changed', fields, kept: [...kept, ...drifted(ours, said)] };
}

const longer = <T>(a: readonly T[], b: readonly T[]): readonly T[] => (b.length >= a.length ? b : a);

/** What a paper tells beside the judgement fills what nobody has filled; what a person wrote stands. */
function besides(
  ours: Recommendation,
  { awaits, sensitive, links, noneSet }: MeantRecommendation['recommendation'],
): Partial<Recommendation> {
  const known = (link: Link) =>
    ours.links.some(
      (each) =>
        each.is === link.is && (each.words === link.words || (link.key !== '' && each.key === link.key)),
    );
  const more = links.filter((link) => !known(link));
  return {
    ...(ours.awaits === undefined && awaits !== undefined ? { awaits } : {}),
    ...(ours.sensitive === '' && sensitive !== '' ? { sensitive } : {}),
    ...(ours.noneSet === '' && noneSet !== '' ? { noneSet } : {}),
    ...(more.length === 0 ? {} : { links: [...ours.links, ...more] }),
  };
}

function meantThen({ status, due, owner }: PaperTrace, names: RoleNames) {
  const owners = rolesMeant(names, readOwner(owner).roles);
  return { status: readStatus(status).status, due: readDeadline(due).now, owners };
}

/** Original words and dates are written once: a paper that prints them differently is told, not followed. */
function drifted(ours: Recommendation, said: MeantRecommendation['recommendation']): KeptEdit[] {
  const plain = (text: string): string => text.replace(/\W+/g, '').toLowerCase();
  const found: KeptEdit[] = [];
  if (said.original.said !== '' && plain(said.original.said) !== plain(ours.original.said))
    found.push({ what: 'original date', ours: ours.original.said, papers: said.original.said });
  if (plain(said.text) !== plain(ours.text))
    found.push({ what: 'words', ours: ours.text, papers: said.text });
  return found;
}

/** A task after a changed row: judged and dated as the paper now says, unless its owner has spoken since. */
export function taskAfterPaper<T extends Task>(ours: T, said: MeantTask): T {
  const spokenSince = ours.lastAnswer > said.lastAnswer;
  const lastSaid = spokenSince || said.lastSaid === undefined ? ours.lastSaid : said.lastSaid;
  const lastAnswer = spokenSince ? ours.lastAnswer : said.lastAnswer;
  const { status, stage, deadline, moves, owners } = said;
  return { ...ours, status, stage, deadline, moves, owners, lastSaid, lastAnswer };
}
