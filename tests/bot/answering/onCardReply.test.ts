import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import { onCardReply } from '../../../src/bot/answering/onCardReply';
import { chatFiles } from '../../../src/bot/files/onAttached';
import { morningRound } from '../../../src/bot/morningRound';
import { type Reaching, deliveringBy, sendingHere } from '../../../src/bot/sending/reaching';
import { rememberConversation } from '../../../src/bot/answering/onInstall';
import type { Message } from '../../../src/bot/sending/messenger';
import { day } from '../../../src/inspection/day';
import { appoint } from '../../../src/inspection/reminders/owner';
import type { Kept } from '../../../src/inspection/register';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aTask, dueOn, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';
import { byHand, editRow } from '../../lists/byHand';
import { until } from '../../support/until';

const ann = person('Ann');
const bob = person('Bob');
const today = day('2022-11-14');

let local: LocalRegister;
let task: Kept<Task>;
let sent: Message[];
let replaced: Message[];
let now = '2022-11-14T09:14:00.000Z';

const parts = () => ({
  register: local.register,
  clock: { now: () => now, today: () => today, zone: 'Europe/London' },
  link: () => 'https://tracker.example/',
  files: chatFiles(
    () => '',
    () => [],
  ),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  messenger: {
    send: async (_to: unknown, message: Message) => {
      sent.push(message);
      return { is: 'sent' as const, activityId: 'm1' };
    },
    update: async (_to: unknown, _id: string, message: Message) => {
      replaced.push(message);
      return undefined;
    },
  },
});

/** As a command goes through it: sent here and now. */
const morning = (messenger: Reaching['messenger'] = parts().messenger) => {
  const { register, clock, link } = parts();
  const delivering = deliveringBy({ register, clock, link, messenger, others: {}, tenantId: 'tenant' }, 50);
  return { register, clock, sending: sendingHere(register, delivering) };
};

