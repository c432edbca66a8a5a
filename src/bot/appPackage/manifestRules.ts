/** What Teams' own schema does not see: the rules that a package of this product has to keep besides. */
import { type PackageFiles, textOf } from './fillManifest';
import { languageFaults, parameterFaults } from './languageRules';
import { type Manifest, manifestIn, textsIn } from './manifestShape';
import type { PackageFault } from './packageFault';
import { isVersion } from './packageSettings';
import { type PngHead, pngHead } from './pngHead';

/** An earlier package of the same app: what it was called, and whether it holds the same, byte for byte. */
export type Earlier = { version: string; same: boolean };

export type Around = {
  earlier: readonly Earlier[];
  /** What the code fills into each kind of activity's sentence. */
  parameters: Readonly<Record<string, readonly string[]>>;
};

export function packageFaults(files: PackageFiles, around: Around): readonly PackageFault[] {
  const manifest = manifestIn(files);
  return [
    ...blanks(files),
    ...schema(manifest),
    ...addresses(manifest),
    ...domains(manifest),
    ...ids(manifest),
    ...filesInChat(manifest),
    ...icons(manifest, files),
    ...named(manifest, files),
    ...languageFaults(manifest, files),
    ...parameterFaults(manifest, files, around.parameters),
    ...version(manifest, around.earlier),
  ];
}

const blanks = (files: PackageFiles): PackageFault[] =>
  Object.entries(files)
    .filter(([name]) => name.endsWith('.json'))
    .flatMap(([, bytes]) => [...textOf(bytes).matchAll(/\$\{\{(\w+)\}\}/g)])
    .map(([, name = '']) => ({ is: 'blank', name }));

function schema({ $schema, manifestVersion: version }: Manifest): PackageFault[] {
  return $schema.includes(`/v${version}/`) ? [] : [{ is: 'other schema', schema: $schema, version }];
}

/** Every address Teams would open inside itself; the publisher's own pages may lie elsewhere. */
function addresses({ developer, validDomains, ...manifest }: Manifest): PackageFault[] {
  const { staticTabs, configurableTabs, composeExtensions } = manifest;
  const rest = { staticTabs, configurableTabs, composeExtensions };
  const all = [...textsIn(rest), ...textsIn(developer)].filter((text) => /^https?:/i.test(text));
  const inside = textsIn(rest).filter((text) => /^https:/i.test(text) && URL.canParse(text));
  const hosts = new Set(inside.map((address) => new URL(address).host));
  const covers = (host: string) => validDomains.some((domain) => isCovered(host, domain));
  return [
    ...all.filter((text) => /^http:/i.test(text)).map((address) => ({ is: 'not https' as const, address })),
    ...[...hosts].filter((host) => !covers(host)).map((host) => ({ is: 'undeclared host' as const, host })),
  ];
}

const isCovered = (host: string, domain: string): boolean =>
  host === domain || (domain.startsWith('*.') && host.endsWith(domain.slice(1)));

// Hosts where anybody can have a name: a wildcard there lets strangers in.
const SHARED =
  /(?:^|\.)(?:azurewebsites\.net|azurestaticapps\.net|cloudapp\.azure\.com|azureedge\.net|windows\.net|sharepoint\.com|github\.io|herokuapp\.com|vercel\.app|netlify\.app|web\.app|pages\.dev|workers\.dev|onrender\.com|amazonaws\.com|cloudfront\.net)$/;
// Names that belong to whoever holds the tunnel today.
const TUNNELS =
  /(?:^|\.)(?:ngrok\.io|ngrok\.app|ngrok-free\.app|ngrok-free\.dev|devtunnels\.ms|loca\.lt|localtunnel\.me|trycloudflare\.com|serveo\.net)$/;

