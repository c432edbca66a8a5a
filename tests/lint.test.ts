/** Each rule that `npm run lint` has on finds a fault that is planted for it, in a folder of its own. */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..');
const GIVEN =
  'declare const any: any; declare const n: number; declare const maybe: { a?: { b: string } } | undefined;';

/** A fault for each rule, by the name the rule has in `.oxlintrc.json`. */
const FAULTS: Record<string, string> = {
  'no-array-constructor': 'export const x = new Array(1, 2);',
  'no-unused-expressions': 'export const f = () => { n; };',
  'no-unused-vars': 'const unused = 1;',
  'no-var': 'var old = 1; export { old };',
  'prefer-const': 'export const f = () => { let x = 1; return x; };',
  'prefer-rest-params': 'export function f() { return arguments; }',
  'prefer-spread': 'export const f = (g: (...a: number[]) => void, a: number[]) => g.apply(undefined, a);',
  'typescript/await-thenable': 'export const f = async () => { await n; };',
  'typescript/ban-ts-comment': '// @ts-ignore\nexport const x = 1;',
  'typescript/no-array-delete': 'export const f = (xs: number[]) => { delete xs[0]; };',
  'typescript/no-base-to-string': 'export const f = (o: object) => String(o);',
  'typescript/no-duplicate-enum-values': 'export enum Twice { A = 1, B = 1 }',
  'typescript/no-duplicate-type-constituents': "export type Twice = 'a' | 'a';",
  'typescript/no-empty-object-type': 'export type Empty = {};',
  'typescript/no-explicit-any': 'export const x: any = 1;',
  'typescript/no-extra-non-null-assertion': 'export const f = (m: { x: string } | null) => m!!.x;',
  'typescript/no-floating-promises': 'export const f = () => { Promise.resolve(1); };',
  'typescript/no-for-in-array': 'export const f = (xs: number[]) => { for (const i in xs) void i; };',
  'typescript/no-implied-eval': "export const f = () => setTimeout('alert(1)', 1);",
  'typescript/no-misused-new': 'export interface Made { new (): Made }',
  'typescript/no-misused-promises': 'export const f = () => (Promise.resolve(n) ? 1 : 2);',
  'typescript/no-namespace': 'export namespace Old { export const x = 1; }',
  'typescript/no-non-null-asserted-optional-chain': 'export const x = maybe?.a!;',
  'typescript/no-non-null-assertion': 'export const x = maybe!;',
  'typescript/no-redundant-type-constituents': 'export type Wide = string | any;',
  'typescript/no-require-imports': "export const x: unknown = require('node:path');",
  'typescript/no-this-alias': 'export class A { f() { const self = this; return () => self; } }',
  'typescript/no-unnecessary-type-assertion': 'export const x = n as number;',
  'typescript/no-unnecessary-type-constraint': 'export const f = <T extends unknown>(x: T) => x;',
  'typescript/no-unsafe-argument': 'export const f = (g: (s: string) => void) => g(any);',
  'typescript/no-unsafe-assignment': 'export const x: string = any;',
  'typescript/no-unsafe-call': 'export const f = () => { any(); };',
  'typescript/no-unsafe-declaration-merging': 'export class M { x = 1 }\nexport interface M { y: string }',
  'typescript/no-unsafe-enum-comparison': 'export enum E { A = 1 }\nexport const f = (e: E) => e === 1;',
  'typescript/no-unsafe-function-type': 'export const x: Function = () => 1;',
  'typescript/no-unsafe-member-access': 'export const f = () => Boolean(any.x);',
  'typescript/no-unsafe-return': 'export const f = (): string => any;',
  'typescript/no-unsafe-unary-minus': 'export const f = (s: string) => -s;',
  'typescript/no-wrapper-object-types': 'export const f = (s: String) => s.length;',
  'typescript/only-throw-error': "export const f = () => { throw 'words'; };",
  'typescript/prefer-as-const': "export const x = 'a' as 'a';",
  'typescript/prefer-namespace-keyword':
    'declare module Old { const y: number; }\nexport type Y = typeof Old.y;',
  'typescript/prefer-promise-reject-errors': "export const f = () => Promise.reject('words');",
  'typescript/restrict-plus-operands': 'export const f = (a: number, b: bigint) => a + b;',
  'typescript/restrict-template-expressions': 'export const f = (o: object) => `${o}`;',
  'typescript/triple-slash-reference': '/// <reference path="./other.ts" />\nexport const x = 1;',
  'typescript/unbound-method': 'class U { m() { return this; } }\nexport const x = new U().m;',
  'react/error-boundaries': 'export function F() { try { return <p>x</p>; } catch { return null; } }',
  'react/exhaustive-deps':
    'export function F({ a }: P) { useEffect(() => { console.log(a); }, []); return null; }',
  'react/globals': 'let outer = 0;\nexport function F() { outer = outer + 1; return <p>{outer}</p>; }',
  'react/immutability':
    'export function F() { const [s] = useState({ n: 1 }); s.n = 2; return <p>{s.n}</p>; }',
  'react/purity': 'export function F() { const x = Math.random(); return <p>{x}</p>; }',
  'react/refs': 'export function F() { const r = useRef(0); r.current = 1; return <p>{r.current}</p>; }',
  'react/rules-of-hooks': 'export function F({ a }: P) { if (a > 1) { useState(1); } return null; }',
  'react/set-state-in-effect':
    'export function F({ a }: P) { const [s, set] = useState(0); useEffect(() => { set(a); }, [a]); return <p>{s}</p>; }',
  'react/set-state-in-render':
    'export function F() { const [s, set] = useState(0); set(s + 1); return <p>{s}</p>; }',
  'react/static-components': 'export function F() { const Inner = () => <p>x</p>; return <Inner />; }',
  'react/unsupported-syntax': "export function F() { eval('1'); return <p>x</p>; }",
  'react/use-memo':
    'export function F({ a }: P) { const x = useMemo(async () => { await Promise.resolve(a); }, [a]); return <p>{String(x)}</p>; }',
};