beforeEach(async () => {
  [sent, replaced, now] = [[], [], '2022-11-14T09:14:00.000Z'];
  local = await localRegister();
  await local.register.roles.addAll([heldBy(ann, 'Head of Letters'), heldBy(bob, 'Head of Stamps')]);
  task = await local.register.tasks.add(aTask({ deadline: dueOn('2022-11-01') }));
  const from = { id: '29:ann', aadObjectId: ann.id };
  await rememberConversation(
    local.register,
    { from, conversation: { id: 'a:ann' }, serviceUrl: 'https://smba.trafficmanager.net/' },
    'tenant',
  );
  await morningRound(morning(), today);
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const KEY = `${ann.id}|2022-11-14|reminder`;
type Pressed = { verb?: string; by?: string; data?: Record<string, unknown>; words?: string };

/** What Teams posts when a button is pressed. */
const pressed = ({ verb = 'progress', by = ann.id, data = {}, words = 'Half done.' }: Pressed = {}) =>
  ({
    from: { id: '29:x', name: 'X', aadObjectId: by },
    value: {
      action: {
        type: 'Action.Execute',
        verb,
        data: { task: task.id, delivery: KEY, press: 0, [`words-${verb}-${task.id}`]: words, ...data },
      },
    },
  }) as unknown as IAdaptiveCardActionInvokeActivity;

const press = (facts?: Pressed) => onCardReply(parts(), pressed(facts));
const entries = async () => (await local.register.updates.of('1')).rows;
const text = (value: unknown) => JSON.stringify(value).replaceAll('\u00a0', ' ');

type Drawn = {
  id?: string;
  isVisible?: boolean;
  value?: string;
  items?: Drawn[];
  inlines?: { text: string }[];
};

/** The element with this id, wherever it stands on the card. */
function elementOf(value: unknown, id: string): Drawn | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ((value as Drawn).id === id) return value;
  return Object.values(value)
    .map((inner) => elementOf(inner, id))
    .find((found) => found !== undefined);
}

describe('A press on a card', () => {
  test('saves the answer, shows it on the card, and the sent card follows', async () => {
    const answer = await press();
    expect(answer).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
    expect(text(answer.value)).toContain('progress saved at 9:14 on 14 November');
    expect(text(replaced)).toContain('progress saved');
    expect(await entries()).toMatchObject([
      { words: 'Half done.', by: ann, asRole: 'Head of Letters', via: 'card', delivery: KEY },
    ]);
  });

  test('again, on the old card, does nothing twice', async () => {
    await press();
    now = '2022-11-20T09:00:00.000Z';
    expect(text((await press({ words: 'Something else.' })).value)).toContain(
      'progress saved at 9:14 on 14 November',
    );
    expect(await entries()).toHaveLength(1);
  });

  test('can be changed, and then counts as a second answer', async () => {
    await press();
    expect(text((await press({ verb: 'change' })).value)).toContain('Say it is done');
    now = '2022-11-14T10:00:00.000Z';
    await press({ words: 'All but one.', data: { press: 1 } });
    expect((await entries()).map(({ words }) => words)).toEqual(['Half done.', 'All but one.']);
  });

  test('that is refused says why at its field, with the words still in it, and nothing is saved', async () => {
    const answer = await press({ verb: 'claim', words: 'Done.' });
    const form = elementOf(answer.value, `form-claim-${task.id}`);
    expect(form?.isVisible).toBeUndefined();
    expect(form?.items?.map(({ id, inlines, value }) => id ?? inlines?.[0]?.text ?? value)).toEqual([
      `words-claim-${task.id}`,
      'A claim needs a link to its evidence.',
      `evidence-claim-${task.id}`,
      undefined,
    ]);
    expect(form?.items?.[0]?.value).toBe('Done.');
    expect(await entries()).toEqual([]);
  });

  test('leaves alone what is typed and not sent in another item', async () => {
    const other = await local.register.tasks.add(aTask({ key: 'b', deadline: dueOn('2022-11-02') }));
    const [delivery] = (await local.register.deliveries.all()).rows;
    if (delivery === undefined) throw new Error('the card of this test is missing');
    await local.register.deliveries.save({ ...delivery, taskIds: [task.id, other.id] });
    const answer = await press({ data: { [`words-longer-${other.id}`]: 'Parts are late.' } });
    expect(text(answer.value)).toContain('progress saved');
    expect(elementOf(answer.value, `words-longer-${other.id}`)?.value).toBe('Parts are late.');
    expect(elementOf(replaced[0]?.card, `words-longer-${other.id}`)?.value).toBe('Parts are late.');
  });

  test('for a form that was not on the card fetches it, and saves nothing', async () => {
    const answer = await press({ verb: 'open', data: { form: 'longer' } });
    expect(elementOf(answer.value, `form-longer-${task.id}`)?.isVisible).toBeUndefined();
    expect(await entries()).toEqual([]);
  });

  test('shows an answer that was given in the tab since, where the item is over by it', async () => {
    await local.register.tasks.save({ ...task, stage: 'claimed' });
    expect(text((await press({ verb: 'refresh' })).value)).toContain('a coordinator is reviewing it');
  });

  test('that the register is slow about is answered in time, happens once when pressed again, and shows on the card', async () => {
    local.graph.failNext({ match: /^POST .*items/, delay: 400, times: 2 });
    const slow = () => onCardReply({ ...parts(), answerWithinMs: 40 }, pressed());
    // At once, so that both have waited their time before either is saved, however the machine is kept.
    const [first, second] = await Promise.all([slow(), slow()]);
    expect([first, second].map(({ value }) => text(value).includes('is being saved'))).toEqual([true, true]);
    await until(() => replaced.length === 2);
    expect(await entries()).toHaveLength(1);
    expect(text(replaced.at(-1))).toContain('progress saved');
  });

  test('that is slow and then refused says so on the sent card', async () => {
    local.graph.failNext({ match: /Roles|items/, delay: 150, times: 1 });
    const answer = await onCardReply({ ...parts(), answerWithinMs: 20 }, pressed({ words: '' }));
    expect(text(answer.value)).toContain('is being saved');
    await until(() => replaced.length === 1);
    expect(text(replaced[0])).toContain('Say in a few words what has happened.');
  });

  test.each([
    ['later', { 'wish-other': 'snoozed', 'day-other': '2022-11-17' }, 'snoozed', { hush: { is: 'put off' } }],
    [
      'stop',
      { 'wish-other': 'stopped', 'words-other': 'With lawyers.' },
      'stopped',
      { hush: { is: 'stopped' } },
    ],
    [
      'not mine',
      { 'wish-other': 'not mine', 'words-other': 'Estates.' },
      'not mine',
      { disowned: { words: 'Estates.' } },
    ],
  ])('asks for something else: %s', async (_what, typed, kind, kept) => {
    const data = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [`${name}-${task.id}`, value]),
    );
    await press({ verb: 'other', words: '', data });
    expect((await entries()).map((entry) => entry.kind)).toEqual([kind]);
    expect(await local.register.tasks.find(task.id)).toMatchObject(kept);
  });

  test.each([
    ['without saying what', {}, 'Choose one of the three.'],
    [
      'too far away',
      { 'wish-other': 'snoozed', 'day-other': '2023-11-17' },
      '28 November 2022 at the latest',
    ],
    ['not theirs, without a word why', { 'wish-other': 'not mine' }, 'the coordinator reads it.'],
  ])('asks for something else %s and reads at the field what is missing', async (_what, typed, words) => {
    const data = Object.fromEntries(
      Object.entries(typed).map(([name, value]) => [`${name}-${task.id}`, value]),
    );
    const answer = await press({ verb: 'other', words: '', data });
    expect(text(elementOf(answer.value, `form-other-${task.id}`))).toContain(words);
    expect(await entries()).toEqual([]);
  });

  test.each([
    ['by someone else with Ann’s card', { by: bob.id }],
    ['by nobody in particular', { by: '' }],
    ['with a verb we do not know', { verb: 'delete' }],
    ['for a task that was not on the card', { data: { task: '999' } }],
    ['with a delivery that never was', { data: { delivery: 'x' } }],
  ])('%s shows nothing and saves nothing', async (_what, facts) => {
    expect((await press(facts)).type).toBe('application/vnd.microsoft.activity.message');
    expect(await entries()).toEqual([]);
  });

  test('after the role was handed on is refused, and the card says it is no longer yours', async () => {
    const [role] = (await local.register.roles.all()).rows.filter(({ name }) => name === 'Head of Letters');
    if (role === undefined) throw new Error('the role of this test is missing');
    await local.register.roles.save({
      ...role,
      holdings: [{ person: bob, from: day('2022-01-01'), until: undefined, acting: false }],
    });
    expect(text((await press()).value)).toContain('belongs to Head of Letters');
    expect(text((await press({ verb: 'refresh' })).value)).toContain('no longer yours');
  });

  test('by the predecessor says to whom the role passed and when, and nothing is saved', async () => {
    const [role] = (await local.register.roles.all()).rows.filter(({ name }) => name === 'Head of Letters');
    if (role === undefined) throw new Error('the role of this test is missing');
    const passed = appoint(role, bob, { from: today, acting: false });
    if (!passed.ok) throw new Error('the role of this test did not pass');
    await local.register.roles.save({ ...role, ...passed.value });
    const words = 'Head of Letters passed to Bob on 14 November 2022, so nothing was saved.';
    expect(text((await press()).value)).toContain(words);
    expect(text((await press({ verb: 'refresh' })).value)).toContain(words);
    expect(await entries()).toEqual([]);
  });

  test('on a card whose task is finished since shows that it is', async () => {
    await local.register.tasks.save({ ...task, stage: 'done' });
    expect(text((await press()).value)).toContain('is finished');
    expect(text((await press({ verb: 'refresh' })).value)).toContain('Finished');
  });

  test('while the register does not answer asks to press again, and loses nothing', async () => {
    local.graph.failNext({ match: /Updates|items/, cut: 'before', times: 50 });
    expect(text((await press()).value)).toContain('Press again');
    local.graph.forgetFaults();
    await press();
    expect(await entries()).toHaveLength(1);
  });

  test('on a card with a row spoilt by hand still shows the card, and says what to do', async () => {
    await editRow(local, 'Tasks', task.id, { Owners: 'Head of Letters', Moves: 'not a list of moves' });
    expect(text((await press({ verb: 'refresh' })).value)).toContain('a coordinator has to correct it');
    expect(text((await press()).value)).toContain('Correct it there');
  });

  test('on a card whose task was removed shows that it is gone', async () => {
    await byHand(local, 'DELETE', `/lists/Tasks/items/${task.id}`);
    expect(text((await press({ verb: 'refresh' })).value)).toContain('no longer in the register');
    expect(text((await press()).value)).toContain('nothing was saved');
  });
});

describe('The morning round of the bot', () => {
  test('sends the card with its summary', () => {
    expect(sent.map(({ summary }) => summary)).toEqual([
      'Recommendation Tracker: 1 item due, 1 late (14 November 2022)',
    ]);
  });

  test('does not reach one without the app, and says so', async () => {
    await local.register.tasks.add(
      aTask({ key: 'b', deadline: dueOn('2022-11-01'), owners: ['Head of Stamps'] }),
    );
    const { refused } = await morningRound(morning(), today);
    expect(refused.map(({ personName, why }) => [personName, why])).toEqual([['Bob', 'app not installed']]);
  });

  test('stops writing to someone who blocked the bot', async () => {
    const blocked = {
      send: async () => ({
        is: 'failed' as const,
        failure: { is: 'gone' as const, why: 'ConversationBlockedByUser (403)', waitMs: 0 },
      }),
    };
    await morningRound(morning(blocked), day('2022-11-21'));
    expect(await local.register.conversations.withKey(ann.id)).toMatchObject({
      gone: 'ConversationBlockedByUser (403)',
    });
  });
});
