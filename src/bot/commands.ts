/** The commands of the terminal: read a paper, run the morning round for a day; and what other commands need too. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { dayOff, workingDayFrom } from '../inspection/calendar';
import { type Day, isDay } from '../inspection/day';
import { calendarOf } from '../inspection/policy';
import type { PaperRead } from '../inspection/paper';
import { type Register, RegisterError } from '../inspection/register';
import { paperJson } from '../papers/paperJson';
import { readPaper } from '../papers/readPaper';
import { MOST_OFFICE_BYTES } from '../papers/fileLines';
import * as say from '../wording/commands';
import { failureInWords } from '../wording/facts';
import { notAPaperInWords } from '../wording/papersIn';
import { policyInForce } from '../workflows/policyInForce';
import { type Morning, morningRound, type RoundParts } from './morningRound';

/** A tracker that can be reached: its register, and the bot to send with. */
export type Reached = RoundParts & { register: Register; address: string };

export const print = (words: string): void => void process.stdout.write(`${words}\n`);

export function fail(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}

/** Prints the JSON, or writes it to a file; warnings go to the other stream so that the JSON can be piped. */
export async function readPaperCommand(file: string | undefined, out: string | undefined): Promise<void> {
  const read = await readFile(file);
  if (read === undefined) return;
  const json = paperJson(read.paper);
  if (out === undefined) process.stdout.write(json);
  else writeFileSync(out, json);
  const { warnings } = read.paper;
  process.stderr.write(
    `${[say.warningsHead(warnings.length), ...warnings.map(say.warningLine)].join('\n')}\n`,
  );
}

/** `on` names a day whose morning is to be gone through, which on a day off sends nothing; without it, now, on any day. */
export async function remindCommand(there: Reached, on: string | undefined): Promise<void> {
  const today = on ?? there.clock.today();
  if (!isDay(today)) return fail(say.notADay(today));
  const off = on === undefined ? undefined : await unlessStoreFails(there, () => daysOff(there, today));
  if (off?.off !== undefined) return print(say.dayOffLine(today, off.off, off.next));
  if (on !== undefined && off === undefined) return;
  const result = await unlessStoreFails(there, () => morningRound(there, today));
  if (result !== undefined) print([say.roundHead(today), ...roundLines(result)].join('\n'));
}

async function daysOff({ register }: Reached, on: Day) {
  const calendar = calendarOf(await policyInForce(register));
  return { off: dayOff(on, calendar), next: workingDayFrom(on, calendar) };
}

function roundLines(result: Morning): string[] {
  const { sent, refused, unknown, waiting, vacant, before, quiet, unreadable, handedOver, called } = result;
  const asked = called.flatMap(({ round, sent: cards }) => cards.map((card) => ({ ...card, round })));
  return [
    ...handedOver.map(({ personName, about, state }) => say.handedTo(personName, about, state)),
    ...asked.map(({ personName, taskIds, round }) => say.calledTo(personName, taskIds.length, round.title)),
    ...sent.map(({ personName, taskIds, channel }) => say.sentTo(personName, taskIds.length, channel)),
    ...refused.map(({ personName, why }) => say.refusedFor(personName, why)),
    ...unknown.map(({ personName, why }) => say.unknownFor(personName, why)),
    ...waiting.map(({ personName, why, notBefore }) => say.waitingFor(personName, why, notBefore)),
    ...vacant.map(say.vacantRole),
    ...(before === 0 ? [] : [say.beforeLine(before)]),
    ...(quiet === 0 ? [] : [say.quietLine(quiet)]),
    ...(unreadable === 0 ? [] : [say.unreadableLine(unreadable)]),
    ...(sent.length + handedOver.length + asked.length === 0 ? [say.nothingSent] : []),
  ];
}

/** Undefined when the register failed, which is then said with what to do. */
export async function unlessStoreFails<T>(
  { address }: Reached,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const gone = error.failure === 'unreachable';
    fail(
      [
        gone ? say.notAnswering(address) : `${error.message} ${failureInWords(error.failure)}`,
        say.runAgain,
      ].join('\n'),
    );
    return undefined;
  }
}

/** The size is asked before anything is read: a file larger than any paper is never taken into memory. */
export async function readFile(
  file: string | undefined,
): Promise<Extract<PaperRead, { is: 'paper' }> | undefined> {
  if (file === undefined) return void fail(say.noFile);
  try {
    const read =
      statSync(file).size > MOST_OFFICE_BYTES
        ? ({ is: 'not a paper', reason: 'too large' } as const)
        : await readPaper(readFileSync(file), { name: basename(file) });
    if (read.is === 'paper') return read;
    return void fail(notAPaperInWords(file, read.reason));
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return void fail(code === 'ENOENT' ? say.fileMissing(file) : say.fileUnreadable(file, code));
  }
}
