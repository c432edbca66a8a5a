/** The bot's sign-in by certificate, up to what goes over the wire to Entra. */
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeProtectedHeader, importX509, jwtVerify } from 'jose';
import { type TenantSettings, readSettings } from '../../src/bot/settings';
import { teamsToken, tenantToken } from '../../src/bot/tenantToken';

const guid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;

function hasOpenssl(): boolean {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    return false;
  }
}

// Nothing in node makes a certificate.
const withOpenssl = hasOpenssl() ? describe : describe.skip;

withOpenssl('The bot’s certificate (made by openssl)', () => {
  let folder: string;
  let file: string;
  let certificate: string;
  let asked: { url: string; body: URLSearchParams }[];
  const realFetch = globalThis.fetch;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'certificate-'));
    const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
    const made = [
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=bot',
      '-days',
      '2',
    ];
    execFileSync('openssl', ['req', '-x509', ...made], { stdio: 'ignore' });
    certificate = readFileSync(cert, 'utf8');
    file = path.join(folder, 'both.pem');
    writeFileSync(file, readFileSync(key, 'utf8') + certificate);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    asked = [];
    globalThis.fetch = entra;
  });
  afterEach(() => void (globalThis.fetch = realFetch));

  const entra: typeof fetch = async (url, init) => {
    const at = url instanceof Request ? url.url : String(url);
    if (!at.includes('/oauth2/v2.0/token')) return Response.json(aboutEntra(at));
    asked.push({ url: at, body: new URLSearchParams(typeof init?.body === 'string' ? init.body : '') });
    return Response.json({ access_token: 'granted', token_type: 'Bearer', expires_in: 3600 });
  };

  const settings = (facts: Record<string, string> = {}): TenantSettings => {
    const read = readSettings(
      {
        ...{
          TENANT_ID: guid('1'),
          TAB_CLIENT_ID: guid('2'),
          BOT_CLIENT_ID: guid('3'),
          TEAMS_APP_ID: guid('4'),
        },
        ...{ SITE_URL: 'https://contoso.sharepoint.com/sites/x', PUBLIC_URL: 'https://tracker.example.org' },
        ...{ BOT_CERTIFICATE: file, ...facts },
      },
      {},
    );
    if ('wrong' in read || read.mode !== 'tenant') throw new Error('these settings are whole');
    return read;
  };

  test('signs in to Teams and to Graph, with an assertion that its own key signed', async () => {
    expect(await teamsToken(settings())?.()).toBe('granted');
    expect(await tenantToken(settings())()).toBe('granted');
    expect(asked.map(({ body }) => body.get('scope')?.split(' ')[0])).toEqual([
      'https://api.botframework.com/.default',
      'https://graph.microsoft.com/.default',
    ]);
    const assertion = asked[0]?.body.get('client_assertion') ?? '';
    const key = await importX509(certificate, decodeProtectedHeader(assertion).alg ?? '');
    // msal rounds the second it begins at, half of the time up.
    const { payload } = await jwtVerify(assertion, key, { clockTolerance: 1 });
    expect(payload).toMatchObject({ iss: guid('3'), sub: guid('3') });
    const { fingerprint256 } = new X509Certificate(certificate);
    const thumbprint = Buffer.from(fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
    expect(decodeProtectedHeader(assertion)['x5t#S256']).toBe(thumbprint);
    expect(asked[0]?.body.get('client_secret')).toBeNull();
  });

  test('that lacks its key is refused with the file’s name and nothing of what is in it', () => {
    const lone = path.join(folder, 'cert.pem');
    expect(() => tenantToken(settings({ BOT_CERTIFICATE: lone }))).toThrow(
      `${lone} holds no private key and certificate in PEM form`,
    );
  });

  test('leaves signing in to the SDK where there is none', () => {
    expect(teamsToken({ ...settings(), botCertificate: undefined })).toBeUndefined();
  });
});

/** What msal asks of Entra before it asks for a token: where its doors are. */
function aboutEntra(url: string): object {
  const host = `https://login.microsoftonline.com/${guid('1')}`;
  if (url.includes('discovery/instance')) {
    const metadata = { preferred_network: 'login.microsoftonline.com', preferred_cache: 'login.windows.net' };
    const aliases = ['login.microsoftonline.com', 'login.windows.net'];
    return {
      tenant_discovery_endpoint: `${host}/v2.0/.well-known/openid-configuration`,
      metadata: [{ ...metadata, aliases }],
    };
  }
  return {
    ...{ issuer: `${host}/v2.0`, jwks_uri: `${host}/discovery/v2.0/keys` },
    token_endpoint: `${host}/oauth2/v2.0/token`,
    authorization_endpoint: `${host}/oauth2/v2.0/authorize`,
  };
}
