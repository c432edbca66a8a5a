/** A plan while its lines are still coming in, and the same plan once it is whole. */
import type { PaperPlan } from '../../inspection/papers/paper';
import { likeness } from '../likeness';
import type { PlanCells, PlanField } from './planColumns';

export type PlanDraft = Record<PlanField, string[]>;

const FIELDS = ['name', 'level', 'points', 'progress', 'completion', 'update'] as const;
const YEAR = '(?:19|20)\\d{2}(?:/(?:\\d{4}|\\d{2}))?';
const YEAR_IN_BRACKETS = new RegExp(`\\s*\\((${YEAR})\\)[\\s.–-]*$`);
const COPIED = 0.8;
// Shorter cells repeat for good reasons: "Recommendations" under "3".
const SHORTEST_COPY = 20;

const SOUND: Partial<Record<PlanField, RegExp>> = {
  level: /^level \d$/i,
  progress: /^tier \d\.?$|closed/i,
  points: /^\d{1,3} /,
};

export function isSound(field: PlanField, words: string): boolean {
  return SOUND[field]?.test(words) ?? words !== '';
}

export function planDraft(cells: PlanCells): PlanDraft {
  const draft: PlanDraft = { name: [], level: [], points: [], progress: [], completion: [], update: [] };
  for (const field of FIELDS) if (cells[field] !== '') draft[field].push(cells[field]);
  return draft;
}

/** Adds a further line; answers the words that were a damaged copy of words already there. */
export function addLine(draft: PlanDraft, cells: PlanCells): string[] {
  const ghosts: string[] = [];
  for (const field of FIELDS) {
    const words = cells[field];
    if (words === '') continue;
    if (isGhost(draft[field], words, field)) ghosts.push(words);
    else draft[field].push(words);
  }
  return ghosts;
}

/** A scan prints a line twice when it cannot read it once: the copy is like the line, or says its end again. */
function isGhost(pieces: readonly string[], words: string, field: PlanField): boolean {
  const first = pieces[0] ?? '';
  if ((field === 'level' || field === 'progress') && isSound(field, first)) {
    return !isSound(field, words) || words === first;
  }
  const last = pieces.at(-1) ?? '';
  if (words.length >= SHORTEST_COPY && likeness(last, words) >= COPIED) return true;
  return (
    (field === 'points' || field === 'completion') &&
    letters(pieces.slice(-3).join('')).endsWith(letters(words))
  );
}

function letters(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

export function finishedPlan(draft: PlanDraft): PaperPlan {
  const said = (field: PlanField) => draft[field].join(' ').trim() || null;
  const { name, year } = nameAndYear(said('name') ?? '');
  const plan = {
    name,
    year,
    level: said('level'),
    progressReview: said('progress'),
    completion: said('completion'),
  };
  const raw = said('points');
  const update = said('update');
  return {
    ...plan,
    actionPoints: { ...pointsIn(raw ?? ''), raw },
    update,
    closed: isClosed(name, plan.progressReview, plan.completion, update),
  };
}

/** The year in brackets leaves the name; a year that is part of the name stays in it. */
function nameAndYear(printed: string): { name: string; year: string | null } {
  const bracketed = YEAR_IN_BRACKETS.exec(printed);
  if (bracketed !== null) return { name: printed.slice(0, bracketed.index), year: bracketed[1] ?? null };
  return { name: printed, year: new RegExp(`\\b${YEAR}(?!\\d)`).exec(printed)?.[0] ?? null };
}

/** A count whose figure was lost to damage is unknown, not nought. */
function pointsIn(raw: string) {
  return {
    afis: countBefore(raw, 'A\\.?F'),
    recommendations: countBefore(raw, 'Recommendation'),
    causesOfConcern: countBefore(raw, 'Causes? of Concern'),
  };
}

function countBefore(raw: string, what: string): number | null {
  const found = new RegExp(`(?:^|\\s)(\\d{1,4})\\s*${what}`, 'i').exec(raw);
  return found === null ? null : Number(found[1]);
}

function isClosed(
  name: string,
  progress: string | null,
  completion: string | null,
  update: string | null,
): boolean {
  const alone = (words: string | null) => /^\W*(?:plan\s+)?closed\W*$/i.test(words ?? '');
  if (alone(progress) || alone(completion) || /\*\*\s*closed\s*\*\*/i.test(name)) return true;
  return /\(plan closed\)|\bconfirmed closed\b/i.test(update ?? '');
}
