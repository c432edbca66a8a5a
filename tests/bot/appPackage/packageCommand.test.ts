import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { makePackage } from '../../../src/bot/appPackage/packageCommand';
import { ROOT, SETTINGS } from './givenPackage';

let out: string;
beforeEach(() => {
  out = mkdtempSync(path.join(tmpdir(), 'package-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

const make = (more: Record<string, string> = {}) =>
  makePackage(
    { ...SETTINGS, ...more },
    { sources: path.join(ROOT, 'manifest'), icons: path.join(ROOT, 'appPackage'), out },
  );
const bytesOf = (made: Awaited<ReturnType<typeof make>>) => readFileSync(made.ok ? made.file : made.words);

describe('Making the package', () => {
  test('writes one zip that holds the filled manifest and what it names, all at its root', async () => {
    const made = await make({ APP_VERSION: '1.0.0' });
    const files = unzipSync(new Uint8Array(bytesOf(made)));
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    const manifest = new TextDecoder().decode(files['manifest.json']);
    expect(JSON.parse(manifest)).toMatchObject({
      id: SETTINGS.TEAMS_APP_ID,
      version: '1.0.0',
      validDomains: ['tracker.example.org'],
      bots: [{ botId: SETTINGS.BOT_CLIENT_ID }],
    });
    expect(files['color.png']).toEqual(new Uint8Array(readFileSync(path.join(ROOT, 'appPackage/color.png'))));
    expect(made.words).toContain('version 1.0.0 for tracker.example.org');
  });

  test('again with the same settings writes the same bytes', async () => {
    const first = bytesOf(await make());
    expect(bytesOf(await make())).toEqual(first);
  });

  test('with other settings wants a higher version, and keeps the package that is there', async () => {
    const first = bytesOf(await make({ APP_VERSION: '1.0.0' }));
    const second = await make({ APP_VERSION: '1.0.0', DEVELOPER_NAME: 'Somebody Else' });
    expect([second.ok, second.words]).toEqual([false, expect.stringContaining('to 1.0.1 or later')]);
    expect(readFileSync(path.join(out, readdirSync(out)[0] ?? ''))).toEqual(first);
    expect((await make({ APP_VERSION: '1.0.1', DEVELOPER_NAME: 'Somebody Else' })).ok).toBe(true);
  });

  test('for another app wants nothing of this one’s version', async () => {
    await make({ APP_VERSION: '3.0.0' });
    const other = {
      TEAMS_APP_ID: '44444444-4444-4444-8444-444444444444',
      PUBLIC_URL: 'https://test.example.org',
    };
    expect((await make({ ...other, APP_VERSION: '1.0.0' })).ok).toBe(true);
  });

  test('passes over a zip that is none of ours', async () => {
    writeFileSync(path.join(out, 'holiday.zip'), 'PK, but no more');
    expect((await make()).ok).toBe(true);
  });

  test('writes nothing while anything is wrong', async () => {
    const made = await make({ PUBLIC_URL: 'http://tracker.example.org', TERMS_URL: '' });
    expect([made.ok, readdirSync(out)]).toEqual([false, []]);
    expect(made.words.split('\n')).toHaveLength(3);
  });

  test('refuses one registration for the bot and the tab', async () => {
    const made = await make({ BOT_CLIENT_ID: SETTINGS.TAB_CLIENT_ID });
    expect([made.ok, made.words]).toEqual([false, expect.stringContaining('register them as two apps')]);
  });
});