/** Wherever a fault for this one could be made, `exhaustive-deps` spoke first. */
const UNPLANTED = ['react/preserve-manual-memoization'];

const HOOKS =
  "import { useEffect, useMemo, useRef, useState } from 'react';\ntype P = { a: number };\nexport const used = [useEffect, useMemo, useRef, useState];\nexport type Used = P;\n";

const ONLY_A_TYPE = 'only-a-type.ts';

const fileOf = (rule: string) => `${rule.replace('/', '-')}.${rule.startsWith('react/') ? 'tsx' : 'ts'}`;

function planted(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  copyFileSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  mkdirSync(join(folder, 'src'));
  for (const [rule, fault] of Object.entries(FAULTS)) {
    const before = rule.startsWith('react/') ? HOOKS : '';
    const after = rule.startsWith('react/')
      ? ''
      : `\n${GIVEN}\nexport type Given = [typeof any, typeof n, typeof maybe];\n`;
    writeFileSync(join(folder, 'src', fileOf(rule)), before + fault + after);
  }
  writeFileSync(
    join(folder, 'src', ONLY_A_TYPE),
    "const list = ['a'] as const;\nexport type L = (typeof list)[number];\n",
  );
  writeFileSync(join(folder, 'src', 'other.ts'), 'export const other = 1;\n');
  return folder;
}

type Said = { diagnostics: { filename: string; code?: string }[] };

/** What the linter says of the planted faults: "file rule". */
function found(folder: string): Promise<string[]> {
  const oxlint = join(dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [oxlint, '-f', 'json', 'src'], { cwd: folder }, (error, out) => {
      if (error !== null && error.code !== 1) reject(new Error('The linter did not run.', { cause: error }));
      else
        resolve(
          (JSON.parse(out) as Said).diagnostics.map(({ filename, code = '' }) => {
            const rule = code.replace(/^.*\((.*)\)$/, '$1');
            return `${filename.split(/[\\/]/).pop() ?? ''} ${rule}`;
          }),
        );
    });
  });
}

type Kept = { overrides: { rules: Record<string, unknown> }[] };

describe('Lint', () => {
  let folder: string;
  let said: string[];

  beforeAll(async () => {
    folder = planted();
    said = await found(folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.keys(FAULTS))('finds what %s is about', (rule) => {
    expect(said).toContain(`${fileOf(rule)} ${rule.split('/').pop()}`);
  });

  test('finds a value that is used only as a type', () => {
    expect(said).toContain(`${ONLY_A_TYPE} no-unused-vars`);
  });

  test('has a fault planted for each rule that is on', () => {
    const plain = readFileSync(join(ROOT, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '');
    const rules = (JSON.parse(plain) as Kept).overrides.flatMap((part) => Object.keys(part.rules));
    expect(rules.sort()).toEqual([...Object.keys(FAULTS), ...UNPLANTED].sort());
  });
});
