/** What the contract does not reach, said aloud: evidence is only as wide as this. */
import { otherWaysOverGraph } from '../../src/lists/otherWays';
import type { RegisterAddress } from '../../src/lists/register';
import { aRole } from '../given/builders';
import { localRegister } from '../given/localRegister';
import { givenGraph } from '../localGraph/givenGraph';
import { KNOWN, STUBS, nameless, operationOf } from './contract';

const PUBLISHED = new Set(KNOWN.published);

function tell(what: string, list: readonly string[]): void {
  process.stdout.write(`\n${what} (${list.length})\n${list.map((each) => `  ${each}\n`).join('')}`);
}

// A detour to the site's id, answered before any route is looked for.
const BY_PATH = nameless('GET', '/sites/{hostname}:/{relative-path}');

async function answeredHere(): Promise<Set<string>> {
  const graph = await givenGraph();
  await graph.close();
  return new Set([BY_PATH, ...graph.operations.map(({ method, path }) => nameless(method, path))]);
}

/** Nobody here has Teams, so each ends in a refusal; what counts is that it was asked. */
async function everyWay(address: RegisterAddress, personId: string): Promise<void> {
  const ways = otherWaysOverGraph({
    ...{ asApp: address, teamsAppId: 'app', mail: { address, from: 'cora.ordway@example.test' } },
  });
  const notice = { headline: 'h', items: '1 item', text: 't', link: 'https://tracker.example/' };
  await ways.mail?.(personId, notice);
  await Promise.allSettled([ways.install?.(personId), ways.feed?.(personId, notice)]);
}

/** Provisions, reads, adds, changes and looks for people, and answers what was sent on the way. */
async function sentByProduct(): Promise<Set<string>> {
  const local = await localRegister({ bare: true });
  const sent = new Set<string>();
  local.graph.onRequest(({ method, path }) => sent.add(operationOf(method, path) ?? `${method} ${path}`));
  await local.provision();
  const { roles, people } = local.register;
  await roles.add(aRole({ name: 'Alone' }));
  await roles.addAll([aRole({ name: 'One' }), aRole({ name: 'Two' })]);
  await roles.all();
  const me = await people.me();
  await people.find(me?.id ?? '');
  await people.manager(me?.id ?? '');
  await people.search('co');
  await everyWay(local.address, me?.id ?? '');
  expect(local.violations()).toEqual([]);
  await local.close();
  return sent;
}

describe('What the contract does not cover', () => {
  test('of what the stand-in answers has a shape of our own writing', async () => {
    const bare = [...(await answeredHere())].filter((each) => !PUBLISHED.has(each));
    tell('Answered by the stand-in, shaped by our own hand after the pages', bare.sort());
    expect(bare.filter((each) => !KNOWN.ours.includes(each))).toEqual([]);
  });

  test('of what the product sends is told', async () => {
    const bare = [...(await sentByProduct())].filter((each) => !PUBLISHED.has(each));
    tell('Sent by the product, shaped by our own hand after the pages', bare.sort());
    expect(bare.filter((each) => !KNOWN.ours.includes(each))).toEqual([]);
  });

  test('and what Graph answers but the stand-in does not is told too', async () => {
    const here = await answeredHere();
    const missing = KNOWN.published.filter((each) => !here.has(each));
    tell('In the contract, not answered by the stand-in', missing);
    tell('In the contract, but let anything pass', STUBS);
    expect(missing).not.toContain(nameless('GET', '/sites/{site-id}/lists/{list-id}/items'));
  });
});
