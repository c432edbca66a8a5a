import fc from 'fast-check';
import { type CardItem, type CardView, MOST_BYTES, reminderCard } from '../../src/cards/reminderCard';
import { answerKey, inputId, readReply } from '../../src/cards/replies';
import { day } from '../../src/inspection/day';
import { standing } from '../../src/inspection/deadline';
import type { Update } from '../../src/inspection/update';
import { aTask, dueOn, kept, person } from '../given/builders';

const today = day('2022-11-14');

const open = (id: string, facts: Parameters<typeof aTask>[0] = {}): CardItem => {
  const task = kept(aTask({ deadline: dueOn('2022-10-31'), ...facts }), id);
  return { is: 'open', task, standing: standing(task.deadline, today), press: 0 };
};

const view = (items: readonly CardItem[], facts: Partial<CardView> = {}): CardView => ({
  person: person('Ann'),
  roles: ['Head of PPU'],
  day: today,
  delivery: 'ann|2022-11-14|reminder',
  items,
  more: 0,
  link: (id) => `https://tracker.example/${id ?? 'mine'}`,
  zone: 'Europe/London',
  teamsId: '29:ann',
  ...facts,
});

type Node = Record<string, unknown>;

/** Every element, action and run of a card, wherever it stands. */
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [node, ...Object.values(node).flatMap(nodes)];
}

const texts = (card: unknown) => nodes(card).flatMap(({ text }) => (typeof text === 'string' ? [text] : []));
const ofType = (card: unknown, type: string) => nodes(card).filter((node) => node['type'] === type);

describe('A reminder card', () => {
  test('says whom it addresses, how much there is and how much is late', () => {
    const card = reminderCard(view([open('1'), open('2', { deadline: dueOn('2022-11-30') })]));
    expect(texts(card)).toContain('Head of PPU · 2 items, 1 late');
    expect(card.speak).toBe('Recommendation Tracker: 2 items due, 1 late (14 November 2022)');
  });

  test('says in words how late each item is, not by colour alone', () => {
    const card = reminderCard(
      view([
        open('1'),
        open('2', { deadline: dueOn('2022-11-14') }),
        open('3', { deadline: dueOn('2022-11-15') }),
      ]),
    );
    expect(texts(card)).toEqual(
      expect.arrayContaining([
        'LATE 14 days · was due 31 October 2022',
        'DUE TODAY · 14 November 2022',
        'DUE in 1 day · 15 November 2022',
      ]),
    );
  });

  test('shows what was last said, by whom and when', () => {
    const lastSaid = { words: 'Licences bought.', by: 'Bob', on: day('2022-11-03') };
    expect(texts(reminderCard(view([open('1', { lastSaid })])))).toContain(
      'Last said 3 November 2022 by Bob: Licences bought.',
    );
  });

  test('never lets anyone’s words be read as markdown', () => {
    const hostile = '[Open](https://evil.example) ![](https://evil.example/x.png) **bold**';
    const lastSaid = { words: hostile, by: hostile, on: today };
    const card = reminderCard(view([open('1', { asks: hostile, report: hostile, lastSaid })]));
    expect(ofType(card, 'TextBlock').filter(({ text }) => String(text).includes('evil'))).toEqual([]);
  });

  test('has an id of its own for every input', () => {
    const ids = nodes(reminderCard(view([open('1'), open('2'), open('3')]))).flatMap(({ id }) =>
      id === undefined ? [] : [id],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('stays under 25 KB however long the words are, and links to what it leaves out', () => {
    const long = {
      asks: '“Ω” '.repeat(3000),
      report: 'R'.repeat(200),
      lastSaid: { words: '\\"'.repeat(3000), by: 'B'.repeat(80), on: today },
    };
    const card = reminderCard(view(Array.from({ length: 40 }, (_, at) => open(String(at), long))));
    expect(JSON.stringify(card).length).toBeLessThan(MOST_BYTES);
    const shown = ofType(card, 'Container').length;
    expect(nodes(card).some(({ title }) => title === `${40 - shown} more items in the tab →`)).toBe(true);
  });

  test('is the same card for the same facts', () => {
    expect(reminderCard(view([open('1')]))).toEqual(reminderCard(view([open('1')])));
  });

  test('gives only its reader’s own client a refresh', () => {
    expect(reminderCard(view([open('1')])).refresh?.userIds).toEqual(['29:ann']);
    expect(reminderCard(view([open('1')], { teamsId: '' })).refresh).toBeUndefined();
  });
});

describe('An item that was answered', () => {
  const by: Update = {
    ...{
      key: 'k',
      recommendationId: '1',
      taskId: '1',
      kind: 'progress',
      words: 'Half done.',
      evidence: '',
      wantedDay: '',
    },
    ...{
      by: person('Ann'),
      asRole: 'Head of PPU',
      at: '2022-11-17T09:14:00.000Z',
      via: 'card',
      delivery: 'd',
    },
  };

  test('shrinks to one line with the time, and can be changed', () => {
    const card = reminderCard(
      view([{ is: 'answered', where: 'A report, 5', taskId: '1', by, mine: true, press: 1 }]),
    );
    expect(texts(card)).toEqual(
      expect.arrayContaining([
        'A report, 5: progress saved 9:14, 17 November',
        'Nothing else is waiting for you here.',
      ]),
    );
    expect(ofType(card, 'Action.Execute').map(({ title }) => title)).toContain('Answer again');
  });

  test('by someone else names them', () => {
    const card = reminderCard(
      view([
        {
          is: 'answered',
          where: 'A report, 5',
          taskId: '1',
          by: { ...by, by: person('Bob') },
          mine: false,
          press: 1,
        },
      ]),
    );
    expect(texts(card)).toContain('A report, 5: progress saved 9:14, 17 November by Bob');
  });
});

describe('A card’s own replies', () => {
  const card = reminderCard(view([open('12')]));
  const sends = ofType(card, 'Action.Execute').filter(({ verb }) => verb !== 'refresh');

  test('are all understood', () => {
    const read = sends.map(({ verb, data }) => readReply(verb, data));
    expect(read.map((reply) => [reply?.verb, reply?.task])).toEqual([
      ['progress', '12'],
      ['claim', '12'],
      ['longer', '12'],
    ]);
  });

  test('carry what was typed into the inputs of that button', () => {
    const [progress] = sends;
    const typed = {
      ...(progress?.['data'] as object),
      [inputId('words', 'progress', '12')]: 'Half done.',
      [inputId('words', 'claim', '12')]: 'other',
    };
    expect(readReply('progress', typed)).toMatchObject({ words: 'Half done.', evidence: '', day: '' });
  });

  test('have the same key for the same press and another for the next', () => {
    const reply = { delivery: 'd', task: '12', press: 0 };
    expect(answerKey(reply)).toBe(answerKey({ ...reply }));
    expect(answerKey(reply)).not.toBe(answerKey({ ...reply, press: 1 }));
  });

  test('that are none of ours are refused, whatever they hold', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (verb, data) => void readReply(verb, data)));
    expect([
      readReply('delete', { task: '1', delivery: 'd' }),
      readReply('progress', { delivery: 'd' }),
      readReply('progress', null),
    ]).toEqual([undefined, undefined, undefined]);
  });
});
