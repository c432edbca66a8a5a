import express from 'express';
import { UnsecuredJWT } from 'jose';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { TEAMS_HOSTS, guard } from '../../src/bot/guard';

const SERVICE = 'https://smba.trafficmanager.net/uk/';
const activity = { channelId: 'msteams', serviceUrl: SERVICE, conversation: { id: 'a:1', tenantId: 'ours' } };

let server: Server;
let address: string;
beforeAll(async () => {
  const app = express();
  app.post(
    '/',
    express.json(),
    guard({ hosts: TEAMS_HOSTS, tenantId: 'ours' }),
    (_request, response) => void response.json({}),
  );
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => server.close());

const token = (claims: Record<string, string>) => new UnsecuredJWT(claims).encode();
const GOOD = { iss: 'https://api.botframework.com', serviceurl: SERVICE };

const knock = async (claims: Record<string, string> | string | undefined, body: unknown = activity) => {
  const given = typeof claims === 'object' ? token(claims) : claims;
  const authorization: Record<string, string> =
    given === undefined ? {} : { authorization: `Bearer ${given}` };
  const headers = { 'content-type': 'application/json', ...authorization };
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status;
};

describe('The bot’s door', () => {
  test('opens to Bot Framework’s own token for this service address', async () => {
    expect(await knock(GOOD)).toBe(200);
  });

  test.each([
    ['no token', undefined],
    ['something that is no token', 'abc'],
    [
      'an Entra token of a person in our own tenant',
      { iss: 'https://sts.windows.net/ours/', serviceurl: SERVICE },
    ],
    ['a token bound to no service address', { iss: GOOD.iss }],
    [
      'a token bound to another service address',
      { ...GOOD, serviceurl: 'https://smba.trafficmanager.net/emea/' },
    ],
  ])('stays shut for %s', async (_what, claims) => {
    expect(await knock(claims as Record<string, string>)).toBe(401);
  });

  test.each([
    [
      'a service address outside Teams',
      { ...activity, serviceUrl: 'https://evil.example/' },
      'https://evil.example/',
    ],
    [
      'a host that only ends like one of Teams',
      { ...activity, serviceUrl: 'https://evilbotframework.com/' },
      'https://evilbotframework.com/',
    ],
    ['another tenant', { ...activity, conversation: { id: 'a:1', tenantId: 'theirs' } }, SERVICE],
    ['another channel', { ...activity, channelId: 'webchat' }, SERVICE],
    ['no service address', { channelId: 'msteams', conversation: { id: 'a:1' } }, SERVICE],
  ])('stays shut for %s', async (_what, body, serviceurl) => {
    expect(await knock({ ...GOOD, serviceurl }, body)).toBe(403);
  });
});
