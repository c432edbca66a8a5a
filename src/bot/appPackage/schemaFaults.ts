/** What Microsoft's own schema says of a manifest, in each of its languages, without a network. */
import { noValidator, packageFaultWords } from '../../wording/site/appPackage';
import { type PackageFiles, textOf } from './fillManifest';
import { put, translations } from './languageRules';
import { isShaped, manifestIn } from './manifestShape';

/** Sentences; none when it is valid. */
export async function schemaFaults(files: PackageFiles): Promise<readonly string[]> {
  const validate = await validator();
  if (validate === undefined) return [noValidator];
  const manifest: unknown = JSON.parse(textOf(files['manifest.json'] ?? new Uint8Array()));
  const plain = await validate(manifest);
  if (plain.length > 0 || !isShaped(manifest)) return plain.map(packageFaultWords.schemaSays);
  const others = translations(manifestIn(files), files).map(async ({ language, texts }) => {
    // A sentence in place of the one it stands for has to keep the same limits.
    const translated = texts.reduce((whole, [key, text]) => put(whole, key, text), structuredClone(manifest));
    return (await validate(translated)).map((words) => packageFaultWords.schemaSays(`${language}: ${words}`));
  });
  return (await Promise.all(others)).flat();
}

type Validate = (manifest: unknown) => Promise<readonly string[]>;

/** Undefined where only what the server needs was installed. */
async function validator(): Promise<Validate | undefined> {
  try {
    const { AppManifestUtils } = await import('@microsoft/app-manifest');
    return (manifest) => AppManifestUtils.validateAgainstSchema(manifest as never);
  } catch (error) {
    if ((error as { code?: unknown }).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
