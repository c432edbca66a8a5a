import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import { onCardReply } from '../../../src/bot/answering/onCardReply';
import { chatFiles } from '../../../src/bot/files/onAttached';
import { rememberConversation } from '../../../src/bot/answering/onInstall';
import { onMessage } from '../../../src/bot/answering/onMessage';
import type { Message } from '../../../src/bot/sending/messenger';
import { NO_DEADLINE } from '../../../src/inspection/recommendation/deadline';
import { day } from '../../../src/inspection/day';
import { aTask, dueOn, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';

const ann = person('Ann');
const bob = person('Bob');
const dee = person('Dee');
const today = day('2022-11-14');

let local: LocalRegister;
let replaced: { id: string; message: Message }[];

const parts = () => ({
  register: local.register,
  clock: { now: () => '2022-11-14T09:14:00.000Z', today: () => today, zone: 'Europe/London' },
  link: () => 'https://tracker.example/',
  files: chatFiles(
    () => '',
    () => [],
  ),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  messenger: {
    update: async (_to: unknown, id: string, message: Message) => {
      replaced.push({ id, message });
      return undefined;
    },
  },
});

beforeEach(async () => {
  replaced = [];
  local = await localRegister();
  const { roles, tasks } = local.register;
  await roles.addAll([
    heldBy(ann, 'Head of Letters', { deputy: dee }),
    heldBy(ann, 'Head of Post'),
    heldBy(bob, 'Head of Stamps'),
  ]);
  await tasks.addAll([
    aTask({ key: 'next year', number: 'next year', deadline: dueOn('2023-11-01') }),
    aTask({ key: 'late', number: 'late', deadline: dueOn('2022-11-01') }),
    aTask({ key: 'undated', number: 'undated', original: NO_DEADLINE, deadline: NO_DEADLINE }),
    aTask({ key: 'claimed', number: 'claimed', stage: 'claimed' }),
    aTask({ key: 'done', number: 'done', stage: 'done' }),
    aTask({ key: 'theirs', number: 'theirs', owners: ['Head of Stamps'], stage: 'waiting' }),
  ]);
  const whence = { from: { id: '29:ann', aadObjectId: ann.id }, conversation: { id: 'a:ann' } };
  await rememberConversation(
    local.register,
    { ...whence, serviceUrl: 'https://smba.trafficmanager.net/' },
    't',
  );
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const text = (value: unknown) => JSON.stringify(value).replaceAll('\u00a0', ' ');
const cardFor = async (words: string, who = ann) => {
  const saying = await onMessage(parts(), words, who);
  if (!('card' in saying)) throw new Error(`No card, but: ${saying.text}`);
  return saying;
};

describe('A message to the bot', () => {
  test('that asks for “my tasks” gets everything open of theirs, most urgent first, due or not', async () => {
    const { card, summary } = await cardFor('my tasks');
    const [delivery] = (await local.register.deliveries.all()).rows;
    const tasks = await Promise.all((delivery?.taskIds ?? []).map((id) => local.register.tasks.find(id)));
    expect(tasks.map(({ number }) => number)).toEqual(['late', 'next year', 'undated']);
    expect(text(card)).toContain('LATE 13 days');
    expect(summary).toBe('Recommendation Tracker: 3 items open, 1 late (14 November 2022)');
  });

  test('that asks for “my tasks” shows ten at most, and links to the rest', async () => {
    const many = Array.from({ length: 12 }, (_, at) => aTask({ key: `more ${at}` }));
    await local.register.tasks.addAll(many);
    expect(text((await cardFor('My tasks!')).card)).toContain('5 more items in the tab →');
  });

  test('from someone who owns nothing open says so', async () => {
    expect(await onMessage(parts(), 'My tasks!', bob)).toEqual({ text: 'Nothing of yours is open.' });
  });

  test('that asks for help gets a card with each word and what it does', async () => {
    const { card, summary } = await cardFor('Help.');
    for (const word of ['my tasks', 'away', 'help']) expect(text(card)).toContain(`"text":"${word}"`);
    expect(summary).toBe('Recommendation Tracker: what you can say here');
  });

  test('that is anything else gets one short answer', async () => {
    expect(await onMessage(parts(), 'What is the weather?', ann)).toEqual({
      text: 'I know three words: “my tasks”, “away” and “help”. A file you attach can become evidence. Everything else is in the tab.',
    });
  });
});

describe('Whoever says “away”', () => {
  const press = (data: Record<string, string>, by = ann.id) =>
    onCardReply(parts(), {
      ...{ from: { id: '29:x', name: 'X', aadObjectId: by }, replyToId: 'm7' },
      value: { action: { type: 'Action.Execute', verb: 'away', data } },
    } as unknown as IAdaptiveCardActionInvokeActivity);
  const awayOf = async (name: string) =>
    (await local.register.roles.all()).rows.find((role) => role.name === name)?.away;
  const days = { 'away-from': '2022-12-01', 'away-until': '2022-12-09' };
  const kept = { from: '2022-12-01', until: '2022-12-09' };

  test('reads for each role they hold how it stands and who is written to', async () => {
    const { card } = await cardFor('away');
    expect(text(card)).toContain('Head of Letters: you are not away. Dee is written to when you are.');
    expect(text(card)).toContain('Head of Post: you are not away. It has no deputy');
    expect(text(card)).not.toContain('Head of Stamps');
  });

  test('has the days kept for all roles they hold and no other, and the sent card follows', async () => {
    const answer = await press({ away: 'keep', ...days });
    expect(await Promise.all(['Head of Letters', 'Head of Post', 'Head of Stamps'].map(awayOf))).toEqual([
      kept,
      kept,
      undefined,
    ]);
    expect(text(answer.value)).toContain('away from 1 December 2022 to 9 December 2022. Dee is written to');
    expect(replaced.map(({ id, message }) => [id, text(message.card) === text(answer.value)])).toEqual([
      ['m7', true],
    ]);
  });

  test('pressing twice keeps the same, and being back takes it away again', async () => {
    await press({ away: 'keep', ...days });
    await press({ away: 'keep', ...days });
    expect(await awayOf('Head of Letters')).toEqual(kept);
    expect(text((await press({ away: 'back' })).value)).toContain('you are not away');
    expect(await awayOf('Head of Letters')).toBeUndefined();
  });

  test('loses nothing that a coordinator saves at the same moment', async () => {
    const [role] = (await local.register.roles.all()).rows;
    if (role === undefined) throw new Error('the role of this test is missing');
    const { roles } = local.register;
    let isFirst = true;
    const register = {
      ...local.register,
      roles: {
        ...roles,
        save: async (given: Parameters<typeof roles.save>[0]) => {
          if (isFirst) await roles.save({ ...(await roles.find(given.id)), deputy: bob });
          isFirst = false;
          return roles.save(given);
        },
      },
    };
    await onCardReply({ ...parts(), register }, {
      ...{ from: { id: '29:x', aadObjectId: ann.id } },
      value: { action: { type: 'Action.Execute', verb: 'away', data: { away: 'keep', ...days } } },
    } as unknown as IAdaptiveCardActionInvokeActivity);
    expect(await roles.find(role.id)).toMatchObject({ deputy: bob, away: kept });
  });

  test.each([
    ['no day', {}, 'Choose a day.'],
    ['one day', { 'away-from': '2022-12-01' }, 'Choose a day.'],
    ['no day of the calendar', { 'away-from': '2022-12-01', 'away-until': '2022-12-40' }, 'Choose a day.'],
    [
      'an end before its beginning',
      { 'away-from': '2022-12-09', 'away-until': '2022-12-01' },
      'It would end before 9 December 2022',
    ],
    ['days gone by', { 'away-from': '2022-11-01', 'away-until': '2022-11-04' }, 'not in the future'],
  ])('with %s reads why nothing was kept', async (_what, typed, words) => {
    const answer = await press({ away: 'keep', ...typed });
    expect(text(answer.value)).toContain(words);
    expect([await awayOf('Head of Letters'), replaced]).toEqual([undefined, []]);
  });

  test('as a deputy speaks for nobody but themselves', async () => {
    expect(text((await press({ away: 'keep', ...days }, dee.id)).value)).toContain('You hold no role today');
    expect(await awayOf('Head of Letters')).toBeUndefined();
  });

  test('sees what holds by now when an old card is opened', async () => {
    await press({ away: 'keep', ...days });
    expect(text((await press({ away: 'show' })).value)).toContain('away from 1 December 2022');
  });
});
