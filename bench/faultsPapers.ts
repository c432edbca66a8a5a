/** Damages papers of every kind many times over: `npm run faults -- papers 5000`. The rules are the test's own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export async function main([many = '2000']: readonly string[]): Promise<void> {
  const jest = path.join(__dirname, '../node_modules/jest/bin/jest.js');
  const { status } = spawnSync(
    process.execPath,
    [jest, '--selectProjects=node', '--testPathPatterns=papers/faultyPapers'],
    {
      cwd: path.join(__dirname, '..'),
      env: { ...process.env, FAULTS: many },
      stdio: 'inherit',
    },
  );
  process.exitCode = status ?? 1;
  return Promise.resolve();
}
