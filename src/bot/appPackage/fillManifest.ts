/** Fills an organisation's settings into the sources of the Teams manifest, and gathers the files of its package. */
import type { Blanks } from './packageSettings';

/** What the zip holds: each file's name, at its root, and its bytes. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>;

export type PackageSources = {
  manifest: string;
  /** Files beside the manifest by their names: icons, and one for each further language. */
  beside: PackageFiles;
};

const BLANK = /\$\{\{(\w+)\}\}/g;

/** A blank nobody has a value for is left standing, for the rules to find. */
export const filled = (source: string, blanks: Blanks): string =>
  source.replace(BLANK, (whole, name: string) => {
    const value = blanks[name];
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1);
  });

/** Throws SyntaxError where the source, which is ours, is no JSON. */
export function packageFiles(
  { manifest, beside }: PackageSources,
  { blanks, version }: { blanks: Blanks; version: string | undefined },
): PackageFiles {
  const written = JSON.parse(filled(manifest, blanks)) as Record<string, unknown>;
  const whole = version === undefined ? written : { ...written, version };
  return { 'manifest.json': bytesOf(`${JSON.stringify(whole, undefined, 2)}\n`), ...beside };
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
