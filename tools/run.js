'use strict';
// Builds what is out of date, then runs the bot with the arguments given: a fresh clone needs no other step.
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const main = path.join(root, 'dist/bot/main.js');
const page = path.join(root, 'dist/pages/tab.html');

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
  );
}

function isBuilt() {
  if (!existsSync(main) || !existsSync(page)) return false;
  const sources = ['src', 'manifest'].map((folder) => newest(path.join(root, folder)));
  const files = ['package.json', 'webpack.config.js', '.swcrc'].map(
    (file) => statSync(path.join(root, file)).mtimeMs,
  );
  return Math.max(...sources, ...files) < Math.min(statSync(main).mtimeMs, statSync(page).mtimeMs);
}

if (!isBuilt()) {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  if (!existsSync(webpack)) {
    process.stderr.write('The packages are not installed, or not all of them: run npm ci first.\n');
    process.exit(1);
  }
  // On the error stream, so that a command's own output can be piped.
  process.stderr.write('Building, which takes half a minute the first time …\n');
  const built = spawnSync(process.execPath, [webpack, '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}

const child = spawn(process.execPath, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
