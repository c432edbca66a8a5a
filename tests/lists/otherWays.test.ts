import { RegisterError } from '../../src/inspection/register';
import { otherWaysOverGraph } from '../../src/lists/otherWays';
import { type LocalRegister, localRegister } from '../given/localRegister';

const APP = '11111111-1111-4111-8111-111111111111';
const BOX = 'tracker@example.test';
const person = (digit: number, name: string, mail: string | null) => ({
  ...{ id: `00000000-0000-4000-8000-00000000010${digit}`, displayName: name, mail, accountEnabled: true },
  userPrincipalName: `${name.toLowerCase()}@example.test`,
});
const ANN = person(1, 'Ann', 'ann@example.test');
const BOB = person(2, 'Bob', null);
const notice = {
  ...{ headline: 'Recommendation Tracker: 3 items due', items: '3 items', text: 'Answer here.' },
  link: 'https://teams.microsoft.com/l/entity/x/tracker',
};

let local: LocalRegister;
let installed: Set<string>;
let chats: Map<string, string>;
beforeEach(async () => {
  installed = new Set();
  chats = new Map([[ANN.id, '19:ann_bot@unq.gbl.spaces']]);
  local = await localRegister({
    bare: true,
    teamwork: {
      catalogue: [APP],
      hasTeams: (id) => id === ANN.id,
      hasApp: (id) => installed.has(id),
      install: (id) => void installed.add(id),
      chatOf: (id) => chats.get(id),
    },
  });
  for (const each of [ANN, BOB, { ...person(3, 'Tracker', BOX), userPrincipalName: BOX }])
    local.graph.addUser(each);
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const ways = (teamsAppId = APP, from = BOX) =>
  otherWaysOverGraph({ asApp: local.address, teamsAppId, mail: { address: local.address, from } });
const failing = async (work: Promise<unknown> | undefined): Promise<string> => {
  const error = await work?.then(
    () => undefined,
    (found: unknown) => found,
  );
  return error instanceof RegisterError ? error.failure : 'it did not fail';
};

describe('Giving somebody the app', () => {
  test('answers the chat they have with it', async () => {
    expect(await ways().install?.(ANN.id)).toBe('19:ann_bot@unq.gbl.spaces');
    expect(installed.has(ANN.id)).toBe(true);
  });

  test('twice does no harm, and finds the chat of whoever had it already', async () => {
    await ways().install?.(ANN.id);
    expect(await ways().install?.(ANN.id)).toBe('19:ann_bot@unq.gbl.spaces');
  });

  test('says that the chat is still being made', async () => {
    chats.clear();
    expect(await ways().install?.(ANN.id)).toBeUndefined();
  });

  test('fails for whoever has no Teams, and for an app that is in no catalogue', async () => {
    expect(await failing(ways().install?.(BOB.id))).toBe('forbidden');
    expect(await failing(ways('another').install?.(ANN.id))).toBe('missing');
  });
});

describe('The activity feed', () => {
  test('of whoever has the app shows the line, fills the sentence and opens the tab', async () => {
    installed.add(ANN.id);
    await ways().feed?.(ANN.id, notice);
    expect(local.graph.notifications()).toEqual([
      {
        ...{ personId: ANN.id, activityType: 'itemsWaiting', preview: notice.headline },
        ...{ webUrl: notice.link, parameters: { items: '3 items' } },
      },
    ]);
  });

  test('is closed for whoever has not got it', async () => {
    expect(await failing(ways().feed?.(ANN.id, notice))).toBe('forbidden');
    expect(local.graph.notifications()).toEqual([]);
  });
});

describe('A mail', () => {
  test('goes from the mailbox to the person, as text', async () => {
    await ways().mail?.(ANN.id, notice);
    expect(local.graph.mails()).toEqual([
      { from: BOX, to: ['ann@example.test'], subject: notice.headline, text: 'Answer here.' },
    ]);
  });

  test('cannot go to somebody without an address, nor from a mailbox that is not there', async () => {
    expect(await failing(ways().mail?.(BOB.id, notice))).toBe('missing');
    expect(await failing(ways(APP, 'nobody@example.test').mail?.(ANN.id, notice))).toBe('missing');
    expect(local.graph.mails()).toEqual([]);
  });

  test('that Graph took and did not answer for is not sent again', async () => {
    local.graph.failNext({ match: /sendMail/, cut: 'after' });
    expect(await failing(ways().mail?.(ANN.id, notice))).toBe('unreachable');
    expect(local.graph.mails()).toHaveLength(1);
  });
});

describe('A way that is not set up', () => {
  test('is not there', () => {
    const none = otherWaysOverGraph({ asApp: undefined, teamsAppId: APP, mail: undefined });
    expect([none.install, none.feed, none.mail]).toEqual([undefined, undefined, undefined]);
  });
});
