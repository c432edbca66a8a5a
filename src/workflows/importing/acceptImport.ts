/** A person accepts a paper's proposals, all or some: they go into the register, and what they change is written down. */
import { type ImportRecord, isOfAccepted, partKey } from '../../inspection/papers/importRecord';
import { recordMark } from '../../inspection/recordMark';
import type { PaperMeaning } from '../../inspection/meaning/meant';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { acceptedIn, forgetAccepted, keepAccepted } from './acceptedPaper';
import { whyNotCoordinator } from '../coordinating/coordinate';
import { type ImportResult, type ImportStep, importPaper } from './importPaper';
import { type ImportProposal, withRows } from './proposeImport';
import { openJournal, recording } from './recordImport';

export type Accepted = { result: ImportResult; importKey: string };

export type Acceptance = {
  proposal: ImportProposal;
  /** Keys of rows; undefined is all of them. Rows that stay as they are come along: they bring only where they stood. */
  chosen: ReadonlySet<string> | undefined;
  /** The file's name, or what else the list of imports should call it. */
  title: string;
  /** Undefined for a command of the machine itself, which whoever may run it may give. */
  actor: Actor | undefined;
  /** The moment, in UTC. */
  at: string;
  onStep?: (step: ImportStep) => void;
};

/**
 * The same rows of the same paper are the same import: one that was cut off is taken up where it stopped, and one that
 * is done changes nothing. Rejects as the register does; run again then, or finish it from what is written down.
 */
export async function acceptImport(register: Register, acceptance: Acceptance): Promise<Verdict<Accepted>> {
  const { proposal, chosen, title, actor, at, onStep } = acceptance;
  const refusal = actor === undefined ? undefined : await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const meaning = chosen === undefined ? proposal.meaning : withRows(proposal, chosen);
  const head: ImportRecord = {
    ...{ ...keyedParts(`${meaning.asOf}|${recordMark(meaning)}`, 0), title, asOf: meaning.asOf },
    ...{ board: meaning.board, by: actor?.person ?? { id: '', name: '' }, at, state: 'running' },
    ...{ rows: { new: 0, changed: 0 }, undoneBy: '', undoneAt: '', entries: [], accepted: '', stayed: [] },
  };
  return allowed(await carryOut(register, await begin(register, head, meaning), { meaning, onStep }));
}

export type Finishing = { importKey: string; actor: Actor; onStep?: (step: ImportStep) => void };

/** An import that was cut off goes on from what was accepted then; nothing has to be chosen again. */
export async function finishImport(
  register: Register,
  { importKey, actor, onStep }: Finishing,
): Promise<Verdict<Accepted>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const { rows } = await register.imports.of(importKey);
  const head = rows.find(({ part }) => part === 0);
  if (head === undefined) throw new RegisterError('missing', `There is no import ${importKey}.`);
  if (head.state !== 'running') return refused({ code: 'no change', what: head.state });
  const meaning = acceptedIn(head, rows);
  if (meaning === undefined) return refused({ code: 'import not kept', title: head.title });
  return allowed(await carryOut(register, begun(rows, head), { meaning, onStep }));
}

type Begun = { kept: Kept<ImportRecord>; parts: number };
type Work = { meaning: PaperMeaning; onStep: ((step: ImportStep) => void) | undefined };

async function carryOut(
  register: Register,
  { kept, parts }: Begun,
  { meaning, onStep }: Work,
): Promise<Accepted> {
  const journal = openJournal(register, kept, parts);
  const result = await importPaper(recording(register, journal), meaning, onStep);
  await finish(register, kept, result);
  await forgetAccepted(register, kept.importKey);
  return { result, importKey: kept.importKey };
}

const keyedParts = (importKey: string, part: number) => ({ importKey, part, key: partKey(importKey, part) });

const begun = (rows: readonly ImportRecord[], kept: Kept<ImportRecord>): Begun => ({
  kept,
  parts: Math.max(0, ...rows.filter((row) => !isOfAccepted(row)).map(({ part }) => part)),
});

/** One that was undone can be imported again: as another import, for what it did then is taken back already. */
async function begin(register: Register, head: ImportRecord, meaning: PaperMeaning): Promise<Begun> {
  for (let round = 1; ; round += 1) {
    const importKey = round === 1 ? head.importKey : `${head.importKey}|${round}`;
    const { rows } = await register.imports.of(importKey);
    const there = rows.find(({ part }) => part === 0);
    if (there === undefined) {
      const first = { ...head, ...keyedParts(importKey, 0) };
      // Before the head: where there is a head, all that was accepted is there.
      await keepAccepted(register, first, meaning);
      return { kept: await register.imports.add(first), parts: 0 };
    }
    if (there.state === 'running' || there.state === 'done') return begun(rows, there);
  }
}

async function finish(register: Register, kept: Kept<ImportRecord>, result: ImportResult): Promise<void> {
  const { recommendations, reports } = result;
  const rows = {
    new: kept.rows.new + recommendations.new + (recommendations.new === 0 ? reports.new : 0),
    changed: kept.rows.changed + recommendations.changed,
  };
  if (kept.state === 'done' && rows.new === kept.rows.new && rows.changed === kept.rows.changed) return;
  await register.imports.save({ ...kept, state: 'done', rows });
}
