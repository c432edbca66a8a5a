import { readSettings } from '../../src/bot/settings';

const guid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const TENANT = {
  TENANT_ID: guid('1'),
  TAB_CLIENT_ID: guid('2'),
  BOT_CLIENT_ID: guid('3'),
  BOT_CLIENT_SECRET: 'hush',
  SITE_URL: 'https://contoso.sharepoint.com/sites/inspections',
  PUBLIC_URL: 'https://tracker.example.org/',
  TEAMS_APP_ID: guid('4'),
};
const wrong = (env: Record<string, string>) => {
  const read = readSettings(env, {});
  return 'wrong' in read ? read.wrong.join('\n') : '';
};

describe('Settings', () => {
  test('without a tenant run everything on this machine', () => {
    expect(readSettings({}, { data: '/tmp/x', port: '4000', empty: true })).toMatchObject({
      mode: 'local',
      port: 4000,
      data: '/tmp/x',
      empty: true,
    });
  });

  test('of a tenant are taken whole', () => {
    expect(readSettings(TENANT, {})).toMatchObject({
      mode: 'tenant',
      publicUrl: 'https://tracker.example.org',
    });
  });

  test.each([
    'https://contoso.sharepoint.com/sites/inspections/SitePages/Home.aspx',
    ' <contoso.sharepoint.com/sites/inspections/> ',
    'https://contoso.sharepoint.com/:l:/s/inspections/FxYz?e=1',
  ])('find the site in %s', (SITE_URL) => {
    expect(readSettings({ ...TENANT, SITE_URL }, {})).toMatchObject({
      siteUrl: 'https://contoso.sharepoint.com/sites/inspections',
    });
  });

  test('with an address that is no site’s say what to paste', () => {
    const SITE_URL = 'https://contoso-my.sharepoint.com/personal/ann';
    expect(wrong({ ...TENANT, SITE_URL })).toMatch(/SITE_URL: This is somebody’s own OneDrive.*paste/);
  });

  test('keep the queue in a file beside them, and send ten a second', () => {
    expect(readSettings({}, { data: '/tmp/x' })).toMatchObject({
      ...{ perSecond: 10, queue: { is: 'file', file: '/tmp/x/queue.sqlite' } },
    });
  });

  test('share a queue by its connection string, or by its address and the bot’s own sign-in', () => {
    const connection = 'AccountName=a;AccountKey=a2V5;';
    expect(readSettings({ ...TENANT, QUEUE_CONNECTION: connection, QUEUE_NAME: 'mine' }, {})).toMatchObject({
      queue: { is: 'azure', connection, name: 'mine' },
    });
    const url = 'https://contoso.queue.core.windows.net/tracker';
    expect(readSettings({ ...TENANT, QUEUE_URL: url }, {})).toMatchObject({ queue: { is: 'azure', url } });
  });

  test('of half a tenant never fall back to local sign-in', () => {
    expect(wrong({ TENANT_ID: TENANT.TENANT_ID })).toContain('SITE_URL');
  });

  test('with one registration for both bot and tab are refused', () => {
    expect(wrong({ ...TENANT, TAB_CLIENT_ID: TENANT.BOT_CLIENT_ID })).toContain(
      'register the bot and the tab as two apps',
    );
  });

  test('without a way for the bot to sign in are refused', () => {
    expect(wrong({ ...TENANT, BOT_CLIENT_SECRET: '' })).toContain('BOT_MANAGED_IDENTITY');
  });

  test('take one way of the bot’s to sign in where it is a certificate', () => {
    const certified = { ...TENANT, BOT_CERTIFICATE: '/run/secrets/bot.pem' };
    expect(readSettings({ ...certified, BOT_CLIENT_SECRET: '' }, {})).toMatchObject({
      ...{ botCertificate: '/run/secrets/bot.pem', botClientSecret: undefined },
    });
    expect(wrong(certified)).toContain('BOT_CERTIFICATE stands beside another way');
  });

  test.each([
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['TIME_ZONE', 'Europe/Londinium'],
    ['MORNING_HOUR', '25'],
    ['SENDS_PER_SECOND', '0'],
    ['QUEUE_NAME', 'Has Capitals'],
    ['QUEUE_URL', 'http://contoso.queue.core.windows.net/tracker'],
  ])('name %s when it is %s', (name, value) => {
    expect(wrong({ [name]: value })).toContain(name);
  });

  test('never repeat a value, which may be a secret', () => {
    expect(wrong({ ...TENANT, SITE_URL: 'hush-hush' })).not.toContain('hush-hush');
  });
});
