/** The command that makes the package for Teams: fills the manifest, checks it all, and writes one zip. */
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { packageRefused, packageSettingsWrong, packageWritten } from '../../wording/site/appPackage';
import { faultInWords } from './faultInWords';
import { type PackageFiles, packageFiles } from './fillManifest';
import { type Earlier, packageFaults } from './manifestRules';
import { type Manifest, manifestIn } from './manifestShape';
import { readPackageSettings } from './packageSettings';
import { schemaFaults } from './schemaFaults';

export type PackagePlaces = {
  /** The folder of teams.json and of the languages beside it. */
  sources: string;
  icons: string;
  out: string;
};

export type Packaged = { ok: true; file: string; words: string } | { ok: false; words: string };

// Zip counts from 1980; one moment for every file, so that the same contents make the same zip.
const ALWAYS = '1980-01-01T00:00:00';

/** What the code fills into the sentences of the activity feed: see lists/otherWays.ts. */
const PARAMETERS = { itemsWaiting: ['items'] };

/** Writes nothing unless all is well. */
export async function makePackage(
  env: Readonly<Record<string, string | undefined>>,
  places: PackagePlaces,
): Promise<Packaged> {
  const settings = readPackageSettings(env);
  if ('wrong' in settings) return { ok: false, words: packageSettingsWrong(settings.wrong) };
  const files = packageFiles(sourcesIn(places), settings);
  const bySchema = await schemaFaults(files);
  if (bySchema.length > 0) return { ok: false, words: packageRefused(bySchema) };
  const manifest = manifestIn(files);
  const earlier = earlierIn(places.out, manifest, files);
  const faults = packageFaults(files, { earlier, parameters: PARAMETERS });
  if (faults.length > 0) return { ok: false, words: packageRefused(faults.map(faultInWords)) };
  const file = path.join(places.out, `${settings.host}-${manifest.version}.zip`);
  mkdirSync(places.out, { recursive: true });
  writeFileSync(`${file}.part`, zipSync({ ...files }, { level: 9, mtime: ALWAYS }));
  renameSync(`${file}.part`, file);
  const { version } = manifest;
  const facts = { version, host: settings.host, files: Object.keys(files).length };
  return { ok: true, file, words: packageWritten(file, facts) };
}

/** The manifest, the pictures it names, and the languages it names. */
function sourcesIn({ sources, icons }: PackagePlaces) {
  const manifest = readFileSync(path.join(sources, 'teams.json'), 'utf8');
  const named = [...manifest.matchAll(/"([^"/\\]+\.(?:png|json))"/g)].map(([, file = '']) => file);
  const found = [...new Set(named)].flatMap((file) => {
    const place = [path.join(icons, file), path.join(sources, 'languages', file)].find(existsSync);
    return place === undefined ? [] : [[file, new Uint8Array(readFileSync(place))] as const];
  });
  return { manifest, beside: Object.fromEntries(found) };
}

/** Packages of the same app that were written here before. One that cannot be read is none of ours. */
function earlierIn(folder: string, { id }: Manifest, files: PackageFiles): readonly Earlier[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.zip'))
    .flatMap((name) => {
      const before = opened(path.join(folder, name));
      if (before === undefined) return [];
      const manifest = manifestIn(before);
      return manifest.id === id ? [{ version: manifest.version, same: isSame(before, files) }] : [];
    });
}

function opened(file: string): PackageFiles | undefined {
  try {
    const files = unzipSync(new Uint8Array(readFileSync(file)));
    manifestIn(files);
    return files;
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

const isSame = (a: PackageFiles, b: PackageFiles): boolean => {
  const names = Object.keys(a).sort();
  return (
    names.join('\n') === Object.keys(b).sort().join('\n') &&
    names.every(
      (name) => strFromU8(a[name] ?? new Uint8Array(), true) === strFromU8(b[name] ?? new Uint8Array(), true),
    )
  );
};

export async function packageCommand(
  options: { out?: string | undefined; 'app-version'?: string | undefined },
  root: string,
): Promise<void> {
  const env = {
    ...process.env,
    ...(options['app-version'] === undefined ? {} : { APP_VERSION: options['app-version'] }),
  };
  const made = await makePackage(env, {
    sources: path.join(root, 'manifest'),
    icons: path.join(root, 'appPackage'),
    out: options.out ?? path.join(root, 'appPackage', 'build'),
  });
  (made.ok ? process.stdout : process.stderr).write(`${made.words}\n`);
  if (!made.ok) process.exitCode = 1;
}
