/** The Teams manifest with the settings of an imagined tenant, held to Microsoft's schema and to rules of our own. */
import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '..');
const guid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

const SETTINGS: Record<string, string> = {
  TEAMS_APP_ID: guid('1'),
  TAB_CLIENT_ID: guid('2'),
  BOT_CLIENT_ID: guid('3'),
  DEVELOPER_NAME: 'Contoso Inspections',
  PUBLIC_URL: 'https://tracker.example.org',
  PUBLIC_HOST: 'tracker.example.org',
  PRIVACY_URL: 'https://tracker.example.org/privacy',
  TERMS_URL: 'https://tracker.example.org/terms',
};

const source = readFileSync(path.join(ROOT, 'manifest/teams.json'), 'utf8');
const filled = source.replace(/\$\{\{(\w+)\}\}/g, (whole, name: string) => SETTINGS[name] ?? whole);
const manifest = JSON.parse(filled) as TeamsManifest & Record<string, unknown>;

/** Width, height and whether there is transparency, from the head of a PNG file (W3C PNG, IHDR). */
const png = (name: string) => {
  const bytes = readFileSync(path.join(ROOT, 'appPackage', name));
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    alpha: [4, 6].includes(bytes[25] ?? 0),
  };
};

describe('The Teams manifest', () => {
  test('is valid by Microsoft’s schema', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest as never)).toEqual([]);
  });

  test('has a setting for each of its blanks', () => {
    expect(filled).not.toContain('${{');
  });

  test('names only hosts it declares, all of them https', () => {
    const addresses = [...filled.matchAll(/"(https?:\/\/[^"/]+)[^"]*"/g)].map((match) => match[1] ?? '');
    // The schema's own, and the names of permissions.
    const ours = addresses.filter((address) => !/\/\/(?:developer|graph)\.microsoft\.com/.test(address));
    expect(new Set(ours)).toEqual(new Set(['https://tracker.example.org']));
    expect(manifest['validDomains']).toEqual(['tracker.example.org']);
  });

  test('keeps the bot’s and the tab’s registrations apart', () => {
    expect(SETTINGS['BOT_CLIENT_ID']).not.toBe(SETTINGS['TAB_CLIENT_ID']);
    // As the bot, and as what answers a search.
    expect(filled.match(new RegExp(guid('3'), 'g'))).toHaveLength(2);
  });

  test('has icons of the sizes Teams asks for', () => {
    expect([png('color.png'), png('outline.png')]).toMatchObject([
      { width: 192, height: 192 },
      { width: 32, height: 32, alpha: true },
    ]);
  });
});
