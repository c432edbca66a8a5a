'use strict';
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** A folder for what the tests of one run share, as sites that are set up already (given/keptSites). Gone when the run ends. */
module.exports = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-run-'));
  process.env.RUN_FOLDER = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
};
