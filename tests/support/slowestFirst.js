'use strict';
const { sep } = require('node:path');
// A part of jest itself: the same copy that jest uses.
const Sequencer = require(
  require.resolve('@jest/test-sequencer', { paths: [require.resolve('jest')] }),
).default;

const SLOW = ['browser', 'stories'].map((folder) => `${sep}tests${sep}${folder}${sep}`);

/** Whole paths through the product take longest and wait most, so they begin first; what is short fills up the end. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const isSlow = ({ path }) => SLOW.some((folder) => path.includes(folder));
    const sorted = super.sort(tests);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
};
