/** A command in a clone whose packages are not there says what to do first. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

test('Before npm ci a command says that it comes first', () => {
  const clone = mkdtempSync(path.join(tmpdir(), 'clone-'));
  cpSync(path.join(__dirname, '../tools'), path.join(clone, 'tools'), { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/run.js', 'serve'], {
    ...{ cwd: clone, encoding: 'utf8' },
  });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe('The packages are not installed, or not all of them: run npm ci first.\n');
  rmSync(clone, { recursive: true });
});
