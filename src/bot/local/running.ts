/** A note in the data folder that says where the tracker that keeps it is listening, for commands that want to reach it. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const Note = z.object({ origin: z.url(), pid: z.number() });
export type RunningNote = z.infer<typeof Note>;

const fileIn = (folder: string): string => path.join(folder, 'running.json');

export function noteRunning(folder: string, note: RunningNote): void {
  const made = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(made, JSON.stringify(note));
  renameSync(made, fileIn(folder));
}

/** Only a note of our own: another tracker may have taken over the folder since. */
export function forgetRunning(folder: string): void {
  if (runningIn(folder)?.pid === process.pid) rmSync(fileIn(folder), { force: true });
}

/** Undefined when there is no note, or none that can be read. A killed tracker leaves its note behind. */
export function runningIn(folder: string): RunningNote | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  try {
    return Note.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
