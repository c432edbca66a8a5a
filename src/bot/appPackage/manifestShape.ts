/** The parts of a Teams manifest that the rules of a package look at. */
import { z } from 'zod';
import { type PackageFiles, textOf } from './fillManifest';

const Manifest = z.looseObject({
  $schema: z.string(),
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  icons: z.record(z.string(), z.string()),
  staticTabs: z.array(z.looseObject({ entityId: z.string() })).default([]),
  configurableTabs: z.array(z.looseObject({ id: z.string().optional() })).default([]),
  bots: z.array(z.looseObject({ botId: z.string(), supportsFiles: z.boolean().optional() })).default([]),
  composeExtensions: z
    .array(
      z.looseObject({
        messageHandlers: z
          .array(z.looseObject({ value: z.looseObject({ domains: z.array(z.string()) }) }))
          .default([]),
      }),
    )
    .default([]),
  activities: z
    .looseObject({
      activityTypes: z.array(z.looseObject({ type: z.string(), templateText: z.string() })).default([]),
    })
    .optional(),
  localizationInfo: z
    .looseObject({
      defaultLanguageTag: z.string(),
      defaultLanguageFile: z.string().optional(),
      additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })).default([]),
    })
    .optional(),
  webApplicationInfo: z.looseObject({ id: z.string() }).optional(),
  validDomains: z.array(z.string()).default([]),
});
export type Manifest = z.infer<typeof Manifest>;

/** Throws when it is not even of a manifest's shape, which Teams' schema will have told. */
export const manifestIn = (files: PackageFiles): Manifest =>
  Manifest.parse(JSON.parse(textOf(files['manifest.json'] ?? new Uint8Array())));

export const isShaped = (value: unknown): boolean => Manifest.safeParse(value).success;

/** Every text in it, however deep. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