function domains({ validDomains, composeExtensions }: Manifest): PackageFault[] {
  const unfurled = composeExtensions.flatMap(({ messageHandlers }) =>
    messageHandlers.flatMap(({ value }) => value.domains),
  );
  return [...new Set([...validDomains, ...unfurled])].flatMap((host): PackageFault[] => {
    const bare = host.replace(/^\*\./, '');
    if (!/^(?:[a-z0-9-]+\.)*[a-z0-9-]+$/i.test(bare)) return [{ is: 'no host name', host }];
    if (TUNNELS.test(bare)) return [{ is: 'tunnel', host }];
    const open = host.startsWith('*') && (SHARED.test(bare) || bare.split('.').length < 3);
    return open ? [{ is: 'open host', host }] : [];
  });
}

function ids({ staticTabs, configurableTabs, bots, webApplicationInfo }: Manifest): PackageFault[] {
  const tabs = [
    ...staticTabs.map(({ entityId }) => entityId),
    ...configurableTabs.flatMap(({ id }) => id ?? []),
  ];
  const twice = tabs.filter((id, at) => tabs.indexOf(id) < at);
  // One registration for both would let a tab's token knock at the bot's door.
  const shared = bots.filter(({ botId }) => botId === webApplicationInfo?.id);
  return [
    ...twice.map((id) => ({ is: 'same id twice' as const, id })),
    ...shared.map(({ botId: id }) => ({ is: 'shared registration' as const, id })),
  ];
}

// Without it Teams draws no paper clip, and the cards say that there is one (teams/platform/bots/how-to/bots-filesv4).
const filesInChat = ({ bots }: Manifest): PackageFault[] =>
  bots
    .filter(({ supportsFiles }) => supportsFiles !== true)
    .map(({ botId: id }) => ({ is: 'no files' as const, id }));

// https://learn.microsoft.com/microsoft-365/extensibility/schema/root-icons
const ICONS: Readonly<Record<string, PngHead>> = {
  color: { width: 192, height: 192, alpha: false },
  outline: { width: 32, height: 32, alpha: true },
  color32x32: { width: 32, height: 32, alpha: true },
};

function icons(manifest: Manifest, files: PackageFiles): PackageFault[] {
  return Object.entries(manifest.icons).flatMap(([icon, file]): PackageFault[] => {
    const wanted = ICONS[icon];
    const bytes = files[file];
    if (bytes === undefined || wanted === undefined) return [];
    const found = pngHead(bytes);
    const fits =
      found?.width === wanted.width && found.height === wanted.height && (found.alpha || !wanted.alpha);
    return fits ? [] : [{ is: 'icon', icon: file, found, wanted }];
  });
}

/** Every file the manifest names lies at the root of the zip, and no other does. */
function named({ icons: pictures, localizationInfo }: Manifest, files: PackageFiles): PackageFault[] {
  const { additionalLanguages = [], defaultLanguageFile } = localizationInfo ?? {};
  const wanted = new Set([
    'manifest.json',
    ...Object.values(pictures),
    ...additionalLanguages.map(({ file }) => file),
    ...(defaultLanguageFile === undefined ? [] : [defaultLanguageFile]),
  ]);
  const missing = [...wanted].filter((file) => files[file] === undefined || file.includes('/'));
  const many = Object.keys(files).filter((file) => !wanted.has(file));
  return [
    ...missing.map((file) => ({ is: 'file missing' as const, file })),
    ...many.map((file) => ({ is: 'file too many' as const, file })),
  ];
}

/** The same files may be packed again under the same version; anything else needs a higher one, or Teams keeps the old. */
function version({ version: now }: Manifest, earlier: readonly Earlier[]): PackageFault[] {
  if (!isVersion(now)) return [{ is: 'no version', version: now }];
  const before = earlier.find((each) => !each.same && compareVersions(each.version, now) >= 0);
  return before === undefined ? [] : [{ is: 'not raised', version: now, before: before.version }];
}

export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((word) => word.split('.').map(Number));
  const place = (left ?? []).findIndex((part, step) => part !== right?.[step]);
  return place < 0 ? 0 : (left?.[place] ?? 0) - (right?.[place] ?? 0);
}
