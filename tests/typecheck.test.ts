/** What `npm run typecheck` finds: a fault planted for each thing that tsconfig.json asks, and for what inspection/ may not know. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, '..');
const TSC = path.join(ROOT, 'node_modules/typescript-native/bin/tsc');

const FAULTS: Readonly<Record<string, { code: string; says: string }>> = {
  'a value of another type': { code: `export const x: number = 'words';`, says: 'TS2322' },
  'what may be missing': { code: 'export const f = (s?: string) => s.length;', says: 'TS18048' },
  'an element that may not be there': {
    code: 'export const f = (all: string[]): string => all[0];',
    says: 'TS2322',
  },
  'a method that hides another': {
    code: 'export class A { m() { return 1; } }\nexport class B extends A { m() { return 2; } }',
    says: 'TS4114',
  },
  'a case that falls into the next': {
    code: 'export function f(n: number) { switch (n) { case 1: n += 1; case 2: return n; } return 0; }',
    says: 'TS7029',
  },
  'a name that nobody uses': { code: 'export function f() { const unused = 1; }', says: 'TS6133' },
  'a parameter without a type': { code: 'export const f = (x) => 1;', says: 'TS7006' },
  'a type brought in as a value': {
    code: `import { Given } from './given';\nexport type G = Given;`,
    says: 'TS1484',
  },
  'a field that is not there': { code: `export const f = (o: { a: 1 }) => o.b;`, says: 'TS2339' },
};

const fileOf = (fault: string) => `${fault.replaceAll(' ', '-')}.ts`;

/** The project's own settings over the planted files; gives what was said, a line each. */
function checked(folder: string, ...project: string[]): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [TSC, '--noEmit', '--incremental', 'false', ...project], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.split('\n');
}

describe('The check of types', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'types-'));
  let whole: readonly string[];
  let inspection: readonly string[];
  beforeAll(() => {
    mkdirSync(path.join(folder, 'src/inspection'), { recursive: true });
    for (const file of ['tsconfig.json', 'src/inspection/tsconfig.json'])
      copyFileSync(path.join(ROOT, file), path.join(folder, file));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
    writeFileSync(path.join(folder, 'src/given.ts'), 'export type Given = 1;\n');
    for (const [fault, { code }] of Object.entries(FAULTS))
      writeFileSync(path.join(folder, 'src', fileOf(fault)), `${code}\n`);
    writeFileSync(path.join(folder, 'src/inspection/page.ts'), 'export const at = document.title;\n');
    whole = checked(folder);
    inspection = checked(folder, '-p', 'src/inspection');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(Object.entries(FAULTS))('finds %s', (fault, { says }) => {
    const found = whole.filter((line) => line.startsWith(`src/${fileOf(fault)}(`));
    expect(found).toEqual([expect.stringContaining(`error ${says}:`)]);
  });

  test('finds nothing where nothing is wrong', () => {
    expect(whole.filter((line) => line.includes('given.ts') || line.includes('page.ts'))).toEqual([]);
  });

  test('finds a page in inspection/, which knows none', () => {
    expect(inspection).toEqual([expect.stringContaining('page.ts(1,19): error TS2584:'), '']);
  });
});
