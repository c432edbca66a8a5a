/** What a command says: its result on one stream, and on the other why it could not do its work. */

export const print = (words: string): void => void process.stdout.write(`${words}\n`);

/** Says it, and lets the process end as failed; gives undefined, for whoever has nothing to go on with. */
export function fail(words: string): undefined {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
