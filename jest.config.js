'use strict';
const os = require('node:os');

// One more than there are cores, for what is in a browser waits a good part of its time; and two gigabytes for each.
const workers = Math.min(os.availableParallelism() + 1, Math.floor(os.totalmem() / 2 ** 31));

// ESM-only packages that a test reaches: jest on node 20 cannot require() them, so swc turns them into CommonJS.
const esmOnly = ['jose', 'strip-bom', '@pnp'];

const common = {
  transform: { '^.+\\.[cm]?[jt]sx?$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esmOnly.join('|')})/)`],
  clearMocks: true,
};

/** @type {import('jest').Config} */
module.exports = {
  maxWorkers: Math.max(2, workers),
  testSequencer: '<rootDir>/tests/support/slowestFirst.js',
  // A ceiling for what hangs, not a measure: a busy machine takes seconds for what a quiet one does in one.
  testTimeout: 30_000,
  globalSetup: '<rootDir>/tests/support/runFolder.js',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/stories/', '<rootDir>/tests/browser/'],
    },
    {
      ...common,
      displayName: 'tab',
      testEnvironment: '<rootDir>/tests/support/jsdomEnvironment.js',
      setupFilesAfterEnv: ['<rootDir>/tests/support/tabSetup.ts'],
      moduleNameMapper: { '^@fluentui/react-icons$': '<rootDir>/tests/support/iconsStub.js' },
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
    },
    {
      // Whole paths through the built product, with and without a real Chromium. They need `npm run build`.
      ...common,
      displayName: 'stories',
      globalSetup: '<rootDir>/tests/support/packagedBrowser.js',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/stories/**/*.test.ts', '<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
