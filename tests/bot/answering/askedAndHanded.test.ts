import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import { onCardReply } from '../../../src/bot/answering/onCardReply';
import { chatFiles } from '../../../src/bot/files/onAttached';
import { rememberConversation } from '../../../src/bot/answering/onInstall';
import { onMessage } from '../../../src/bot/answering/onMessage';
import { morningRound } from '../../../src/bot/morningRound';
import type { Message } from '../../../src/bot/sending/messenger';
import { deliveringBy, sendingHere } from '../../../src/bot/sending/reaching';
import { type Day, day } from '../../../src/inspection/day';
import type { Person } from '../../../src/inspection/reminders/owner';
import { askForUpdate } from '../../../src/workflows/reminding/askForUpdate';
import { handToDeputy, takeBack } from '../../../src/workflows/answering/handToDeputy';
import { aRecommendation, aTask, dueOn, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';

const ann = person('Ann');
const bob = person('Bob');
const cleo = person('Cleo');

let local: LocalRegister;
let taskId: string;
let sent: { to: string; message: Message }[];
let now: string;
let today: Day;

/** Time goes on to nine in the morning of a day. */
function goTo(on: string): void {
  [today, now] = [day(on), `${on}T09:00:00.000Z`];
}

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
    send: async ({ personId }: { personId: string }, message: Message) => {
      sent.push({ to: personId, message });
      return { is: 'sent' as const, activityId: 'm1' };
    },
    update: async () => undefined,
  },
});

async function morning(): Promise<readonly string[]> {
  sent = [];
  const { register, clock, link, messenger } = parts();
  const delivering = deliveringBy({ register, clock, link, messenger, others: {}, tenantId: 'tenant' }, 50);
  await morningRound({ register, clock, sending: sendingHere(register, delivering) }, today);
  return sent.map(({ to }) => to.replace('id of ', ''));
}

const actor = (who: Person) => ({ person: who, today, at: now, via: 'tab' as const });
const textOf = (value: unknown) => JSON.stringify(value).replaceAll('\u00a0', ' ');

async function press(by: Person, on: string): Promise<string> {
  const delivery = `${by.id}|${on}|reminder`;
  const data = { task: taskId, delivery, press: 0, [`words-progress-${taskId}`]: 'Half done.' };
  const activity = {
    from: { id: '29:x', name: 'X', aadObjectId: by.id },
    value: { action: { type: 'Action.Execute', verb: 'progress', data } },
  };
  return textOf(await onCardReply(parts(), activity as unknown as IAdaptiveCardActionInvokeActivity));
}

beforeEach(async () => {
  goTo('2026-11-23');
  local = await localRegister();
  const { register } = local;
  await register.roles.addAll([
    heldBy(ann, 'Head of Letters'),
    heldBy(cleo, 'Coordinator', { coordinates: true }),
  ]);
  await register.recommendations.add(aRecommendation());
  taskId = (await register.tasks.add(aTask({ deadline: dueOn('2027-09-30') }))).id;
  for (const who of [ann, bob])
    await rememberConversation(
      register,
      {
        from: { id: `29:${who.name}`, aadObjectId: who.id },
        ...{ conversation: { id: `a:${who.name}` }, serviceUrl: 'https://smba.trafficmanager.net/' },
      },
      'tenant',
    );
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

describe('What a coordinator asks about', () => {
  const ask = async () => {
    const seen = await local.register.recommendations.find('1');
    const words = 'The board meets on Monday.';
    await askForUpdate(local.register, { seen, words, until: '2026-11-27', actor: actor(cleo), key: 'q' });
  };

  test('comes once, with the next morning’s card, and the answer on it settles it', async () => {
    expect(await morning()).toEqual([]);
    await ask();
    goTo('2026-11-24');
    expect(await morning()).toEqual(['Ann']);
    expect(textOf(sent[0]?.message.card)).toContain(
      'Cleo asks for an update by 27 November 2026: The board meets on Monday.',
    );
    expect(sent[0]?.message.summary).toContain('1 item open, 1 asked about');
    goTo('2026-11-25');
    expect(await morning()).toEqual([]);
    expect(await press(ann, '2026-11-24')).toContain('progress saved');
    expect((await local.register.tasks.chasedBy(day('2026-12-20'))).rows).toEqual([]);
  });
});

describe('What a holder handed to somebody without a role', () => {
  const hand = () =>
    handToDeputy(local.register, {
      ...{ taskId, to: bob, until: '', note: 'You know it best.', actor: actor(ann), key: 'h' },
    });

  test('comes to them with the next morning’s card, with who handed it to them and why', async () => {
    await hand();
    goTo('2026-11-24');
    expect(await morning()).toEqual(['Bob']);
    const card = textOf(sent[0]?.message.card);
    expect(card).toContain('Handed to you by Ann (Head of Letters): You know it best.');
    expect(card).toContain('for Head of Letters · 1 item');
  });

  test('is answered by them on that card, for the role', async () => {
    await hand();
    goTo('2026-11-24');
    await morning();
    expect(await press(bob, '2026-11-24')).toContain('progress saved');
    expect((await local.register.updates.of('1')).rows.at(-1)).toMatchObject({
      ...{ by: { id: bob.id }, asRole: 'Head of Letters', kind: 'progress', words: 'Half done.' },
    });
  });

  test('cannot be answered on that card any more once it was taken back', async () => {
    await hand();
    goTo('2026-11-24');
    await morning();
    await takeBack(local.register, { taskId, actor: actor(ann), key: 'b' });
    expect(await press(bob, '2026-11-24')).toContain('belongs to Head of Letters');
    expect((await local.register.updates.of('1')).rows.map(({ kind }) => kind)).not.toContain('progress');
  });

  test('is in what they ask the bot for, and its holder sees there who has it', async () => {
    expect(await onMessage(parts(), 'my tasks', bob)).toMatchObject({ text: expect.any(String) as string });
    await hand();
    expect(textOf(await onMessage(parts(), 'my tasks', bob))).toContain('Handed to you by Ann');
    expect(textOf(await onMessage(parts(), 'my tasks', ann))).toContain('With Bob since 23 November 2026');
  });
});
