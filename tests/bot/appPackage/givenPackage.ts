/** The settings of an imagined organisation, and the sources of the package as they lie in the project. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type PackageFiles, bytesOf, packageFiles } from '../../../src/bot/appPackage/fillManifest';
import { readPackageSettings } from '../../../src/bot/appPackage/packageSettings';

export const ROOT = path.resolve(__dirname, '../../..');

export const SETTINGS = {
  TEAMS_APP_ID: '11111111-1111-4111-8111-111111111111',
  TAB_CLIENT_ID: '22222222-2222-4222-8222-222222222222',
  BOT_CLIENT_ID: '33333333-3333-4333-8333-333333333333',
  DEVELOPER_NAME: 'Contoso Inspections',
  PUBLIC_URL: 'https://tracker.example.org',
  PRIVACY_URL: 'https://www.example.org/privacy',
  TERMS_URL: 'https://www.example.org/terms',
};

export const SOURCE = readFileSync(path.join(ROOT, 'manifest/teams.json'), 'utf8');
const icon = (name: string) => new Uint8Array(readFileSync(path.join(ROOT, 'appPackage', name)));
export const ICONS = { 'color.png': icon('color.png'), 'outline.png': icon('outline.png') };

/** The package of the project, with the manifest changed by what is given. */
export function aPackage(change: (manifest: Written) => void = () => undefined): PackageFiles {
  const settings = readPackageSettings(SETTINGS);
  if ('wrong' in settings) throw new Error(settings.wrong.join('\n'));
  const files = packageFiles({ manifest: SOURCE, beside: ICONS }, settings);
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Written;
  change(manifest);
  return { ...files, 'manifest.json': bytesOf(JSON.stringify(manifest)) };
}

type Tab = { entityId: string; contentUrl: string; name: string };

/** As it is written, for a test to break in one place. */
export type Written = {
  $schema: string;
  version: string;
  icons: Record<string, string>;
  staticTabs: [Tab, ...Tab[]];
  bots: [{ botId: string; supportsFiles?: boolean }];
  validDomains: string[];
  localizationInfo: Record<string, unknown>;
} & Record<string, unknown>;
