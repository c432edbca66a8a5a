/** Everyone who is not Teams, or not the person, knocks at the door of the started product: each by the name of what they try. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnsecuredJWT } from 'jose';
import type { Reading, Register } from '../../src/inspection/register';
import { ISSUER, type Presser, type Sign, TENANT, pressOf, signerFor } from '../support/botFramework';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(180_000);

const WORDS = 'words that nobody may find in a log';

let product: Product;
let register: Register;
let sign: Sign;
let serviceUrl: string;
let sam: Presser & { serviceUrl: string };
let priya: Presser;
let card: { delivery: string; task: string };
let notOnIt: string;

beforeAll(async () => {
  product = await startProduct();
  await product.run('remind');
  register = product.registerAsBot();
  sign = signerFor(product.data);
  const people = await product.people();
  const presser = async (name: string) => {
    const personId = people.find((each) => each.name === name)?.id ?? '';
    const kept = await register.conversations.withKey(personId);
    if (kept === undefined) throw new Error(`${name} has no chat with the bot`);
    return kept;
  };
  [sam, priya] = [await presser('Sam Okafor'), await presser('Priya Shah')];
  serviceUrl = sam.serviceUrl;
  const delivery = (await register.deliveries.all()).rows.find(({ personId }) => personId === sam.personId);
  card = { delivery: delivery?.key ?? '', task: delivery?.taskIds[0] ?? '' };
  const { rows } = await register.tasks.open();
  notOnIt = rows.find(({ id }) => delivery?.taskIds.includes(id) === false)?.id ?? '';
  expect([card.delivery, card.task, notOnIt]).not.toContain('');
});
afterAll(() => product.close());

type Body = ReturnType<typeof pressOf>;
type Knock = { token: string | undefined; body: unknown };

const press = (by: Presser, data: Record<string, unknown> = {}, verb = 'progress'): Body =>
  pressOf(by, {
    ...{ serviceUrl, verb },
    data: { ...card, press: 0, [`words-progress-${card.task}`]: WORDS, ...data },
  });
/** As Teams would: the token is bound to the service address of the body. */
const bySam = async (body: Body = press(sam)): Promise<Knock> => ({
  token: await sign({ serviceUrl: body.serviceUrl }),
  body,
});

async function knock({ token, body }: Knock): Promise<{ status: number; said: string }> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch(new URL('/api/messages', product.address), {
    ...{ method: 'POST', headers, body: JSON.stringify(body) },
  });
  return { status: response.status, said: await response.text() };
}

/** Everything a press could change, as rows and their versions. */
async function everything(): Promise<unknown> {
  const { tasks, updates, roles, deliveries, conversations } = register;
  const lists = [tasks.all(), updates.all(), roles.all(), deliveries.all(), conversations.all()];
  return (await Promise.all<Reading<object>>(lists)).map(({ rows, unreadable }) => [
    rows.map(({ id, version }) => `${id} ${version}`),
    unreadable,
  ]);
}

/** The lines written to the log after so many; the pipe may bring the last one a moment later. */
async function linesAfter(before: number): Promise<readonly string[]> {
  const until = Date.now() + 5_000;
  while (product.log().length <= before && Date.now() < until)
    await new Promise((resolve) => setImmediate(resolve));
  return product.log().slice(before);
}

async function attack(given: Knock) {
  const [before, lines] = [await everything(), product.log().length];
  const { status, said } = await knock(given);
  const log = await linesAfter(lines);
  const secrets = [WORDS, given.token, sam.personId, priya.personId, sam.conversationId].filter(
    (secret) => secret !== undefined && secret !== '' && log.join().includes(secret),
  );
  expect({ log: log.length, secrets }).toEqual({ log: 1, secrets: [] });
  expect(await everything()).toEqual(before);
  const { why } = JSON.parse(log[0] ?? '{}') as { why?: string };
  return { status, why, said };
}

