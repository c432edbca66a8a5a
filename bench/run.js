'use strict';
// Runs a TypeScript file of this folder as it stands: `node bench/run.js lists`. swc is there for the tests already.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) => {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    ...{
      filename: file,
      swcrc: false,
      sourceMaps: 'inline',
      module: { type: 'commonjs', ignoreDynamic: true },
    },
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  });
  module._compile(code, file);
};
// `faults lists` is faultsLists.ts, as `lists` is lists.ts.
const [first = 'lists', ...others] = process.argv.slice(2);
const [named = 'lists', ...rest] = others;
const isFaults = first === 'faults';
const what = isFaults ? `faults${named.charAt(0).toUpperCase()}${named.slice(1)}` : first;
const args = isFaults ? rest : others;
require(path.join(__dirname, `${what}.ts`))
  .main(args)
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });
