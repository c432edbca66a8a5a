'use strict';
// Runs npm scripts side by side, one a core, and says all that each said as soon as it ends. Fails if one failed, after all have spoken.
const { spawn } = require('node:child_process');
const os = require('node:os');

const waiting = process.argv.slice(2);
const failed = [];

function next() {
  const script = waiting.shift();
  if (script === undefined) return;
  const begun = Date.now();
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
  child.on('close', (code) => {
    const how = code === 0 ? 'passed' : 'FAILED';
    process.stdout.write(Buffer.concat(said));
    process.stdout.write(`${script} ${how} in ${Math.round((Date.now() - begun) / 1000)} s\n`);
    if (code !== 0) failed.push(script);
    next();
  });
}

process.on('exit', () => {
  if (failed.length === 0) return;
  process.stdout.write(`Failed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
});
for (let core = 0; core < Math.max(2, os.availableParallelism()); core += 1) next();