describe('The started product turns away, writes one line about it, and changes nothing in the register for', () => {
  test('no token', async () => {
    expect(await attack({ token: undefined, body: press(sam) })).toMatchObject({
      status: 401,
      why: 'no token',
    });
  });

  test('garbage for a token', async () => {
    expect(await attack({ token: 'garbage.of.sorts', body: press(sam) })).toMatchObject({ status: 401 });
  });

  test('a token that nobody signed', async () => {
    const token = new UnsecuredJWT({ iss: ISSUER, serviceurl: serviceUrl }).encode();
    expect(await attack({ token, body: press(sam) })).toMatchObject({ status: 401 });
  });

  test('a rogue key under the right key’s name', async () => {
    const token = await sign({ serviceUrl, rogue: true });
    expect(await attack({ token, body: press(sam) })).toMatchObject({ status: 401 });
  });

  test('the wrong audience: a token for another bot', async () => {
    const token = await sign({ serviceUrl, claims: { aud: '99999999-0000-4000-8000-000000000001' } });
    expect(await attack({ token, body: press(sam) })).toMatchObject({ status: 401 });
  });

  test.each([
    ['Entra, version 1', `https://sts.windows.net/${TENANT}/`],
    ['Entra, version 2', `https://login.microsoftonline.com/${TENANT}/v2.0`],
    ['somebody', 'https://evil.example'],
  ])('the wrong issuer, though the key is right: %s', async (_who, iss) => {
    const token = await sign({ serviceUrl, claims: { iss } });
    expect(await attack({ token, body: press(sam) })).toMatchObject({ status: 401 });
  });

  test('an expired token', async () => {
    const token = await sign({ serviceUrl, ago: 3600 });
    expect(await attack({ token, body: press(sam) })).toMatchObject({ status: 401 });
  });

  test('a token without a service address', async () => {
    const token = await sign({});
    expect(await attack({ token, body: press(sam) })).toMatchObject({ status: 401 });
  });

  test('a body without a service address', async () => {
    const body = { ...press(sam), serviceUrl: undefined };
    const token = await sign({ serviceUrl });
    expect(await attack({ token, body })).toMatchObject({ status: 403, why: 'no activity of Teams' });
  });

  test('a service address other than the token’s', async () => {
    const token = await sign({ serviceUrl: 'http://127.0.0.1:9/other' });
    expect(await attack({ token, body: press(sam) })).toMatchObject({
      ...{ status: 401, why: 'token of another service address' },
    });
  });

  test('a service address outside Teams, where the bot’s own token would go', async () => {
    const heard: unknown[] = [];
    const theirs = createServer((request, response) => {
      heard.push(request.url);
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => theirs.once('listening', resolve));
    // By a name that is not the loopback address, as any other host's is not.
    const evil = `http://localhost:${(theirs.address() as AddressInfo).port}/`;
    const body = { ...press(sam), serviceUrl: evil };
    expect(await attack(await bySam(body))).toMatchObject({
      status: 403,
      why: 'service address outside Teams',
    });
    theirs.closeAllConnections();
    await new Promise((resolve) => theirs.close(resolve));
    expect(heard).toEqual([]);
  });

  test.each([
    ['in the conversation', { conversation: { id: 'a:1', tenantId: 'other' }, channelData: {} }],
    ['in the channel', { channelData: { tenant: { id: 'other' } } }],
    ['nowhere', { conversation: { id: 'a:1' }, channelData: {} }],
  ])('another tenant, named %s', async (_where, other) => {
    const body = { ...press(sam), ...other };
    const token = await sign({ serviceUrl });
    expect(await attack({ token, body })).toMatchObject({ status: 403, why: 'another tenant' });
  });

  test('a payload of a megabyte', async () => {
    const body = press(sam, { padding: 'x'.repeat(1024 * 1024) });
    expect(await attack(await bySam(body))).toMatchObject({ status: 413, why: 'too large' });
  });

  test('a body that names another person, on a card that is not theirs', async () => {
    expect(await attack(await bySam(press(priya)))).toMatchObject({
      ...{ status: 200, why: 'the card of somebody else' },
      said: expect.stringContaining('nothing was saved') as string,
    });
  });

  test('a body that names nobody', async () => {
    expect(await attack(await bySam(press({ ...sam, personId: '' })))).toMatchObject({ why: 'by nobody' });
  });

  test('a press for somebody else’s item', async () => {
    expect(await attack(await bySam(press(sam, { task: notOnIt })))).toMatchObject({
      ...{ status: 200, why: 'not an item of this card to answer' },
      said: expect.stringContaining('nothing was saved') as string,
    });
  });

  test('a card that never was', async () => {
    expect(await attack(await bySam(press(sam, { delivery: 'x' })))).toMatchObject({ why: 'no such card' });
  });

  test.each(['delete', 'constructor', '__proto__', 'PROGRESS', ''])('the forged verb “%s”', async (verb) => {
    expect(await attack(await bySam(press(sam, {}, verb)))).toMatchObject({
      ...{ status: 200, why: 'no press of our cards' },
      said: expect.stringContaining('nothing was saved') as string,
    });
  });
});

describe('The same press from Teams itself', () => {
  let given: Knock;

  test('is taken, so that each of the others failed for its own reason', async () => {
    given = await bySam();
    const { status, said } = await knock(given);
    expect([status, said.includes('progress saved')]).toEqual([200, true]);
    const { rows } = await register.updates.all();
    expect(rows.filter(({ via }) => via === 'card').map(({ words }) => words)).toEqual([WORDS]);
  });

  test('replayed byte for byte counts once, and one line says that it came again', async () => {
    const { status, said } = await attack(given);
    expect([status, said.includes('progress saved')]).toEqual([200, true]);
    expect(product.log().at(-1)).toContain('a press came again and counts once');
  });
});
