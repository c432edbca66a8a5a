import { faultInWords } from '../../../src/bot/appPackage/faultInWords';
import { type PackageFiles, bytesOf } from '../../../src/bot/appPackage/fillManifest';
import { type Around, compareVersions, packageFaults } from '../../../src/bot/appPackage/manifestRules';
import { readPackageSettings } from '../../../src/bot/appPackage/packageSettings';
import { pngHead } from '../../../src/bot/appPackage/pngHead';
import { schemaFaults } from '../../../src/bot/appPackage/schemaFaults';
import { SCOPES } from '../../../src/tab/signIn/tenantSignIn';
import { ICONS, SETTINGS, type Written, aPackage } from './givenPackage';

const PARAMETERS = { itemsWaiting: ['items'] };
const NOTHING_BEFORE: Around = { earlier: [], parameters: PARAMETERS };
const said = (files: PackageFiles, around = NOTHING_BEFORE): string =>
  packageFaults(files, around).map(faultInWords).join('\n');
const wrong = (settings: object): string => {
  const read = readPackageSettings({ ...SETTINGS, ...settings });
  return 'wrong' in read ? read.wrong.join('\n') : '';
};

describe('The settings of a package', () => {
  test('as an organisation gives them are taken', () => {
    expect(wrong({})).toBe('');
  });

  test.each(Object.keys(SETTINGS))('without %s are refused, and it is said what that is', (name) => {
    expect(wrong({ [name]: '' })).toMatch(new RegExp(`^${name} is missing: .{10,}\\.$`));
  });

  test.each([
    ['TAB_CLIENT_ID', 'tab-app', 'is no id'],
    ['TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000', 'is no id'],
    ['PUBLIC_URL', 'http://tracker.example.org', 'does not begin with https://'],
    ['PUBLIC_URL', 'https://tracker.example.org:3978', 'names the port 3978'],
    ['PUBLIC_URL', 'https://tracker.example.org/app', 'holds more than a host'],
    ['PUBLIC_URL', 'https://127.0.0.1', 'has no name that others can find'],
    ['PUBLIC_URL', 'https://localhost', 'has no name that others can find'],
    ['PUBLIC_URL', 'tracker.example.org', 'is no address'],
    ['DEVELOPER_NAME', 'C'.repeat(33), 'is longer than the 32 letters'],
    ['PRIVACY_URL', 'http://www.example.org/privacy', 'is no https address'],
    ['TERMS_URL', 'terms.html', 'is no https address'],
    ['APP_VERSION', '1.2', 'is no version'],
    ['APP_VERSION', '01.2.0', 'is no version'],
  ])('are refused where %s is %s', (name, value, why) => {
    expect(wrong({ [name]: value })).toBe(`${name}: ${wrong({ [name]: value }).slice(name.length + 2)}`);
    expect(wrong({ [name]: value })).toContain(`${name}: ${why}`);
  });

  test('that are wrong in several places are told all at once', () => {
    expect(wrong({ TEAMS_APP_ID: '', PUBLIC_URL: 'x', TERMS_URL: 'y' }).split('\n')).toHaveLength(3);
  });
});

describe('The package of this project', () => {
  test('is valid by Microsoft’s schema and by our rules', async () => {
    expect([await schemaFaults(aPackage()), said(aPackage())]).toEqual([[], '']);
  });

  test('asks for exactly the permissions that the tab asks for, in that order', () => {
    const { webApplicationInfo } = JSON.parse(new TextDecoder().decode(aPackage()['manifest.json'])) as {
      webApplicationInfo: { nestedAppAuthInfo: { scopes: string[] }[] };
    };
    expect(webApplicationInfo.nestedAppAuthInfo.map(({ scopes }) => scopes)).toEqual([SCOPES]);
  });

  test('is refused by the schema where a name is too long for Teams', async () => {
    const long = aPackage((manifest) => Object.assign(manifest, { name: { short: 'T'.repeat(31) } }));
    expect((await schemaFaults(long)).join()).toContain('/name/short must NOT have more than 30 characters');
  });
});

const breaks: [string, (manifest: Written) => void, string][] = [
  ['a blank nobody filled', (m) => (m['description'] = '${{MOTTO}}'), 'The blank ${{MOTTO}}'],
  ['another schema than its version', (m) => (m.$schema = m.$schema.replace('1.29', '1.28')), '"$schema" is'],
  [
    'an address that is not https',
    (m) => (m.staticTabs[0].contentUrl = 'http://tracker.example.org/'),
    'http://tracker.example.org/ is not https',
  ],
  [
    'a publisher’s page that is not https',
    (m) => (m['developer'] = { privacyUrl: 'http://www.example.org' }),
    'is not https',
  ],
  [
    'a page on a host it does not declare',
    (m) => (m.staticTabs[0].contentUrl = 'https://other.example.org/'),
    'other.example.org is opened but not among',
  ],
  [
    'a wildcard on a host that strangers share',
    (m) => (m.validDomains = [...m.validDomains, '*.azurewebsites.net']),
    'lets in hosts of strangers',
  ],
  ['a wildcard on a whole domain', (m) => (m.validDomains = [...m.validDomains, '*.com']), 'lets in hosts'],
  ['a tunnel', (m) => (m.validDomains = [...m.validDomains, 'abc.ngrok-free.app']), 'is a tunnel'],
  [
    'a domain with a port',
    (m) => (m.validDomains = [...m.validDomains, 'a.example.org:8080']),
    'is no host name',
  ],
  [
    'one registration for bot and tab',
    (m) => (m.bots[0].botId = SETTINGS.TAB_CLIENT_ID),
    'share the registration 22222222',
  ],
  [
    'a bot that takes no files, though its cards ask for them',
    (m) => delete m.bots[0].supportsFiles,
    'lets nobody attach evidence',
  ],
  ['two tabs of one id', (m) => m.staticTabs.push({ ...m.staticTabs[0] }), 'Two tabs have the id "tracker"'],
  ['a version of two numbers', (m) => (m.version = '1.2'), '"1.2" is no version'],
  ['an icon that is not there', (m) => (m.icons['color'] = 'logo.png'), 'names logo.png, which is not'],
];

