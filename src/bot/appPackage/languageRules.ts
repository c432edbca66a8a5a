/** What holds of the manifest's sentences in each language: all of them are there, and all their blanks can be filled. */
import { z } from 'zod';
import { type PackageFiles, textOf } from './fillManifest';
import type { PackageFault } from './packageFault';
import type { Manifest } from './manifestShape';

/** The sentences of each further language, under the paths of those they stand for. */
export function translations(manifest: Manifest, files: PackageFiles) {
  const { additionalLanguages = [] } = manifest.localizationInfo ?? {};
  return additionalLanguages.flatMap(({ languageTag: language, file }) => {
    const bytes = files[file];
    if (bytes === undefined) return [];
    const read = z.record(z.string(), z.string()).parse(JSON.parse(textOf(bytes)));
    const texts = Object.entries(read).filter(([key]) => key !== '$schema');
    return [{ language, texts }];
  });
}

/** "bots[0].commandLists[0].commands[1].title" is a way into the manifest. */
const stepsOf = (key: string): string[] => key.split(/[.[\]]+/).filter((step) => step !== '');

function at(manifest: unknown, key: string): unknown {
  return stepsOf(key).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    manifest,
  );
}

/** Puts another text in its place; what leads nowhere changes nothing. */
export function put<T>(manifest: T, key: string, text: string): T {
  const steps = stepsOf(key);
  const last = steps.pop() ?? '';
  const place = steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined,
    manifest,
  );
  if (typeof place === 'object' && place !== null && last in place)
    (place as Record<string, unknown>)[last] = text;
  return manifest;
}

const READ_BY_PEOPLE =
  /^(?:name\.(?:short|full)|description\.(?:short|full)|staticTabs\[\d+\]\.name|.*commands\[\d+\]\.(?:title|description)|.*parameters\[\d+\]\.(?:title|description)|.*activityTypes\[\d+\]\.(?:description|templateText))$/;

export function languageFaults(manifest: Manifest, files: PackageFiles): PackageFault[] {
  const wanted = keysOf(manifest).filter((key) => READ_BY_PEOPLE.test(key));
  return translations(manifest, files).flatMap(({ language, texts }): PackageFault[] => {
    const keys = texts.map(([key]) => key);
    return [
      ...keys
        .filter((key) => typeof at(manifest, key) !== 'string')
        .map((key) => ({ is: 'no such text' as const, key, language })),
      ...wanted
        .filter((key) => !keys.includes(key))
        .map((key) => ({ is: 'not translated' as const, key, language })),
    ];
  });
}

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, inner]) => {
    const next = Array.isArray(value) ? `${path}[${step}]` : path === '' ? step : `${path}.${step}`;
    return keysOf(inner, next);
  });
}

export function parameterFaults(
  manifest: Manifest,
  files: PackageFiles,
  supplied: Readonly<Record<string, readonly string[]>>,
): PackageFault[] {
  const types = manifest.activities?.activityTypes ?? [];
  const others = translations(manifest, files);
  return types.flatMap(({ type, templateText }, place) => {
    const key = `activities.activityTypes[${place}].templateText`;
    const texts: (readonly [string, string])[] = [
      [manifest.localizationInfo?.defaultLanguageTag ?? '', templateText],
      ...others.flatMap(({ language, texts: own }) =>
        own.filter(([path]) => path === key).map(([, text]) => [language, text] as const),
      ),
    ];
    return texts.flatMap(([language, text]) =>
      [...text.matchAll(/\{(\w+)\}/g)]
        // Teams fills in {actor} itself.
        .filter(([, name = '']) => name !== 'actor' && !(supplied[type] ?? []).includes(name))
        .map(([, parameter = '']) => ({ is: 'no parameter' as const, type, parameter, language })),
    );
  });
}