describe('A package is refused with', () => {
  test.each(breaks)('%s', (_what, change, sentence) => {
    expect(said(aPackage(change))).toContain(sentence);
  });

  test('an icon of another size, or of no transparency, or that is no picture', () => {
    const swapped = { 'color.png': ICONS['outline.png'], 'outline.png': ICONS['color.png'] };
    expect(said({ ...aPackage(), ...swapped }).split('\n')).toEqual([
      'color.png is a PNG of 32 × 32 pixels, transparent; Teams wants a PNG of 192 × 192 pixels.',
      'outline.png is a PNG of 192 × 192 pixels, transparent; Teams wants a PNG of 32 × 32 pixels, transparent.',
    ]);
    const opaque = ICONS['outline.png'].slice();
    opaque[25] = 0;
    expect(said({ ...aPackage(), 'outline.png': opaque })).toContain('Teams wants');
    expect(said({ ...aPackage(), 'color.png': bytesOf('GIF89a') })).toContain('color.png is no PNG picture');
  });

  test('a file the manifest does not name', () => {
    expect(said({ ...aPackage(), 'notes.txt': bytesOf('') })).toContain('notes.txt is named nowhere');
  });
});

describe('A version', () => {
  const before = (version: string, same: boolean): Around => ({
    earlier: [{ version, same }],
    parameters: PARAMETERS,
  });
  const now = aPackage((manifest) => (manifest.version = '1.2.0'));

  test.each(['1.2.0', '1.10.0', '2.0.0'])(
    'has to be higher than %s, which was packaged before',
    (version) => {
      expect(said(now, before(version, false))).toContain(
        `Version ${version} was packaged for this app already`,
      );
    },
  );

  test('that is raised is taken, and so is the same package again', () => {
    expect([said(now, before('1.1.9', false)), said(now, before('1.2.0', true))]).toEqual(['', '']);
  });

  test('counts in numbers, not in letters', () => {
    expect([compareVersions('0.9.0', '0.10.0') < 0, compareVersions('1.0.0', '1.0.0')]).toEqual([true, 0]);
  });
});

describe('A further language', () => {
  const WELSH = {
    'name.short': 'Traciwr',
    'name.full': 'Traciwr argymhellion',
    'description.short': 'Cadw.',
  };
  const spoken = (texts: Record<string, string>, change: (manifest: Written) => void = () => undefined) => {
    const files = aPackage((manifest) => {
      manifest.localizationInfo['additionalLanguages'] = [{ languageTag: 'cy-gb', file: 'cy-gb.json' }];
      Object.assign(manifest, { bots: [], composeExtensions: [], staticTabs: [] });
      delete (manifest as { activities?: unknown }).activities;
      change(manifest);
    });
    return { ...files, 'cy-gb.json': bytesOf(JSON.stringify(texts)) };
  };
  const whole = { ...WELSH, 'description.full': 'Cadw argymhellion.' };

  test('is taken when it has every sentence', async () => {
    expect([said(spoken(whole)), await schemaFaults(spoken(whole))]).toEqual(['', []]);
  });

  test('is refused where a sentence is missing, or is of nothing', () => {
    expect(said(spoken({ ...WELSH, 'name.long': 'x' })).split('\n')).toEqual([
      'The language cy-gb has a sentence for name.long, which the manifest does not.',
      'The language cy-gb has no sentence for description.full.',
    ]);
  });

  test('keeps to the limits of Teams as the first does', async () => {
    const long = await schemaFaults(spoken({ ...whole, 'name.short': 'T'.repeat(31) }));
    expect(long.join()).toContain('cy-gb: /name/short must NOT have more than 30 characters');
  });

  test('has no blank that the code never fills', () => {
    const type = { type: 'taskDue', description: 'Due', templateText: '{actor} asks about {task}' };
    const key = 'activities.activityTypes[0]';
    const texts = { ...whole, [`${key}.description`]: 'x', [`${key}.templateText`]: '{tasg}' };
    const files = spoken(texts, (manifest) => (manifest['activities'] = { activityTypes: [type] }));
    expect(said(files, { earlier: [], parameters: { taskDue: ['task'] } })).toBe(
      'The activity taskDue (cy-gb) has the blank {tasg}, which the code never fills.',
    );
  });
});

test('The head of a PNG tells its size and whether it can be seen through', () => {
  expect([pngHead(ICONS['color.png'])?.width, pngHead(ICONS['outline.png']), pngHead(bytesOf('P'))]).toEqual([
    192,
    { width: 32, height: 32, alpha: true },
    undefined,
  ]);
});
